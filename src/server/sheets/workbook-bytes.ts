import {
  type CellValue,
  type ConditionalFormattingRule,
  PaperSize,
  type Style,
  Workbook,
  type Worksheet,
} from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type {
  CellModel,
  ChartModel,
  ColumnModel,
  MarkModel,
  RowLook,
  RowModel,
  SheetModel,
  WorkbookModel,
} from '../../features/documents/schema.ts';
import { daysBetween } from '../../kernel/calendar.ts';
import { type Currency, minorUnits } from '../../kernel/money.ts';
import { formatsFor, type Formats } from './cell-formats.ts';
import { gatherPieces } from './gathered-pieces.ts';

const ACCENT = 'FF4553D6';
const ACCENT_TINT = 'FFECEEFC';
const MUTED = 'FF667085';
const INK = 'FF101828';
const FONT = { name: 'Calibri', size: 11, family: 2 };
const LINE = { style: 'thin' as const, color: { argb: 'FFD0D5DD' } };

/**
 * Writes a workbook that Excel, LibreOffice and Google Sheets open as it is meant: formats, lists of choices, print set-up, a
 * chart of their own. `isChecked` has the library read its own work again, which costs more than writing it.
 */
export async function workbookBytes(model: WorkbookModel, isChecked = false): Promise<Uint8Array<ArrayBuffer>> {
  const book = new Workbook();
  book.creator = 'Pactole';
  book.title = model.title;
  if (model.sheets.some(({ chart }) => chart !== null)) installChartSupport();
  const styles = new Styles(formatsFor(model));
  for (const sheet of model.sheets) writeSheet(book, sheet, model.currency, styles);
  gatherPieces(book);
  const bytes = await book.xlsx.writeBuffer({ validate: isChecked });
  return bytes as Uint8Array<ArrayBuffer>;
}

function writeSheet(book: Workbook, model: SheetModel, currency: Currency, styles: Styles): void {
  const { frozen, print } = model;
  const sheet = book.addWorksheet(model.name, {
    state: model.visibility === 'memory' ? 'veryHidden' : model.visibility === 'hidden' ? 'hidden' : 'visible',
    views: frozen
      ? [{ state: 'frozen', ySplit: frozen.rows, xSplit: frozen.columns, showGridLines: model.hasGridLines }]
      : [],
    ...(print && {
      pageSetup: {
        orientation: 'landscape',
        paperSize: PaperSize.A4,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: `${print.repeatedRow}:${print.repeatedRow}`,
        margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddHeader: print.header, oddFooter: print.footer },
    }),
  });
  model.columns.forEach(({ width, isHidden }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    column.hidden = isHidden;
  });
  const visible = model.columns.filter(({ isHidden }) => !isHidden).length;
  writeRows(sheet, model, { currency, styles, visible });
  if (model.filter) {
    const lastColumn = sheet.getColumn(visible).letter;
    sheet.autoFilter = `A${model.filter.headingRow}:${lastColumn}${model.filter.lastRow}`;
  }
  addChoices(sheet, model);
  model.marks.forEach((mark, index) =>
    sheet.addConditionalFormatting({ ref: mark.range, rules: [ruleOf(mark, index)] }),
  );
  if (model.chart) addChart(sheet, model.chart, styles.formats);
}

function writeRows(
  sheet: Worksheet,
  { rows, columns, hasGridLines }: SheetModel,
  { currency, styles, visible }: { currency: Currency; styles: Styles; visible: number },
): void {
  const units = minorUnits(currency);
  rows.forEach(({ look, cells }, index) => {
    if (cells.length === 0) return;
    const row = sheet.getRow(index + 1);
    const height = heightOf({ look, cells }, columns, look === 'data' && !hasGridLines);
    if (height !== null) row.height = height;
    // Rules and tints go over empty cells as well; titles overflow into theirs.
    const isPlain =
      look === 'title' || look === 'subtitle' || (hasGridLines && (look === 'data' || look === 'summary'));
    const width = isPlain ? cells.length : Math.max(cells.length, visible);
    for (let column = 0; column < width; column += 1) {
      const cell = cells[column] ?? null;
      if (cell === null && (isPlain || column >= visible)) continue;
      const target = row.getCell(column + 1);
      if (cell !== null) target.value = valueOf(cell, units);
      const isOverFigures = look === 'heading' && columns[column]?.isFigures === true;
      target.style = styles.of({ look, kind: cell?.kind ?? 'text', isOverFigures, isRuled: !hasGridLines });
    }
  });
}

/** In points; null for one line. Not all software finds the height of wrapped texts by itself. */
function heightOf({ look, cells }: RowModel, columns: readonly ColumnModel[], isWrapped: boolean): number | null {
  if (look === 'title') return 24;
  if (look === 'heading') return 30;
  if (!isWrapped) return null;
  const lines = cells.map((cell, column) => {
    const width = columns[column]?.isHidden === false ? columns[column].width - 2 : Number.POSITIVE_INFINITY;
    return cell?.kind === 'text' ? Math.ceil(cell.text.length / width) : 1;
  });
  const most = Math.min(Math.max(1, ...lines), MAX_LINES);
  return most === 1 ? null : most * 15;
}

