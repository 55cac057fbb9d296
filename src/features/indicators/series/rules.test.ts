import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AGGREGATIONS, type KpiValue } from '../schema.ts';
import { aggregate, type Figure, monthsOf, type Point, pointsOfValues, quotient } from './rules.ts';

const RATIO = { aggregation: 'ratio', unit: '%' } as const;
const point = (periodKind: 'month' | 'week', periodFrom: string, value: number): Point => {
  return { periodKind, periodFrom, value, numerator: null, denominator: null };
};
const plain = (value: number): Figure => ({ value, numerator: null, denominator: null });
const terms = (numerator: number, denominator: number): Figure => {
  return { value: quotient(numerator, denominator, '%'), numerator, denominator };
};
const count = fc.integer({ min: 0, max: 10_000 });
const pairs = fc.array(fc.tuple(count, count), { minLength: 2, maxLength: 12 });

describe('aggregate', () => {
  test('nothing known is not known, never 0', () => {
    for (const aggregation of AGGREGATIONS) expect(aggregate([], { aggregation, unit: '' }).value).toBeNull();
  });

  test('a ratio is that of the sums, and not the mean of the ratios', () => {
    expect(aggregate([terms(1, 2), terms(10, 100)], RATIO).value).toBeCloseTo((100 * 11) / 102, 10);
    fc.assert(
      fc.property(pairs, (given) => {
        const { value, numerator, denominator } = aggregate(
          given.map(([a, b]) => terms(a, b)),
          RATIO,
        );
        const sums = given.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
        expect([numerator, denominator]).toEqual(sums);
        expect(value).toBe(sums[1] === 0 ? null : ((sums[0] ?? 0) / (sums[1] ?? 0)) * 100);
      }),
    );
  });

  test('a ratio whose terms are not all known is not known over several periods, but is over one', () => {
    expect(aggregate([terms(1, 2), plain(40)], RATIO).value).toBeNull();
    expect(aggregate([plain(40)], RATIO).value).toBe(40);
    expect(aggregate([terms(3, 0)], RATIO).value).toBeNull();
  });

  test('the order in which periods are put together does not matter: quarters, then the year', () => {
    fc.assert(
      fc.property(pairs, fc.nat(), (given, at) => {
        const figures = given.map(([a, b]) => terms(a, b));
        const cut = at % figures.length;
        const halves = [figures.slice(0, cut), figures.slice(cut)].filter((half) => half.length > 0);
        const inTwo = aggregate(
          halves.map((half) => aggregate(half, RATIO)),
          RATIO,
        );
        expect(inTwo).toEqual(aggregate(figures, RATIO));
      }),
    );
  });

  test('a mean stays between the least and the most, a sum is their sum, the last one is the last', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 1 }), (values) => {
        const figures = values.map(plain);
        const mean = aggregate(figures, { aggregation: 'mean', unit: '' }).value ?? Number.NaN;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(aggregate(figures, { aggregation: 'sum', unit: '' }).value).toBe(values.reduce((a, b) => a + b, 0));
        expect(aggregate(figures, { aggregation: 'last', unit: '' }).value).toBe(values.at(-1));
      }),
    );
  });
});

describe('monthsOf', () => {
  const SUM = { aggregation: 'sum', unit: '' } as const;

  test('weeks make their month, in part as long as some are missing', () => {
    const months = monthsOf([point('week', '2027-01-04', 3), point('week', '2027-01-11', 4)], SUM);
    expect(months).toEqual([{ month: '2027-01', value: 7, share: 0.5, numerator: null, denominator: null }]);
  });

  test('a value of the month’s own holds over its weeks', () => {
    const months = monthsOf([point('week', '2027-01-04', 3), point('month', '2027-01-01', 20)], SUM);
    expect(months.map(({ value, share }) => [value, share])).toEqual([[20, 1]]);
  });
});

describe('pointsOfValues', () => {
  const value = (fields: Partial<KpiValue>) => {
    return {
      periodKind: 'month',
      periodFrom: '2027-01-01',
      measured: null,
      numeratorValue: null,
      denominatorValue: null,
      ...fields,
    } as KpiValue;
  };

  test('a ratio comes from its terms; one that was typed as such is kept', () => {
    const [first, second] = pointsOfValues(
      [value({ numeratorValue: 21, denominatorValue: 50 }), value({ periodFrom: '2027-02-01', measured: 44 })],
      RATIO,
    );
    expect([first?.value, first?.denominator, second?.value, second?.denominator]).toEqual([42, 50, 44, null]);
  });

  test('what was taken back is no value', () => {
    expect(pointsOfValues([value({})], RATIO)).toEqual([]);
  });
});
