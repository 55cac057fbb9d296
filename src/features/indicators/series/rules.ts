import type { Day, Month } from '../../../kernel/calendar.ts';
import { monthOfPeriod, type Period, weeksOfMonth } from '../periods/rules.ts';
import type { Kpi, KpiValue } from '../schema.ts';

/** A quantity in its indicator's unit, with what it is the quotient of where that is known. Null: not known. */
export interface Figure {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** What an indicator was in one period. Whatever gives values, by hand or computed, gives these. */
export interface Point extends Period, Figure {}

/** What an indicator was in a month, and which share of the month is known: 1, or that of its weeks that have a value. */
export interface MonthFigure extends Figure {
  month: Month;
  share: number;
}

/** How values of an indicator are written and put together. */
export type Measure = Pick<Kpi, 'aggregation' | 'unit'>;

/** A quotient times this is a value in the unit: 0.94 is 94 %. */
export function scaleOf(unit: string): number {
  return unit.trim() === '%' ? 100 : 1;
}

/** numerator ÷ denominator in the unit; null when either is unknown, or the denominator is 0. */
export function quotient(numerator: number | null, denominator: number | null, unit: string): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return (numerator / denominator) * scaleOf(unit);
}

/** What was entered by hand, as points, the oldest first. What was taken back is none. */
export function pointsOfValues(values: readonly KpiValue[], measure: Measure): Point[] {
  return values
    .map((entered) => pointOf(entered, measure))
    .filter(({ value, numerator }) => value !== null || numerator !== null)
    .toSorted((a, b) => compare(a.periodFrom, b.periodFrom));
}

function pointOf(entered: KpiValue, { aggregation, unit }: Measure): Point {
  const { periodKind, periodFrom, measured, numeratorValue, denominatorValue } = entered;
  const isQuotient = aggregation === 'ratio' && numeratorValue !== null && denominatorValue !== null;
  return {
    periodKind,
    periodFrom,
    value: isQuotient ? quotient(numeratorValue, denominatorValue, unit) : measured,
    numerator: isQuotient ? numeratorValue : null,
    denominator: isQuotient ? denominatorValue : null,
  };
}

/** Records that points may be made from. */
export interface SourceRecords {
  values: readonly KpiValue[];
}

/** What gives an indicator's values, by its source. A computed source is one more line. */
const SOURCES: Record<Kpi['kpiSource'], (kpi: Kpi, records: SourceRecords) => Point[]> = {
  manual: (kpi, { values }) =>
    pointsOfValues(
      values.filter(({ kpiId }) => kpiId === kpi.id),
      kpi,
    ),
};

/** The values of an indicator, the oldest first, whatever gives them. */
export function seriesOf(kpi: Kpi, records: SourceRecords): Point[] {
  return SOURCES[kpi.kpiSource](kpi, records);
}

const UNKNOWN: Figure = { value: null, numerator: null, denominator: null };

/**
 * What several periods, in order of time, make together: their sum, their mean, the last of them; for a ratio, the sum of
 * numerators over the sum of denominators, and never a mean of ratios. Null without any, and for a ratio of which one
 * period has no numerator and denominator, unless it is alone. Periods that are not known must have been left out.
 */
export function aggregate(figures: readonly Figure[], { aggregation, unit }: Measure): Figure {
  const [only] = figures;
  if (!only) return UNKNOWN;
  if (figures.length === 1) return only;
  if (aggregation === 'last') return figures.at(-1) ?? UNKNOWN;
  if (aggregation === 'ratio') {
    const numerator = sumOf(figures.map((figure) => figure.numerator));
    const denominator = sumOf(figures.map((figure) => figure.denominator));
    return { value: quotient(numerator, denominator, unit), numerator, denominator };
  }
  const total = sumOf(figures.map(({ value }) => value));
  const value = aggregation === 'mean' && total !== null ? total / figures.length : total;
  return { ...UNKNOWN, value };
}

/** The sum; null as soon as one is unknown. */
export function sumOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** Each month that is known, in order. A value given for a month holds; failing one, its weeks are put together. */
export function monthsOf(points: readonly Point[], measure: Measure): MonthFigure[] {
  const byMonth = Map.groupBy(points, monthOfPeriod);
  return [...byMonth.entries()]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([month, inMonth]) => {
      const whole = inMonth.findLast(({ periodKind }) => periodKind === 'month');
      if (whole) return { month, share: 1, ...figureOf(whole) };
      const known = inMonth.toSorted((a, b) => compare(a.periodFrom, b.periodFrom)).map(figureOf);
      return { month, share: known.length / weeksOfMonth(month).length, ...aggregate(known, measure) };
    });
}

function figureOf({ value, numerator, denominator }: Point): Figure {
  return { value, numerator, denominator };
}

function compare(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
