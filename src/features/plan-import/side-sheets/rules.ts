import { foldText } from '../../../kernel/folded-text.ts';
import type { Row, Sheet } from '../../../kernel/sheet.ts';
import { textOfCell } from '../grid/rules.ts';
import type { ColumnField, ColumnMapping, SheetMapping } from '../schema.ts';

/** A sheet that an exported workbook has beside those of its actions. */
export interface SideSheet {
  /** The column of ids, and its heading, by which the sheet is known. */
  readonly idField: ColumnField;
  readonly idHeading: string;
  /** What its other headings mean, folded. */
  readonly headings: readonly (readonly [ColumnField, RegExp])[];
}

/** The row of its headings; null for any other sheet. */
export function headingsOf({ idHeading }: SideSheet, sheet: Sheet): Row | null {
  return sheet.rows.slice(0, 10).find(({ cells }) => cells.includes(idHeading)) ?? null;
}

/** What the columns under these headings hold; one that someone added holds nothing that is read. */
export function columnsUnder({ idField, idHeading, headings }: SideSheet, { cells }: Row): ColumnMapping[] {
  return cells.flatMap((cell, column): ColumnMapping[] => {
    const heading = textOfCell(cell).slice(0, 500);
    if (heading === '') return [];
    const text = foldText(heading);
    const meant = headings.find(([, words]) => words.test(text))?.[0] ?? 'ignored';
    const field = text === foldText(idHeading) ? idField : meant;
    return [{ column, heading, field, confidence: 1, scale: 1, months: null }];
  });
}

export function isOf({ idField }: SideSheet, { columns }: Pick<SheetMapping, 'columns'>): boolean {
  return columns.some(({ field }) => field === idField);
}
