import { Menu as Base } from '@base-ui/react/menu';
import { ChevronRight, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './classes.ts';
import { ITEM } from './menu.tsx';
import { FLOATING } from './popover.tsx';

/** What a menu of commands is about, and where it was asked for: the point pressed, or null for the element itself. */
export interface MenuPlace {
  element: HTMLElement;
  at: { x: number; y: number } | null;
}

const POPUP = cx(FLOATING, 'max-h-[min(var(--available-height),26rem)] min-w-52 overflow-y-auto p-1');

/** A list of commands where one asked for it, with the other button of the mouse or from the keyboard. */
export function ContextMenu(props: { label: string; place: MenuPlace; onClose: () => void; children: ReactNode }) {
  const { element, at } = props.place;
  const anchor = at === null ? element : { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };
  return (
    <Base.Root open modal={false} onOpenChange={(open) => !open && props.onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} align="start" sideOffset={2} collisionPadding={8} className="z-50">
          <Base.Popup
            data-floating=""
            aria-label={props.label}
            finalFocus={() => element}
            // The key that opened it asks for the browser’s own menu as it comes up.
            onContextMenu={(event) => event.preventDefault()}
            className={POPUP}
          >
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Commands behind a command, opened beside it. */
export function SubMenu(props: { icon: LucideIcon; label: string; disabled?: boolean; children: ReactNode }) {
  const { icon: Icon } = props;
  return (
    <Base.SubmenuRoot disabled={props.disabled}>
      <Base.SubmenuTrigger className={cx(ITEM, 'data-popup-open:bg-hover')}>
        <Icon className="size-4 shrink-0 text-ink-3" strokeWidth={1.75} aria-hidden="true" />
        <span className="truncate">{props.label}</span>
        <ChevronRight className="ml-auto size-3.5 shrink-0 text-ink-3" aria-hidden="true" />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner sideOffset={2} alignOffset={-4} collisionPadding={8} className="z-50">
          <Base.Popup data-floating="" className={POPUP}>
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}
