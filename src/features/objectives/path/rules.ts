import { type Day, type Month, monthOfDay, monthsBetween } from '../../../kernel/calendar.ts';
import { decimalsOf } from '../../../kernel/measure.ts';
import { allocateCents } from '../../../kernel/money.ts';
import type { Objective } from '../schema.ts';
import type { ObjectiveMonth } from './schema.ts';

/** One month on the way to a target, in the objective's unit; null where nothing is said. */
export interface PathMonth {
  month: Month;
  target: number | null;
  lastYear: number | null;
}

type Aim = Pick<Objective, 'baseline' | 'target' | 'startDate' | 'dueDate' | 'seasonality' | 'measureKind'>;
type Entry = Pick<ObjectiveMonth, 'month' | 'monthTarget' | 'lastYearValue'>;

/** A path is read at a glance: five years at most. */
const MOST_MONTHS = 60;
/** What 15 digits can hold: beyond, a sum would no longer be exact. */
const MOST_UNITS = 1e15;

/** The months of an objective: from its start to its due date, and where one is not said, the plan's. */
export function monthsOfObjective(
  { startDate, dueDate }: Pick<Objective, 'startDate' | 'dueDate'>,
  period: { start: Day; end: Day },
): Month[] {
  const first = monthOfDay(startDate ?? (dueDate !== null && dueDate < period.start ? dueDate : period.start));
  const last = monthOfDay(dueDate ?? (startDate !== null && startDate > period.end ? startDate : period.end));
  return monthsBetween(first, last).slice(0, MOST_MONTHS);
}

/**
 * The way to the target, month by month. Months that add up are laid out evenly or in the proportions of last year, by
 * largest remainder, so that they make the target exactly: whole numbers where it is one, and else one decimal more than
 * it has. A level goes in equal steps from the baseline to the target. A typed path is what is entered.
 */
export function monthlyPath(objective: Aim, period: { start: Day; end: Day }, entries: readonly Entry[]): PathMonth[] {
  const byMonth = new Map(entries.map((entry) => [entry.month, entry]));
  const months = monthsOfObjective(objective, period);
  const lastYear = months.map((month) => byMonth.get(month)?.lastYearValue ?? null);
  const targets =
    objective.seasonality === 'typed'
      ? months.map((month) => byMonth.get(month)?.monthTarget ?? null)
      : computed(objective, lastYear);
  return months.map((month, index) => ({
    month,
    target: targets[index] ?? null,
    lastYear: lastYear[index] ?? null,
  }));
}

function computed({ baseline, target, seasonality, measureKind }: Aim, lastYear: readonly (number | null)[]) {
  if (target === null) return lastYear.map(() => null);
  if (measureKind === 'level') return steps(baseline ?? target, target, lastYear.length);
  return spread(target, seasonality === 'last_year' ? weightsOf(lastYear) : lastYear.map(() => 1));
}

/** Shares of a target in proportion to weights, which make it exactly. */
export function spread(target: number, weights: readonly number[]): number[] {
  const own = decimalsOf(target);
  const wanted = own === 0 ? 0 : own + 1;
  const decimals = Math.abs(target) * 10 ** wanted > MOST_UNITS ? own : wanted;
  const scale = 10 ** decimals;
  const units = Math.round(Math.abs(target) * scale);
  const sign = target < 0 ? -1 : 1;
  return allocateCents(units, weights).map((part) => (part === 0 ? 0 : (sign * part) / scale));
}

function steps(from: number, to: number, count: number): number[] {
  const decimals = Math.max(decimalsOf(from), decimalsOf(to)) + 1;
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? to : rounded(from + ((to - from) * (index + 1)) / count, decimals),
  );
}

/**
 * What the months of an objective weigh in its season: the same, as last year, or as typed. Null for one that has none: it
 * has no target, or its months lead to a level and do not add up.
 */
export function seasonOf(
  objective: Aim,
  period: { start: Day; end: Day },
  entries: readonly Entry[],
): ReadonlyMap<Month, number> | null {
  if (objective.target === null || objective.measureKind === 'level') return null;
  const path = monthlyPath(objective, period, entries);
  const weights = {
    // Not the months as they are laid out: 38 customers are 4 in January and 3 in December.
    flat: () => path.map(() => 1),
    last_year: () => weightsOf(path.map(({ lastYear }) => lastYear)),
    typed: () => weightsOf(path.map(({ target }) => target)),
  }[objective.seasonality]();
  return new Map(path.map(({ month }, index) => [month, weights[index] ?? 0]));
}

/** A month of which nothing is known weighs as much as the mean of the others; a loss weighs nothing. */
function weightsOf(values: readonly (number | null)[]): number[] {
  const known = values.filter((value) => value !== null).map((value) => Math.max(0, value));
  const mean = known.length === 0 ? 1 : known.reduce((a, b) => a + b, 0) / known.length;
  return values.map((value) => (value === null ? mean : Math.max(0, value)));
}

/**
 * By how much a path misses its target, in its unit: over it is positive. The sum of the months, or the last level. Null
 * when there is nothing to compare.
 */
export function pathGap({ target, measureKind }: Pick<Aim, 'target' | 'measureKind'>, path: readonly PathMonth[]) {
  const entered = path.map((month) => month.target);
  const reached = measureKind === 'level' ? (entered.at(-1) ?? null) : sumOf(entered);
  return target === null || reached === null ? null : rounded(reached - target, 6);
}

/** What all of last year's months make together, or the level they ended at; null unless every one is known. */
export function lastYearTotal({ measureKind }: Pick<Aim, 'measureKind'>, path: readonly PathMonth[]): number | null {
  if (measureKind === 'level') return path.at(-1)?.lastYear ?? null;
  return path.some(({ lastYear }) => lastYear === null) ? null : sumOf(path.map(({ lastYear }) => lastYear));
}

/** The sum of what is known, without the noise of binary fractions; null when nothing is. */
export function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return rounded(
    known.reduce((a, b) => a + b, 0),
    6,
  );
}

function rounded(value: number, decimals: number): number {
  if (Math.abs(value) > 1e9) return Math.round(value);
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
