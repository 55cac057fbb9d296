import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { BUTTON_LOOKS, BUTTON_SHAPE, type ButtonLook } from './button.tsx';
import { cx } from './classes.ts';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'title'> {
  icon: LucideIcon;
  /** What it does: read aloud, and shown on hover or focus. */
  label: string;
  look?: ButtonLook;
  shortcut?: string;
}

export function IconButton({ icon: Icon, label, look = 'ghost', shortcut, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={cx(BUTTON_SHAPE, BUTTON_LOOKS[look], 'size-[30px]', className)}
      >
        <Icon className="size-4" strokeWidth={1.75} aria-hidden="true" />
      </button>
    </Tooltip>
  );
}
