import type { Cell, Merge, Row } from '../../kernel/sheet.ts';
import { dayOfSerial } from '../../kernel/typed-day.ts';
import type { FormatMeaning } from './number-format.ts';
import type { ReadLimits } from './read-limits.ts';
import { FileRefused } from './refusal.ts';
import { textOf, type WorkbookParts } from './workbook-parts.ts';
import { attribute, elements, prefixOf, unescapeXml } from './xml-text.ts';

/** As much of a formula as tells which one it is. */
const MAX_FORMULA = 100;

/** What may still be read, over all sheets. */
export interface Allowance {
  rows: number;
  cells: number;
  merges: number;
}

/** The rows of a sheet that hold something. Cells that have only a style take no part: people format whole rows. */
export function readRows(sheet: Buffer, parts: WorkbookParts, allowance: Allowance, limits: ReadLimits): Row[] {
  const prefix = prefixOf(sheet);
  const data = sheet.indexOf(`<${prefix}sheetData`);
  const dataEnd = sheet.indexOf(`</${prefix}sheetData>`);
  if (data < 0 || dataEnd < 0) return [];
  const readCells = cellReader(prefix, parts, limits);
  const rows: Row[] = [];
  let number = 0;
  for (const { attributes, content } of elements(sheet, `${prefix}row`, data, dataEnd)) {
    number = Number(/(?:^|\s)r=["'](\d+)/.exec(attributes)?.[1] ?? number + 1);
    if (content === '') continue;
    const { cells, filled } = readCells(content);
    if (filled === 0) continue;
    rows.push({ number, cells });
    allowance.rows -= 1;
    allowance.cells -= filled;
    if (allowance.rows < 0) throw new FileRefused('too_many_rows', `It has more than ${limits.rows} rows.`);
    if (allowance.cells < 0) throw new FileRefused('too_many_cells', `It has more than ${limits.cells} cells.`);
  }
  return rows;
}

export function readMerges(sheet: Buffer, allowance: Allowance, limits: ReadLimits): Merge[] {
  const prefix = prefixOf(sheet);
  const merges: Merge[] = [];
  const start = Math.max(0, sheet.indexOf(`</${prefix}sheetData>`));
  for (const { attributes } of elements(sheet, `${prefix}mergeCell`, start)) {
    const match = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(attribute(attributes, 'ref') ?? '');
    if (!match) continue;
    merges.push({
      firstRow: Number(match[2]),
      lastRow: Number(match[4]),
      firstColumn: columnOf(match[1] ?? ''),
      lastColumn: columnOf(match[3] ?? ''),
    });
    allowance.merges -= 1;
    if (allowance.merges < 0)
      throw new FileRefused('too_many_cells', `It has more than ${limits.merges} merged areas.`);
  }
  return merges;
}

/** 0 for A, 25 for Z, 26 for AA. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function cellReader(
  prefix: string,
  parts: WorkbookParts,
  limits: ReadLimits,
): (content: string) => { cells: Cell[]; filled: number } {
  const cellPattern = new RegExp(`<${prefix}c((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${prefix}c>)`, 'g');
  const valuePattern = new RegExp(`<${prefix}v(?:\\s[^>]*)?>([\\s\\S]*?)</${prefix}v>`);
  const formulaPattern = new RegExp(`<${prefix}f(?:\\s[^>]*?)?(?:/>|>([^<]*))`);
  return (content) => {
    const cells: Cell[] = [];
    let filled = 0;
    let column = -1;
    for (const [, attributes = '', inner = ''] of content.matchAll(cellPattern)) {
      const letters = /\sr=["']([A-Z]{1,3})\d/.exec(attributes)?.[1];
      column = letters === undefined ? column + 1 : columnOf(letters);
      if (inner === '') continue;
      const type = /\st=["'](\w+)/.exec(attributes)?.[1] ?? 'n';
      const raw =
        type === 'inlineStr' ? textOf(inner, prefix, limits) : unescapeXml(valuePattern.exec(inner)?.[1] ?? '');
      const style = parts.formats[Number(/\ss=["'](\d+)/.exec(attributes)?.[1] ?? 0)] ?? {};
      const formula = formulaPattern.exec(inner);
      const isUncomputed = formula !== null && type === 'n' && raw.trim() === '';
      const cell = isUncomputed
        ? uncomputed(unescapeXml(formula[1] ?? ''))
        : cellOf(type, raw, style, formula !== null, parts);
      if (cell === null) continue;
      if (column >= limits.columns) throw new FileRefused('too_many_columns', `Column ${column + 1} is used.`);
      if (raw.length > limits.textLength) throw new FileRefused('text_too_long', 'A cell holds too much text.');
      while (cells.length < column) cells.push(null);
      cells[column] = cell;
      filled += 1;
    }
    return { cells, filled };
  };
}

/** Some programs write formulas and leave their results to whoever opens the file: nothing can be read of them here. */
function uncomputed(formula: string): Cell {
  return { error: `=${formula.slice(0, MAX_FORMULA)}` };
}

/** A formula counts for its last computed value, which is what people saw when they saved the file. */
function cellOf(type: string, raw: string, format: FormatMeaning, isFormula: boolean, parts: WorkbookParts): Cell {
  if (type === 'e') return { error: raw };
  if (type === 'b') return raw === '1' || raw === 'true';
  if (type === 'n') return numberCell(raw, format, isFormula, parts.date1904);
  const text = type === 's' ? (parts.strings[Number(raw)] ?? '') : raw;
  if (text.trim() === '') return null;
  return isFormula ? { text, formula: true } : text;
}

function numberCell(raw: string, format: FormatMeaning, isFormula: boolean, date1904: boolean): Cell {
  const number = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(number)) return null;
  const formula = isFormula ? { formula: true as const } : {};
  if (format.date) {
    const day = dayOfSerial(number, date1904);
    if (day) return { day, shown: format.date, ...formula };
  }
  if (!isFormula && !format.percent && !format.scale) return number;
  return {
    number,
    ...formula,
    ...(format.percent ? { percent: true as const } : {}),
    ...(format.scale ? { scale: format.scale } : {}),
  };
}
