/**
 * Calendar values are strings: a day is `YYYY-MM-DD`, a month `YYYY-MM`. They have no time zone, compare with `<`,
 * and all their arithmetic lives here.
 */
export type Day = string;
export type Month = string;

export const DAY_PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const MONTH_PATTERN = /^\d{4}-(0[1-9]|1[0-2])$/;

/** True for a day that exists: `2027-02-30` is not one. Years 1900 to 2199, beyond which a typed date is a mistake. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !DAY_PATTERN.test(value)) return false;
  const [year, month, day] = partsOfDay(value);
  return year >= 1900 && year < 2200 && day <= daysInMonth(monthOf(year, month));
}

export function isMonth(value: unknown): value is Month {
  return typeof value === 'string' && MONTH_PATTERN.test(value) && value >= '1900' && value < '2200';
}

export function dayOf(year: number, month: number, day: number): Day {
  return `${monthOf(year, month)}-${String(day).padStart(2, '0')}`;
}

export function monthOf(year: number, month: number): Month {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

export function partsOfDay(day: Day): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

export function monthOfDay(day: Day): Month {
  return day.slice(0, 7);
}

export function daysInMonth(month: Month): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
}

export function firstDay(month: Month): Day {
  return `${month}-01`;
}

export function lastDay(month: Month): Day {
  return `${month}-${String(daysInMonth(month)).padStart(2, '0')}`;
}

/** The month `count` months later (earlier if negative). */
export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return monthOf(Math.floor(index / 12), (index % 12) + 1);
}

export function addDays(day: Day, count: number): Day {
  const [year, month, date] = partsOfDay(day);
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10);
}

/** The Monday on which the week of `day` begins. */
export function mondayOf(day: Day): Day {
  const [year, month, date] = partsOfDay(day);
  return addDays(day, -((new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Every month from `first` to `last`, both included; empty when `last` is earlier. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The calendar day it is at `instant` (ms since 1970) in an IANA time zone. */
export function dayAt(instant: number, timeZone: string): Day {
  // Making one takes longer than a frame should for all its work, and pages ask at every drawing.
  let format = DAY_FORMATS.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    DAY_FORMATS.set(timeZone, format);
  }
  return format.format(instant);
}

/** The hour that has begun, 0 to 23, at `instant` (ms since 1970) in an IANA time zone. */
export function hourAt(instant: number, timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(instant));
}

const DAY_FORMATS = new Map<string, Intl.DateTimeFormat>();
