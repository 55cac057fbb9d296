import { type KeyboardEvent, useRef, useState } from 'react';
import { commandOf, movePosition, type Position } from './grid-navigation.ts';

/** As far as Page Up and Page Down go, in rows. */
const PAGE = 8;

const placeOf = ({ line, column }: Position) => `${line}.${column}`;

/**
 * Going from cell to cell of a small table drawn whole, with the keys of the grid: arrows, Home and End, with Ctrl to the
 * ends. One cell takes part in the order of Tab, the last that had the focus.
 */
export function useCellFocus(rows: number, columns: number) {
  const tableRef = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<Position>({ line: 0, column: 0 });
  const stop = placeOf({ line: Math.min(active.line, rows - 1), column: Math.min(active.column, columns - 1) });

  /** Whether the key was for going elsewhere. */
  const go = (event: KeyboardEvent, from: Position): boolean => {
    const command = commandOf(event);
    if (command?.type !== 'move' || event.key === 'Tab') return false;
    event.preventDefault();
    const lines = Array.from({ length: rows }, () => ({ kind: 'row' }) as const);
    const to = movePosition(from, command.move, { lines, columns, page: PAGE });
    if (to) tableRef.current?.querySelector<HTMLElement>(`[data-place="${placeOf(to)}"]`)?.focus();
    return true;
  };
  /** What makes an element the cell at this place; `onKey` gets the keys that go nowhere. */
  const cellProps = (line: number, column: number, onKey?: (event: KeyboardEvent) => void) => {
    const here = { line, column };
    return {
      'data-place': placeOf(here),
      tabIndex: placeOf(here) === stop ? 0 : -1,
      onFocus: () => setActive(here),
      onKeyDown: (event: KeyboardEvent) => {
        if (!go(event, here)) onKey?.(event);
      },
    };
  };
  return { tableRef, cellProps };
}
