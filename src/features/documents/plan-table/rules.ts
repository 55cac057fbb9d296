import { partsOfDay } from '../../../kernel/calendar.ts';
import { type Cents, type Currency, minorUnits } from '../../../kernel/money.ts';
import { RECORD_ID_HEADING } from '../../plan-import/round-trip/rules.ts';
import { planLines } from '../plan-workbook/rules.ts';
import type { PlanSheetWords, PlanSnapshot } from '../schema.ts';

/** A text, or figures that a spreadsheet should take as a number or a date. */
export type TableCell = string | { figures: string };

/**
 * The five columns as a plain table for a text file: one line an action, and which action it is. Dates and decimals as the
 * language writes them, without grouping, so that every spreadsheet of that language reads them.
 */
export function planTable(snapshot: PlanSnapshot, words: PlanSheetWords): TableCell[][] {
  const { headings, locale } = words;
  return [
    [headings.objective, headings.action, headings.owner, headings.due, headings.budget, RECORD_ID_HEADING],
    ...planLines(snapshot, words.noObjective).map((line): TableCell[] => [
      line.objective,
      line.title,
      line.owner,
      { figures: line.dueDate === null ? '' : writtenDay(line.dueDate, locale) },
      { figures: line.id === null ? '' : writtenAmount(line.plannedCents, snapshot.plan.currency, locale) },
      line.id ?? '',
    ]),
  ];
}

function writtenDay(value: string, locale: 'fr' | 'en'): string {
  const [year, month, day] = partsOfDay(value);
  const two = (part: number): string => String(part).padStart(2, '0');
  return locale === 'fr' ? `${two(day)}/${two(month)}/${year}` : value;
}

function writtenAmount(cents: Cents, currency: Currency, locale: 'fr' | 'en'): string {
  const units = minorUnits(currency);
  if (cents % units === 0) return String(cents / units);
  const decimals = String(cents % units).padStart(String(units).length - 1, '0');
  return `${Math.floor(cents / units)}${locale === 'fr' ? ',' : '.'}${decimals}`;
}
