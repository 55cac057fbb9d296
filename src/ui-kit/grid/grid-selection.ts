import type { GridItems } from './grid-items.ts';
import type { Position } from './grid-navigation.ts';
import { rangeOf, type Range } from './grid-range.ts';
import type { CellAddress, CellProblem, GridColumn } from './grid-types.ts';

/** A cell by what it holds rather than where it stands, so that it stays itself when rows come and go around it. */
export interface CellKey {
  key: string;
  columnId: string;
}

export interface Cursor {
  active: CellKey;
  /** The other corner of the range. */
  anchor: CellKey;
  /** Where the active cell stood last: should its row vanish, the cursor stays at that height. */
  line: number;
}

export function positionOf(
  cell: CellKey,
  lastLine: number,
  items: GridItems<unknown>,
  columns: readonly GridColumn<never>[],
): Position {
  const column = Math.max(
    0,
    columns.findIndex(({ id }) => id === cell.columnId),
  );
  return { line: items.lines.get(cell.key) ?? Math.min(lastLine, Math.max(0, items.list.length - 1)), column };
}

export function cellAt(
  position: Position,
  items: GridItems<unknown>,
  columns: readonly GridColumn<never>[],
): CellKey | undefined {
  const item = items.list[position.line];
  const column = columns[position.column];
  return item && column && { key: item.key, columnId: column.id };
}

export function rangeOfCursor(cursor: Cursor, items: GridItems<unknown>, columns: readonly GridColumn<never>[]): Range {
  const active = positionOf(cursor.active, cursor.line, items, columns);
  return rangeOf(positionOf(cursor.anchor, active.line, items, columns), active);
}

/** What was typed and could not be taken, by row then column. */
export type Kept = ReadonlyMap<string, ReadonlyMap<string, CellProblem>>;

/** Adds problems; each row keeps its own map, so that only the rows concerned are drawn again. */
export function withProblems(kept: Kept, problems: readonly CellProblem[]): Kept {
  if (problems.length === 0) return kept;
  const next = new Map(kept);
  for (const problem of problems) {
    next.set(problem.rowId, new Map(next.get(problem.rowId)).set(problem.columnId, problem));
  }
  return next;
}

export function withoutProblem(kept: Kept, rowId: string, columnId: string): Kept {
  const row = kept.get(rowId);
  if (!row?.has(columnId)) return kept;
  const next = new Map(kept);
  const left = new Map(row);
  left.delete(columnId);
  if (left.size === 0) next.delete(rowId);
  else next.set(rowId, left);
  return next;
}

/** A batch of which a part was refused: what the cells it changed held before, and the cells where its refusals stand. */
export interface PartlyRefused {
  before: readonly (CellAddress & { text: string })[];
  refused: readonly CellAddress[];
  /** The host has shown it since. */
  isShown: boolean;
}

/**
 * What is left to watch, and what is left of the refusals, once the rows hold `textOf`: a batch whose cells all hold again
 * what they held was taken back, and its refusals go with it. One whose refusals were all put right is watched no more.
 */
export function afterTakingBack(
  watched: readonly PartlyRefused[],
  kept: Kept,
  textOf: (cell: CellAddress) => string | undefined,
): { watched: readonly PartlyRefused[]; kept: Kept } {
  let left = kept;
  const still = watched.flatMap((batch): PartlyRefused[] => {
    if (!batch.refused.some(({ rowId, columnId }) => kept.get(rowId)?.has(columnId))) return [];
    const isChanged = batch.before.some((cell) => textOf(cell) !== cell.text);
    if (isChanged) return [{ ...batch, isShown: true }];
    if (!batch.isShown) return [batch];
    for (const { rowId, columnId } of batch.refused) left = withoutProblem(left, rowId, columnId);
    return [];
  });
  return { watched: still, kept: left };
}
