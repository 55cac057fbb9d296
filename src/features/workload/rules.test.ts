import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../kernel/calendar.ts';
import { WorkCalendar } from '../capacity/rules.ts';
import { fullnessOf, loadOf, minutesOf, shareOut, spreadOverMonths, capacityByMonth } from './rules.ts';

const aDay = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2024-01-01', days));
const minutes = fc.integer({ min: 0, max: 6_000_000 });
const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

describe('sharing out', () => {
  test('gives everything, and nobody more than one unit off their part', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(minutes, weights, (all, parts) => {
        fc.pre(parts.some((part) => part > 0));
        const shares = shareOut(all, parts);
        expect(total(shares)).toBe(all);
        const sum = total(parts);
        for (const [index, share] of shares.entries()) {
          expect(Math.abs(share - (all * (parts[index] ?? 0)) / sum)).toBeLessThan(1);
        }
      }),
    );
  });
});

describe('spreading an action over its months', () => {
  test('goes by the days from Monday to Friday', () => {
    // Thursday 29 January to Tuesday 3 February 2026: two days in each month.
    expect(Object.fromEntries(spreadOverMonths(240, { startDate: '2026-01-29', dueDate: '2026-02-03' }))).toEqual({
      '2026-01': 120,
      '2026-02': 120,
    });
    expect([...spreadOverMonths(61, { startDate: '2026-01-31', dueDate: '2026-02-01' })]).toEqual([
      ['2026-01', 31],
      ['2026-02', 30],
    ]);
  });

  test('puts an action of one date in its month, and one without dates nowhere', () => {
    expect([...spreadOverMonths(90, { startDate: null, dueDate: '2026-03-31' })]).toEqual([['2026-03', 90]]);
    expect([...spreadOverMonths(90, { startDate: '2026-04-01', dueDate: null })]).toEqual([['2026-04', 90]]);
    expect(spreadOverMonths(90, { startDate: null, dueDate: null }).size).toBe(0);
  });

  test('keeps the sum to the minute, between its dates', () => {
    fc.assert(
      fc.property(minutes, aDay, aDay, (all, one, other) => {
        const [startDate, dueDate] = one < other ? [one, other] : [other, one];
        const spread = spreadOverMonths(all, { startDate, dueDate });
        expect(total(spread.values())).toBe(all);
        for (const month of spread.keys()) {
          expect(month >= startDate.slice(0, 7) && month <= dueDate.slice(0, 7)).toBe(true);
        }
      }),
    );
  });

  test('counts the days of each month as one does who goes through them, one by one', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 400 }), (startDate, length) => {
        const days = Array.from({ length: length + 1 }, (_, index) => addDays(startDate, index));
        const working = days.filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
        const counted = working.length > 0 ? working : days;
        const byMonth = Map.groupBy(counted, (day) => day.slice(0, 7));
        const spread = spreadOverMonths(counted.length, { startDate, dueDate: addDays(startDate, length) });
        expect([...spread]).toEqual([...byMonth].map(([month, { length: count }]) => [month, count]));
      }),
    );
  });
});

const action = (id: string, over: Partial<Parameters<typeof loadOf>[0][number]> = {}) => ({
  id,
  ownerId: 'ana',
  contributorIds: [],
  startDate: '2026-03-02',
  dueDate: '2026-03-06',
  workHours: 10,
  status: 'todo' as const,
  ...over,
});

describe('the load of people', () => {
  test('is shared by those who do the work, else by who answers for it', () => {
    const load = loadOf(
      [action('one', { contributorIds: ['ben', 'cleo'] }), action('two'), action('three', { ownerId: 'dan' })],
      new Map([['three', [{ personId: 'dan', letter: 'A' }]]]),
    );
    const of = (id: string) => minutesOf(load.byPerson.get(id)?.get('2026-03'));
    expect([of('ana'), of('ben'), of('cleo'), of('dan')]).toEqual([600, 300, 300, 600]);
  });

  test('leaves out what is cancelled or paused, and says what it cannot place', () => {
    const load = loadOf(
      [
        action('cancelled', { status: 'cancelled' }),
        action('paused', { status: 'paused' }),
        action('unestimated', { workHours: null }),
        action('undated', { startDate: null, dueDate: null }),
        action('unowned', { ownerId: null }),
      ],
      new Map(),
    );
    expect(load.byPerson.size).toBe(0);
    expect(load.unestimated).toEqual(['unestimated']);
    expect(load.unplaced).toEqual(['undated', 'unowned']);
  });

  test('adds up to the hours of the actions, whoever shares them', () => {
    const people = ['ana', 'ben', 'cleo', 'dan'];
    const anyAction = fc.record({
      workHours: fc.integer({ min: 0, max: 3000 }),
      ownerId: fc.constantFrom(...people),
      contributorIds: fc.uniqueArray(fc.constantFrom(...people)),
      dates: fc.tuple(aDay, aDay),
    });
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 6 }), (actions) => {
        const placed = actions.map(({ dates, ...rest }, index) => {
          const [startDate, dueDate] = dates.toSorted();
          return action(String(index), { ...rest, startDate, dueDate });
        });
        const { byPerson } = loadOf(placed, new Map());
        const all = [...byPerson.values()].flatMap((months) => [...months.values()].map(minutesOf));
        expect(total(all)).toBe(total(placed.map(({ workHours }) => (workHours ?? 0) * 60)));
      }),
    );
  });
});

describe('capacity', () => {
  const base = {
    arrivesOn: null,
    leavesOn: null,
    holidayRegion: 'france' as const,
    profileId: null,
    trainingShare: null,
    adminShare: null,
  };
  const people = [
    { ...base, id: 'ana', weeklyHours: null, post: 'held' as const },
    { ...base, id: 'ben', weeklyHours: 28, post: 'held' as const },
    { ...base, id: 'eve', weeklyHours: null, post: 'held' as const, trainingShare: 0.05, adminShare: 0.15 },
    { ...base, id: 'post', weeklyHours: 35, post: 'vacant' as const },
  ];
  const capacity = capacityByMonth(new WorkCalendar({ people, profiles: [], absences: [] }));

  test('is the weekdays of the month but for its holidays, by the hours of a day', () => {
    // 21 from Monday to Friday in November 2026, one of them Armistice day.
    expect(capacity('ana', '2026-11')).toBe(20 * 7 * 60);
    // 22 days from Monday to Friday in September 2026.
    expect(capacity('ana', '2026-09')).toBe(22 * 7 * 60);
    expect(capacity('ben', '2026-09')).toBe(22 * 28 * 12);
    // A fifth of her time goes to training and administration.
    expect(capacity('eve', '2026-09')).toBe(22 * 7 * 60 * 0.8);
    expect(capacity('post', '2026-09')).toBe(0);
    expect(capacity('stranger', '2026-09')).toBeNull();
  });

  test('is passed, nearly full, or unknown', () => {
    expect(fullnessOf(0, 0)).toBe('none');
    expect(fullnessOf(84, 100)).toBe('fine');
    expect(fullnessOf(85, 100)).toBe('tight');
    expect(fullnessOf(100, 100)).toBe('tight');
    expect(fullnessOf(101, 100)).toBe('over');
    expect(fullnessOf(1, null)).toBe('unknown');
    expect(fullnessOf(1, 0)).toBe('over');
  });
});
