import { addMonths, type Month, monthsBetween } from '../../../kernel/calendar.ts';
import { capacityOf, DAY_HOURS, FULL_TIME, type WorkCalendar } from '../../capacity/rules.ts';
import type { Person } from '../../people/schema.ts';
import { monthsToFull, rampUpOf, sellingShareOf } from '../../profiles/rules.ts';
import type { Profile } from '../../profiles/schema.ts';
import {
  callingDays,
  type Headcount,
  headcountFor,
  hiringNeeds,
  huntingDays,
  type StaffedMonth,
  workloadOf,
} from '../rules.ts';
import { factorAt, seasonFactors, seasonMinutes } from '../season/rules.ts';
import type { ServedGroup } from '../schema.ts';

const MONTHS = 12;
/** A day of selling. */
export const MINUTES_A_DAY = DAY_HOURS * 60;

/** A group with what its segment says of it. */
export interface Group extends Pick<ServedGroup, 'id' | 'name' | 'customers' | 'contactsPerYear' | 'contactMinutes'> {
  /** How many customers its segment counts. */
  segmentSize: number | null;
}

/** What keeps a figure unknown: a norm of the profile, a value of a group, or what the plan asks. */
export type Unknown =
  | { of: 'profile'; field: 'visitsPerDay' | 'callsPerDay' | 'reachRate' | 'quoteRate' | 'winRate' }
  | { of: 'profile'; field: 'trainingShare' | 'adminShare' | 'leaveDays' }
  | { of: 'group'; name: string; field: 'customers' | 'contactsPerYear' | 'contactMinutes' }
  | { of: 'plan'; field: 'quantity' | 'groups' };

/** Selling days of someone of a profile who works full time, over the months of the plan. */
export interface OnePerson {
  weekdays: number;
  holidays: number;
  leaveDays: number | null;
  sellingShare: number | null;
  /** (weekdays − holidays − leave) × share of selling time, or the days that the profile says; null where unknown. */
  days: number | null;
}

export interface SizedProfile {
  profile: Profile;
  groups: readonly { group: Group; days: number | null }[];
  /** New customers, or conversations; null where nobody has said, or the profile keeps customers. */
  quantity: number | null;
  /** Customers of the groups; null where one is unknown. */
  customers: number | null;
  /** Days of selling that the plan asks of the profile. */
  work: number | null;
  onePerson: OnePerson;
  headcount: Headcount | null;
  /** People of the profile, posts to be filled apart. */
  held: number;
  vacant: number;
  /**
   * Every month of the plan, and beyond it up to the first that a hire can help; the need goes on by the same season. Empty where it
   * is unknown.
   */
  months: readonly SizedMonth[];
  /** The month of the plan that asks most, in people; null where all ask the same. */
  peak: { month: Month; need: number } | null;
  /** In the order of the months. None for a plan that is over. */
  hires: readonly Hire[];
  /** The first month for which someone hired now is in full swing. */
  firstHelped: Month;
  /** The most that is missing before it, in people: hiring comes too late for that. 0 for nothing. */
  missingUntilThen: number;
  unknown: readonly Unknown[];
}

export interface SizedMonth extends StaffedMonth {
  /** Of selling, in whole minutes: those of the plan make its work exactly. Null beyond the plan. */
  workMinutes: number | null;
}

/** People to hire, so that the month `fullBy` has enough. */
export interface Hire {
  count: number;
  fullBy: Month;
  /** The last month in which they can begin, so that their ramp-up is over by then. */
  arriveBy: Month;
  /** What would be missing without them, in people. */
  missing: number;
}

interface SizingRequest {
  profile: Profile;
  /** Whoever has the profile. */
  people: readonly Pick<Person, 'id' | 'post' | 'leavesOn'>[];
  calendar: WorkCalendar;
  groups: readonly Group[];
  quantity: number | null;
  /** The months of the plan, in order. */
  months: readonly Month[];
  /** What each of them weighs in the season of the demand, from 0 on; null where all weigh the same. */
  weights: readonly number[] | null;
  /** The month it is: nobody can be hired before. */
  from: Month;
}

