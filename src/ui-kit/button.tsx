import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './classes.ts';
import { Spinner } from './spinner.tsx';

export type ButtonLook = 'primary' | 'outline' | 'ghost' | 'danger';

export const BUTTON_LOOKS: Record<ButtonLook, string> = {
  primary: 'bg-accent text-on-accent shadow-sh hover:bg-[color-mix(in_oklab,var(--accent)_90%,var(--ink))]',
  outline: 'border border-line-2 bg-surface text-ink hover:bg-hover',
  ghost: 'text-ink-2 hover:bg-hover hover:text-ink aria-expanded:bg-hover aria-expanded:text-ink',
  danger: 'bg-bad text-surface shadow-sh hover:bg-[color-mix(in_oklab,var(--bad)_90%,var(--ink))]',
};

export const BUTTON_SHAPE =
  'inline-flex touch-target shrink-0 items-center justify-center rounded-md font-medium whitespace-nowrap select-none ' +
  'transition-colors duration-100 disabled:pointer-events-none disabled:opacity-50 data-disabled:opacity-50';

export interface ButtonProps extends ComponentProps<'button'> {
  look?: ButtonLook;
  icon?: LucideIcon;
  /** Work going on: the label stays, a ring turns, a second press does nothing. */
  busy?: boolean;
  size?: 'md' | 'lg';
}

export function Button({ look = 'ghost', icon: Icon, busy, size = 'md', className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={cx(
        BUTTON_SHAPE,
        BUTTON_LOOKS[look],
        size === 'lg' ? 'h-9 gap-2 px-4' : 'h-[30px] gap-2 px-2.5',
        className,
      )}
    >
      {busy ? <Spinner /> : Icon && <Icon className="size-4 shrink-0" strokeWidth={1.75} aria-hidden="true" />}
      {children}
    </button>
  );
}