const MAX_LINES = 6;

function valueOf(cell: CellModel, units: number): CellValue {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'day':
      return new Date(`${cell.day}T00:00:00Z`);
    case 'month':
      return new Date(`${cell.month}-01T00:00:00Z`);
    case 'money': {
      const amount = cell.cents / units;
      return cell.formula === undefined ? amount : { formula: cell.formula, result: amount };
    }
    case 'count':
      return cell.count;
    case 'quantity':
      return cell.quantity;
    case 'percent':
    case 'share':
      return cell.ratio;
  }
}

/** The looks of cells, each made once: a style that many cells share is written once. */
class Styles {
  readonly formats: Formats;
  readonly #made = new Map<string, Partial<Style>>();

  constructor(formats: Formats) {
    this.formats = formats;
  }

  of(place: Place): Partial<Style> {
    const key = `${place.look} ${place.kind} ${place.isOverFigures} ${place.isRuled}`;
    const known = this.#made.get(key);
    if (known) return known;
    const style = this.#make(place);
    this.#made.set(key, style);
    return style;
  }

  #make({ look, kind, isOverFigures, isRuled }: Place): Partial<Style> {
    const isRight = kind !== 'text' || isOverFigures;
    const isTitle = look === 'title' || look === 'subtitle';
    const wrapText = look === 'heading' || (isRuled && look === 'data' && kind === 'text');
    const alignment = {
      vertical: look === 'heading' ? ('middle' as const) : ('top' as const),
      ...(isRight && { horizontal: 'right' as const }),
      ...(!isRight && !isTitle && { horizontal: 'left' as const, indent: 1 }),
      ...(wrapText && { wrapText }),
    };
    const format = this.formats[kind];
    const rule = isRuled && look === 'data' && { border: { bottom: LINE } };
    return { ...LOOKS[look], ...rule, alignment, ...(format !== '' && { numFmt: format }) };
  }
}

interface Place {
  look: RowLook;
  kind: CellModel['kind'];
  /** A heading of figures. */
  isOverFigures: boolean;
  isRuled: boolean;
}

const LOOKS: Record<RowLook, Partial<Style>> = {
  title: { font: { ...FONT, bold: true, size: 16, color: { argb: INK } } },
  subtitle: { font: { ...FONT, color: { argb: MUTED } } },
  heading: {
    font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: ACCENT } },
  },
  group: {
    font: { ...FONT, bold: true, color: { argb: INK } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: ACCENT_TINT } },
    border: { bottom: LINE },
  },
  data: { font: FONT },
  total: { font: { ...FONT, bold: true }, border: { top: { style: 'medium', color: { argb: ACCENT } } } },
  summary: { font: { ...FONT, color: { argb: INK } } },
};

function addChoices(sheet: Worksheet, { choices }: SheetModel): void {
  for (const { column, firstRow, lastRow, source, isStrict } of choices) {
    const { letter } = sheet.getColumn(column + 1);
    sheet.dataValidations.add(`${letter}${firstRow}:${letter}${lastRow}`, {
      type: 'list',
      allowBlank: true,
      formulae: [source],
      showErrorMessage: isStrict,
    });
  }
}

const MARKS: Record<MarkModel['look'], Partial<Style>> = {
  repeated: { font: { color: { argb: 'FFFFFFFF' } } },
  bad: { font: { bold: true, color: { argb: 'FFB42318' } } },
  warning: { font: { bold: true, color: { argb: 'FFB54708' } } },
};

function ruleOf({ formula, look }: MarkModel, index: number): ConditionalFormattingRule {
  return { type: 'expression', priority: index + 1, formulae: [formula], style: MARKS[look] };
}

function addChart(sheet: Worksheet, { title, categories, series, range }: ChartModel, formats: Formats): void {
  const points = categories.months.map((month, index) => ({ index, value: daysBetween('1899-12-30', `${month}-01`) }));
  const cache = { formatCode: formats.month, pointCount: points.length, points };
  const months = { numRef: { formula: categories.range, cache } };
  sheet.addColumnChart(
    {
      title,
      legendPosition: 'b',
      series: series.map(({ name, values, color }) => ({ name, categories: months, values, spPr: { fill: color } })),
      gapWidth: 60,
      overlap: 0,
      categoryAxis: { numFmt: formats.month },
      valueAxis: {
        numFmt: formats.money,
        majorTickMark: 'none',
        minorTickMark: 'none',
        majorGridlines: true,
        majorGridlinesStyle: { border: 'E4E7EC', borderWidth: 0.75 },
      },
    },
    range,
  );
}
