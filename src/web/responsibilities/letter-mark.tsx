import { cx } from '../../ui-kit/classes.ts';
import type { Held } from '../../features/responsibilities/rules.ts';

const LOOKS: Record<Held, string> = {
  A: 'bg-accent text-on-accent',
  AR: 'bg-accent text-on-accent',
  R: 'bg-accent-soft text-accent',
  C: 'border border-line-2 text-ink-2',
  I: 'text-ink-3',
};

export const letterText = (letter: Held): string => (letter === 'AR' ? 'A/R' : letter);

/** A letter of the grid: the stronger the part, the stronger the mark. */
export function LetterMark({ letter, isWrong }: { letter: Held; isWrong?: boolean }) {
  return (
    <span
      className={cx(
        'inline-flex h-5 min-w-5 items-center justify-center rounded-[5px] px-1 text-xs leading-none font-semibold',
        isWrong ? 'bg-bad-soft text-bad' : LOOKS[letter],
      )}
    >
      {letterText(letter)}
    </span>
  );
}
