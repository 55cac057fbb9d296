import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, monthsBetween } from '../../../kernel/calendar.ts';
import { WorkCalendar } from '../../capacity/rules.ts';
import type { Person } from '../../people/schema.ts';
import type { Profile } from '../../profiles/schema.ts';
import { type Group, sizeProfile } from './rules.ts';

const BASE = {
  version: 1,
  rank: 'a0',
  createdAt: '',
  createdBy: null,
  updatedAt: '',
  updatedBy: null,
  deletedAt: null,
};
const PROFILE: Profile = {
  ...BASE,
  id: 'hunter',
  planId: null,
  name: 'Hunter',
  mission: '',
  sizingMethod: 'hunting',
  visitsPerDay: 2,
  callsPerDay: null,
  reachRate: null,
  quoteRate: 0.5,
  winRate: 0.25,
  portfolioSize: null,
  trainingShare: 0.05,
  adminShare: 0.25,
  leaveDays: 25,
  sellingDays: null,
  turnoverRate: null,
  ramp1: 0,
  ramp2: 0.25,
  ramp3: 0.5,
  ramp4: 0.75,
  ramp5: 1,
  ramp6: 1,
};
const YEAR = monthsBetween('2027-01', '2027-12');

function someone(values: Partial<Person> = {}): Person {
  return {
    ...BASE,
    id: 'ana',
    planId: null,
    name: 'Ana',
    email: '',
    jobTitle: '',
    department: 'sales',
    role: 'reader',
    teamId: null,
    managerId: null,
    leadsTeamId: null,
    post: 'held',
    weeklyHours: null,
    profileId: 'hunter',
    arrivesOn: null,
    leavesOn: null,
    holidayRegion: 'france',
    trainingShare: null,
    adminShare: null,
    ...values,
  };
}

function size(of: {
  profile?: Partial<Profile>;
  people?: readonly Person[];
  groups?: readonly Group[];
  quantity?: number | null;
  from?: string;
  months?: readonly string[];
  weights?: readonly number[] | null;
}) {
  const profile = { ...PROFILE, ...of.profile };
  const people = of.people ?? [];
  const calendar = new WorkCalendar({ people, profiles: [profile], absences: [] });
  const { groups = [], quantity = null, from = '2027-01', months = YEAR, weights = null } = of;
  return sizeProfile({ profile, people, calendar, groups, quantity, months, weights, from });
}

const group = (id: string, customers: number | null, contactsPerYear: number): Group => ({
  id,
  name: id,
  customers,
  contactsPerYear,
  contactMinutes: null,
  segmentSize: null,
});

describe('the portfolio of a profile', () => {
  test('published case: 2594 visits, 45 weeks of 4 days with 3 visits, flat season, 4.80, hence 5 people', () => {
    const sized = size({
      profile: { sizingMethod: 'portfolio', visitsPerDay: 3, sellingDays: 45 * 4 },
      groups: [group('a', 492, 4), group('b', 198, 2), group('c', 230, 1)],
    });
    expect(sized.work).toBeCloseTo(2594 / 3);
    expect(sized.onePerson.days).toBe(180);
    expect(sized.headcount?.exact.toFixed(2)).toBe('4.80');
    expect(sized.headcount?.people).toBe(5);
    expect(sized.months.map(({ need }) => need.toFixed(2))).toEqual(YEAR.map(() => '4.80'));
  });

  test('is counted by the time a contact takes where that is said, and by the customers of the segment', () => {
    const visited = { ...group('a', null, 6), segmentSize: 35, contactMinutes: 120 };
    const { work, customers } = size({ profile: { sizingMethod: 'portfolio' }, groups: [visited] });
    // 35 × 6 contacts of 2 hours, in days of 7 hours.
    expect(work).toBeCloseTo(60);
    expect(customers).toBe(35);
  });

  test('of half a year is half of it', () => {
    const of = { profile: { sizingMethod: 'portfolio' as const, sellingDays: 180 }, groups: [group('a', 492, 4)] };
    const [whole, half] = [size(of), size({ ...of, months: YEAR.slice(0, 6) })];
    expect(half.work).toBeCloseTo((whole.work ?? 0) / 2);
    expect(half.headcount?.exact).toBeCloseTo(whole.headcount?.exact ?? 0);
  });

  test('says what keeps it unknown', () => {
    const sized = size({ profile: { sizingMethod: 'portfolio', adminShare: null }, groups: [group('a', null, 4)] });
    expect(sized.headcount).toBeNull();
    expect(sized.unknown).toEqual([
      { of: 'group', name: 'a', field: 'customers' },
      { of: 'profile', field: 'adminShare' },
    ]);
    expect(sized.months).toEqual([]);
  });
});

