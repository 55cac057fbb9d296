import { cx } from './classes.ts';

/** The colour that someone gave to something, beside its name always. `color` is one of CSS. */
export function ColorMark({ color, className }: { color: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      data-forced-mark=""
      className={cx('size-[9px] shrink-0 rounded-[3px]', className)}
      style={{ background: color }}
    />
  );
}

/** One of the colours that labels, channels and objectives choose from. */
export function tagColor(name: string): string {
  return `var(--tag-${name})`;
}
