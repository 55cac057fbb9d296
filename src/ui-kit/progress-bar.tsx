import { cx } from './classes.ts';
import type { Tone } from './status-dot.tsx';

const FILLS: Record<Tone, string> = {
  mute: 'bg-mute',
  info: 'bg-accent',
  bad: 'bg-bad',
  ok: 'bg-ok',
  warn: 'bg-warn',
};

/** A ratio (0..1) as a thin bar. With `label` it is read aloud; without, the figure must stand beside it. */
export function ProgressBar(props: { ratio: number; tone?: Tone; label?: string; className?: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, props.ratio)) * 100);
  const spoken = props.label
    ? {
        role: 'progressbar',
        'aria-label': props.label,
        'aria-valuenow': percent,
        'aria-valuemin': 0,
        'aria-valuemax': 100,
      }
    : { 'aria-hidden': true };
  return (
    <span {...spoken} className={cx('block h-1 overflow-hidden rounded-full bg-line-2', props.className)}>
      <span
        data-forced-mark=""
        className={cx('block h-full rounded-full', FILLS[props.tone ?? 'info'])}
        style={{ width: `${percent}%` }}
      />
    </span>
  );
}

/** Parts of a whole, one after the other (realised, committed…); ratios of the whole. Labels stand elsewhere. */
export function StackedBar(props: { parts: readonly { id: string; ratio: number; color: string }[] }) {
  return (
    <span aria-hidden="true" className="flex h-1.5 gap-0.5 overflow-hidden rounded-full bg-line">
      {props.parts.map((part) => (
        <span
          key={part.id}
          data-forced-mark=""
          className="h-full"
          style={{ width: `${Math.max(0, part.ratio) * 100}%`, background: part.color }}
        />
      ))}
    </span>
  );
}
