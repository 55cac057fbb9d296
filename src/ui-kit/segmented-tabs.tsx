import { Tabs as Base } from '@base-ui/react/tabs';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './classes.ts';

export interface Segment<Id extends string> {
  id: Id;
  label: string;
  icon?: LucideIcon;
}

/** Views of one thing, side by side: arrows move, the panel below follows. */
export function SegmentedTabs<Id extends string>(props: {
  label: string;
  segments: readonly Segment<Id>[];
  value: Id;
  onChange: (id: NoInfer<Id>) => void;
  /** What the chosen view shows, when it stands right below. */
  children?: ReactNode;
  className?: string;
}) {
  return (
    <Base.Root value={props.value} onValueChange={props.onChange} className={props.className}>
      <Base.List
        aria-label={props.label}
        className="flex w-fit max-w-full gap-0.5 overflow-x-auto rounded-[9px] bg-hover p-0.5"
      >
        {props.segments.map(({ id, label, icon: Icon }) => (
          <Base.Tab
            key={id}
            value={id}
            className="group flex h-[27px] shrink-0 touch-target items-center gap-2 rounded-[7px] px-2.5 font-medium text-ink-2 select-none hover:text-ink data-active:bg-surface data-active:text-ink data-active:shadow-[0_0_0_1px_var(--line),var(--sh)]"
          >
            {Icon && (
              <Icon
                className="size-[15px] text-ink-3 group-data-active:text-accent"
                strokeWidth={1.75}
                aria-hidden="true"
              />
            )}
            {/* Where room is short, the icon says it for those that are not chosen. */}
            <span className={cx(Icon && '@max-4xl:group-not-data-active:sr-only')}>{label}</span>
          </Base.Tab>
        ))}
      </Base.List>
      {props.children !== undefined && <Base.Panel value={props.value}>{props.children}</Base.Panel>}
    </Base.Root>
  );
}
