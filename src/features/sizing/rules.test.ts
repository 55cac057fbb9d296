import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths } from '../../kernel/calendar.ts';
import { callingDays, headcountFor, hiringNeeds, huntingDays, workloadOf } from './rules.ts';

const amount = fc.integer({ min: 0, max: 100_000 });
const positive = fc.integer({ min: 1, max: 10_000 });
const months = fc
  .array(fc.record({ need: amount, capacity: amount, perPerson: positive }), { maxLength: 24 })
  .map((all) => all.map((of, index) => ({ ...of, month: addMonths('2027-01', index) })));

describe('the workload method', () => {
  test('published case: 2594 visits, 540 by one person, 4.80, hence 5 people', () => {
    const { steps, total } = workloadOf([
      { groupId: 'a', customers: 492, contactsPerYear: 4, perContact: 1 },
      { groupId: 'b', customers: 198, contactsPerYear: 2, perContact: 1 },
      { groupId: 'c', customers: 230, contactsPerYear: 1, perContact: 1 },
    ]);
    expect(steps.map(({ work }) => work)).toEqual([1968, 396, 230]);
    expect(total).toBe(2594);
    const headcount = headcountFor(total, 45 * 4 * 3);
    expect(headcount?.exact.toFixed(2)).toBe('4.80');
    expect(headcount?.people).toBe(5);
  });

  test('does not pass a part for the whole', () => {
    const known = { groupId: 'a', customers: 10, contactsPerYear: 4, perContact: 1.5 };
    const { steps, total } = workloadOf([known, { ...known, groupId: 'b', customers: null }]);
    expect(steps.map(({ work }) => work)).toEqual([60, null]);
    expect(total).toBeNull();
    expect(workloadOf([{ ...known, customers: -1 }]).total).toBeNull();
    expect(workloadOf([]).total).toBe(0);
  });

  test('has no answer when one person gives nothing', () => {
    expect(headcountFor(100, 0)).toBeNull();
    expect(headcountFor(null, 10)).toBeNull();
    expect(headcountFor(100, null)).toBeNull();
  });

  test('hires nobody for what a sum of decimals is off by', () => {
    expect(headcountFor(0.1 + 0.2, 0.1)).toMatchObject({ people: 3 });
  });

  test('gives enough people, and not one too many', () => {
    fc.assert(
      fc.property(amount, positive, (work, perPerson) => {
        const people = headcountFor(work, perPerson)?.people ?? Number.NaN;
        expect(people * perPerson).toBeGreaterThanOrEqual(work);
        expect((people - 1) * perPerson).toBeLessThan(work);
      }),
    );
  });
});

describe('sizing by profile', () => {
  test('hunters work back through the funnel', () => {
    // 30 customers ÷ (1/2 × 1/4) = 240 first meetings, 3 a day.
    expect(huntingDays(30, [0.5, 0.25], 3)).toBe(80);
    expect(huntingDays(30, [0.5, 0], 3)).toBeNull();
    expect(huntingDays(30, [0.5, null], 3)).toBeNull();
    expect(huntingDays(null, [], 3)).toBeNull();
  });

  test('telesales count the calls that reach nobody', () => {
    expect(callingDays(1200, 0.25, 60)).toBe(80);
    expect(callingDays(1200, 0.25, 0)).toBeNull();
  });
});

describe('hiring needs by month', () => {
  test('keep whoever was hired', () => {
    const of = { capacity: 200, perPerson: 100 };
    const staffed = hiringNeeds([
      { ...of, month: '2027-01', need: 150 },
      { ...of, month: '2027-02', need: 350 },
      { ...of, month: '2027-03', need: 400 },
      { ...of, month: '2027-04', need: 401 },
    ]);
    expect(staffed.map(({ hires }) => hires)).toEqual([0, 2, 0, 1]);
    expect(staffed.map(({ balance }) => balance)).toEqual([50, 50, 0, 99]);
  });

  test('stay short of what nobody can give', () => {
    expect(hiringNeeds([{ month: '2027-08', need: 10, capacity: 0, perPerson: 0 }])).toMatchObject([
      { hires: 0, balance: -10 },
    ]);
  });

  test('meet the need of every month, and hire only where it is not met', () => {
    fc.assert(
      fc.property(months, (all) => {
        for (const { balance, hires, perPerson } of hiringNeeds(all)) {
          expect(balance).toBeGreaterThanOrEqual(-1e-4);
          if (hires > 0) expect(balance).toBeLessThan(perPerson);
        }
      }),
    );
  });
});
