import { addDays, type Day, dayOf, daysInMonth, firstDay, type Month, monthOfDay } from '../../kernel/calendar.ts';
import { type Span, weekdayOf } from '../../kernel/span.ts';
import type { Person } from '../people/schema.ts';

/** Where the work is done: Alsace-Moselle keeps two more holidays than the rest of France. */
export type HolidayRegion = 'france' | 'alsace_moselle';

/** The same day every year, as month and day. */
const FIXED_HOLIDAYS = [
  [1, 1],
  [5, 1],
  [5, 8],
  [7, 14],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
] as const;

/** Easter Monday, Ascension and Whit Monday, in days after Easter Sunday. */
const AFTER_EASTER = [1, 39, 50];

const SATURDAY = 6;
const WEEKDAYS = 5;
const MONTHS = 12;

/**
 * Easter Sunday of a year in the Gregorian calendar, by the cycle of 19 years of the moon and the two corrections of the
 * centuries (Meeus, Astronomical Algorithms, chapter 8).
 */
export function easterOf(year: number): Day {
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const golden = year % 19;
  const moonDrift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const fullMoon = (19 * golden + century - Math.floor(century / 4) - moonDrift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - fullMoon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * fullMoon + 22 * toSunday) / 451);
  return addDays(dayOf(year, 3, 22), fullMoon + toSunday - 7 * late);
}

/** The public holidays of a year (article L3133-1 of the French labour code; L3134-13 for Alsace-Moselle), in order. */
export function holidaysOf(year: number, region: HolidayRegion): Day[] {
  const easter = easterOf(year);
  const days = [
    ...FIXED_HOLIDAYS.map(([month, date]) => dayOf(year, month, date)),
    ...AFTER_EASTER.map((count) => addDays(easter, count)),
  ];
  if (region === 'alsace_moselle') days.push(addDays(easter, -2), dayOf(year, 12, 26));
  return days.toSorted();
}

/** The shares of a full day's result that a newcomer gives, from the month of arrival on; all of it once they are over. */
export type RampUp = readonly number[];

export const USUAL_RAMP_UP: RampUp = [0, 0.25, 0.5, 0.75];

/** 0 before the month of arrival; 1 after the last month of the ramp, and for someone whose arrival nobody has noted. */
export function rampShare(arrival: Month | null, month: Month, rampUp: RampUp): number {
  if (arrival === null) return 1;
  const since = monthIndex(month) - monthIndex(arrival);
  return since < 0 ? 0 : (rampUp[since] ?? 1);
}

function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * MONTHS + Number(month.slice(5, 7));
}

/** What is known of someone's time. */
export interface Employed extends Pick<Person, 'post'> {
  /** Hours a week, over five days from Monday to Friday. */
  weeklyHours: number;
  arrivesOn: Day | null;
  /** The last day worked. */
  leavesOn: Day | null;
  leave: readonly Span[];
}

export interface WorkingTime {
  region: HolidayRegion;
  rampUp: RampUp;
}

export interface Capacity {
  /** Days from Monday to Friday that are neither holidays nor leave, between arrival and departure. */
  days: number;
  /** Those days × hours a week ÷ 5. */
  hours: number;
  /** The hours, counted at the newcomer's share. */
  productiveHours: number;
}

/** What someone has to give in a month. A post still to be filled gives nothing. */
export function capacityOf(person: Employed, month: Month, { region, rampUp }: WorkingTime): Capacity {
  const holidays = new Set(holidaysOf(Number(month.slice(0, 4)), region));
  const days = person.post === 'vacant' ? 0 : daysOf(month).filter((day) => works(person, day, holidays)).length;
  const hours = (days * person.weeklyHours) / WEEKDAYS;
  const arrival = person.arrivesOn === null ? null : monthOfDay(person.arrivesOn);
  return { days, hours, productiveHours: hours * rampShare(arrival, month, rampUp) };
}

function daysOf(month: Month): Day[] {
  return Array.from({ length: daysInMonth(month) }, (_, index) => addDays(firstDay(month), index));
}

function works({ arrivesOn, leavesOn, leave }: Employed, day: Day, holidays: ReadonlySet<Day>): boolean {
  if (weekdayOf(day) >= SATURDAY || holidays.has(day)) return false;
  if (arrivesOn !== null && day < arrivesOn) return false;
  if (leavesOn !== null && day > leavesOn) return false;
  return !leave.some(({ start, end }) => start <= day && day <= end);
}
