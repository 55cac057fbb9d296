import { cx } from './classes.ts';

/** A key to press. Decoration only where the action's name is beside it, so it is not read aloud. */
export function Kbd({ children, className }: { children: string; className?: string }) {
  return (
    <kbd
      aria-hidden="true"
      className={cx(
        'inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-xs border border-line-2 px-1',
        'pointer-coarse:hidden',
        'font-sans text-2xs font-medium text-ink-3 tabular-nums',
        className,
      )}
    >
      {children}
    </kbd>
  );
}
