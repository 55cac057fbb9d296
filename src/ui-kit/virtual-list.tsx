import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { cx } from './classes.ts';

export interface VirtualListProps<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** Given the element that scrolls, for those who need it. */
  scrollerRef?: RefObject<HTMLDivElement | null>;
  /** How the element that scrolls is laid out. */
  className?: string;
  /** Height of most items and the space between two, in px; items are measured once drawn. */
  usualHeight: number;
  gap: number;
  /** The item to bring in view; a new object asks again. */
  shown: { key: string } | null;
  /** Draws a line above this item, or after the last one: where something held over the list would go. */
  lineAbove: number | null;
  /** What stands below the items. */
  foot?: ReactNode;
  children: (item: Item) => ReactNode;
}

/** A list of any length of which only what is in view is drawn. Each item carries `data-index`, its place in the list. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, keyOf, gap, shown, lineAbove } = props;
  const ownRef = useRef<HTMLDivElement>(null);
  const scrollerRef = props.scrollerRef ?? ownRef;
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => props.usualHeight + gap,
    getItemKey: useCallback(
      (index: number) => {
        const item = items[index];
        return item === undefined ? index : keyOf(item);
      },
      [items, keyOf],
    ),
    overscan: 4,
    useFlushSync: false,
  });
  const bringInView = useEffectEvent((key: string) => {
    const index = items.findIndex((item) => keyOf(item) === key);
    if (index >= 0) virtualizer.scrollToIndex(index);
  });
  useEffect(() => {
    if (shown) bringInView(shown.key);
  }, [shown]);

  const drawn = virtualizer.getVirtualItems();
  const total = virtualizer.getTotalSize();
  const lineTop = (drawn.find(({ index }) => index === lineAbove)?.start ?? total) - gap / 2 - 1;
  return (
    <div ref={scrollerRef} className={cx('overflow-y-auto overscroll-contain', props.className)}>
      <ul className="relative" style={{ height: total }}>
        {drawn.map(({ index, start }) => {
          const item = items[index];
          return (
            item !== undefined && (
              <li
                key={keyOf(item)}
                ref={virtualizer.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)`, paddingBottom: gap }}
                className="absolute inset-x-0 top-0"
              >
                {props.children(item)}
              </li>
            )
          );
        })}
        {lineAbove !== null && (
          <li
            aria-hidden="true"
            style={{ transform: `translateY(${Math.max(0, lineTop)}px)` }}
            className="pointer-events-none absolute inset-x-0 top-0 h-0.5 rounded-full bg-accent"
          />
        )}
      </ul>
      {props.foot}
    </div>
  );
}
