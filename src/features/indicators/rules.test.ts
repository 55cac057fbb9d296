import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthOf, monthsBetween } from '../../kernel/calendar.ts';
import { expectedOf, healthOf, shareDone, standingOf, targetOf } from './rules.ts';
import type { MonthFigure } from './series/rules.ts';

const YEAR = { from: '2027-01', to: '2027-12' };
const MONTHS = monthsBetween(YEAR.from, YEAR.to);
const SUM = { aggregation: 'sum', unit: 'clients', direction: 'up' } as const;
const known = (values: readonly number[]): MonthFigure[] =>
  values.map((value, at) => ({ month: monthOf(2027, at + 1), value, numerator: null, denominator: null, share: 1 }));
const ratios = (terms: readonly (readonly [number, number])[]): MonthFigure[] =>
  terms.map(([numerator, denominator], at) => {
    return { month: monthOf(2027, at + 1), value: (100 * numerator) / denominator, numerator, denominator, share: 1 };
  });
const path = (values: readonly number[]) => new Map(values.map((value, at) => [monthOf(2027, at + 1), value]));
const flat = (value: number) => path(MONTHS.map(() => value));
const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 });

describe('standingOf', () => {
  test('compares what is realised with what the path asks of the same months', () => {
    const standing = standingOf(SUM, known([2, 4, 3]), path([2, 3, 3, 4, 3, 4, 2, 1, 4, 5, 4, 3]), YEAR);
    expect(standing).toMatchObject({ realised: 9, expected: 8, gap: 1, health: 'ahead', target: 38 });
    expect(standing.projection).toEqual({ value: (38 * 9) / 8, basis: 'path' });
  });

  test('says nothing of what is not known: no 0 is made up', () => {
    expect(standingOf(SUM, [], flat(3), YEAR)).toEqual({
      realised: null,
      numerator: null,
      denominator: null,
      expected: null,
      gap: null,
      health: 'unknown',
      target: 36,
      projection: null,
      trend: null,
      known: [],
    });
    const pathless = standingOf(SUM, known([2, 4]), new Map(), YEAR);
    expect(pathless).toMatchObject({ realised: 6, expected: null, gap: null, health: 'unknown', target: null });
    expect(pathless.projection).toEqual({ value: 36, basis: 'pace' });
  });

  test('a month without a value is not held against anyone', () => {
    const holed = known([2, 4, 3]).filter(({ month }) => month !== '2027-02');
    expect(standingOf(SUM, holed, flat(3), YEAR)).toMatchObject({ realised: 5, expected: 6, gap: -1 });
  });

  test('months outside those asked for count for nothing', () => {
    const standing = standingOf(SUM, known([2, 4, 3]), flat(3), { from: '2027-02', to: '2027-03' });
    expect(standing).toMatchObject({ realised: 7, expected: 6, target: 6 });
  });

  test('a month known in part is asked its part', () => {
    const [month] = known([2]);
    expect(month && standingOf(SUM, [{ ...month, share: 0.5 }], flat(3), YEAR)).toMatchObject({
      expected: 1.5,
      gap: 0.5,
    });
  });

  test('on the path, one lands on the target, whatever the season', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (asked, count) => {
          const standing = standingOf(SUM, known(asked.slice(0, count)), path(asked), YEAR);
          expect(standing.gap).toBe(0);
          expect(standing.health).toBe('ahead');
          expect(standing.projection?.value).toBeCloseTo(standing.target ?? Number.NaN, 6);
        },
      ),
    );
  });

  test('a level moves on as it did; a mean and a ratio stay', () => {
    const level = standingOf({ ...SUM, aggregation: 'last' }, known([100, 104, 108]), flat(120), YEAR);
    expect(level.projection).toEqual({ value: 144, basis: 'level' });
    const ratio = standingOf(
      { ...SUM, aggregation: 'ratio', unit: '%' },
      ratios([
        [1, 2],
        [10, 100],
      ]),
      flat(30),
      YEAR,
    );
    expect(ratio).toMatchObject({ numerator: 11, denominator: 102 });
    expect(ratio.projection?.basis).toBe('steady');
    expect(ratio.projection?.value).toBeCloseTo((100 * 11) / 102);
  });

  test('the trend sets the last months against as many before, and less is better where it should be', () => {
    const trend = standingOf(SUM, known([1, 1, 2, 3, 4, 4]), new Map(), YEAR).trend;
    expect(trend).toEqual({ change: 7, isBetter: true, months: 3, basis: 'values' });
    const cycle = { ...SUM, aggregation: 'mean', direction: 'down' } as const;
    expect(standingOf(cycle, known([96, 90]), new Map(), YEAR).trend).toEqual({
      change: -6,
      isBetter: true,
      months: 1,
      basis: 'values',
    });
    expect(standingOf(SUM, known([5]), new Map(), YEAR).trend).toBeNull();
    expect(standingOf(SUM, known([5, 5]), new Map(), YEAR).trend?.isBetter).toBeNull();
  });
});

