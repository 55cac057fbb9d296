import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { layOut, ROW_HEIGHT } from '../../../../ui-kit/grid/grid-items.ts';
import type { GridGroup } from '../../../../ui-kit/grid/grid-types.ts';
import type { BoardRow } from '../../rows/rules.ts';
import { type GanttItem, type GanttLines, lineDomId, SCALE_HEIGHT } from './gantt-shared.ts';

/** The lines of the chart, which of them are drawn, and which one has the focus. */
export function useGanttLines(props: {
  groups: readonly GridGroup<BoardRow>[];
  creates: boolean;
  scrollerRef: RefObject<HTMLDivElement | null>;
  ganttId: string;
  isPrinting: boolean;
}) {
  const { groups, creates, scrollerRef, ganttId, isPrinting } = props;
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => withTops(layOut(groups, collapsed, creates)), [groups, collapsed, creates]);
  const [active, setActive] = useState<{ key: string; line: number; wish: number }>();
  // The line may have gone; the one that took its place has the focus then.
  const found = active && (lines.lines.get(active.key) ?? Math.min(active.line, lines.list.length - 1));
  const activeLine = found ?? -1;

  const estimateSize = useCallback((line: number) => lines.heights[line] ?? ROW_HEIGHT, [lines]);
  const getItemKey = useCallback((line: number) => lines.list[line]?.key ?? line, [lines]);
  const virtualizer = useVirtualizer({
    count: lines.list.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize,
    getItemKey,
    overscan: 6,
    scrollPaddingStart: SCALE_HEIGHT,
    scrollMargin: 0,
    useFlushSync: false,
    // On paper every line is drawn. On screen the active one always is: it holds the focus.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = isPrinting ? 0 : Math.max(0, startIndex - overscan);
      const last = isPrinting ? count - 1 : Math.min(count - 1, endIndex + overscan);
      const drawn = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      if (activeLine >= 0 && activeLine < count && (activeLine < first || activeLine > last)) drawn.push(activeLine);
      return drawn;
    },
  });

  const go = (line: number): GanttItem | undefined => {
    const at = Math.max(0, Math.min(lines.list.length - 1, line));
    const item = lines.list[at];
    if (item) setActive((last) => ({ key: item.key, line: at, wish: (last?.wish ?? 0) + 1 }));
    return item;
  };
  const toggle = (groupId: string) => {
    const next = new Set(collapsed);
    if (!next.delete(groupId)) next.add(groupId);
    setCollapsed(next);
  };

  const done = useRef(0);
  useLayoutEffect(() => {
    const item = lines.list[activeLine];
    const scroller = scrollerRef.current;
    if (!active || !item || !scroller) return;
    // The focus was on a line that has just been moved or removed: the browser dropped it on the page.
    const isLost = document.activeElement === document.body && scroller.dataset.focused === '';
    if (done.current === active.wish && !isLost) return;
    const element = document.getElementById(lineDomId(ganttId, item.key));
    if (!element) return;
    done.current = active.wish;
    virtualizer.scrollToIndex(activeLine);
    element.focus({ preventScroll: true });
  });

  return { lines, virtualizer, activeLine, activeItem: lines.list[activeLine], go, toggle, collapsed };
}

function withTops(items: ReturnType<typeof layOut<BoardRow>>): GanttLines {
  let top = 0;
  const tops = items.heights.map((height) => {
    const at = top;
    top += height;
    return at;
  });
  return { ...items, tops };
}
