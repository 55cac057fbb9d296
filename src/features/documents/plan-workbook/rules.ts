import {
  baselineRows,
  describeLines,
  describeMilestones,
  ROUND_TRIP_SHEET,
} from '../../plan-import/round-trip/rules.ts';
import { actionSheet } from '../action-sheet/rules.ts';
import { budgetSheet } from '../budget-sheet/rules.ts';
import { text } from '../cells/rules.ts';
import { lineSheet } from '../line-sheet/rules.ts';
import { listSheet } from '../list-sheet/rules.ts';
import { milestoneSheet } from '../milestone-sheet/rules.ts';
import { planSheet } from '../plan-sheet/rules.ts';
import type { DocumentWords, PlanSnapshot, SheetModel, WorkbookModel } from '../schema.ts';

/**
 * A plan as a workbook: the five columns for a committee, every field of every action, the budget by month, what its computed
 * amounts follow from, the milestones, all to be edited: hidden columns and a hidden sheet remember which row is what, so that
 * edits come back as edits.
 */
export function planWorkbook(snapshot: PlanSnapshot, words: DocumentWords): WorkbookModel {
  const { plan } = snapshot;
  const { sheet: lists, sources } = listSheet(snapshot, words);
  const computed = lineSheet(snapshot, words, sources);
  return {
    title: plan.name,
    currency: plan.currency,
    locale: words.locale,
    sheets: [
      planSheet(snapshot, words),
      actionSheet(snapshot, words, sources),
      budgetSheet(snapshot, words),
      ...(computed ? [computed] : []),
      milestoneSheet(snapshot, words, sources),
      lists,
      memorySheet(snapshot),
    ],
  };
}

function memorySheet({ plan, objectives, actions, milestones, computedLines }: PlanSnapshot): SheetModel {
  const rows = baselineRows(
    plan.id,
    objectives,
    actions,
    describeMilestones(milestones, objectives, actions),
    describeLines(computedLines),
  );
  return {
    name: ROUND_TRIP_SHEET,
    visibility: 'memory',
    hasGridLines: true,
    columns: [],
    rows: rows.map((row) => ({ look: 'data', cells: row.map(text) })),
    frozen: null,
    filter: null,
    print: null,
    choices: [],
    marks: [],
    chart: null,
  };
}
