import { type Day, isDay } from './calendar.ts';
import { monthSpan, monthsSpan, oneDay, type Part, type Span, weekSpan } from './span.ts';

export interface MomentContext {
  today: Day;
  periodStart: Day;
  periodEnd: Day;
  locale: 'fr' | 'en';
  /** Order of all-figure dates, when the rest of a column has settled it. */
  dayOrder?: 'day_first' | 'month_first';
}

/**
 * One point or stretch of time as words say it, before the year is known where they leave it out (`year` null).
 * `index` is the month, quarter, semester or week; a `number` is a bare figure that only a range gives a meaning.
 */
export interface Moment {
  unit: 'day' | 'month' | 'quarter' | 'semester' | 'week' | 'year' | 'number' | 'fixed';
  year: number | null;
  index: number;
  day: number;
  part: Part;
  fixed?: Span;
  approximate?: boolean;
  doubtful?: boolean;
  /** Both ends are meant, as in "toute l'année". */
  range?: boolean;
}

/** Reads a whole folded text as one moment; null when it is not one. */
export type MomentReader = (text: string, context: MomentContext) => Moment | null;

export function momentOf(unit: Moment['unit'], index: number, year: number | null, more: Partial<Moment> = {}): Moment {
  return { unit, index, year, day: 0, part: 'whole', ...more };
}

export function fixedMoment(start: Day, end: Day, more: Partial<Moment> = {}): Moment | null {
  return isDay(start) && isDay(end) ? momentOf('fixed', 0, null, { fixed: { start, end }, ...more }) : null;
}

/** The year written by `figures`, null when absent; two figures are of this century up to 79, of the last one from 80. */
export function writtenYear(figures: string | undefined): number | null {
  if (!figures) return null;
  const value = Number(figures);
  return figures.length > 2 ? value : value + (value < 80 ? 2000 : 1900);
}

/** The days a moment covers in a year, null when the calendar has no such day. */
export function spanOf(moment: Moment, year: number): Span | null {
  if (year < 1900 || year > 2199) return null;
  const { unit, index, part } = moment;
  if (unit === 'fixed') return moment.fixed ?? null;
  if (unit === 'day') return oneDay(year, index, moment.day);
  if (unit === 'month') return monthSpan(year, index, part);
  if (unit === 'quarter') return monthsSpan(year, index * 3 - 2, 3, part);
  if (unit === 'semester') return monthsSpan(year, index * 6 - 5, 6, part);
  if (unit === 'week') return weekSpan(year, index, part);
  return unit === 'year' ? monthsSpan(year, 1, 12, part) : null;
}
