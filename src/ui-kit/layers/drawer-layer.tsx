import { Dialog as Base } from '@base-ui/react/dialog';
import { BACKDROP } from '../floating.ts';
import type { DrawerProps } from '../layer-props.ts';

export function DrawerLayer(props: DrawerProps) {
  return (
    <Base.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup
          aria-label={props.label}
          data-floating=""
          className="fixed inset-y-0 left-0 z-50 w-[min(300px,85vw)] bg-bg shadow-pop outline-none transition-transform duration-150 ease-out data-ending-style:-translate-x-full data-starting-style:-translate-x-full"
        >
          {props.children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
