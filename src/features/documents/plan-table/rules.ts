import { partsOfDay } from '../../../kernel/calendar.ts';
import { type Cents, type Currency, minorUnits } from '../../../kernel/money.ts';
import { RECORD_ID_HEADING } from '../../plan-import/round-trip/rules.ts';
import { actionsByObjective } from '../rules.ts';
import type { DocumentWords, PlanSnapshot } from '../schema.ts';

/** A text, or figures that a spreadsheet should take as a number or a date. */
export type TableCell = string | { figures: string };

/**
 * The five columns as a plain table for a text file: one line an action, and which action it is. Dates and decimals as the
 * language writes them, without grouping, so that every spreadsheet of that language reads them.
 */
export function planTable(snapshot: PlanSnapshot, words: DocumentWords): TableCell[][] {
  const { headings, locale, noObjective } = words;
  const { currency } = snapshot.plan;
  return [
    [headings.objective, headings.action, headings.owner, headings.due, headings.budget, RECORD_ID_HEADING],
    ...actionsByObjective(snapshot).flatMap(({ objective, actions }): TableCell[][] => {
      const title = objective?.title ?? noObjective;
      if (actions.length === 0) return [[title, '', '', '', '', '']];
      return actions.map((action) => [
        title,
        action.title,
        action.owner,
        { figures: action.dueDate === null ? '' : writtenDay(action.dueDate, locale) },
        { figures: writtenAmount(action.budget.planned, currency, locale) },
        action.id,
      ]);
    }),
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
