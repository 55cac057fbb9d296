import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysInMonth, monthOf } from '../../../kernel/calendar.ts';
import { CADENCES } from '../schema.ts';
import {
  askedPeriods,
  duePeriods,
  endOf,
  isSamePeriod,
  isStale,
  monthOfPeriod,
  type Period,
  periodAt,
  periodBefore,
  weeksOfMonth,
} from './rules.ts';

const PLAN = { periodStart: '2027-01-01', periodEnd: '2027-12-31' };
const day = fc.integer({ min: 0, max: 729 }).map((days) => addDays('2026-07-01', days));
const month = (periodFrom: string): Period => ({ periodKind: 'month', periodFrom });
const week = (periodFrom: string): Period => ({ periodKind: 'week', periodFrom });

describe('periods', () => {
  test('follow one another without a day between', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...CADENCES), (at, cadence) => {
        const period = periodAt(at, cadence);
        expect(period.periodFrom <= at && at <= endOf(period)).toBe(true);
        expect(addDays(endOf(periodBefore(period)), 1)).toBe(period.periodFrom);
      }),
    );
  });

  test('every week counts for one month, the one that holds most of its days', () => {
    fc.assert(
      fc.property(day, (at) => {
        const period = periodAt(at, 'weekly');
        const owner = monthOfPeriod(period);
        expect(weeksOfMonth(owner).filter((one) => isSamePeriod(one, period))).toHaveLength(1);
        const inside = Array.from({ length: 7 }, (_, days) => addDays(period.periodFrom, days).slice(0, 7));
        expect(inside.filter((one) => one === owner).length).toBeGreaterThanOrEqual(4);
      }),
    );
    expect(weeksOfMonth('2027-01').map(({ periodFrom }) => periodFrom)).toEqual([
      '2027-01-04',
      '2027-01-11',
      '2027-01-18',
      '2027-01-25',
    ]);
    const months = Array.from({ length: 12 }, (_, at) => monthOf(2027, at + 1));
    expect(months.flatMap(weeksOfMonth)).toHaveLength(52);
    expect(months.every((one) => daysInMonth(one) >= 28)).toBe(true);
  });

  test('are asked for from the Friday of a week, from the last day of a month, within the plan', () => {
    const latest = (cadence: 'weekly' | 'monthly', today: string) => askedPeriods(cadence, PLAN, today)[0]?.periodFrom;
    expect(latest('weekly', '2027-03-11')).toBe('2027-03-01');
    expect(latest('weekly', '2027-03-12')).toBe('2027-03-08');
    expect(latest('monthly', '2027-03-30')).toBe('2027-02-01');
    expect(latest('monthly', '2027-03-31')).toBe('2027-03-01');
    expect(latest('monthly', '2026-12-31')).toBeUndefined();
    expect(latest('monthly', '2028-06-10')).toBe('2027-12-01');
    expect(latest('weekly', '2028-06-10')).toBe('2027-12-27');
    expect(askedPeriods('monthly', PLAN, '2027-12-31')).toHaveLength(12);
  });
});

describe('what is due', () => {
  test('is the latest period of an indicator that has no value yet', () => {
    expect(duePeriods('monthly', [], PLAN, '2027-06-10')).toEqual([month('2027-05-01')]);
    expect(duePeriods('monthly', [], PLAN, '2027-01-10')).toEqual([]);
  });

  test('is every hole since the first value, the oldest first', () => {
    const known = [month('2027-02-01'), month('2027-04-01')];
    expect(duePeriods('monthly', known, PLAN, '2027-06-10')).toEqual([month('2027-03-01'), month('2027-05-01')]);
  });

  test('is nothing once each has its value, whoever holds it', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...CADENCES), (today, cadence) => {
        expect(duePeriods(cadence, askedPeriods(cadence, PLAN, today), PLAN, today)).toEqual(
          today < '2027-01-01' ? duePeriods(cadence, [], PLAN, today) : [],
        );
      }),
    );
  });

  test('is no week of a month that has a value of its own', () => {
    const known = [month('2027-01-01'), month('2027-02-01')];
    expect(duePeriods('weekly', known, PLAN, '2027-03-05')).toEqual([week('2027-03-01')]);
  });
});

test('a value is stale after one and a half periods', () => {
  const february = [month('2027-02-01')];
  expect(isStale('monthly', february, PLAN, '2027-04-14')).toBe(false);
  expect(isStale('monthly', february, PLAN, '2027-04-15')).toBe(true);
  expect(isStale('weekly', [week('2027-03-01')], PLAN, '2027-03-17')).toBe(false);
  expect(isStale('weekly', [week('2027-03-01')], PLAN, '2027-03-18')).toBe(true);
  expect(isStale('monthly', [], PLAN, '2027-02-14')).toBe(false);
  expect(isStale('monthly', [], PLAN, '2027-02-15')).toBe(true);
  // What is over grows no older.
  expect(isStale('monthly', [month('2027-11-01')], PLAN, '2029-01-01')).toBe(false);
});
