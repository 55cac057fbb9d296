import { cx } from '../../../ui-kit/classes.ts';

const STEPS = [1, 2, 3, 4, 5];

/** How far on a scale from 1 to 5, as five marks; its figure or its word stands beside it or is read aloud. */
export function Level({ value, label }: { value: number; label?: string }) {
  return (
    <span role={label ? 'img' : undefined} aria-label={label} title={label} className="flex shrink-0 gap-[2px]">
      {STEPS.map((step) => (
        <span
          key={step}
          data-forced-mark={step <= value ? '' : undefined}
          className={cx('h-3 w-[5px] rounded-[2px]', step <= value ? 'bg-ink-2' : 'bg-line-2')}
        />
      ))}
    </span>
  );
}
