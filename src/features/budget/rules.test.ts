import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumCents } from '../../kernel/money.ts';
import {
  addTotals,
  availableBudget,
  budgetByMonth,
  envelopeUse,
  expectedReturn,
  landingBudget,
  nextLineMonth,
  openCommitments,
  spreadAmount,
  totalBudget,
} from './rules.ts';

const period = { periodStart: '2027-01-01', periodEnd: '2027-12-31' };
const none = { plannedCents: 0, committedCents: 0, invoicedCents: 0, revisedCents: null, paidCents: 0 };
const noDates = { startDate: null, dueDate: null };

const amounts = fc.record({
  plannedCents: fc.nat(10_000_000),
  revisedCents: fc.option(fc.nat(10_000_000)),
  committedCents: fc.nat(10_000_000),
  invoicedCents: fc.nat(10_000_000),
  paidCents: fc.nat(10_000_000),
});

describe('budget totals', () => {
  test('of any split of the lines add up to the total of all', () => {
    fc.assert(
      fc.property(fc.array(amounts), fc.nat(30), (lines, cut) => {
        const parts = addTotals(totalBudget(lines.slice(0, cut)), totalBudget(lines.slice(cut)));
        expect(parts).toEqual(totalBudget(lines));
      }),
    );
  });

  test('what is revised replaces what was planned, even by zero', () => {
    const line = { plannedCents: 1000, revisedCents: 0, committedCents: 0, invoicedCents: 0, paidCents: 0 };
    expect(totalBudget([line, { ...line, revisedCents: null }])).toMatchObject({ planned: 2000, revised: 1000 });
  });

  test('an invoice consumes its commitment and is not counted twice', () => {
    const totals = { planned: 24_000, revised: 24_000, committed: 18_600, invoiced: 14_250, paid: 0 };
    expect(openCommitments(totals)).toBe(4350);
    expect(availableBudget(totals)).toBe(5400);
    expect(availableBudget({ ...totals, committed: 0, invoiced: 30_000 })).toBe(-6000);
  });
});

describe('a total typed for an action', () => {
  test('creates a line in the month it is due, inside the plan', () => {
    expect(spreadAmount([], 'plannedCents', 500_000, { startDate: null, dueDate: '2027-04-30' }, period)).toEqual({
      edits: [],
      create: { month: '2027-04', cents: 500_000 },
    });
    expect(spreadAmount([], 'plannedCents', 1, noDates, period).create?.month).toBe('2027-01');
    expect(spreadAmount([], 'plannedCents', 1, { startDate: null, dueDate: '2028-02-01' }, period).create?.month).toBe(
      '2027-12',
    );
    expect(spreadAmount([], 'plannedCents', 0, noDates, period)).toEqual({ edits: [] });
  });

  test('of what is revised starts from what is planned where nothing was revised yet', () => {
    const lines = [
      { id: 'a', ...none, plannedCents: 300, revisedCents: null },
      { id: 'b', ...none, plannedCents: 100, revisedCents: 100 },
    ];
    expect(spreadAmount(lines, 'revisedCents', 400, noDates, period)).toEqual({ edits: [] });
    expect(spreadAmount(lines, 'revisedCents', 800, noDates, period).edits).toEqual([
      { lineId: 'a', cents: 600 },
      { lineId: 'b', cents: 200 },
    ]);
  });

  test('is shared among its lines to the cent', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 24 }), fc.nat(100_000_000), (held, total) => {
        const lines = held.map((plannedCents, index) => ({ ...none, id: String(index), plannedCents }));
        const { edits } = spreadAmount(lines, 'plannedCents', total, noDates, period);
        const after = lines.map((line) => edits.find(({ lineId }) => lineId === line.id)?.cents ?? line.plannedCents);
        expect(sumCents(after)).toBe(total);
        expect(after.every((cents) => cents >= 0)).toBe(true);
      }),
    );
  });

  test('follows what is planned where nothing is held yet', () => {
    const lines = [
      { ...none, id: 'a', plannedCents: 300 },
      { ...none, id: 'b', plannedCents: 100 },
    ];
    expect(spreadAmount(lines, 'committedCents', 40, noDates, period)).toEqual({
      edits: [
        { lineId: 'a', cents: 30 },
        { lineId: 'b', cents: 10 },
      ],
    });
  });

  test('revises lines in proportion to what holds today, and leaves those that stay', () => {
    const lines = [
      { ...none, id: 'a', plannedCents: 300 },
      { ...none, id: 'b', plannedCents: 900, revisedCents: 100 },
    ];
    expect(spreadAmount(lines, 'revisedCents', 800, noDates, period)).toEqual({
      edits: [
        { lineId: 'a', cents: 600 },
        { lineId: 'b', cents: 200 },
      ],
    });
    expect(spreadAmount(lines, 'revisedCents', 400, noDates, period)).toEqual({ edits: [] });
  });

  test('that changes nothing edits nothing', () => {
    const lines = [
      { ...none, id: 'a', committedCents: 300 },
      { ...none, id: 'b' },
    ];
    expect(spreadAmount(lines, 'committedCents', 300, noDates, period)).toEqual({ edits: [] });
  });
});

