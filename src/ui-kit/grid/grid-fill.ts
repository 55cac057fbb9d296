import { continueSeries } from '../../kernel/series.ts';
import type { GridItem } from './grid-items.ts';
import type { Range } from './grid-range.ts';
import type { CellValue, CellWrite, GridBatch, GridColumn, GridRow } from './grid-types.ts';

/** What is written with digits, and so can go on. */
const CONTINUED = new Set<string>(['text', 'amount', 'day', 'progress']);

/**
 * What filling changes: the cells of `target` outside `source` take what `source` holds, away from it in each direction.
 * With `continues`, several cells that make a series go on (see `continueSeries`): along a column, or along a row of
 * amounts. Everything else is repeated as often as needed: along a column values are copied as they are; from one column to
 * another as the text that a spreadsheet would get. Lines that are no rows count for nothing.
 */
export function planFill<Row extends GridRow>(
  source: Range,
  target: Range,
  items: readonly GridItem<Row>[],
  columns: readonly GridColumn<Row>[],
  continues = false,
): GridBatch {
  const rows = (top: number, bottom: number) =>
    items.slice(top, bottom + 1).flatMap((item) => (item.kind === 'row' ? [item.row] : []));
  const from = rows(source.top, source.bottom);
  if (from.length === 0) return { cells: [], newRows: [], locked: 0 };
  const above = rows(target.top, source.top - 1).toReversed();
  const below = rows(source.bottom + 1, target.bottom);
  const lines = [
    ...from.map((row, place) => ({ row, of: row, place })),
    ...below.map((row, index) => ({ row, of: from[index % from.length] ?? row, place: from.length + index })),
    ...above.map((row, index) => ({ row, of: from.at(-1 - (index % from.length)) ?? row, place: -1 - index })),
  ];
  const width = source.right - source.left + 1;
  const seriesDown = columns.map((column) =>
    continues && isContinued(column) ? continueSeries(from.map((row) => textFor(column, row))) : undefined,
  );
  const seriesAcross = acrossAmounts(source, target, columns, continues);
  const cells: CellWrite[] = [];
  let locked = 0;
  for (const { row, of, place } of lines) {
    const across = seriesAcross?.(row);
    for (let index = target.left; index <= target.right; index += 1) {
      const ofIndex = source.left + ((((index - source.left) % width) + width) % width);
      const column = columns[index];
      const ofColumn = columns[ofIndex];
      if (!column?.editor || !ofColumn || (row === of && column === ofColumn)) continue;
      if (column.readOnly?.(row)) {
        locked += 1;
        continue;
      }
      const text =
        column === ofColumn ? seriesDown[index]?.(place) : (across?.(index - source.left) ?? textFor(ofColumn, of));
      const value: CellValue =
        text === undefined ? { kind: 'copy', of: { rowId: of.id, columnId: column.id } } : { kind: 'pasted', text };
      cells.push({ rowId: row.id, columnId: column.id, value });
    }
  }
  return { cells, newRows: [], locked };
}

function isContinued<Row>({ editor }: GridColumn<Row>): boolean {
  return editor !== undefined && CONTINUED.has(editor.kind);
}

function textFor<Row>({ clipboard, text }: GridColumn<Row>, row: Row): string {
  return (clipboard ?? text)(row);
}

/** From one column to another only amounts go on: columns that stand side by side seldom hold the same thing. */
function acrossAmounts<Row>(source: Range, target: Range, columns: readonly GridColumn<Row>[], continues: boolean) {
  const shown = columns.slice(target.left, target.right + 1);
  const isWider = target.left < source.left || target.right > source.right;
  if (!continues || !isWider || !shown.every(({ editor }) => editor?.kind === 'amount')) return undefined;
  const known = columns.slice(source.left, source.right + 1);
  return (row: Row) => continueSeries(known.map((column) => textFor(column, row)));
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
