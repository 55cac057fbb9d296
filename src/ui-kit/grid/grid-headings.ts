import type { Move } from './grid-navigation.ts';
import type { GridColumn, GridSort } from './grid-types.ts';

/** The orders that presses on a heading go through: growing, falling, then the rows’ own. */
export function nextSort(sort: GridSort | null | undefined, columnId: string): GridSort | null {
  if (sort?.columnId !== columnId) return { columnId, descending: false };
  return sort.descending ? null : { columnId, descending: true };
}

/** The heading that a move leads to from another; undefined when the move leaves the headings. */
export function headingAfter(
  move: Move,
  columnId: string,
  columns: readonly Pick<GridColumn<never>, 'id'>[],
): string | undefined {
  const at = columns.findIndex(({ id }) => id === columnId);
  const last = columns.length - 1;
  const to: Partial<Record<Move, number>> = {
    left: Math.max(0, at - 1),
    right: Math.min(last, at + 1),
    rowStart: 0,
    first: 0,
    rowEnd: last,
    last,
    up: at,
    pageUp: at,
  };
  return columns[to[move] ?? -1]?.id;
}

/** How far one press of a key widens a column, in px. */
export const WIDTH_STEP = 16;
