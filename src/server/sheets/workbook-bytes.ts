import { type Cell, PaperSize, type Style, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { CellModel, SheetModel, WorkbookModel } from '../../features/documents/schema.ts';
import { type Currency, minorUnits } from '../../kernel/money.ts';

const ACCENT = 'FF4553D6';
const MUTED = 'FF667085';
const LINE = { style: 'thin' as const, color: { argb: 'FFD0D5DD' } };
const SIGNS: Record<Currency, string> = {
  EUR: '€',
  CHF: 'CHF',
  GBP: '£',
  USD: '$',
  CAD: '$',
  XOF: 'F CFA',
  XAF: 'F CFA',
  MAD: 'MAD',
  TND: 'TND',
};

/** Writes a workbook that Excel, LibreOffice and Google Sheets open as it is meant: formats, filter, print set-up. */
export async function workbookBytes(model: WorkbookModel): Promise<Uint8Array> {
  const book = new Workbook();
  book.creator = 'Pactole';
  book.title = model.title;
  for (const sheet of model.sheets) writeSheet(book, sheet, model);
  return await book.xlsx.writeBuffer();
}

function writeSheet(book: Workbook, model: SheetModel, { currency, locale }: WorkbookModel): void {
  const sheet = book.addWorksheet(model.name, {
    state: model.isHidden ? 'veryHidden' : 'visible',
    views: model.headingRow === null ? [] : [{ state: 'frozen', ySplit: model.headingRow, showGridLines: false }],
    pageSetup: {
      orientation: 'landscape',
      paperSize: PaperSize.A4,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(model.headingRow !== null && { printTitlesRow: `${model.headingRow}:${model.headingRow}` }),
    },
    headerFooter: { oddFooter: model.footer },
  });
  model.columns.forEach(({ width, isHidden }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    column.hidden = isHidden;
  });
  const money = moneyFormat(model, currency, locale);
  const day = locale === 'fr' ? 'dd/mm/yyyy' : 'dd mmm yyyy';
  model.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => writeCell(sheet.getCell(row + 1, column + 1), cell, { currency, money, day }));
    const isData = model.headingRow !== null && row >= model.headingRow && row < model.lastDataRow;
    if (isData) drawLine(sheet, row + 1, model);
  });
  if (model.headingRow !== null) finish(sheet, model, model.headingRow);
}

interface Formats {
  currency: Currency;
  money: string;
  day: string;
}

function writeCell(target: Cell, cell: CellModel, { currency, money, day }: Formats): void {
  if (cell.kind === 'text') {
    target.value = cell.text;
    Object.assign(target, TEXT_STYLES[cell.style]);
  } else if (cell.kind === 'day') {
    if (cell.day !== null) target.value = new Date(`${cell.day}T00:00:00Z`);
    target.numFmt = day;
    target.alignment = { vertical: 'top', horizontal: 'right' };
  } else if (cell.kind === 'money') {
    const amount = cell.cents / minorUnits(currency);
    target.value = cell.formula === undefined ? amount : { formula: cell.formula, result: amount };
    target.numFmt = money;
    target.alignment = { vertical: 'top', horizontal: 'right' };
    if (cell.formula !== undefined) target.font = { bold: true };
  }
}

const TEXT_STYLES: Record<Extract<CellModel, { kind: 'text' }>['style'], Partial<Style>> = {
  title: { font: { bold: true, size: 16 } },
  subtitle: { font: { color: { argb: MUTED } } },
  heading: {
    font: { bold: true, color: { argb: 'FFFFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: ACCENT } },
    alignment: { vertical: 'middle', wrapText: true },
  },
  strong: { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } },
  plain: { alignment: { vertical: 'top', wrapText: true } },
};

function drawLine(sheet: Worksheet, row: number, { columns }: SheetModel): void {
  columns.forEach(({ isHidden }, column) => {
    if (!isHidden) sheet.getCell(row, column + 1).border = { bottom: LINE };
  });
}

function finish(sheet: Worksheet, { columns, lastDataRow, groupedColumn, rows }: SheetModel, headingRow: number): void {
  const visible = columns.filter(({ isHidden }) => !isHidden).length;
  sheet.autoFilter = `A${headingRow}:${letterOf(visible - 1)}${lastDataRow}`;
  const total = sheet.getRow(rows.length);
  for (let column = 1; column <= visible; column += 1) {
    total.getCell(column).border = { top: { style: 'medium', color: { argb: ACCENT } } };
  }
  if (groupedColumn === null || lastDataRow < headingRow + 2) return;
  const letter = letterOf(groupedColumn);
  // The text stays in every row, so that sorting and filtering keep each action with its objective.
  sheet.addConditionalFormatting({
    ref: `${letter}${headingRow + 2}:${letter}${lastDataRow}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`${letter}${headingRow + 2}=${letter}${headingRow + 1}`],
        style: { font: { color: { argb: 'FFFFFFFF' } } },
      },
    ],
  });
}

/** A for column 0; documents have fewer columns than letters. */
function letterOf(column: number): string {
  return String.fromCharCode(65 + column);
}

/** Decimals only where an amount has some; zero is a dash, as on screen. */
function moneyFormat({ rows }: SheetModel, currency: Currency, locale: 'fr' | 'en'): string {
  const units = minorUnits(currency);
  const hasDecimals = rows.some((row) => row.some((cell) => cell.kind === 'money' && cell.cents % units !== 0));
  const digits = hasDecimals ? `#,##0.${'0'.repeat(Math.log10(units))}` : '#,##0';
  const sign = SIGNS[currency];
  const positive = locale === 'fr' || sign.length > 1 ? `${digits}"\u00a0${sign}"` : `"${sign}"${digits}`;
  return `${positive};-${positive};"–"`;
}
