import { sumCents } from '../../../kernel/money.ts';
import { objectiveMark } from '../../plan-import/round-trip/rules.ts';
import type { ExportedAction } from '../../plan-import/round-trip/schema.ts';
import { columnsOf, day, down, HEADING_ROW, headRows, money, printOf, sheetName, text } from '../cells/rules.ts';
import { actionsByObjective } from '../rules.ts';
import type { DocumentWords, PlanSnapshot, RowModel, SheetModel } from '../schema.ts';

const BUDGET = 4;

/**
 * The five columns everyone knows, ready to be handed to a committee: each objective with its sub-total over its actions, a
 * total, both recalculated. SUBTOTAL leaves the sub-totals out of the total, and counts rows that are added in between.
 */
export function planSheet(snapshot: PlanSnapshot, words: DocumentWords): SheetModel {
  const { headings } = words;
  const name = sheetName(words.sheets.plan);
  const rows = headRows(snapshot.plan.name, words.subtitle, [
    headings.objective,
    headings.action,
    headings.owner,
    headings.due,
    headings.budget,
  ]);
  for (const { objective, actions } of actionsByObjective(snapshot)) {
    const title = objective?.title ?? words.noObjective;
    const first = rows.length + 2;
    const sum = money(plannedOf(actions), subtotal(first, first + actions.length - 1, actions.length));
    const mark = objective === null ? null : text(objectiveMark(objective.id));
    rows.push({ look: 'group', cells: [text(title), null, null, null, sum, mark] });
    rows.push(...actions.map((action) => actionRow(title, action)));
  }
  const last = rows.length;
  const total = money(plannedOf(snapshot.actions), subtotal(HEADING_ROW + 1, last, last - HEADING_ROW));
  rows.push({ look: 'total', cells: [text(words.total), null, null, null, total] });
  const repeated = `$A${HEADING_ROW + 2}=$A${HEADING_ROW + 1}`;
  return {
    name,
    visibility: 'shown',
    hasGridLines: false,
    columns: columnsOf([34, 54, 24], [14, 18]),
    rows,
    frozen: { rows: HEADING_ROW, columns: 0 },
    filter: null,
    print: printOf(snapshot, name, words),
    choices: [],
    // The objective stands in every row, so that each action keeps it wherever it is moved.
    marks:
      last > HEADING_ROW + 1 ? [{ range: down(0, HEADING_ROW + 2, last), formula: repeated, look: 'repeated' }] : [],
    chart: null,
  };
}

function subtotal(firstRow: number, lastRow: number, count: number): string {
  return count === 0 ? '0' : `SUBTOTAL(9,${down(BUDGET, firstRow, lastRow)})`;
}

function actionRow(objective: string, action: ExportedAction): RowModel {
  return {
    look: 'data',
    cells: [
      text(objective),
      text(action.title),
      text(action.owner),
      day(action.dueDate),
      money(action.budget.planned),
      text(action.id),
    ],
  };
}

function plannedOf(actions: readonly ExportedAction[]): number {
  return sumCents(actions.map(({ budget }) => budget.planned));
}
