import { type RefCallback, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { linesInView, type LineView, scrollToLine } from './line-window.ts';

/** Lines drawn beyond what is in view, on each side: what a turn of the wheel shows before the next frame. */
const AROUND = 6;

export interface LineWindowOptions {
  /** What scrolls, once it is there (see `useScroller`). */
  scroller: HTMLElement | null;
  /** Where each line begins, in px, and at last where all end; the same array as long as nothing moved. */
  tops: readonly number[];
  /** Height, in px, of what stays at the top and at the foot of the scroller, over the lines. */
  head: number;
  foot: number;
  /** Drawn wherever one scrolls: it holds the focus, and perhaps an editor; -1 for none. */
  kept: number;
  /** Draws every line: on paper. */
  all: boolean;
}

export interface LineWindow {
  /** The lines to draw, in order: one that has the focus would lose it if its element moved among the others. */
  drawn: readonly number[];
  /** Room there is for lines, in px; 0 before the scroller is there. */
  height: number;
  /** Scrolls as little as needed for a line to stand in view; not at all when it does. */
  show: (line: number) => void;
}

/** Keeps to the lines in view of a table whose lines have known heights (see `layOut`). */
export function useLineWindow(options: LineWindowOptions): LineWindow {
  const { scroller, tops, head, foot, kept, all } = options;
  const [view, setView] = useState<LineView>({ top: 0, height: 0 });
  // What was last heard of the scroller: asking it would have the page laid out, in the middle of a key.
  const seen = useRef(view);
  const latest = useRef({ tops, head, foot });
  useLayoutEffect(() => {
    latest.current = { tops, head, foot };
  });
  useLayoutEffect(() => {
    if (!scroller) return;
    const look = () => {
      const now = latest.current;
      seen.current = { top: scroller.scrollTop, height: scroller.clientHeight - now.head - now.foot };
      setView((before) => (isSameWindow(now.tops, before, seen.current) ? before : seen.current));
    };
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    const resizes = new ResizeObserver(look);
    resizes.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', look);
      resizes.disconnect();
    };
  }, [scroller]);

  const count = tops.length - 1;
  const { first, last } = all ? { first: 0, last: count - 1 } : linesInView(tops, view, AROUND);
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  if (kept >= 0 && kept < first) drawn.unshift(kept);
  if (kept > last && kept < count) drawn.push(kept);
  return {
    drawn,
    height: view.height,
    show: (line) => {
      const top = scrollToLine(tops, seen.current, line);
      if (top === null) return;
      scroller?.scrollTo({ top });
      // Heard of with the next frame only; until then the same line is not to be brought again.
      seen.current = { ...seen.current, top };
    },
  };
}

/** The element that scrolls, for those who listen to it once it is there; `scrollerRef` is for those who act on it. */
export function useScroller(
  scrollerRef: RefObject<HTMLDivElement | null>,
): [scroller: HTMLDivElement | null, attach: RefCallback<HTMLDivElement>] {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      scrollerRef.current = element;
      setScroller(element);
    },
    [scrollerRef],
  );
  return [scroller, attach];
}

function isSameWindow(tops: readonly number[], one: LineView, other: LineView): boolean {
  const before = linesInView(tops, one, 0);
  const after = linesInView(tops, other, 0);
  return before.first === after.first && before.last === after.last && one.height === other.height;
}
