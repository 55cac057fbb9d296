import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, anyBoardData, boardData } from '../../../../tests/support/board-data.ts';
import { applyOperation } from '../../../records/apply.ts';
import { addTotals, landingBudget, NO_BUDGET, totalBudget } from '../../budget/rules.ts';
import { type BudgetLine, budgetLineKind } from '../../budget/schema.ts';
import { createBoardBuilder } from '../rules.ts';
import type { BoardData } from '../rows/rules.ts';
import { GROUPINGS, MEASURES, NO_FILTER } from '../schema.ts';
import { createMonthBuilder, editAmount, MEASURE_FIELDS, type MonthRow, monthsOfBudget } from './rules.ts';

const plan = { periodStart: '2027-01-01', periodEnd: '2027-12-31' };
const STAMP = { planId: 'plan', actorId: null, at: '2027-01-04T08:00:00.000Z' };
const NO_LOOKUP = { get: () => undefined };
const boardOf = (data: BoardData, grouping: (typeof GROUPINGS)[number] = 'objective') =>
  createBoardBuilder()(data, { filter: NO_FILTER, grouping, sort: null }, { today: '2027-03-15', locale: 'fr' });
const rowsOf = (data: BoardData, byCategory = false) =>
  createMonthBuilder()(boardOf(data), byCategory).flatMap(({ rows }) => rows);
const ids = () => {
  let count = 0;
  return () => `new${(count += 1)}`;
};

describe('the budget by month', () => {
  test('adds up to the plan to the cent, by group, by month, by category and by action', () => {
    fc.assert(
      fc.property(anyBoardData, fc.constantFrom(...GROUPINGS), fc.boolean(), (data, grouping, byCategory) => {
        const board = boardOf(data, grouping);
        const groups = createMonthBuilder()(board, byCategory);
        const all = totalBudget(data.budgetLines);
        expect(groups.map(({ totals }) => totals).reduce(addTotals, NO_BUDGET)).toEqual(all);
        for (const group of groups) {
          expect([...group.byMonth.values()].reduce(addTotals, NO_BUDGET)).toEqual(group.totals);
          expect(group.rows.map(({ totals }) => totals).reduce(addTotals, NO_BUDGET)).toEqual(group.totals);
          for (const { byMonth, totals } of group.rows) {
            expect([...byMonth.values()].reduce(addTotals, NO_BUDGET)).toEqual(totals);
          }
        }
        expect(board.totals).toEqual(all);
      }),
    );
  });

  test('lands where its actions land', () => {
    fc.assert(
      fc.property(anyBoardData, (data) => {
        const board = boardOf(data);
        const landing = [...board.rows.values()].reduce((sum, { budget }) => sum + landingBudget(budget), 0);
        const groups = createMonthBuilder()(board, false);
        expect(groups.reduce((sum, group) => sum + group.landing, 0)).toBe(landing);
      }),
    );
  });

  test('keeps its rows as long as the action’s lines stay', () => {
    const data = boardData({
      actions: [
        { id: 'a1', title: 'Salon' },
        { id: 'a2', title: 'Relance' },
      ],
      budgetLines: [{ id: 'l1', actionId: 'a1', month: '2027-03', plannedCents: 500 }],
    });
    const board = createBoardBuilder();
    const months = createMonthBuilder();
    const layout = { filter: NO_FILTER, grouping: 'none' as const, sort: null };
    const context = { today: '2027-03-15', locale: 'fr' as const };
    const [first] = months(board(data, layout, context), false);
    const line = data.budgetLines[0] as BudgetLine;
    const changed = { ...data, budgetLines: [{ ...line, plannedCents: 600 }] };
    const [second] = months(board(changed, layout, context), false);
    expect(second?.rows[1]).toBe(first?.rows[1]);
    expect(second?.rows[0]?.totals.planned).toBe(600);
  });
});

