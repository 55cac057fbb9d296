import { Check } from 'lucide-react';
import type { Completion } from '../../features/steps/schema.ts';
import { cx } from '../../ui-kit/classes.ts';

const LOOKS: Record<Completion['state'], string> = {
  complete: 'bg-ok-soft text-ok',
  begun: 'text-ink-3 shadow-[inset_0_0_0_1.5px_var(--line-2)]',
  empty: 'border border-dashed border-line-2 text-ink-3 group-data-[status=active]/nav:border-0',
};

/** A step’s number, in a dashed ring while nothing is there; a tick once complete; filled on the page at hand. */
export function StepMark({ number, state }: { number: number; state: Completion['state'] }) {
  const isComplete = state === 'complete';
  return (
    <span
      aria-hidden="true"
      className={cx(
        'flex size-[18px] shrink-0 items-center justify-center rounded-full text-2xs leading-none font-semibold',
        'group-data-[status=active]/nav:bg-accent group-data-[status=active]/nav:text-on-accent group-data-[status=active]/nav:shadow-none',
        LOOKS[state],
      )}
    >
      {isComplete && <Check className="size-3 group-data-[status=active]/nav:hidden" strokeWidth={2.5} />}
      <span className={isComplete ? 'hidden group-data-[status=active]/nav:inline' : undefined}>{number}</span>
    </span>
  );
}
