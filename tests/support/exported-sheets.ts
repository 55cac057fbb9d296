import type { CellModel, WorkbookModel } from '../../src/features/documents/schema.ts';
import type { Cell, Sheet } from '../../src/kernel/sheet.ts';
import { minorUnits } from '../../src/kernel/money.ts';
import { columnOf } from '../../src/server/sheets/worksheet.ts';

/** The sheets that reading the written workbook gives, without the bytes in between. */
export function sheetsOfModel({ sheets, currency }: WorkbookModel): Sheet[] {
  const units = minorUnits(currency);
  return sheets.map(({ name, visibility, rows }) => ({
    name,
    hidden: visibility !== 'shown',
    merges: [],
    rows: rows.flatMap(({ cells }, index) =>
      cells.some((cell) => cell !== null) ? [{ number: index + 1, cells: cells.map((cell) => read(cell, units)) }] : [],
    ),
  }));
}

function read(cell: CellModel | null, units: number): Cell {
  switch (cell?.kind) {
    case undefined:
      return null;
    case 'text':
      return cell.text;
    case 'day':
      return { day: cell.day, shown: 'day' };
    case 'month':
      return { day: `${cell.month}-01`, shown: 'month' };
    case 'money':
      return cell.formula === undefined ? cell.cents / units : { number: cell.cents / units, formula: true };
    case 'count':
      return cell.count;
    case 'quantity':
      return cell.quantity;
    case 'percent':
    case 'share':
      return { number: cell.ratio, percent: true };
  }
}

/** One cell changed, as someone would in Excel: the sheet by its place, the cell as "B5". */
export type SheetEdit = readonly [sheet: number, place: string, cell: Cell];

/** A copy of the sheets with cells changed. */
export function editedSheets(sheets: readonly Sheet[], edits: readonly SheetEdit[]): Sheet[] {
  const copy = structuredClone([...sheets]);
  for (const [sheet, place, cell] of edits) {
    const [, letters = '', number] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
    const row = copy[sheet]?.rows.find((one) => one.number === Number(number));
    if (!row) throw new Error(`Nothing stands in row ${number} of sheet ${sheet}.`);
    const column = columnOf(letters);
    while (row.cells.length < column) row.cells.push(null);
    row.cells[column] = cell;
  }
  return copy;
}

/** The same workbook with a wrong result beside each formula: what is right after that was worked out. */
export function withoutResults(model: WorkbookModel): WorkbookModel {
  const forget = (cell: CellModel | null): CellModel | null =>
    cell?.kind === 'money' && cell.formula !== undefined ? { ...cell, cents: 77 } : cell;
  const sheets = model.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(forget) })),
  }));
  return { ...model, sheets };
}
