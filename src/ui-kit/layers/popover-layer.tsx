import { Popover as Base } from '@base-ui/react/popover';
import type { Ref } from 'react';
import { cx } from '../classes.ts';
import { FLOATING } from '../floating.ts';
import type { AnchoredPopoverProps, PopoverProps } from '../layer-props.ts';

/** What does not fit beside the edges of the window is cut short, not the window. */
const MAX_WIDTH = 'max-w-(--available-width)';

export function PopoverLayer({ triggerRef, ...props }: PopoverProps & { triggerRef: Ref<HTMLButtonElement> }) {
  const { trigger, label, open, onOpenChange, align = 'start', children, className } = props;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger ref={triggerRef} render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} collisionPadding={8} className="z-50">
          <Base.Popup data-floating="" aria-label={label} className={cx(FLOATING, MAX_WIDTH, className)}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function AnchoredPopoverLayer(props: AnchoredPopoverProps) {
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
            className={cx(FLOATING, MAX_WIDTH, 'min-w-[max(var(--anchor-width),10rem)]', props.className)}
          >
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
