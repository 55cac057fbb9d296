import type { ReactNode } from 'react';
import { cx } from './classes.ts';

export type ChipTone = 'accent' | 'plain' | 'outline';

const TONES: Record<ChipTone, string> = {
  accent: 'bg-accent-soft text-accent',
  plain: 'bg-hover text-ink-2',
  outline: 'border border-line-2 text-ink-3',
};

/** One letter in a small square: a class (A, B, C). */
export function Chip({ tone = 'plain', label, children }: { tone?: ChipTone; label?: string; children: string }) {
  return (
    <span
      role={label ? 'img' : undefined}
      aria-label={label}
      className={cx(
        'inline-flex size-[18px] shrink-0 items-center justify-center rounded-[5px] text-2xs leading-none font-semibold',
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}

/** A short word set apart: a tag, a mark. */
export function Tag({ tone = 'plain', children }: { tone?: ChipTone; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex h-[18px] items-center gap-1 rounded-xs px-1.5 text-xs font-medium whitespace-nowrap',
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
