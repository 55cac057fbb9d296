import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export type SaveStatus =
  | { kind: 'saved' }
  | { kind: 'saving' }
  | { kind: 'offline'; kept: number }
  | { kind: 'conflict'; count: number };

const ICONS = {
  saved: { icon: Check, className: 'text-ink-3' },
  saving: { icon: LoaderCircle, className: 'animate-spin text-ink-3' },
  offline: { icon: CloudOff, className: 'text-warn' },
  conflict: { icon: TriangleAlert, className: 'text-bad' },
};

/** Always visible: whether what was typed is safe, and where. A conflict is a button that shows both values. */
export function SaveState({ status, onReview }: { status: SaveStatus; onReview?: () => void }) {
  const { t } = useTranslation('kit');
  const { icon: Icon, className } = ICONS[status.kind];
  const text =
    status.kind === 'saved'
      ? t('save.saved')
      : status.kind === 'saving'
        ? t('save.saving')
        : status.kind === 'conflict'
          ? t('save.conflict', { count: status.count })
          : status.kept > 0
            ? t('save.offlineKept', { count: status.kept })
            : t('save.offline');
  const body = (
    <>
      <Icon className={`size-3.5 shrink-0 ${className}`} strokeWidth={1.75} aria-hidden="true" />
      <span className="truncate max-md:sr-only">{text}</span>
    </>
  );
  const shape = 'flex h-[30px] min-w-0 items-center gap-1.5 rounded-md px-2 text-sm';
  if (status.kind === 'conflict' && onReview) {
    return (
      <button type="button" onClick={onReview} className={`${shape} touch-target font-medium text-bad hover:bg-hover`}>
        {body}
      </button>
    );
  }
  // « En cours » comes and goes with each keystroke: only what the reader must know is read aloud.
  return (
    <span role="status" aria-live={status.kind === 'offline' ? 'polite' : 'off'} className={`${shape} text-ink-3`}>
      {body}
    </span>
  );
}
