import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Completeness, STEPS } from '../../features/steps/schema.ts';
import { lazyPart, onDemand, withLaterTexts } from '../../ui-kit/on-demand.ts';
import { Popover } from '../../ui-kit/popover.tsx';
import { ProgressRing } from '../../ui-kit/progress-ring.tsx';
import { Skeleton } from '../../ui-kit/skeleton.tsx';

const panelCode = onDemand(withLaterTexts(() => import('../../features/steps/ui/completeness-panel.tsx')));
const CompletenessPanel = lazyPart(panelCode, 'CompletenessPanel');

interface PlanCompletenessProps {
  completeness: Completeness | null;
  /** Something was chosen: the drawer closes. */
  onNavigate: (() => void) | undefined;
}

/** How many steps are complete; opened, what the others lack. */
export function PlanCompleteness({ completeness, onNavigate }: PlanCompletenessProps) {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  const done = completeness && STEPS.filter((step) => completeness[step].state === 'complete').length;
  const close = () => {
    setOpen(false);
    onNavigate?.();
  };
  return (
    <Popover
      label={t('missing')}
      open={open}
      onOpenChange={setOpen}
      className="max-h-[min(70dvh,40rem)] w-84 max-w-[calc(100vw-1rem)] overflow-y-auto"
      trigger={
        <button
          type="button"
          title={t('missing')}
          className="flex h-7 shrink-0 touch-target items-center gap-1.5 rounded-sm px-1.5 tabular-nums hover:bg-hover hover:text-ink-2"
        >
          <ProgressRing ratio={(done ?? 0) / STEPS.length} />
          <span aria-hidden="true">
            {done ?? '–'}/{STEPS.length}
          </span>
          <span className="sr-only">
            {done === null ? t('missing') : t('completeness', { done, total: STEPS.length })}
          </span>
        </button>
      }
    >
      <Suspense fallback={<Skeleton lines={8} />}>
        <CompletenessPanel completeness={completeness} onNavigate={close} />
      </Suspense>
    </Popover>
  );
}
