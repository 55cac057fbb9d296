import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastYearTotal, monthlyPath, monthsOfObjective, pathGap, seasonOf, spread } from './rules.ts';

const period = { start: '2027-01-01', end: '2027-12-31' };
const sales = {
  baseline: null as number | null,
  target: 38 as number | null,
  startDate: '2027-01-04' as string | null,
  dueDate: '2027-12-18' as string | null,
  seasonality: 'flat' as 'flat' | 'last_year' | 'typed',
  measureKind: 'sum' as 'sum' | 'level',
};
const targetsOf = (path: readonly { target: number | null }[]) => path.map(({ target }) => target);
const entry = (month: string, monthTarget: number | null, lastYearValue: number | null = null) => ({
  month,
  monthTarget,
  lastYearValue,
});

describe('the months of an objective', () => {
  test('are its own, and the plan’s where it says nothing', () => {
    expect(monthsOfObjective({ startDate: '2027-03-15', dueDate: '2027-05-02' }, period)).toEqual([
      '2027-03',
      '2027-04',
      '2027-05',
    ]);
    expect(monthsOfObjective({ startDate: null, dueDate: null }, period)).toHaveLength(12);
    expect(monthsOfObjective({ startDate: '2028-03-01', dueDate: null }, period)).toEqual(['2028-03']);
    expect(monthsOfObjective({ startDate: null, dueDate: '2026-11-30' }, period)).toEqual(['2026-11']);
    expect(monthsOfObjective({ startDate: '1990-01-01', dueDate: '2090-01-01' }, period)).toHaveLength(60);
  });
});

describe('a path', () => {
  test('is even, in whole numbers where the target is one', () => {
    expect(targetsOf(monthlyPath(sales, period, []))).toEqual([4, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]);
    expect(targetsOf(monthlyPath({ ...sales, target: 1.5, dueDate: '2027-03-31' }, period, []))).toEqual([
      0.5, 0.5, 0.5,
    ]);
    expect(targetsOf(monthlyPath({ ...sales, target: null }, period, []))).toEqual(Array(12).fill(null));
  });

  test('has the shape of last year, months that are not known weighing as the mean', () => {
    const short = { ...sales, target: 100, dueDate: '2027-03-31', seasonality: 'last_year' as const };
    expect(targetsOf(monthlyPath(short, period, [entry('2027-01', null, 10), entry('2027-02', null, 30)]))).toEqual([
      17, 50, 33,
    ]);
    expect(targetsOf(monthlyPath(short, period, []))).toEqual([34, 33, 33]);
  });

  test('makes its target exactly, whatever last year was', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), weights, (target, shape) => {
        const parts = spread(target, shape);
        expect(parts).toHaveLength(shape.length);
        expect(parts.every(Number.isInteger)).toBe(true);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(target);
        const total = shape.reduce((a, b) => a + b, 0);
        for (const [index, part] of parts.entries()) {
          const exact = total === 0 ? target / shape.length : (target * (shape[index] ?? 0)) / total;
          expect(Math.abs(part - exact)).toBeLessThanOrEqual(1);
        }
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), weights, (cents, shape) => {
        const parts = spread(cents / 100, shape).map((part) => Math.round(part * 1000));
        expect(parts.reduce((a, b) => a + b, 0)).toBe(cents * 10);
      }),
    );
  });

  test('of a level goes from the baseline to the target, and ends there', () => {
    const rate = { ...sales, measureKind: 'level' as const, baseline: 12, target: 15, dueDate: '2027-04-30' };
    expect(targetsOf(monthlyPath(rate, period, []))).toEqual([12.8, 13.5, 14.3, 15]);
    expect(targetsOf(monthlyPath({ ...rate, baseline: null }, period, []))).toEqual([15, 15, 15, 15]);
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }), (baseline, target) => {
        const path = targetsOf(monthlyPath({ ...rate, baseline, target }, period, [])) as number[];
        expect(path.at(-1)).toBe(target);
        expect(path).toEqual(path.toSorted((a, b) => (baseline <= target ? a - b : b - a)));
      }),
    );
  });

  test('that is typed is what is entered, and its gap to the target is told', () => {
    const typed = { ...sales, seasonality: 'typed' as const, target: 10, dueDate: '2027-03-31' };
    const path = monthlyPath(typed, period, [entry('2027-01', 4.1), entry('2027-03', 4.2), entry('2027-09', 50)]);
    expect(targetsOf(path)).toEqual([4.1, null, 4.2]);
    expect(pathGap(typed, path)).toBe(-1.7);
    expect(pathGap({ ...typed, measureKind: 'level' }, path)).toBe(-5.8);
    expect(pathGap({ ...typed, target: null }, path)).toBeNull();
    expect(pathGap(typed, monthlyPath(typed, period, []))).toBeNull();
    expect(pathGap(sales, monthlyPath(sales, period, []))).toBe(0);
  });

  test('knows what last year made, when it knows all of it', () => {
    const short = { ...sales, dueDate: '2027-02-28' };
    const all = monthlyPath(short, period, [entry('2027-01', null, 10), entry('2027-02', null, 20.1)]);
    expect(lastYearTotal(short, all)).toBe(30.1);
    expect(lastYearTotal({ measureKind: 'level' }, all)).toBe(20.1);
    expect(lastYearTotal(short, monthlyPath(short, period, [entry('2027-01', null, 10)]))).toBeNull();
  });
});

describe('the season of an objective', () => {
  const quarter = { ...sales, target: 100, startDate: '2027-02-01', dueDate: '2027-04-30' };
  const entries = [entry('2027-02', 20, 5), entry('2027-03', 60, -3)];
  const weights = (values: Partial<typeof sales>) =>
    [...(seasonOf({ ...quarter, ...values }, period, entries) ?? [])].map(([month, weight]) => `${month} ${weight}`);

  test('is even, as last year or as typed, over its own months', () => {
    expect(weights({ seasonality: 'flat' })).toEqual(['2027-02 1', '2027-03 1', '2027-04 1']);
    expect(weights({ seasonality: 'last_year' })).toEqual(['2027-02 5', '2027-03 0', '2027-04 2.5']);
    expect(weights({ seasonality: 'typed' })).toEqual(['2027-02 20', '2027-03 60', '2027-04 40']);
  });

  test('is none for a level, nor without a target', () => {
    expect(seasonOf({ ...quarter, measureKind: 'level' }, period, entries)).toBeNull();
    expect(seasonOf({ ...quarter, target: null }, period, entries)).toBeNull();
  });
});