describe('one person', () => {
  test('gives the working days less leave, training and administration', () => {
    // 2027: 261 weekdays, 7 holidays on them, 25 days of leave; 70 % of the time is spent selling.
    const { onePerson } = size({ quantity: 30 });
    expect(onePerson).toMatchObject({ weekdays: 261, holidays: 7, leaveDays: 25 });
    expect(onePerson.days).toBeCloseTo((261 - 7 - 25) * 0.7);
  });
});

describe('hiring', () => {
  /** 400 customers ÷ (1/2 × 1/4) ÷ 2 a day = 1600 days, by people of 160: ten of them. */
  const tenPeople = { quantity: 400, profile: { sellingDays: 160 } };

  test('counts those in place, and lets newcomers arrive before their ramp-up', () => {
    const people = [
      ...Array.from({ length: 9 }, (_, index) => someone({ id: `p${index}` })),
      someone({ id: 'leaver', leavesOn: '2027-08-31' }),
    ];
    const { hires, headcount, held } = size({ ...tenPeople, people });
    expect([headcount?.people, held]).toEqual([10, 10]);
    expect(hires).toEqual([{ count: 1, fullBy: '2027-09', arriveBy: '2027-05', missing: 1 }]);
  });

  test('follows the season: before the months that weigh more, and for none that weigh less', () => {
    const people = Array.from({ length: 10 }, (_, index) => someone({ id: `p${index}` }));
    // Nothing in August, and twice as much in November: 0 and 20 people, for ten the rest of the year.
    const weights = YEAR.map((month) => ({ '2027-08': 0, '2027-11': 200 })[month] ?? 100);
    const { hires, headcount, months, peak } = size({ ...tenPeople, people, weights });
    expect(peak).toMatchObject({ month: '2027-11', need: 20 });
    expect(size({ ...tenPeople, people }).peak).toBeNull();
    expect(headcount?.exact).toBe(10);
    expect(months.map(({ need }) => need)).toEqual([10, 10, 10, 10, 10, 10, 10, 0, 10, 10, 20, 10]);
    expect(hires).toEqual([{ count: 10, fullBy: '2027-11', arriveBy: '2027-07', missing: 10 }]);
  });

  test('goes on by the season after the plan', () => {
    const weights = YEAR.map((month) => (month === '2027-03' ? 200 : 100));
    const { months } = size({ ...tenPeople, weights, from: '2027-11' });
    const needs = new Map(months.map(({ month, need }) => [month, need]));
    expect(needs.get('2028-03')).toBe(needs.get('2027-03'));
    expect(months.map(({ workMinutes }) => workMinutes).slice(12)).toEqual([null, null, null]);
  });

  test('shares the work of the plan to the minute, whatever its season, which changes nothing of the year', () => {
    const weight = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(weight, fc.integer({ min: 0, max: 5000 }), (weights, quantity) => {
        const [even, seasonal] = [size({ quantity }), size({ quantity, weights })];
        expect(seasonal.headcount).toEqual(even.headcount);
        const minutes = seasonal.months.reduce((sum, { workMinutes }) => sum + (workMinutes ?? 0), 0);
        expect(minutes).toBe(Math.round((seasonal.work ?? 0) * 7 * 60));
        const mean = seasonal.months.reduce((sum, { need }) => sum + need, 0) / YEAR.length;
        expect(mean).toBeCloseTo(seasonal.headcount?.exact ?? 0);
      }),
      { numRuns: 40 },
    );
  });

  test('at once where someone is missing already, and says what nobody can mend by then', () => {
    const { hires, firstHelped, missingUntilThen } = size({ ...tenPeople, from: '2027-03' });
    expect(hires).toEqual([{ count: 10, fullBy: '2027-07', arriveBy: '2027-03', missing: 10 }]);
    expect([firstHelped, missingUntilThen]).toEqual(['2027-07', 10]);
  });

  test('nobody for months that a ramp-up under way fills before anyone new could', () => {
    const people = [someone({ id: 'new', post: 'vacant', arrivesOn: '2027-03-01' })];
    const { hires, missingUntilThen } = size({ quantity: 40, profile: { sellingDays: 160 }, people, from: '2027-03' });
    expect(hires).toEqual([]);
    expect(missingUntilThen).toBe(1);
  });

  test('looks beyond a plan that ends before anyone could help, and no further than one that is over', () => {
    expect(size({ ...tenPeople, from: '2027-11' })).toMatchObject({
      hires: [{ count: 10, fullBy: '2028-03', arriveBy: '2027-11' }],
    });
    const { hires, months } = size({ ...tenPeople, from: '2028-01' });
    expect([hires, months.length]).toEqual([[], 12]);
  });

  test('takes a dated post for someone who will come, and an undated one for nobody', () => {
    const post = someone({ post: 'vacant' });
    const profile = { sellingDays: 160, ramp1: 1, ramp2: 1, ramp3: 1, ramp4: 1 };
    const of = { quantity: 40, profile };
    expect(size({ ...of, people: [{ ...post, arrivesOn: '2027-01-01' }] }).hires).toEqual([]);
    expect(size({ ...of, people: [post] }).hires).toMatchObject([{ count: 1 }]);
  });

  test('makes up for the turnover of a year', () => {
    const people = Array.from({ length: 10 }, (_, index) => someone({ id: `p${index}` }));
    const { months, hires } = size({ ...tenPeople, profile: { sellingDays: 160, turnoverRate: 0.4 }, people });
    expect(months[0]?.capacity).toBeCloseTo(10);
    expect(addMonths(months[11]?.month ?? '', 1)).toBe('2028-01');
    expect(months[11]?.capacity).toBeCloseTo(10 * 0.6 ** (11 / 12));
    expect(hires.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });

  test('never leaves a month short that a hire can help, nor hires for another', () => {
    const persons = fc.array(
      fc.record({
        weeklyHours: fc.constantFrom(null, 17, 28, 39),
        arrivesOn: fc.constantFrom(null, '2027-02-15', '2027-10-01'),
        leavesOn: fc.constantFrom(null, '2027-06-30'),
        post: fc.constantFrom('held' as const, 'vacant' as const),
      }),
      { maxLength: 5 },
    );
    const quantity = fc.integer({ min: 0, max: 300 });
    const rate = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(persons, quantity, fc.constantFrom(...YEAR), rate, (all, asked, from, turnoverRate) => {
        const people = all.map((values, index) => someone({ id: `p${index}`, ...values }));
        const sized = size({ people, quantity: asked, from, profile: { turnoverRate } });
        let hired = 0;
        for (const { month, hires, need, capacity, balance } of sized.months) {
          hired += hires;
          if (month < sized.firstHelped) expect(hires).toBe(0);
          else expect(balance).toBeGreaterThanOrEqual(-1e-6);
          expect(balance).toBeCloseTo(capacity + hired - need);
        }
        expect(sized.hires.reduce((sum, { count }) => sum + count, 0)).toBe(hired);
      }),
      { numRuns: 40 },
    );
  });
});