test('the trend of a sum leaves the season out where the path tells it', () => {
  const seasons = path([4, 4, 4, 4, 1, 4]);
  expect(standingOf(SUM, known([3, 3, 3, 4, 1, 4]), seasons, YEAR).trend).toEqual({
    change: 3,
    isBetter: true,
    months: 3,
    basis: 'path',
  });
});

describe('expectedOf', () => {
  test('of a ratio weighs the targets by its denominators', () => {
    const terms = ratios([
      [40, 100],
      [5, 10],
    ]);
    const expected = expectedOf({ aggregation: 'ratio', unit: '%' }, terms, path([30, 41]));
    expect(expected).toBeCloseTo((30 * 100 + 41 * 10) / 110, 10);
  });

  test('stands between the least and the most target, and is a flat one exactly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 100 })), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 100 }),
        (terms, target) => {
          expect(expectedOf({ aggregation: 'ratio', unit: '%' }, ratios(terms), flat(target))).toBeCloseTo(target, 8);
        },
      ),
    );
  });

  test('is not known where one of the months has no target', () => {
    for (const aggregation of ['sum', 'mean', 'ratio'] as const) {
      expect(
        expectedOf(
          { aggregation, unit: '' },
          ratios([
            [1, 2],
            [1, 2],
          ]),
          path([1]),
        ),
      ).toBeNull();
    }
  });
});

test('the target of a sum needs every month, that of a level is the last one set', () => {
  expect(targetOf({ ...SUM }, path([1, 2]), YEAR)).toBeNull();
  expect(targetOf({ ...SUM }, flat(2), YEAR)).toBe(24);
  expect(targetOf({ aggregation: 'mean', unit: '' }, flat(2), YEAR)).toBe(2);
  expect(targetOf({ aggregation: 'last', unit: '' }, path([1, 2]), YEAR)).toBe(2);
  expect(targetOf({ aggregation: 'last', unit: '' }, new Map(), YEAR)).toBeNull();
});

test('the more the better, unless less is: one direction’s lead is the other’s delay', () => {
  expect([1, 0, -5, -5.1].map((gap) => healthOf(gap, 100, 'up'))).toEqual(['ahead', 'ahead', 'close', 'behind']);
  expect([-1, 5, 5.1].map((gap) => healthOf(gap, 100, 'down'))).toEqual(['ahead', 'close', 'behind']);
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 100 }), (gap, expected) => {
      expect(healthOf(gap, expected, 'up')).toBe(healthOf(-gap, expected, 'down'));
    }),
  );
});

test('a sum starts from nothing, a level from where it was, and no share leaves 0 to 1', () => {
  expect(shareDone({ aggregation: 'sum' }, 19, 22, 38)).toBe(0.5);
  expect(shareDone({ aggregation: 'ratio' }, 91, 88, 94)).toBe(0.5);
  expect(shareDone({ aggregation: 'mean' }, 84, 96, 81)).toBe(0.8);
  expect(shareDone({ aggregation: 'last' }, 10, null, 20)).toBeNull();
  expect(shareDone({ aggregation: 'last' }, 10, 20, 20)).toBeNull();
  fc.assert(
    fc.property(amounts, fc.integer(), fc.integer(), (values, baseline, target) => {
      const share = shareDone({ aggregation: 'last' }, values[0] ?? 0, baseline, target);
      expect(share === null || (share >= 0 && share <= 1)).toBe(true);
    }),
  );
});