/**
 * How many people of a profile a plan takes, whom that leaves to hire, and by when. The work is shared over the months by their
 * season; what one person gives is even, and leaves out holidays and leave already. People in place are counted by what each is
 * worth (part time, arrivals, departures, ramp-up), less those whom the turnover of the profile takes from the current month
 * on.
 */
export function sizeProfile(request: SizingRequest): SizedProfile {
  const { profile, groups, quantity, months, from, people } = request;
  const years = months.length / MONTHS;
  const onePerson = onePersonOf(profile, months);
  const workload = workloadOf(groups.map((group) => ({ groupId: group.id, ...workingOf(group, profile) })));
  const portfolio = groups.length === 0 || workload.total === null ? null : workload.total * years;
  const work = {
    portfolio,
    hunting: huntingDays(quantity, [profile.quoteRate, profile.winRate], profile.visitsPerDay),
    calling: callingDays(quantity, profile.reachRate, profile.callsPerDay),
  }[profile.sizingMethod];
  const headcount = headcountFor(work, onePerson.days);
  const firstHelped = addMonths(from, monthsToFull(rampUpOf(profile)));
  const weights = request.weights ?? months.map(() => 1);
  const factors = seasonFactors(weights);
  const needOf = (index: number) => (headcount?.exact ?? 0) * factorAt(factors, index);
  const staffed = headcount === null ? [] : staffMonths(request, needOf, firstHelped);
  const minutes = work === null ? [] : seasonMinutes(work * MINUTES_A_DAY, weights);
  const beyondHelp = staffed.filter(({ month }) => month >= from && month < firstHelped);
  return {
    profile,
    groups: groups.map((group, index) => ({ group, days: scaled(workload.steps[index]?.work ?? null, years) })),
    quantity,
    customers: sumOf(groups.map(customersOf)),
    work,
    onePerson,
    headcount,
    held: people.filter(({ post }) => post === 'held').length,
    vacant: people.filter(({ post }) => post === 'vacant').length,
    months: staffed.map((month, index) => ({ ...month, workMinutes: minutes[index] ?? null })),
    peak: peakOf(staffed.slice(0, months.length)),
    hires: hiresOf(staffed, monthsToFull(rampUpOf(profile))),
    firstHelped,
    missingUntilThen: Math.max(0, ...beyondHelp.map(({ balance }) => -balance)),
    unknown: unknownOf(request),
  };
}

export function customersOf({ customers, segmentSize }: Group): number | null {
  return customers ?? segmentSize;
}

function workingOf(group: Group, profile: Profile) {
  const { contactsPerYear, contactMinutes } = group;
  const { visitsPerDay } = profile;
  const byVisits = visitsPerDay === null || visitsPerDay <= 0 ? null : 1 / visitsPerDay;
  const perContact = contactMinutes === null ? byVisits : contactMinutes / MINUTES_A_DAY;
  return { customers: customersOf(group), contactsPerYear, perContact };
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}

/** Holidays are those of the whole of France: a profile is at home in no region. */
export function onePersonOf(profile: Profile, months: readonly Month[]): OnePerson {
  const all = months.map((month) => capacityOf(FULL_TIME, month, { region: 'france', rampUp: [] }));
  const weekdays = all.reduce((sum, month) => sum + month.weekdays, 0);
  const holidays = all.reduce((sum, month) => sum + month.holidays, 0);
  const years = months.length / MONTHS;
  const leaveDays = scaled(profile.leaveDays, years);
  const sellingShare = sellingShareOf(profile);
  const counted =
    leaveDays === null || sellingShare === null ? null : Math.max(0, weekdays - holidays - leaveDays) * sellingShare;
  return { weekdays, holidays, leaveDays, sellingShare, days: scaled(profile.sellingDays, years) ?? counted };
}

