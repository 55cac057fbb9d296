import { type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { followPointer } from '../../../../ui-kit/follow-pointer.ts';
import type { BoardRow } from '../../rows/rules.ts';
import { barOf, dayAtX } from '../../timeline/rules.ts';
import type { GanttLines, GanttShared } from './gantt-shared.ts';
import type { DateEditing } from './use-date-edit.ts';
import type { Linking } from './use-linking.ts';

/** A dependency being drawn, in px of the chart. */
export interface LinkDraft {
  fromId: string;
  from: { x: number; y: number };
  to: { x: number; y: number };
  overId: string | undefined;
  isRefused: boolean;
}

interface PointerContext {
  scrollerRef: RefObject<HTMLDivElement | null>;
  bodyRef: RefObject<HTMLDivElement | null>;
  shared: GanttShared;
  lines: GanttLines;
  editing: DateEditing;
  linking: Linking;
  rowOf: (actionId: string) => BoardRow | undefined;
  onRefused: (reason: string) => void;
}

/** Dragging bars, their ends, and from one bar to another; drawing a bar where there is none. */
export function useGanttPointer(context: PointerContext) {
  const [draft, setDraft] = useState<LinkDraft | null>(null);
  // The drag outlives what was drawn when it began: colleagues go on working.
  const latest = useRef(context);
  useLayoutEffect(() => {
    latest.current = context;
  });

  const dragDates = (event: PointerEvent, scroller: HTMLElement, row: BoardRow, handle: 'whole' | 'start' | 'due') => {
    const { shared, editing } = latest.current;
    editing.commit();
    const show = (dx: number) => {
      const days = Math.round(dx / shared.timeline.dayWidth);
      latest.current.editing.show({ kind: 'shift', actionId: row.id, handle, days, placedOn: shared.today });
    };
    followPointer(
      event,
      scroller,
      {
        move: ({ dx }) => show(dx),
        drop: () => latest.current.editing.commit(),
        cancel: () => void latest.current.editing.cancel(),
      },
      shared.names,
    );
  };

  const drawDates = (event: PointerEvent, scroller: HTMLElement, row: BoardRow) => {
    const { shared, bodyRef } = latest.current;
    const dayUnder = (clientX: number) =>
      dayAtX(shared.timeline, clientX - (bodyRef.current?.getBoundingClientRect().left ?? 0) - shared.names);
    const from = dayUnder(event.clientX);
    followPointer(
      event,
      scroller,
      {
        move: ({ clientX }) =>
          latest.current.editing.show({ kind: 'draw', actionId: row.id, from, to: dayUnder(clientX) }),
        drop: () => latest.current.editing.commit(),
        cancel: () => void latest.current.editing.cancel(),
      },
      shared.names,
    );
  };

  const drawLink = (event: PointerEvent, scroller: HTMLElement, row: BoardRow) => {
    const { shared, lines, bodyRef } = latest.current;
    const bar = barOf(shared.timeline, row.action);
    const line = lines.lines.get(row.id);
    if (!bar || line === undefined) return;
    const from = { x: shared.names + bar.x + bar.width, y: (lines.tops[line] ?? 0) + 18 };
    const overAt = (clientX: number, clientY: number) => {
      const over = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-action]')?.dataset.action;
      return over === row.id ? undefined : over;
    };
    followPointer(
      event,
      scroller,
      {
        move({ clientX, clientY }) {
          const box = bodyRef.current?.getBoundingClientRect();
          const overId = overAt(clientX, clientY);
          const isRefused = overId !== undefined && latest.current.linking.refusal(overId, row.id) !== undefined;
          const to = { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
          setDraft({ fromId: row.id, from, to, overId, isRefused });
        },
        drop({ clientX, clientY }) {
          setDraft(null);
          const overId = overAt(clientX, clientY);
          const over = overId === undefined ? undefined : latest.current.rowOf(overId);
          if (!over || !latest.current.shared.canEdit(over)) return;
          const refusal = latest.current.linking.add(over.id, row.id);
          if (refusal !== undefined) latest.current.onRefused(refusal);
        },
        cancel: () => setDraft(null),
      },
      shared.names,
    );
  };

  const onPointerDown = (event: PointerEvent) => {
    const scroller = context.scrollerRef.current;
    if (event.button !== 0 || !scroller) return;
    const target = event.target as HTMLElement;
    const actionId = target.closest<HTMLElement>('[data-action]')?.dataset.action;
    const row = actionId === undefined ? undefined : context.rowOf(actionId);
    if (!row || !context.shared.canEdit(row) || target.closest('button')) return;
    const handle = target.closest<HTMLElement>('[data-handle]')?.dataset.handle;
    if (handle === 'whole' || handle === 'start' || handle === 'due') dragDates(event, scroller, row, handle);
    else if (handle === 'link') drawLink(event, scroller, row);
    else if (target.closest('[data-lane]')) drawDates(event, scroller, row);
    else return;
    // Text selection would run over the bars.
    event.preventDefault();
  };
  return { draft, onPointerDown };
}