describe('an amount typed', () => {
  const edited = (row: MonthRow, ...typed: [(typeof MEASURES)[number], string | null, number | null]): BudgetLine[] => {
    const [measure, month, cents] = typed;
    const operations = editAmount(row, measure, month, cents, { plan, newId: ids() });
    const lines = row.lines.map((line) =>
      after(
        budgetLineKind,
        line,
        operations.filter(({ id }) => id === line.id),
      ),
    );
    const created = operations.filter(({ op }) => op === 'create');
    return [...lines, ...created.map((each) => applyOperation(budgetLineKind, undefined, each, STAMP) as BudgetLine)];
  };

  test('is what the month then holds, and no other month changes', () => {
    fc.assert(
      fc.property(
        anyBoardData,
        fc.constantFrom(...MEASURES),
        fc.constantFrom('2027-01', '2027-02', '2027-12'),
        fc.nat(9_000_000),
        fc.boolean(),
        fc.nat(),
        (data, measure, month, cents, byCategory, pick) => {
          const rows = rowsOf(data, byCategory);
          const row = rows[pick % rows.length];
          fc.pre(row !== undefined);
          const lines = edited(row, measure, month, cents);
          const sum = (each: readonly BudgetLine[], of: string) =>
            totalBudget(each.filter((line) => line.month === of))[measure];
          expect(sum(lines, month)).toBe(cents);
          for (const line of lines) expect(budgetLineKind.check(line, NO_LOOKUP, new Set(), [])).toEqual([]);
          for (const other of ['2027-01', '2027-06', '2027-12'].filter((each) => each !== month)) {
            expect(sum(lines, other)).toBe(sum(row.lines, other));
          }
          expect(lines.every(({ category }) => row.category === null || category === row.category)).toBe(true);
        },
      ),
    );
  });

  test('for all the months is what they then add up to', () => {
    fc.assert(
      fc.property(
        anyBoardData,
        fc.constantFrom(...MEASURES),
        fc.nat(9_000_000),
        fc.nat(),
        (data, measure, cents, pick) => {
          const rows = rowsOf(data);
          const row = rows[pick % rows.length];
          fc.pre(row !== undefined);
          expect(totalBudget(edited(row, measure, null, cents))[measure]).toBe(cents);
        },
      ),
    );
  });

  const data = boardData({
    actions: [{ id: 'a1', title: 'Salon' }],
    budgetLines: [
      { id: 'l1', actionId: 'a1', month: '2027-03', category: 'events', plannedCents: 800, revisedCents: 900 },
      { id: 'l2', actionId: 'a1', month: '2027-03', category: 'travel', plannedCents: 200 },
    ],
  });
  const row = rowsOf(data)[0] as MonthRow;

  test('in a month without a line makes one, for what the action spends most on', () => {
    const line = edited(row, 'invoiced', '2027-05', 300).at(-1);
    expect(line).toMatchObject({
      actionId: 'a1',
      month: '2027-05',
      category: 'events',
      invoicedCents: 300,
      plannedCents: 0,
    });
  });
  test('and taken away again is zero; of a revision, what was planned holds again', () => {
    expect(totalBudget(edited(row, 'planned', '2027-03', null)).planned).toBe(0);
    const lines = edited(row, 'revised', '2027-03', null);
    expect(lines.map(({ revisedCents }) => revisedCents)).toEqual([null, null]);
    expect(totalBudget(lines).revised).toBe(1000);
  });
  test('that is what is there already changes nothing', () => {
    for (const measure of MEASURES) {
      const now = totalBudget(row.lines)[measure];
      expect(editAmount(row, measure, '2027-03', now, { plan, newId: ids() })).toEqual([]);
      expect(MEASURE_FIELDS[measure]).toBe(`${measure}Cents`);
    }
  });
});

test('months are the plan’s and those around it that hold something, never a century', () => {
  const lines = ['2026-12', '2027-03', '1999-01', '2101-01'].map((month) => ({ month }));
  const months = monthsOfBudget(plan, lines);
  expect(months.length).toBe(13);
  expect([months[0], months.at(-1)]).toEqual(['2026-12', '2027-12']);
});
