import { type Month, monthsBetween } from '../../kernel/calendar.ts';
import type { Kpi } from './schema.ts';
import { aggregate, type Measure, type MonthFigure, quotient, sumOf } from './series/rules.ts';

/** What an indicator should be, month by month, in its unit. A month that is not there has no target. */
export type Path = ReadonlyMap<Month, number>;

/** Months from the first to the last, both included. */
export interface Months {
  from: Month;
  to: Month;
}

/** Where an indicator stands over some months, in its unit. Null: not known, or nothing to compare with. */
export interface Standing {
  /** What the months that have a value make together. */
  realised: number | null;
  /** What that is the quotient of, where it is one: a share of few says little. */
  numerator: number | null;
  denominator: number | null;
  /** What the path asks of those same months. */
  expected: number | null;
  /** realised − expected; above 0 is better or worse by the indicator's direction. */
  gap: number | null;
  health: Health;
  /** What the path asks of all the months. */
  target: number | null;
  projection: Projection | null;
  trend: Trend | null;
  /** Months that have a value, in order. */
  known: readonly MonthFigure[];
}

/** ahead: as expected or better; close: within 5 % of it; behind: further; unknown: nothing to compare. */
export type Health = 'ahead' | 'close' | 'behind' | 'unknown';

/** Where one would land at the current rhythm; `basis` says what that rhythm is, and is shown beside it. */
export interface Projection {
  value: number;
  /** path: as far from the path as so far; pace: as much a month as so far; level: moving as it did; steady: as it is. */
  basis: 'path' | 'pace' | 'level' | 'steady';
}

/** How the last months compare with as many before them. */
export interface Trend {
  change: number;
  /** Null when nothing changed. */
  isBetter: boolean | null;
  /** Months on each side: one to three. */
  months: number;
  /** path: of the distance from the path, which knows the seasons; values: of the values themselves. */
  basis: 'path' | 'values';
}

/** Within this share of what was expected, one is nearly there. */
const CLOSE = 0.05;
const TREND_MONTHS = 3;

type Judged = Measure & Pick<Kpi, 'direction'>;

/** Where an indicator stands over `months`, from what is known of each month and from its path. */
export function standingOf(kpi: Judged, figures: readonly MonthFigure[], path: Path, months: Months): Standing {
  const known = figures.filter(({ month, value }) => value !== null && month >= months.from && month <= months.to);
  const { value: realised, numerator, denominator } = aggregate(known, kpi);
  const expected = expectedOf(kpi, known, path);
  const gap = realised === null || expected === null ? null : realised - expected;
  const target = targetOf(kpi, path, months);
  return {
    realised,
    numerator,
    denominator,
    expected,
    gap,
    health: healthOf(gap, expected, kpi.direction),
    target,
    projection: realised === null ? null : projectionOf(kpi, { known, realised, expected, target, months }),
    trend: trendOf(kpi, known, path),
    known,
  };
}

/**
 * What the path asks of the months that are known, in the same way as they are put together: like is compared with like. A
 * month known in part counts for that part; targets of a ratio weigh what its denominators do. Null where a month has no
 * target.
 */
export function expectedOf(measure: Measure, known: readonly MonthFigure[], path: Path): number | null {
  const targets = known.map(({ month }) => path.get(month) ?? null);
  const last = targets.at(-1);
  if (last === undefined) return null;
  switch (measure.aggregation) {
    case 'sum':
      return sumOf(targets.map((target, at) => (target === null ? null : target * (known[at]?.share ?? 1))));
    case 'mean': {
      const total = sumOf(targets);
      return total === null ? null : total / targets.length;
    }
    case 'last':
      return last;
    case 'ratio': {
      if (targets.length === 1) return last;
      const denominators = known.map(({ denominator }) => denominator);
      const numerators = targets.map((target, at) => product(target, denominators[at] ?? null));
      return quotient(sumOf(numerators), sumOf(denominators), '');
    }
  }
}

/**
 * What the path asks of all the months: the sum or the mean of every month, null where one has no target; for a level or a
 * ratio, the last target set, which is what one is to arrive at.
 */
