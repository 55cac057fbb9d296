import { Menu as Base } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import type { Ref } from 'react';
import { cx } from '../classes.ts';
import { Kbd } from '../kbd.tsx';
import type {
  ContextMenuProps,
  MenuChoicesProps,
  MenuGroupProps,
  MenuItemProps,
  MenuProps,
  SubMenuProps,
} from '../layer-props.ts';
import { FLOATING } from '../floating.ts';

const ITEM =
  'flex min-h-[30px] w-full items-center gap-2 rounded-sm px-2 text-ink outline-none select-none ' +
  'data-highlighted:bg-hover data-disabled:opacity-50 pointer-coarse:min-h-11';

export function MenuLayer({ triggerRef, ...props }: MenuProps & { triggerRef: Ref<HTMLButtonElement> }) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger ref={triggerRef} render={props.trigger} />
      <Base.Portal>
        <Base.Positioner
          sideOffset={6}
          side={props.side}
          align={props.align ?? 'start'}
          collisionPadding={8}
          className="z-50"
        >
          <Base.Popup data-floating="" className={cx(FLOATING, 'min-w-52 p-1')}>
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({ icon: Icon, mark, shortcut, danger, disabled, onSelect, children }: MenuItemProps) {
  return (
    <Base.Item disabled={disabled} onClick={onSelect} className={cx(ITEM, danger && 'text-bad')}>
      {mark ?? (Icon && <Icon className="size-4 shrink-0 text-ink-3" strokeWidth={1.75} aria-hidden="true" />)}
      <span className="truncate">{children}</span>
      {shortcut && <Kbd className="ml-auto">{shortcut}</Kbd>}
    </Base.Item>
  );
}

export function MenuGroup({ label, children }: MenuGroupProps) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-2 pb-1 text-sm text-ink-3">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

export function MenuChoices<Id extends string>(props: MenuChoicesProps<Id>) {
  return (
    <Base.RadioGroup value={props.value} onValueChange={props.onChange}>
      <Base.Group>
        <Base.GroupLabel className="px-2 pt-2 pb-1 text-sm text-ink-3">{props.label}</Base.GroupLabel>
        {props.choices.map((choice) => (
          <Base.RadioItem key={choice.id} value={choice.id} closeOnClick className={ITEM}>
            <span className="flex size-4 items-center justify-center">
              <Base.RadioItemIndicator>
                <Check className="size-3.5 text-accent" aria-hidden="true" />
              </Base.RadioItemIndicator>
            </span>
            {choice.label}
          </Base.RadioItem>
        ))}
      </Base.Group>
    </Base.RadioGroup>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="mx-1 my-1 h-px bg-line" />;
}

const POPUP = cx(FLOATING, 'max-h-[min(var(--available-height),26rem)] min-w-52 overflow-y-auto p-1');

export function ContextMenuLayer(props: ContextMenuProps) {
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

export function SubMenu(props: SubMenuProps) {
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
