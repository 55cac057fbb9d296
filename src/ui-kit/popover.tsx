import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { cx } from './classes.ts';

export const FLOATING =
  'rounded-lg bg-surface text-ink shadow-pop outline-none transition-[opacity,transform] duration-100 ease-out ' +
  'origin-(--transform-origin) data-ending-style:scale-[0.98] data-ending-style:opacity-0 ' +
  'data-starting-style:scale-[0.98] data-starting-style:opacity-0';

export interface PopoverProps {
  trigger: ReactElement;
  label: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
  className?: string;
}

/** A small floating panel opened by a button; Escape or a press outside closes it and gives the focus back. */
export function Popover({ trigger, label, open, onOpenChange, align = 'start', children, className }: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} collisionPadding={8} className="z-50">
          <Base.Popup data-floating="" aria-label={label} className={cx(FLOATING, className)}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** The same panel hung under an element while it is shown: for editors that live in a table cell. */
export function AnchoredPopover(props: {
  anchor: RefObject<Element | null>;
  label: string;
  onDismiss: () => void;
  children: ReactNode;
  className?: string;
}) {
  return (
    <Base.Root open onOpenChange={(open) => !open && props.onDismiss()}>
      <Base.Portal>
        <Base.Positioner
          anchor={props.anchor}
          sideOffset={4}
          align="start"
          collisionPadding={8}
          className="z-50"
          data-editor-popup=""
        >
          <Base.Popup
            data-floating=""
            aria-label={props.label}
            initialFocus={false}
            finalFocus={false}
            className={cx(FLOATING, 'min-w-[max(var(--anchor-width),10rem)]', props.className)}
          >
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