export function targetOf({ aggregation }: Measure, path: Path, { from, to }: Months): number | null {
  const targets = monthsBetween(from, to).map((month) => path.get(month) ?? null);
  if (aggregation === 'last' || aggregation === 'ratio') return targets.findLast((target) => target !== null) ?? null;
  const total = targets.length === 0 ? null : sumOf(targets);
  return total === null || aggregation === 'sum' ? total : total / targets.length;
}

/** How far from what was expected, by which way is better. */
export function healthOf(gap: number | null, expected: number | null, direction: Kpi['direction']): Health {
  if (gap === null || expected === null) return 'unknown';
  const lead = direction === 'up' ? gap : -gap;
  if (lead >= 0) return 'ahead';
  return -lead <= CLOSE * Math.abs(expected) ? 'close' : 'behind';
}

/**
 * The share of the way that is done, 0 to 1. A sum starts from nothing; a level or a ratio starts from `baseline`. Null when
 * one of them is unknown, or when there is no way to go.
 */
export function shareDone(
  { aggregation }: Pick<Kpi, 'aggregation'>,
  realised: number | null,
  baseline: number | null,
  target: number | null,
): number | null {
  const start = aggregation === 'sum' ? 0 : baseline;
  if (realised === null || start === null || target === null || target === start) return null;
  return Math.min(1, Math.max(0, (realised - start) / (target - start)));
}

interface Course {
  known: readonly MonthFigure[];
  realised: number;
  expected: number | null;
  target: number | null;
  months: Months;
}

/**
 * A sum keeps its distance from the path (target × realised ÷ expected), which knows the seasons; without a path it goes on
 * by the month. A level moves on as it did between its first and last months. A mean or a ratio stays what it is.
 */
function projectionOf({ aggregation }: Measure, course: Course): Projection | null {
  const { known, realised, expected, target, months } = course;
  switch (aggregation) {
    case 'sum': {
      if (expected !== null && expected > 0 && target !== null) {
        return { value: (target * realised) / expected, basis: 'path' };
      }
      const done = known.reduce((sum, { share }) => sum + share, 0);
      if (done === 0) return null;
      return { value: (realised / done) * monthsBetween(months.from, months.to).length, basis: 'pace' };
    }
    case 'last': {
      const [first, last] = [known[0], known.at(-1)];
      if (!first || !last || first === last || first.value === null) return { value: realised, basis: 'steady' };
      const step = (realised - first.value) / (monthsBetween(first.month, last.month).length - 1);
      return { value: realised + step * (monthsBetween(last.month, months.to).length - 1), basis: 'level' };
    }
    default:
      return { value: realised, basis: 'steady' };
  }
}

/**
 * The last three months against the three before, or as many as there are on both sides; null with fewer than two. Of a sum
 * that has a path it is the distance from the path that is compared: August is always lower.
 */
function trendOf(kpi: Judged, known: readonly MonthFigure[], path: Path): Trend | null {
  // Half a month would look like a fall.
  const whole = kpi.aggregation === 'sum' ? known.filter(({ share }) => share === 1) : known;
  const months = Math.min(TREND_MONTHS, Math.floor(whole.length / 2));
  if (months === 0) return null;
  const [earlier, later] = [whole.slice(-2 * months, -months), whole.slice(-months)];
  const hasPath = kpi.aggregation === 'sum' && [...earlier, ...later].every(({ month }) => path.has(month));
  const level = (some: readonly MonthFigure[]) => {
    const value = aggregate(some, kpi).value;
    const expected = hasPath ? expectedOf(kpi, some, path) : 0;
    return value === null || expected === null ? null : value - expected;
  };
  const [before, after] = [level(earlier), level(later)];
  if (before === null || after === null) return null;
  const change = after - before;
  const isBetter = change === 0 ? null : change > 0 === (kpi.direction === 'up');
  return { change, isBetter, months, basis: hasPath ? 'path' : 'values' };
}

function product(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}
