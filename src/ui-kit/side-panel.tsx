import { Dialog as Base } from '@base-ui/react/dialog';
import { Maximize2, Minimize2, X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BACKDROP } from './dialog.tsx';
import { IconButton } from './icon-button.tsx';
import { useNarrow } from './media.ts';

export interface SidePanelProps {
  /** Names the panel for those who hear the page. */
  label: string;
  /** Short reference shown at the top: a code. */
  reference?: string;
  onClose: () => void;
  expanded?: boolean;
  onExpandedChange?: (expanded: boolean) => void;
  /** Stays at the foot: a box to write in. */
  footer?: ReactNode;
  children: ReactNode;
}

/** The selected record at the right of the page; over the page where there is no room beside it. */
export function SidePanel(props: SidePanelProps) {
  const over = useNarrow(1240);
  const popupRef = useRef<HTMLDivElement>(null);
  if (!over) {
    return (
      <aside
        aria-label={props.label}
        data-print="hidden"
        className={`flex h-full shrink-0 flex-col border-l border-line ${props.expanded ? 'w-[560px]' : 'w-[332px]'}`}
      >
        <PanelBody {...props} />
      </aside>
    );
  }
  return (
    <Base.Root open onOpenChange={(open) => !open && props.onClose()}>
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup
          ref={popupRef}
          initialFocus={popupRef}
          aria-label={props.label}
          data-floating=""
          className="fixed inset-y-0 right-0 z-50 flex w-full max-w-[420px] flex-col bg-surface shadow-pop outline-none transition-transform duration-150 ease-out data-ending-style:translate-x-8 data-starting-style:translate-x-8"
        >
          <PanelBody {...props} onExpandedChange={undefined} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function PanelBody(props: SidePanelProps) {
  const { t } = useTranslation('kit');
  return (
    <>
      <div className="flex h-[52px] shrink-0 items-center gap-1 border-b border-line pr-3 pl-5">
        <span className="flex-1 truncate text-sm text-ink-2">{props.reference}</span>
        {props.onExpandedChange && (
          <IconButton
            icon={props.expanded ? Minimize2 : Maximize2}
            label={props.expanded ? t('reduce') : t('expand')}
            onClick={() => props.onExpandedChange?.(!props.expanded)}
          />
        )}
        <IconButton icon={X} label={t('close')} onClick={props.onClose} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{props.children}</div>
      {props.footer && <div className="shrink-0 px-3 pb-3">{props.footer}</div>}
    </>
  );
}
