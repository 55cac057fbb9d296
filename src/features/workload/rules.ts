import {
  type Day,
  daysBetween,
  firstDay,
  lastDay,
  mondayOf,
  type Month,
  monthOfDay,
  monthsBetween,
} from '../../kernel/calendar.ts';
import type { Action } from '../actions/schema.ts';
import type { WorkCalendar } from '../capacity/rules.ts';
import { isAccountable, isDoer, lettersOf, type Said } from '../responsibilities/rules.ts';

const MINUTES = 60;
const DAYS_OF_WEEK = 7;
const WEEKDAYS = 5;

/** The minutes that a person has in a month; null when nobody knows. What the load is compared with plugs in here. */
export type CapacityOf = (personId: string, month: Month) => number | null;

/**
 * capacity = days worked × hours a week ÷ 5, less the shares of training and administration that are said, in minutes.
 *
 * @returns null for someone who is not in the calendar
 */
export function capacityByMonth(calendar: WorkCalendar): CapacityOf {
  return (personId, month) => {
    const own = calendar.monthOf(personId, month);
    return own === undefined ? null : Math.round(own.hours * (own.sellingShare ?? 1) * MINUTES);
  };
}

/** How many days there are from Monday to Friday, from one day to another, both included. */
function weekdaysBetween(from: Day, to: Day): number {
  const days = daysBetween(from, to) + 1;
  const sinceMonday = daysBetween(mondayOf(from), from);
  const rest = Array.from({ length: days % DAYS_OF_WEEK }, (_, index) => (sinceMonday + index) % DAYS_OF_WEEK);
  return Math.floor(days / DAYS_OF_WEEK) * WEEKDAYS + rest.filter((weekday) => weekday < WEEKDAYS).length;
}

/**
 * Shares whole units out in proportion to weights, to the last one: each share is rounded down, and what is left goes to the
 * largest remainders, the first ones first. The sum is always `total`.
 *
 * @param weights at least one, not all 0
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((all, share) => all + share, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/**
 * Spreads an action's minutes over its months, by the days from Monday to Friday that it has in each; over all its days where
 * it has only a weekend. Without a start it takes place in the month of its end, and the other way round.
 *
 * @param minutes a whole number; the sum over the months is exactly that
 * @returns nothing for an action without any date
 */
export function spreadOverMonths(
  minutes: number,
  { startDate, dueDate }: Pick<Action, 'startDate' | 'dueDate'>,
): ReadonlyMap<Month, number> {
  const from = startDate ?? dueDate;
  const to = dueDate ?? startDate;
  if (from === null || to === null) return new Map();
  if (startDate === null || dueDate === null || to < from) return new Map([[monthOfDay(to), minutes]]);
  // Counted, not gone through: a large plan has a hundred thousand days of work.
  const spans = monthsBetween(monthOfDay(from), monthOfDay(to)).map((month) => {
    const [first, last] = [firstDay(month), lastDay(month)];
    return { month, first: first < from ? from : first, last: last > to ? to : last };
  });
  const working = spans.map((span) => ({ ...span, days: weekdaysBetween(span.first, span.last) }));
  const all = spans.map((span) => ({ ...span, days: daysBetween(span.first, span.last) + 1 }));
  const counted = (working.some(({ days }) => days > 0) ? working : all).filter(({ days }) => days > 0);
  const shares = shareOut(
    minutes,
    counted.map(({ days }) => days),
  );
  return new Map(counted.map(({ month }, index) => [month, shares[index] ?? 0]));
}

export type Loaded = Pick<
  Action,
  'id' | 'ownerId' | 'contributorIds' | 'startDate' | 'dueDate' | 'workHours' | 'status'
>;

/** One action's share of a person's month, in minutes. */
export interface LoadPart {
  actionId: string;
  minutes: number;
}

export interface Load {
  /** By person, then by month. */
  byPerson: ReadonlyMap<string, ReadonlyMap<Month, readonly LoadPart[]>>;
  /** Actions whose hours nobody has estimated. */
  unestimated: readonly string[];
  /** Actions with hours and no date, or nobody to do them. */
  unplaced: readonly string[];
}

/**
 * Who has how much to do, month by month. An action's hours are shared evenly between those who do it (R), else go to the one
 * who answers for it (A), and are spread over its dates. Cancelled and paused actions ask nothing of anyone.
 */
export function loadOf(actions: readonly Loaded[], said: ReadonlyMap<string, readonly Said[]>): Load {
  const byPerson = new Map<string, Map<Month, LoadPart[]>>();
  const unestimated: string[] = [];
  const unplaced: string[] = [];
  for (const action of actions) {
    if (action.status === 'cancelled' || action.status === 'paused') continue;
    if (action.workHours === null) {
      unestimated.push(action.id);
      continue;
    }
    const workers = workersOf(action, said.get(action.id) ?? []);
    const spread = spreadOverMonths(action.workHours * MINUTES, action);
    if (action.workHours > 0 && (workers.length === 0 || spread.size === 0)) unplaced.push(action.id);
    if (workers.length === 0) continue;
    for (const [month, minutes] of spread) {
      const shares = shareOut(
        minutes,
        workers.map(() => 1),
      );
      for (const [index, personId] of workers.entries()) {
        const months = byPerson.get(personId) ?? new Map<Month, LoadPart[]>();
        byPerson.set(personId, months);
        const parts = months.get(month) ?? [];
        months.set(month, parts);
        parts.push({ actionId: action.id, minutes: shares[index] ?? 0 });
      }
    }
  }
  return { byPerson, unestimated, unplaced };
}

function workersOf(action: Loaded, said: readonly Said[]): string[] {
  const letters = [...lettersOf(action, said)];
  const doers = letters.filter(([, letter]) => isDoer(letter));
  return (doers.length > 0 ? doers : letters.filter(([, letter]) => isAccountable(letter))).map(([id]) => id);
}

export function minutesOf(parts: readonly LoadPart[] | undefined): number {
  return (parts ?? []).reduce((sum, { minutes }) => sum + minutes, 0);
}

/** How full a month is: `tight` from 85 % of the capacity on, `over` above it; `unknown` without a capacity. */
export type Fullness = 'none' | 'fine' | 'tight' | 'over' | 'unknown';

export const TIGHT_FROM = 0.85;

export function fullnessOf(minutes: number, capacity: number | null): Fullness {
  if (minutes === 0) return 'none';
  if (capacity === null) return 'unknown';
  if (minutes > capacity) return 'over';
  return minutes >= capacity * TIGHT_FROM ? 'tight' : 'fine';
}
