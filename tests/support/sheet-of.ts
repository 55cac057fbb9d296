import type { Cell, Merge, Sheet } from '../../src/kernel/sheet.ts';

/** A sheet of these rows, from row 1; rows without a value are left out, as reading does. Merges as "A3:A5". */
export function sheetOf(rows: Cell[][], options: { name?: string; hidden?: boolean; merges?: string[] } = {}): Sheet {
  return {
    name: options.name ?? 'Plan',
    hidden: options.hidden ?? false,
    rows: rows.flatMap((cells, index) => (cells.some((cell) => cell !== null) ? [{ number: index + 1, cells }] : [])),
    merges: (options.merges ?? []).map(mergeOf),
  };
}

function mergeOf(area: string): Merge {
  const [, firstColumn = '', firstRow, lastColumn = '', lastRow] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(area) ?? [];
  return {
    firstRow: Number(firstRow),
    lastRow: Number(lastRow),
    firstColumn: firstColumn.charCodeAt(0) - 65,
    lastColumn: lastColumn.charCodeAt(0) - 65,
  };
}
