import type { LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { cx } from './classes.ts';

export interface Segment<Id extends string> {
  id: Id;
  label: string;
  icon?: LucideIcon;
}

/** Views of one thing, side by side: arrows move along them, Enter or Space chooses, the panel below follows. */
export function SegmentedTabs<Id extends string>(props: {
  label: string;
  segments: readonly Segment<Id>[];
  value: Id;
  onChange: (id: NoInfer<Id>) => void;
  /** What the chosen view shows, when it stands right below. */
  children?: ReactNode;
  className?: string;
}) {
  const id = useId();
  const hasPanel = props.children !== undefined;
  const listRef = useRef<HTMLDivElement>(null);
  const { value } = props;
  useLayoutEffect(() => {
    const list = listRef.current;
    const chosen = document.getElementById(`${id}-${value}`);
    if (list && chosen) list.scrollLeft += offsetInto(list, chosen);
  }, [id, value]);
  return (
    <div className={props.className}>
      <div
        ref={listRef}
        role="tablist"
        aria-label={props.label}
        className="flex w-fit max-w-full gap-0.5 overflow-x-auto rounded-[9px] bg-hover p-0.5"
      >
        {props.segments.map(({ id: segment, label, icon: Icon }) => {
          const isChosen = segment === props.value;
          return (
            <button
              key={segment}
              type="button"
              role="tab"
              id={`${id}-${segment}`}
              aria-selected={isChosen}
              aria-controls={hasPanel && isChosen ? `${id}-panel` : undefined}
              data-active={isChosen ? '' : undefined}
              tabIndex={isChosen ? 0 : -1}
              onClick={() => props.onChange(segment)}
              onKeyDown={moveAlong}
              className="group flex h-[27px] shrink-0 touch-target items-center justify-center gap-2 rounded-[7px] px-2.5 @max-lg:px-1.5 font-medium text-ink-2 select-none hover:text-ink data-active:bg-surface data-active:text-ink data-active:shadow-[0_0_0_1px_var(--line),var(--sh)]"
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
            </button>
          );
        })}
      </div>
      {hasPanel && (
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${props.value}`} tabIndex={0}>
          {props.children}
        </div>
      )}
    </div>
  );
}

/** How far a list is to be scrolled for the whole of something in it to be seen; 0 when it is. */
function offsetInto(list: Element, chosen: Element): number {
  const [around, own] = [list.getBoundingClientRect(), chosen.getBoundingClientRect()];
  return Math.max(0, own.right - around.right) + Math.min(0, own.left - around.left);
}

/** Arrows go round, Home and End to the ends. */
function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
  const at = tabs.indexOf(event.currentTarget);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }[event.key];
  if (to === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  tabs.at(to % tabs.length)?.focus();
}
