import type { GridItem } from './grid-items.ts';
import type { Position } from './grid-navigation.ts';
import type { GridColumn, GridRow } from './grid-types.ts';

/** A rectangle of cells, all four edges included. */
export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function rangeOf(anchor: Position, active: Position): Range {
  return {
    top: Math.min(anchor.line, active.line),
    bottom: Math.max(anchor.line, active.line),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

export function isSingle(range: Range): boolean {
  return range.top === range.bottom && range.left === range.right;
}

/** The columns of `range` on a line, as `[left, right]`; undefined on other lines. */
export function columnsOn(range: Range, line: number): readonly [number, number] | undefined {
  return line >= range.top && line <= range.bottom ? [range.left, range.right] : undefined;
}

export function linesOf(range: Range): number[] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, index) => range.top + index);
}

export function isInRange({ top, bottom, left, right }: Range, { line, column }: Position): boolean {
  return line >= top && line <= bottom && column >= left && column <= right;
}

/** How many amounts stand in a range, and their sum. */
export function sumOfRange<Row extends GridRow>(
  range: Range,
  items: readonly GridItem<Row>[],
  columns: readonly GridColumn<Row>[],
): { count: number; sum: number } {
  const summed = columns.slice(range.left, range.right + 1).flatMap(({ amount }) => amount ?? []);
  let count = 0;
  let sum = 0;
  for (const item of items.slice(range.top, range.bottom + 1)) {
    if (item.kind !== 'row') continue;
    for (const amount of summed) {
      const own = amount(item.row);
      if (own === null) continue;
      count += 1;
      sum += own;
    }
  }
  return { count, sum };
}