/** Hires count from the first month that they can help: before it, months are as those in place leave them. */
function staffMonths(
  { people, calendar, profile, months, from }: SizingRequest,
  needOf: (index: number) => number,
  firstHelped: Month,
) {
  const [first = from, last = from] = [months[0], months.at(-1)];
  const isOver = last < from;
  const shown = isOver ? months : monthsBetween(first, last < firstHelped ? firstHelped : last);
  const staffed = shown.map((month, index) => {
    const since = Math.max(0, monthsFrom(from, month));
    const staying = (1 - (profile.turnoverRate ?? 0)) ** (since / MONTHS);
    const capacity = people.reduce((sum, { id, post, leavesOn }) => {
      // Whose departure is known, or who has yet to come, is no matter of chance.
      const isCertain = post === 'vacant' || leavesOn !== null;
      return sum + calendar.worthOf(id, month) * (isCertain ? 1 : staying);
    }, 0);
    return { month, need: needOf(index), capacity, perPerson: 1 };
  });
  const before = staffed.filter(({ month }) => isOver || month < firstHelped);
  return [
    ...before.map((of): StaffedMonth => ({ ...of, hires: 0, balance: of.capacity - of.need })),
    ...hiringNeeds(staffed.slice(before.length)),
  ];
}

function peakOf(months: readonly StaffedMonth[]): SizedProfile['peak'] {
  const [peak] = months.toSorted((a, b) => b.need - a.need);
  return peak !== undefined && months.some(({ need }) => need < peak.need) ? peak : null;
}

function monthsFrom(from: Month, to: Month): number {
  const index = (month: Month) => Number(month.slice(0, 4)) * MONTHS + Number(month.slice(5, 7));
  return index(to) - index(from);
}

function hiresOf(months: readonly StaffedMonth[], rampMonths: number): Hire[] {
  return months
    .filter(({ hires }) => hires > 0)
    .map(({ month, hires: count, balance }) => ({
      count,
      fullBy: month,
      arriveBy: addMonths(month, -rampMonths),
      missing: count - balance,
    }));
}

function unknownOf({ profile, groups, quantity }: SizingRequest): Unknown[] {
  const norms = (fields: readonly Extract<Unknown, { of: 'profile' }>['field'][]): Unknown[] =>
    fields
      .filter((field) => !((profile[field] ?? -1) > 0 || (isShare(field) && profile[field] === 0)))
      .map((field) => ({ of: 'profile', field }));
  const time = profile.sellingDays === null ? norms(['leaveDays', 'trainingShare', 'adminShare']) : [];
  const asked: Unknown[] = quantity === null ? [{ of: 'plan', field: 'quantity' }] : [];
  if (profile.sizingMethod === 'hunting')
    return [...asked, ...norms(['quoteRate', 'winRate', 'visitsPerDay']), ...time];
  if (profile.sizingMethod === 'calling') return [...asked, ...norms(['reachRate', 'callsPerDay']), ...time];
  if (groups.length === 0) return [{ of: 'plan', field: 'groups' }, ...time];
  return [...groups.flatMap((group) => unknownOfGroup(group, profile)), ...time];
}

/** Norms that may be 0. */
function isShare(field: string): boolean {
  return field === 'leaveDays' || field === 'trainingShare' || field === 'adminShare';
}

function unknownOfGroup(group: Group, profile: Profile): Unknown[] {
  const { customers, contactsPerYear, perContact } = workingOf(group, profile);
  const { name } = group;
  return [
    ...(customers === null ? [{ of: 'group', name, field: 'customers' } as const] : []),
    ...(contactsPerYear === null ? [{ of: 'group', name, field: 'contactsPerYear' } as const] : []),
    ...(perContact === null ? [{ of: 'group', name, field: 'contactMinutes' } as const] : []),
  ];
}
