import type { GridItem } from './grid-items.ts';
import type { Range } from './grid-range.ts';
import type { CellWrite, GridBatch, GridColumn, GridRow } from './grid-types.ts';

/**
 * What filling changes: the cells of `target` outside `source` take what `source` holds, repeated as often as needed,
 * away from it in each direction. Along a column values are copied as they are; from one column to another as the text
 * that a spreadsheet would get. Lines that are no rows count for nothing.
 */
export function planFill<Row extends GridRow>(
  source: Range,
  target: Range,
  items: readonly GridItem<Row>[],
  columns: readonly GridColumn<Row>[],
): GridBatch {
  const rows = (top: number, bottom: number) =>
    items.slice(top, bottom + 1).flatMap((item) => (item.kind === 'row' ? [item.row] : []));
  const from = rows(source.top, source.bottom);
  if (from.length === 0) return { cells: [], newRows: [], locked: 0 };
  const above = rows(target.top, source.top - 1).toReversed();
  const below = rows(source.bottom + 1, target.bottom);
  const pairs = [
    ...from.map((row) => ({ row, of: row })),
    ...below.map((row, index) => ({ row, of: from[index % from.length] ?? row })),
    ...above.map((row, index) => ({ row, of: from.at(-1 - (index % from.length)) ?? row })),
  ];
  const width = source.right - source.left + 1;
  const cells: CellWrite[] = [];
  let locked = 0;
  for (const { row, of } of pairs) {
    for (let index = target.left; index <= target.right; index += 1) {
      const ofIndex = source.left + ((((index - source.left) % width) + width) % width);
      const column = columns[index];
      const ofColumn = columns[ofIndex];
      if (!column?.editor || !ofColumn || (row === of && column === ofColumn)) continue;
      if (column.readOnly?.(row)) {
        locked += 1;
        continue;
      }
      const value =
        column === ofColumn
          ? { kind: 'copy' as const, of: { rowId: of.id, columnId: column.id } }
          : { kind: 'pasted' as const, text: (ofColumn.clipboard ?? ofColumn.text)(of) };
      cells.push({ rowId: row.id, columnId: column.id, value });
    }
  }
  return { cells, newRows: [], locked };
}

/**
 * What « fill down » or « fill right » copies, and over what: the first row or column of the range over the rest; a
 * single one takes what stands before it. Undefined where nothing stands before.
 */
export function fillRanges<Row extends GridRow>(
  direction: 'down' | 'right',
  range: Range,
  items: readonly GridItem<Row>[],
): { source: Range; target: Range } | undefined {
  if (direction === 'right') {
    const left = range.left === range.right ? range.left - 1 : range.left;
    return left < 0 ? undefined : { source: { ...range, left, right: left }, target: { ...range, left } };
  }
  const isRow = (line: number) => items[line]?.kind === 'row';
  const lines = Array.from({ length: range.bottom - range.top + 1 }, (_, index) => range.top + index).filter(isRow);
  const [first] = lines;
  if (first === undefined) return undefined;
  // Lines above it may be a group’s.
  const top = lines.length > 1 ? first : items.findLastIndex((item, line) => line < first && item.kind === 'row');
  return top < 0 ? undefined : { source: { ...range, top, bottom: top }, target: { ...range, top } };
}

/** Where a dragged fill handle reaches: the range stretched to the pointer, along the way it went furthest. */
export function stretchedRange(range: Range, to: { line: number; column: number }): Range {
  const down = to.line - range.bottom;
  const up = range.top - to.line;
  const right = to.column - range.right;
  const left = range.left - to.column;
  const furthest = Math.max(down, up, right, left);
  if (furthest <= 0) return range;
  if (furthest === down) return { ...range, bottom: to.line };
  if (furthest === up) return { ...range, top: to.line };
  return furthest === right ? { ...range, right: to.column } : { ...range, left: to.column };
}
