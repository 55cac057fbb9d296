import type { Day } from '../../../kernel/calendar.ts';
import { parseDay } from '../../../kernel/typed-day.ts';

/**
 * Reads the day of a look back, as people type days: a stretch is its last day, as it is looked at in the evening.
 *
 * @returns null for a blank, undefined for what is no day
 */
export function readDay(text: string, today: Day, locale: string): Day | null | undefined {
  const period = { periodStart: `${Number(today.slice(0, 4)) - 1}-01-01`, periodEnd: today };
  const reading = parseDay(text, { ...period, today, role: 'end', locale: locale === 'en' ? 'en' : 'fr' });
  return 'rule' in reading ? undefined : reading.day;
}
