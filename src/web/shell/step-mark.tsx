import { Check } from 'lucide-react';
import { cx } from '../../ui-kit/classes.ts';

/** A step’s number; a tick once complete; filled, with its number, on the page at hand. */
export function StepMark({ number, complete }: { number: number; complete: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'flex size-[18px] shrink-0 items-center justify-center rounded-full text-2xs leading-none font-semibold',
        'group-data-[status=active]/nav:bg-accent group-data-[status=active]/nav:text-on-accent group-data-[status=active]/nav:shadow-none',
        complete ? 'bg-ok-soft text-ok' : 'text-ink-3 shadow-[inset_0_0_0_1.5px_var(--line-2)]',
      )}
    >
      {complete && <Check className="size-3 group-data-[status=active]/nav:hidden" strokeWidth={2.5} />}
      <span className={complete ? 'hidden group-data-[status=active]/nav:inline' : undefined}>{number}</span>
    </span>
  );
}
