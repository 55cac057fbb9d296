import { columnsOn, linesOf, type Range } from './grid-range.ts';
import { type Cursor, type Kept, rangeOfCursor } from './grid-selection.ts';
import type { GridItems } from './grid-items.ts';
import type { CellAddress, GridColumn, GridRow } from './grid-types.ts';

export interface Editing extends CellAddress {
  /** The character that started it and replaces the content; null when editing what is there. */
  typed: string | null;
}

/** What the table remembers by itself; everything else is the host’s. */
export interface GridState {
  collapsed: ReadonlySet<string>;
  cursor: Cursor | null;
  selected: ReadonlySet<string>;
  editing: Editing | null;
  kept: Kept;
  /** The heading that has the focus instead of a cell. */
  heading: string | null;
  /** What a dragged fill handle covers. */
  filling: Range | null;
  /** What has just happened to the columns, to be said. */
  news: GridNews | null;
  /** Grows each time the active cell must take the focus. */
  focusWish: number;
}

export type GridNews =
  | { kind: 'moved'; columnId: string; place: number }
  | { kind: 'resized'; columnId: string; width: number }
  | { kind: 'sorted'; columnId: string; order: 'up' | 'down' | 'own' };

export function startState(collapsed: readonly string[] = []): GridState {
  return {
    collapsed: new Set(collapsed),
    cursor: null,
    selected: new Set(),
    editing: null,
    kept: new Map(),
    heading: null,
    filling: null,
    news: null,
    focusWish: 0,
  };
}

/** Lines and columns to copy: the selected rows whole, else the range. Group lines are not copied. */
export function copied<Row extends GridRow>(
  state: GridState,
  items: GridItems<Row>,
  columns: readonly GridColumn<Row>[],
): string[][] {
  const text = (column: GridColumn<Row>, row: Row) => (column.clipboard ?? column.text)(row);
  if (state.selected.size > 0) {
    const rows = items.list.flatMap((item) =>
      item.kind === 'row' && state.selected.has(item.row.id) ? [item.row] : [],
    );
    return rows.map((row) => columns.map((column) => text(column, row)));
  }
  if (!state.cursor) return [];
  const range = rangeOfCursor(state.cursor, items, columns);
  return linesOf(range).flatMap((line) => {
    const item = items.list[line];
    const [left, right] = columnsOn(range, line) ?? [0, -1];
    return item?.kind === 'row' ? [columns.slice(left, right + 1).map((column) => text(column, item.row))] : [];
  });
}
