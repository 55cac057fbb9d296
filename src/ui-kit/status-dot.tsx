import { cx } from './classes.ts';

export type Tone = 'mute' | 'info' | 'bad' | 'ok' | 'warn';
export type DotFill = 'empty' | 'half' | 'full';

export const TONE_TEXT: Record<Tone, string> = {
  mute: 'text-mute',
  info: 'text-info',
  bad: 'text-bad',
  ok: 'text-ok',
  warn: 'text-warn',
};

/** A state as shape and colour; the word stands beside it, so that colour never speaks alone. */
export function StatusDot({ tone, fill = 'full', className }: { tone: Tone; fill?: DotFill; className?: string }) {
  return (
    <svg
      viewBox="0 0 10 10"
      aria-hidden="true"
      data-forced-mark=""
      className={cx('size-[9px] shrink-0', TONE_TEXT[tone], className)}
    >
      {fill === 'full' ? (
        <circle cx="5" cy="5" r="5" fill="currentColor" />
      ) : (
        <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="2" />
      )}
      {fill === 'half' && <path d="M5 1a4 4 0 0 1 0 8z" fill="currentColor" />}
    </svg>
  );
}
