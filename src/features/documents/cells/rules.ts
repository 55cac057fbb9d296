import type { Day } from '../../../kernel/calendar.ts';
import type { Cents } from '../../../kernel/money.ts';
import { RECORD_ID_HEADING } from '../../plan-import/round-trip/rules.ts';
import type { CellModel, ColumnModel, DocumentWords, PlanSnapshot, PrintModel, RowModel } from '../schema.ts';

/** Title, subtitle and an empty row stand above the headings of every sheet. */
export const HEADING_ROW = 4;

/** A for column 0, AA for column 26. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

export function cellAt(column: number, row: number): string {
  return `${letterOf(column)}${row}`;
}

/** The cells of a column from one row to another, both included. */
export function down(column: number, firstRow: number, lastRow: number): string {
  return `${cellAt(column, firstRow)}:${cellAt(column, lastRow)}`;
}

/** A reference from anywhere in the workbook: fixed, with its sheet, whose name may hold anything. */
export function fixedRange(
  sheet: string,
  from: [column: number, row: number],
  to: [column: number, row: number],
): string {
  const fixed = ([column, row]: [number, number]): string => `$${letterOf(column)}$${row}`;
  return `'${sheet.replaceAll("'", "''")}'!${fixed(from)}:${fixed(to)}`;
}

/** What Excel accepts as a sheet's name: at most 31 characters, none of []:*?/\ and no apostrophe at its ends. */
export function sheetName(wanted: string): string {
  const name = wanted
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 31)
    .trim();
  return name === '' ? 'Plan' : name;
}

/**
 * No cell at all rather than an empty text, which would hide what overflows from the cell before. A text whose own apostrophe
 * stands before a formula gets one more: reading takes one away, as that of a text kept from being run.
 */
export function text(value: string): CellModel | null {
  return value === '' ? null : { kind: 'text', text: /^'+[=+\-@\t\r]/.test(value) ? `'${value}` : value };
}

export function day(value: Day | null): CellModel | null {
  return value === null ? null : { kind: 'day', day: value };
}

export function money(cents: Cents, formula?: string): CellModel {
  return formula === undefined ? { kind: 'money', cents } : { kind: 'money', cents, formula };
}

/** The rows above and with the headings, the last of which is the hidden one of ids. */
export function headRows(
  title: string,
  subtitle: string,
  headings: readonly (string | CellModel)[],
  idHeading = RECORD_ID_HEADING,
): RowModel[] {
  const cells = headings.map((heading) => (typeof heading === 'string' ? text(heading) : heading));
  return [
    { look: 'title', cells: [text(title)] },
    { look: 'subtitle', cells: [text(subtitle)] },
    { look: 'data', cells: [] },
    { look: 'heading', cells: [...cells, text(idHeading)] },
  ];
}

/** Columns of these widths, of texts and then of figures; the hidden one of ids comes last. */
export function columnsOf(texts: readonly number[], figures: readonly number[]): ColumnModel[] {
  return [
    ...texts.map((width) => ({ width, isHidden: false, isFigures: false })),
    ...figures.map((width) => ({ width, isHidden: false, isFigures: true })),
    { width: 40, isHidden: true, isFigures: false },
  ];
}

/** Name of the plan at the head of each page; an ampersand of its own is doubled, being the sign of codes. */
export function printOf({ plan }: PlanSnapshot, sheet: string, { footer }: DocumentWords): PrintModel {
  const escaped = (part: string): string => part.replaceAll('&', '&&');
  return { repeatedRow: HEADING_ROW, header: `&L${escaped(plan.name)}&R${escaped(sheet)}`, footer: `&C${footer}` };
}
