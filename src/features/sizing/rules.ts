import type { Month } from '../../kernel/calendar.ts';

/** Beyond what a sum of products can be off by, so that 5.000000000001 people are 5. */
const ROUNDING = 1e-9;

/** A segment or a zone as a profile works it; null for what nobody has said. */
export interface Served {
  groupId: string;
  customers: number | null;
  contactsPerYear: number | null;
  /** What one contact takes, travel included, in the unit of the capacity: days, or 1 to count in visits. */
  perContact: number | null;
}

export interface WorkloadStep {
  groupId: string;
  /** customers × contacts per year × duration; null where one of them is unknown or below 0. */
  work: number | null;
}

export interface Workload {
  steps: readonly WorkloadStep[];
  /** The sum over the groups; null as soon as one is unknown: a part would pass for the whole. */
  total: number | null;
}

/** What serving the groups takes in a year. No group at all is no work. */
export function workloadOf(groups: readonly Served[]): Workload {
  const steps = groups.map((group) => ({ groupId: group.groupId, work: workOf(group) }));
  const total = steps.reduce<number | null>((sum, { work }) => (sum === null || work === null ? null : sum + work), 0);
  return { steps, total };
}

function workOf({ customers, contactsPerYear, perContact }: Served): number | null {
  if (customers === null || contactsPerYear === null || perContact === null) return null;
  if (Math.min(customers, contactsPerYear, perContact) < 0) return null;
  return customers * contactsPerYear * perContact;
}

export interface Headcount {
  /** As divided. */
  exact: number;
  /** As hired: rounded up. */
  people: number;
}

/**
 * people = work ÷ what one person gives, both in one unit and over one period (workload method).
 *
 * @returns null when either is unknown, or one person gives nothing
 */
export function headcountFor(work: number | null, perPerson: number | null): Headcount | null {
  if (work === null || perPerson === null || perPerson <= 0) return null;
  const exact = work / perPerson;
  return { exact, people: roundedUp(exact) };
}

function roundedUp(people: number): number {
  return Math.max(0, Math.ceil(people - ROUNDING));
}

/**
 * Days of a hunter = new customers wanted ÷ product of the rates of the funnel ÷ activities a day.
 *
 * @param rates from 0 to 1, one for each step of the funnel; none when every activity wins a customer
 * @returns null when something is unknown, or a rate or the activities are 0
 */
export function huntingDays(
  newCustomers: number | null,
  rates: readonly (number | null)[],
  activitiesPerDay: number | null,
): number | null {
  const won = rates.reduce<number | null>((all, rate) => (all === null || rate === null ? null : all * rate), 1);
  return quotient(quotient(newCustomers, won), activitiesPerDay);
}

/**
 * Days of a telesales person = contacts wanted ÷ share of calls that reach someone ÷ calls a day.
 *
 * @returns null when something is unknown, or the share or the calls are 0
 */
export function callingDays(
  contacts: number | null,
  reachRate: number | null,
  callsPerDay: number | null,
): number | null {
  return huntingDays(contacts, [reachRate], callsPerDay);
}

function quotient(dividend: number | null, divisor: number | null): number | null {
  return dividend === null || divisor === null || divisor <= 0 ? null : dividend / divisor;
}

/** A month of one profile, all three in one unit of work. */
export interface MonthOfNeed {
  month: Month;
  need: number;
  /** What those in place give, ramp-ups, leave and departures counted. */
  capacity: number;
  /** What one person beyond their ramp-up gives this month. */
  perPerson: number;
}

export interface StaffedMonth extends MonthOfNeed {
  /** People to have in full swing from this month on, above those of the months before. */
  hires: number;
  /** Capacity less need, the hires of this month and before counted; negative only where nobody can give anything. */
  balance: number;
}

/**
 * The people to add month by month so that the capacity meets the need. Hires stay. They count from the month when their
 * ramp-up is over: whoever plans them lets them arrive as many months before.
 *
 * @param months in their order
 */
export function hiringNeeds(months: readonly MonthOfNeed[]): StaffedMonth[] {
  let hired = 0;
  return months.map((of) => {
    const before = of.capacity + hired * of.perPerson - of.need;
    const hires = before < 0 && of.perPerson > 0 ? roundedUp(-before / of.perPerson) : 0;
    hired += hires;
    return { ...of, hires, balance: before + hires * of.perPerson };
  });
}
