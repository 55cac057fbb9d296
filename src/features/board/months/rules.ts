import { addMonths, type Month, monthOfDay, monthsBetween } from '../../../kernel/calendar.ts';
import type { Cents } from '../../../kernel/money.ts';
import type { Operation } from '../../../records/change.ts';
import { updateRecord } from '../../../records/edit.ts';
import {
  addTotals,
  type AmountField,
  amountValues,
  type BudgetTotals,
  landingBudget,
  NO_BUDGET,
  spreadAmount,
  totalBudget,
} from '../../budget/rules.ts';
import { BUDGET_CATEGORIES, type BudgetCategory, type BudgetLine, budgetLineKind } from '../../budget/schema.ts';
import type { Plan } from '../../plans/schema.ts';
import type { Board } from '../rules.ts';
import type { BoardRow } from '../rows/rules.ts';
import type { Measure } from '../schema.ts';

/** The field of a budget line that each measure sums. */
export const MEASURE_FIELDS: Readonly<Record<Measure, AmountField>> = {
  planned: 'plannedCents',
  revised: 'revisedCents',
  committed: 'committedCents',
  invoiced: 'invoicedCents',
  paid: 'paidCents',
};

/** An action, or what it spends in one category, month by month. */
export interface MonthRow {
  readonly id: string;
  readonly row: BoardRow;
  /** Null for the whole action. */
  readonly category: BudgetCategory | null;
  readonly lines: readonly BudgetLine[];
  readonly totals: BudgetTotals;
  readonly byMonth: ReadonlyMap<Month, BudgetTotals>;
  readonly landing: Cents;
}

export interface MonthGroup {
  /** The board group's id; with categories, the category. */
  id: string;
  rows: MonthRow[];
  totals: BudgetTotals;
  byMonth: ReadonlyMap<Month, BudgetTotals>;
  landing: Cents;
}

/** Three years: beyond that a table by month is none. */
const MAX_MONTHS = 36;

/** The months of a plan's period, and those before or after it in which something is budgeted. */
export function monthsOfBudget(
  plan: Pick<Plan, 'periodStart' | 'periodEnd'>,
  lines: Iterable<{ month: Month }>,
): Month[] {
  const period = monthsBetween(monthOfDay(plan.periodStart), monthOfDay(plan.periodEnd)).slice(0, MAX_MONTHS);
  const months = new Set(period);
  const [first = '', last = ''] = [period[0], period.at(-1)];
  for (const { month } of lines) {
    // A month typed in another century stays out of the way; its amount still counts in the totals.
    if (month >= addMonths(first, -MAX_MONTHS) && month <= addMonths(last, MAX_MONTHS)) months.add(month);
  }
  return [...months].toSorted();
}

/** Makes the rows and groups of the budget by month, the same row objects as long as an action's lines stay. */
export function createMonthBuilder(): (board: Board, byCategory: boolean) => MonthGroup[] {
  const whole = new WeakMap<BoardRow, MonthRow>();
  const split = new WeakMap<BoardRow, readonly MonthRow[]>();
  return (board, byCategory) => {
    if (!byCategory) {
      return board.groups.map(({ id, rows }) =>
        groupRows(
          id,
          rows.map((row) => remember(whole, row, () => monthRow(row))),
        ),
      );
    }
    const rows = [...board.rows.values()].flatMap((row) => remember(split, row, () => splitByCategory(row)));
    const found = Map.groupBy(rows, ({ category }) => category);
    return BUDGET_CATEGORIES.flatMap((category) => {
      const own = found.get(category);
      return own ? [groupRows(category, own)] : [];
    });
  };
}

/**
 * The edits that make a row's amount for a month, or for all its months when `month` is null, what was typed: its lines of
 * that month share it in proportion, and where there is none one is made. Nothing typed is zero; of what was revised, it
 * takes the revision back.
 */
export function editAmount(
  { row, category, lines }: Pick<MonthRow, 'row' | 'category' | 'lines'>,
  measure: Measure,
  month: Month | null,
  cents: Cents | null,
  context: { plan: Pick<Plan, 'periodStart' | 'periodEnd'>; newId(): string },
): Operation[] {
  const field = MEASURE_FIELDS[measure];
  const concerned = month === null ? lines : lines.filter((line) => line.month === month);
  if (cents === null && field === 'revisedCents') {
    return concerned.flatMap((line) => updateRecord(budgetLineKind, line, { revisedCents: null }));
  }
  const spread = spreadAmount(concerned, field, cents ?? 0, row.action, context.plan);
  if (spread.create) {
    const fields = {
      actionId: row.action.id,
      month: month ?? spread.create.month,
      category: category ?? mainCategory(lines),
      [field]: spread.create.cents,
    };
    return [{ op: 'create', kind: budgetLineKind.kind, id: context.newId(), rank: 'a0', fields }];
  }
  const byId = new Map(concerned.map((line) => [line.id, line]));
  return spread.edits.flatMap((edit) => {
    const line = byId.get(edit.lineId);
    return line ? updateRecord(budgetLineKind, line, amountValues(line, field, edit.cents)) : [];
  });
}

/** The sums by month of many rows. */
export function sumByMonth(rows: Iterable<Pick<MonthRow, 'byMonth'>>): ReadonlyMap<Month, BudgetTotals> {
  const sums = new Map<Month, BudgetTotals>();
  for (const { byMonth } of rows) {
    for (const [month, totals] of byMonth) sums.set(month, addTotals(sums.get(month) ?? NO_BUDGET, totals));
  }
  return sums;
}

/** What most of an action's planned money goes to; what a new line of it is most likely for. */
function mainCategory(lines: readonly BudgetLine[]): BudgetCategory {
  const sums = new Map<BudgetCategory, Cents>();
  for (const { category, plannedCents } of lines) sums.set(category, (sums.get(category) ?? 0) + plannedCents);
  return [...sums].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'other';
}

function groupRows(id: string, rows: MonthRow[]): MonthGroup {
  return {
    id,
    rows,
    totals: rows.map(({ totals }) => totals).reduce(addTotals, NO_BUDGET),
    byMonth: sumByMonth(rows),
    landing: rows.reduce((sum, { landing }) => sum + landing, 0),
  };
}

function splitByCategory(row: BoardRow): MonthRow[] {
  const byCategory = Map.groupBy(row.lines, ({ category }) => category);
  return [...byCategory].map(([category, lines]) => monthRow(row, category, lines));
}

function monthRow(row: BoardRow, category: BudgetCategory | null = null, lines = row.lines): MonthRow {
  const byMonth = new Map(
    [...Map.groupBy(lines, ({ month }) => month)].map(([month, own]) => [month, totalBudget(own)]),
  );
  const totals = totalBudget(lines);
  const id = category === null ? row.id : `${row.id}:${category}`;
  return { id, row, category, lines, totals, byMonth, landing: landingBudget(totals) };
}

function remember<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}
