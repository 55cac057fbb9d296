import type { AnchoredPopoverProps, PopoverProps } from './layer-props.ts';
import { useLayerTrigger } from './layer-trigger.ts';
import { onDemand, useOnDemand } from './on-demand.ts';

export const popoverCode = onDemand(() => import('./layers/popover-layer.tsx'));

/** A small floating panel opened by a button; Escape or a press outside closes it and gives the focus back. */
export function Popover(props: PopoverProps) {
  const opens = { popup: 'dialog', isOpen: props.open } as const;
  const { layer, wiredRef, plain } = useLayerTrigger(popoverCode, props.trigger, opens);
  return layer ? <layer.PopoverLayer {...props} triggerRef={wiredRef} /> : plain;
}

/** The same panel hung under an element while it is shown: for editors that live in a table cell. */
export function AnchoredPopover(props: AnchoredPopoverProps) {
  const layer = useOnDemand(popoverCode, true);
  return layer && <layer.AnchoredPopoverLayer {...props} />;
}
