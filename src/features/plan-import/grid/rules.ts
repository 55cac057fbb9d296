import type { Cell, Row, Sheet } from '../../../kernel/sheet.ts';

/** A sheet with its merged areas resolved: every row knows the value that stands in it, written there or merged into it. */
export interface Grid {
  rows: Row[];
  /** One more than the last used column. */
  width: number;
  /** The cell at a place, that of the first row of its vertical merge if it is inside one. */
  at(row: Row, column: number): Cell;
  /** True inside a vertical merge, below its first row. */
  isContinued(row: Row, column: number): boolean;
  /** The last column of the merge that starts at this place; the column itself when there is none. */
  lastColumnAt(row: Row, column: number): number;
}

/** Enough for merged objectives in any real plan; a file that merges more was made to trouble its reader. */
const MAX_MERGED_CELLS = 200_000;

/** Resolves the merged areas of a sheet. Linear in rows and merges. */
export function gridOf({ rows, merges }: Sheet): Grid {
  const above = new Map<number, Map<number, Cell>>();
  const wide = new Map<number, Map<number, number>>();
  const indexOf = new Map(rows.map((row, index) => [row.number, index]));
  let left = MAX_MERGED_CELLS;
  for (const { firstRow, lastRow, firstColumn, lastColumn } of merges) {
    const first = indexOf.get(firstRow);
    if (lastColumn > firstColumn) place(wide, firstRow, firstColumn, lastColumn);
    if (first === undefined || lastRow === firstRow) continue;
    const value = rows[first]?.cells[firstColumn] ?? null;
    for (let index = first + 1; index < rows.length && left > 0; index += 1, left -= 1) {
      const number = rows[index]?.number ?? 0;
      if (number > lastRow) break;
      place(above, number, firstColumn, value);
    }
  }
  return {
    rows,
    width: rows.reduce((width, row) => Math.max(width, row.cells.length), 0),
    at: (row, column) => above.get(row.number)?.get(column) ?? row.cells[column] ?? null,
    isContinued: (row, column) => above.get(row.number)?.has(column) ?? false,
    lastColumnAt: (row, column) => wide.get(row.number)?.get(column) ?? column,
  };
}

function place<T>(map: Map<number, Map<number, T>>, row: number, column: number, value: T): void {
  const columns = map.get(row) ?? new Map<number, T>();
  columns.set(column, value);
  map.set(row, columns);
}

/**
 * A cell as the text people see, near enough to search words in it. The apostrophe that keeps a text from being run as a
 * formula is not part of it.
 */
export function textOfCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return readable(cell).replace(/^'(?='*[=+\-@\t\r])/, '');
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  if ('day' in cell) return cell.day;
  if ('number' in cell) return cell.percent ? `${Math.round(cell.number * 10_000) / 100} %` : String(cell.number);
  return 'text' in cell ? readable(cell.text) : cell.error;
}

/** U+0000, which some programs fill a cell with, is nothing that people see; no record can hold it. */
function readable(text: string): string {
  return text.replaceAll('\u0000', '').trim();
}
