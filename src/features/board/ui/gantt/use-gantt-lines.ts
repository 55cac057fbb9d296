import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { layOut } from '../../../../ui-kit/grid/grid-items.ts';
import type { GridGroup } from '../../../../ui-kit/grid/grid-types.ts';
import { useLineWindow } from '../../../../ui-kit/grid/use-line-window.ts';
import type { BoardRow } from '../../rows/rules.ts';
import { type GanttItem, lineDomId, SCALE_HEIGHT } from './gantt-shared.ts';

/** The lines of the chart, which of them are drawn, and which one has the focus. */
export function useGanttLines(props: {
  groups: readonly GridGroup<BoardRow>[];
  creates: boolean;
  scroller: HTMLDivElement | null;
  scrollerRef: RefObject<HTMLDivElement | null>;
  ganttId: string;
  isPrinting: boolean;
}) {
  const { groups, creates, scroller, scrollerRef, ganttId, isPrinting } = props;
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => layOut(groups, collapsed, creates), [groups, collapsed, creates]);
  const [active, setActive] = useState<{ key: string; line: number; wish: number }>();
  // The line may have gone; the one that took its place has the focus then.
  const found = active && (lines.lines.get(active.key) ?? Math.min(active.line, lines.list.length - 1));
  const activeLine = found ?? -1;

  const { drawn, show } = useLineWindow({
    scroller,
    tops: lines.tops,
    head: SCALE_HEIGHT,
    foot: 0,
    kept: activeLine,
    all: isPrinting,
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
    show(activeLine);
    element.focus({ preventScroll: true });
  });

  return { lines, drawn, activeLine, activeItem: lines.list[activeLine], go, toggle, collapsed };
}
