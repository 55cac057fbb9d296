import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Day, daysBetween } from '../../../../kernel/calendar.ts';
import { type Timeline, xOfDay } from '../../timeline/rules.ts';
import type { View } from './gantt-shared.ts';

/** The chart is drawn again sideways when one scrolled this far, in px, not at every pixel. */
const STEP = 480;
/** How finely it is known which bars are out of sight, in px. */
const FINE_STEP = 24;
/** Where the day that one looks at stands, as a share of the width. */
const LOOKED_AT = 0.3;

/** What of the scale is in view, and how to bring a day there. Another scale keeps the day that one was looking at. */
export function useScaleView(
  scrollerRef: RefObject<HTMLDivElement | null>,
  timeline: Timeline,
  names: number,
  firstDay: Day,
) {
  const [view, setView] = useState<View>({ left: 0, right: 3 * STEP });
  const [seen, setSeen] = useState<View>(view);
  // In days from a day, with their fraction: what one looks at must not jump when the scale grows.
  const lookedAt = useRef({ from: firstDay, days: 0 });

  const measure = useCallback(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    const left = (Math.floor(scroller.scrollLeft / STEP) - 1) * STEP;
    const right = left + (Math.ceil(scroller.clientWidth / STEP) + 3) * STEP;
    setView((last) => (last.left === left && last.right === right ? last : { left, right }));
    const seenLeft = Math.round(scroller.scrollLeft / FINE_STEP) * FINE_STEP;
    const seenRight = seenLeft + scroller.clientWidth - names;
    setSeen((last) =>
      last.left === seenLeft && last.right === seenRight ? last : { left: seenLeft, right: seenRight },
    );
  }, [scrollerRef, names]);

  const room = useCallback(() => ((scrollerRef.current?.clientWidth ?? 0) - names) * LOOKED_AT, [scrollerRef, names]);
  const scrollToDay = (day: Day) => {
    const scroller = scrollerRef.current;
    if (scroller) scroller.scrollLeft = xOfDay(timeline, day) - room();
  };
  /** Scrolls only when none of this stretch, in px, can be seen. */
  const reveal = (x: number, width: number) => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    const shown = { left: scroller.scrollLeft, right: scroller.scrollLeft + scroller.clientWidth - names };
    if (x + width < shown.left + 24 || x > shown.right - 24) scroller.scrollLeft = x - room();
  };

  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    const { from, days } = lookedAt.current;
    scroller.scrollLeft = (daysBetween(timeline.from, from) + days) * timeline.dayWidth - room();
    measure();
  }, [scrollerRef, timeline, room, measure]);

  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scrollerRef, measure]);

  const onScroll = () => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    lookedAt.current = { from: timeline.from, days: (scroller.scrollLeft + room()) / timeline.dayWidth };
    measure();
  };
  return { view, seen, onScroll, scrollToDay, reveal };
}
