import { type PointerEvent, type RefObject, useRef } from 'react';
import type { GridController } from './grid-controller.ts';
import { FOOT_HEIGHT, HEAD_HEIGHT } from './grid-items.ts';
import type { Position } from './grid-navigation.ts';
import type { GridRow } from './grid-types.ts';

/** How often the selection goes one line further while the pointer is held beyond the edge. */
const SCROLL_EVERY_MS = 50;

/** Pulling with the mouse: over cells to select them, by the handle to fill them; beyond the edge the lines follow. */
export function useGridDrag<Row extends GridRow>(
  controller: GridController<Row>,
  scrollerRef: RefObject<HTMLDivElement | null>,
) {
  const pulled = useRef<'range' | 'fill' | null>(null);
  const timer = useRef<{ step: -1 | 1; id: ReturnType<typeof setInterval> } | null>(null);

  const reach = (position: Position) => {
    if (pulled.current === 'fill') controller.stretchTo(position);
    else if (!samePlace(position, controller.position())) {
      document.getSelection()?.removeAllRanges();
      controller.go(position, true);
    }
  };
  const scrollOn = (step: -1 | 1 | 0) => {
    if (timer.current && timer.current.step !== step) {
      clearInterval(timer.current.id);
      timer.current = null;
    }
    if (step === 0 || timer.current) return;
    const id = setInterval(() => {
      const { line, column } = edgeOf(controller, step);
      reach({ line: line + step, column });
      scrollerRef.current?.scrollBy({ top: step * 36 });
    }, SCROLL_EVERY_MS);
    timer.current = { step, id };
  };
  const end = (event: PointerEvent) => {
    scrollOn(0);
    // As in a spreadsheet, with Ctrl what would go on is copied.
    if (pulled.current === 'fill') controller.endStretch(event.ctrlKey || event.metaKey);
    pulled.current = null;
  };

  return {
    start(what: 'range' | 'fill') {
      pulled.current = what;
    },
    onPointerMove(event: PointerEvent) {
      const scroller = scrollerRef.current;
      if (!pulled.current || !scroller) return;
      if (event.buttons !== 1) {
        end(event);
        return;
      }
      const over = document.elementFromPoint(event.clientX, event.clientY);
      const position = over && scroller.contains(over) ? positionAt(over) : undefined;
      // From the first cell crossed on, the pointer is followed wherever it goes.
      if (!scroller.hasPointerCapture(event.pointerId) && !(position && samePlace(position, controller.position()))) {
        scroller.setPointerCapture(event.pointerId);
      }
      const { top, bottom } = scroller.getBoundingClientRect();
      const isAbove = event.clientY < top + HEAD_HEIGHT;
      const isBelow = event.clientY > bottom - FOOT_HEIGHT;
      scrollOn(isAbove ? -1 : isBelow ? 1 : 0);
      if (position && !isAbove && !isBelow) reach(position);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

function edgeOf<Row extends GridRow>(controller: GridController<Row>, step: -1 | 1): Position {
  const { filling } = controller.state;
  const at = controller.position();
  return filling ? { line: step < 0 ? filling.top : filling.bottom, column: at.column } : at;
}

export function positionAt(target: EventTarget): Position | undefined {
  const cell = (target as HTMLElement).closest<HTMLElement>('[data-line]');
  return cell ? { line: Number(cell.dataset.line), column: Number(cell.dataset.column) } : undefined;
}

export function samePlace(a: Position, b: Position): boolean {
  return a.line === b.line && a.column === b.column;
}
