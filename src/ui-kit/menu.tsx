import { Menu as Base } from '@base-ui/react/menu';
import { Check, type LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './classes.ts';
import { Kbd } from './kbd.tsx';
import { FLOATING } from './popover.tsx';

export const ITEM =
  'flex min-h-[30px] w-full items-center gap-2 rounded-sm px-2 text-ink outline-none select-none ' +
  'data-highlighted:bg-hover data-disabled:opacity-50 pointer-coarse:min-h-11';

/** A list of commands behind a button. */
export function Menu(props: {
  trigger: ReactElement;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom';
  children: ReactNode;
}) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={props.trigger} />
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

export interface MenuItemProps {
  icon?: LucideIcon;
  mark?: ReactNode;
  shortcut?: string;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
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

export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-2 pb-1 text-sm text-ink-3">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

/** One choice among several, inside a menu. */
export function MenuChoices<Id extends string>(props: {
  label: string;
  value: Id;
  choices: readonly { id: Id; label: string }[];
  onChange: (id: NoInfer<Id>) => void;
}) {
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
