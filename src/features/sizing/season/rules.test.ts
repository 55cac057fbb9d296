import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsBetween } from '../../../kernel/calendar.ts';
import {
  factorAt,
  monthEarlier,
  SEASON_MONTHS,
  seasonFactors,
  seasonMinutes,
  seasonMonthOf,
  typedSeason,
  typedWeights,
  weightsToType,
} from './rules.ts';

const YEAR = monthsBetween('2027-01', '2027-12');
const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 36 });
const nothing = Object.fromEntries(SEASON_MONTHS.map((name) => [name, null])) as Parameters<typeof typedWeights>[0];

describe('a season', () => {
  test('shares the work so that the months make the year to the minute, and none is off by more than one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), weights, (minutes, all) => {
        const parts = seasonMinutes(minutes, all);
        expect(parts.every(Number.isInteger)).toBe(true);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(Math.round(minutes));
        for (const [index, factor] of seasonFactors(all).entries())
          expect(Math.abs((parts[index] ?? 0) - (minutes * factor) / all.length)).toBeLessThanOrEqual(1.5);
      }),
    );
  });

  test('makes some months heavier and others lighter, and the year as heavy as it was', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 50 }), (all, times) => {
        const factors = seasonFactors(all);
        expect(factors.reduce((a, b) => a + b, 0)).toBeCloseTo(all.length);
        // Only the proportions count.
        for (const [index, factor] of seasonFactors(all.map((weight) => weight * times)).entries())
          expect(factor).toBeCloseTo(factors[index] ?? 0);
      }),
    );
  });

  test('that weighs nothing at all, or the same everywhere, is flat', () => {
    expect(seasonFactors([0, 0, 0])).toEqual([1, 1, 1]);
    expect(seasonFactors([70, 70, 70])).toEqual([1, 1, 1]);
    expect(seasonMinutes(600, [0, 0, 0])).toEqual([200, 200, 200]);
  });

  test('goes on after the plan as in the same month of its last year', () => {
    const factors = YEAR.map((_, index) => index + 1);
    expect([0, 11, 12, 17, 24].map((index) => factorAt(factors, index))).toEqual([1, 12, 1, 6, 1]);
    // A plan of three months says nothing of the fourth.
    expect([2, 3, 11, 12].map((index) => factorAt([1, 2, 3], index))).toEqual([3, 1, 1, 1]);
    expect(factorAt([...factors, 20], 24)).toBe(20);
  });
});

describe('typed weights', () => {
  test('belong to the months of any year, and a month without one is usual', () => {
    expect(seasonMonthOf('2031-11')).toBe('season11');
    const need = { ...nothing, season8: 20, season11: 180 };
    expect(typedWeights(need, monthsBetween('2027-08', '2028-08'))).toEqual([
      20, 100, 100, 180, 100, 100, 100, 100, 100, 100, 100, 100, 20,
    ]);
  });

  test('begin as the season on screen', () => {
    const typed = weightsToType(YEAR, [1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 2, 1]);
    expect(typed).toMatchObject({ season1: 100, season8: 0, season11: 200 });
    expect(weightsToType(monthsBetween('2027-01', '2027-03'), [3, 1, 2])).toMatchObject({
      season1: 150,
      season2: 50,
      season3: 100,
      season4: 100,
    });
  });

  test('are kept as typed, and usual where nothing was', () => {
    expect(typedSeason({ ...nothing, season11: 300 })).toMatchObject({ season10: 100, season11: 300 });
  });

  test('come a month earlier with what precedes a sale, and after twelve times are themselves again', () => {
    const typed = weightsToType(YEAR, [1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 2, 1]);
    expect(monthEarlier(typed)).toMatchObject({ season7: 0, season8: 100, season10: 200, season11: 100 });
    expect(monthEarlier({ ...typed, season1: 30 })).toMatchObject({ season12: 30 });
    const weight = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.tuple(...SEASON_MONTHS.map(() => weight)), (weights) => {
        const season = Object.fromEntries(SEASON_MONTHS.map((name, at) => [name, weights[at] ?? 0])) as typeof typed;
        const round = SEASON_MONTHS.reduce((moved) => monthEarlier(moved), season);
        expect(round).toEqual(season);
        expect(Object.values(monthEarlier(season)).toSorted((a, b) => a - b)).toEqual(
          Object.values(season).toSorted((a, b) => a - b),
        );
      }),
    );
  });
});
