import { addDays, type Day, dayOf, daysInMonth, firstDay, type Month, monthOfDay } from '../../kernel/calendar.ts';
import { type Span, weekdayOf } from '../../kernel/span.ts';
import type { HOLIDAY_REGIONS, Person } from '../people/schema.ts';
import { type RampUp, rampUpOf, type SellingNorms, sellingShareOf } from '../profiles/rules.ts';
import type { Profile } from '../profiles/schema.ts';
import type { Absence } from './schema.ts';

export type HolidayRegion = (typeof HOLIDAY_REGIONS)[number];

/** A full week, in hours: that of French law, for a person whose record says nothing else. */
export const FULL_WEEK_HOURS = 35;

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
export interface Employed extends Pick<Person, 'post' | 'arrivesOn' | 'leavesOn'> {
  /** Hours a week, over five days from Monday to Friday. */
  weeklyHours: number;
  leave: readonly Span[];
}

export interface WorkingTime {
  region: HolidayRegion;
  rampUp: RampUp;
}

export interface Capacity {
  /** Days from Monday to Friday, between arrival and departure. */
  weekdays: number;
  /** Public holidays among them. */
  holidays: number;
  /** Days of leave among the others. */
  away: number;
  /** What is left of them. */
  days: number;
  /** Those days × hours a week ÷ 5. */
  hours: number;
  /** The share of a full result that a newcomer gives; 1 for everyone else. */
  ramp: number;
  /** The hours, counted at that share. */
  productiveHours: number;
}

/** What someone has to give in a month. A post still to be filled gives nothing before the day when someone should begin. */
export function capacityOf(person: Employed, month: Month, { region, rampUp }: WorkingTime): Capacity {
  const { arrivesOn, leavesOn, leave } = person;
  const isFilled = person.post === 'held' || arrivesOn !== null;
  const holidays = new Set(holidaysOf(Number(month.slice(0, 4)), region));
  const weekdays = daysOf(month).filter(
    (day) =>
      isFilled &&
      weekdayOf(day) < SATURDAY &&
      (arrivesOn === null || day >= arrivesOn) &&
      (leavesOn === null || day <= leavesOn),
  );
  const open = weekdays.filter((day) => !holidays.has(day));
  const days = open.filter((day) => !leave.some(({ start, end }) => start <= day && day <= end)).length;
  const hours = (days * person.weeklyHours) / WEEKDAYS;
  const ramp = rampShare(arrivesOn === null ? null : monthOfDay(arrivesOn), month, rampUp);
  return {
    weekdays: weekdays.length,
    holidays: weekdays.length - open.length,
    away: open.length - days,
    days,
    hours,
    ramp,
    productiveHours: hours * ramp,
  };
}

function daysOf(month: Month): Day[] {
  return Array.from({ length: daysInMonth(month) }, (_, index) => addDays(firstDay(month), index));
}

type Someone = Pick<
  Person,
  | 'id'
  | 'post'
  | 'weeklyHours'
  | 'arrivesOn'
  | 'leavesOn'
  | 'holidayRegion'
  | 'profileId'
  | 'trainingShare'
  | 'adminShare'
>;

/** A person's month: what they have to give, and what of it is left to sell. */
export interface PersonMonth extends Capacity {
  /** As the person has it, else as their profile does; null where nobody has said. */
  sellingShare: number | null;
  /** Productive hours × share of selling time ÷ 7; null where the share is unknown. */
  sellingDays: number | null;
}

/** The hours of a day of work, by which days are counted whatever hours each person works. */
export const DAY_HOURS = FULL_WEEK_HOURS / WEEKDAYS;

/** When each person works: the one calendar that the load and the sizing of teams read. */
export class WorkCalendar {
  private readonly people: ReadonlyMap<string, Someone>;
  private readonly profiles: ReadonlyMap<string, Profile>;
  private readonly absences: ReadonlyMap<string, readonly Absence[]>;
  private readonly known = new Map<string, PersonMonth>();

  constructor(of: { people: readonly Someone[]; profiles: readonly Profile[]; absences: readonly Absence[] }) {
    this.people = new Map(of.people.map((person) => [person.id, person]));
    this.profiles = new Map(of.profiles.map((profile) => [profile.id, profile]));
    this.absences = Map.groupBy(of.absences, ({ personId }) => personId);
  }

  /** @returns undefined for someone who is not among the people */
  monthOf(personId: string, month: Month): PersonMonth | undefined {
    const key = `${personId} ${month}`;
    const known = this.known.get(key);
    const person = this.people.get(personId);
    if (known !== undefined || person === undefined) return known;
    const made = this.reckon(person, month, this.absences.get(personId) ?? []);
    this.known.set(key, made);
    return made;
  }

  /**
   * How many people in full swing someone is worth in a month: 1 for full time. Leave and training are no loss here, since
   * the norms of a profile count them for everyone; other absences are.
   */
  worthOf(personId: string, month: Month): number {
    const person = this.people.get(personId);
    if (person === undefined) return 0;
    const region = person.holidayRegion;
    const away = (this.absences.get(personId) ?? []).filter(({ absenceKind }) => absenceKind === 'absence');
    const full = capacityOf(FULL_TIME, month, { region, rampUp: [] }).hours;
    return full === 0 ? 0 : this.reckon(person, month, away).productiveHours / full;
  }

  normsOf(person: Pick<Someone, 'profileId' | 'trainingShare' | 'adminShare'>): SellingNorms {
    const profile = person.profileId === null ? undefined : this.profiles.get(person.profileId);
    return {
      trainingShare: person.trainingShare ?? profile?.trainingShare ?? null,
      adminShare: person.adminShare ?? profile?.adminShare ?? null,
    };
  }

  private reckon(person: Someone, month: Month, absences: readonly Absence[]): PersonMonth {
    const profile = person.profileId === null ? undefined : this.profiles.get(person.profileId);
    const employed = {
      ...person,
      weeklyHours: person.weeklyHours ?? FULL_WEEK_HOURS,
      leave: absences.map(({ startDate, endDate }) => ({ start: startDate, end: endDate })),
    };
    const rampUp = profile ? rampUpOf(profile) : [];
    const capacity = capacityOf(employed, month, { region: person.holidayRegion, rampUp });
    const sellingShare = sellingShareOf(this.normsOf(person));
    const sellingDays = sellingShare === null ? null : (capacity.productiveHours * sellingShare) / DAY_HOURS;
    return { ...capacity, sellingShare, sellingDays };
  }
}

/** Someone who works full time all year. */
export const FULL_TIME: Employed = {
  post: 'held',
  weeklyHours: FULL_WEEK_HOURS,
  arrivesOn: null,
  leavesOn: null,
  leave: [],
};
