import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysInMonth,
  firstDay,
  isDay,
  lastDay,
  monthOf,
  partsOfDay,
} from './calendar.ts';

/** From one day to another, both included. */
export interface Span {
  start: Day;
  end: Day;
}

export type Part = 'whole' | 'early' | 'mid' | 'late';

/** ISO weekday, 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  const [year, month, date] = partsOfDay(day);
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay() || 7;
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

export function oneDay(year: number, month: number, date: number): Span | null {
  const day = dayOf(year, month, date);
  return isDay(day) ? { start: day, end: day } : null;
}

/** The early part of a month runs to the 10th, its late part from the 21st; its middle is the 15th, as people mean it. */
export function monthSpan(year: number, month: number, part: Part): Span | null {
  if (month < 1 || month > 12) return null;
  const name = monthOf(year, month);
  if (part === 'mid') return oneDay(year, month, 15);
  const end = part === 'early' ? 10 : daysInMonth(name);
  return { start: dayOf(year, month, part === 'late' ? 21 : 1), end: dayOf(year, month, end) };
}

/**
 * `count` calendar months from `first` (a quarter has 3, a semester 6, a year 12). Early, middle and late parts are its
 * first, middle and last months: one of a quarter, two of a semester or a year.
 */
export function monthsSpan(year: number, first: number, count: number, part: Part): Span {
  const width = part === 'whole' ? count : count === 3 ? 1 : 2;
  const skipped = part === 'late' ? count - width : part === 'mid' ? Math.floor((count - width) / 2) : 0;
  const start = addMonths(monthOf(year, first), skipped);
  return { start: firstDay(start), end: lastDay(addMonths(start, width - 1)) };
}

/** ISO 8601 week (week 1 holds 4 January), Monday to Friday: work due "in week 12" is due before the weekend. */
export function weekSpan(year: number, week: number, part: Part): Span | null {
  const monday = addDays(mondayOf(dayOf(year, 1, 4)), (week - 1) * 7);
  const belongsToYear = addDays(monday, 3).startsWith(String(year));
  return week >= 1 && belongsToYear ? weekFrom(monday, part) : null;
}

export function weekFrom(monday: Day, part: Part): Span {
  if (part === 'mid') return { start: addDays(monday, 2), end: addDays(monday, 2) };
  return { start: addDays(monday, part === 'late' ? 3 : 0), end: addDays(monday, part === 'early' ? 1 : 4) };
}
