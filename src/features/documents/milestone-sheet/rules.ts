import { inOrder } from '../../objectives/milestones/rules.ts';
import { MILESTONE_ID_HEADING } from '../../plan-import/round-trip/rules.ts';
import { columnsOf, day, HEADING_ROW, headRows, printOf, sheetName, text } from '../cells/rules.ts';
import { actionsByObjective } from '../rules.ts';
import type { CellModel, DocumentWords, PlanSnapshot, RowModel, SheetModel } from '../schema.ts';

/**
 * The milestones of every objective and of its actions, by date: to be read, filtered and printed. Imports leave this sheet
 * aside. Null for a plan without milestones.
 */
export function milestoneSheet(snapshot: PlanSnapshot, words: DocumentWords): SheetModel | null {
  if (snapshot.milestones.length === 0) return null;
  const name = sheetName(words.sheets.milestones);
  const { headings } = words;
  const bySubject = Map.groupBy(snapshot.milestones, ({ subjectId }) => subjectId);
  const rows = headRows(
    snapshot.plan.name,
    `${words.subtitle} · ${words.hints.milestones}`,
    [headings.objective, headings.action, headings.milestone, headings.due, headings.reached],
    MILESTONE_ID_HEADING,
  );
  for (const { objective, actions } of actionsByObjective(snapshot)) {
    const title = text(objective?.title ?? words.noObjective);
    const rowsOf = (subjectId: string, action: CellModel | null): RowModel[] =>
      inOrder(bySubject.get(subjectId) ?? []).map((milestone) => {
        const reached = text(milestone.done ? words.reached : words.notReached);
        const cells = [title, action, text(milestone.title), day(milestone.dueDate), reached, text(milestone.id)];
        return { look: 'data', cells };
      });
    if (objective) rows.push(...rowsOf(objective.id, null));
    for (const action of actions) rows.push(...rowsOf(action.id, text(action.title)));
  }
  return {
    name,
    visibility: 'shown',
    hasGridLines: true,
    columns: columnsOf([40, 44, 44, 14, 12], []),
    rows,
    frozen: { rows: HEADING_ROW, columns: 0 },
    filter: { headingRow: HEADING_ROW, lastRow: rows.length },
    print: printOf(snapshot, name, words),
    choices: [],
    marks: [],
    chart: null,
  };
}