describe('amounts by month', () => {
  const line = { plannedCents: 5, revisedCents: null, invoicedCents: 1 };

  test('are in calendar order, without a gap, as revised', () => {
    const lines = [
      { ...line, month: '2027-02' },
      { ...line, month: '2026-12' },
      { ...line, month: '2027-02', revisedCents: 0 },
    ];
    expect(budgetByMonth(lines)).toEqual([
      { month: '2026-12', planned: 5, invoiced: 1 },
      { month: '2027-01', planned: 0, invoiced: 0 },
      { month: '2027-02', planned: 5, invoiced: 2 },
    ]);
    expect(budgetByMonth([])).toEqual([]);
  });

  test('leave centuries out', () => {
    const lines = ['0001-01', '2027-01', '9999-12'].map((month) => ({ ...line, month }));
    expect(budgetByMonth(lines).map(({ month }) => month)).toEqual(['0001-01', '2027-01', '9999-12']);
  });
});

test.each([
  [[], { startDate: '2027-04-10', dueDate: null }, '2027-04'],
  [[], { startDate: null, dueDate: null }, '2027-01'],
  [['2027-05', '2027-02'], noDates, '2027-06'],
  [['2027-12'], noDates, '2027-12'],
])('after %j the next line is for %s', (months, action, month) => {
  const lines = months.map((each) => ({ month: each }));
  expect(nextLineMonth(lines, action, period)).toBe(month);
});

describe('the landing of an action', () => {
  const totals = fc.record({
    planned: fc.nat(1_000_000),
    revised: fc.nat(1_000_000),
    committed: fc.nat(1_000_000),
    invoiced: fc.nat(1_000_000),
    paid: fc.nat(1_000_000),
  });

  test('is its budget until more is committed or invoiced, and never below either', () => {
    fc.assert(
      fc.property(totals, (each) => {
        expect(landingBudget(each)).toBe(Math.max(each.revised, each.committed, each.invoiced));
      }),
    );
  });
});

test.each([
  [100_00, null, null],
  [95_00, 100_00, 'within'],
  [95_01, 100_00, 'near'],
  [100_00, 100_00, 'near'],
  [100_01, 100_00, 'over'],
  [0, 0, 'within'],
  [1, 0, 'over'],
] as const)('%i cents in an envelope of %s: %s', (cents, envelope, use) => {
  expect(envelopeUse(cents, envelope)).toBe(use);
});

describe('the return expected of an action', () => {
  const action = { expectedRevenueCents: 8_000_000, marginRate: 0.32, landingCents: 1_200_000 };
  const amount = fc.integer({ min: 1, max: 1_000_000_000 });
  const rate = fc.double({ min: 0, max: 1, noNaN: true });
  const gain = fc.record({
    expectedRevenueCents: fc.nat({ max: 1_000_000_000 }),
    marginRate: rate,
    landingCents: amount,
  });

  test('(80 000 € × 32 % − 12 000 €) ÷ 12 000 €', () => {
    expect(expectedReturn(action)).toBeCloseTo((25_600 - 12_000) / 12_000, 12);
  });

  test('is positive exactly where the margin exceeds the cost, and loses no more than all of it', () => {
    fc.assert(
      fc.property(gain, (given) => {
        const margin = given.expectedRevenueCents * given.marginRate;
        const ratio = expectedReturn(given) as number;
        expect(ratio).toBeGreaterThanOrEqual(-1);
        if (margin > given.landingCents * 1.000001) expect(ratio).toBeGreaterThan(0);
        if (margin < given.landingCents * 0.999999) expect(ratio).toBeLessThan(0);
      }),
    );
  });

  test('is the same in any currency or size', () => {
    fc.assert(
      fc.property(gain, fc.integer({ min: 2, max: 1000 }), (given, times) => {
        const larger = {
          ...given,
          expectedRevenueCents: given.expectedRevenueCents * times,
          landingCents: given.landingCents * times,
        };
        expect(expectedReturn(larger)).toBeCloseTo(expectedReturn(given) as number, 4);
      }),
    );
  });

  test('cannot be said without a revenue, a margin or a cost; revenue or margin of 0 lose everything', () => {
    expect(expectedReturn({ ...action, expectedRevenueCents: null })).toBe('noRevenue');
    expect(expectedReturn({ ...action, marginRate: null })).toBe('noRate');
    expect(expectedReturn({ ...action, landingCents: 0 })).toBe('noCost');
    expect(expectedReturn({ ...action, expectedRevenueCents: 0 })).toBe(-1);
    expect(expectedReturn({ ...action, marginRate: 0 })).toBe(-1);
  });
});
