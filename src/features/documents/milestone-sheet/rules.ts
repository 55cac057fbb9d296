import { inOrder } from '../../objectives/milestones/rules.ts';
import { MILESTONE_ID_HEADING } from '../../plan-import/round-trip/rules.ts';
import { columnsOf, day, HEADING_ROW, headRows, printOf, sheetName, text } from '../cells/rules.ts';
import type { ChoiceSources } from '../list-sheet/rules.ts';
import { actionsByObjective } from '../rules.ts';
import type {
  CellModel,
  ChoiceModel,
  DocumentWords,
  HeadingName,
  PlanSnapshot,
  RowModel,
  SheetModel,
} from '../schema.ts';

const COLUMNS = ['objective', 'action', 'milestone', 'due', 'reached'] as const satisfies HeadingName[];
/** Rows below the last one that offer the same choices: where new milestones are written. */
const ROWS_TO_COME = 100;

/** The milestones of every objective and of its actions, by date; what is edited, added or removed there comes back. */
export function milestoneSheet(snapshot: PlanSnapshot, words: DocumentWords, sources: ChoiceSources): SheetModel {
  const name = sheetName(words.sheets.milestones);
  const { headings } = words;
  const bySubject = Map.groupBy(snapshot.milestones, ({ subjectId }) => subjectId);
  const rows = headRows(
    snapshot.plan.name,
    `${words.subtitle} · ${words.hints.milestones}`,
    COLUMNS.map((heading) => headings[heading]),
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
  const choices = COLUMNS.flatMap((heading, column): ChoiceModel[] => {
    const source = sources[heading];
    if (source === undefined) return [];
    const lastRow = rows.length + ROWS_TO_COME;
    return [{ column, firstRow: HEADING_ROW + 1, lastRow, source, isStrict: heading === 'reached' }];
  });
  return {
    name,
    visibility: 'shown',
    hasGridLines: true,
    columns: columnsOf([40, 44, 44, 14, 12], []),
    rows,
    frozen: { rows: HEADING_ROW, columns: 0 },
    filter: { headingRow: HEADING_ROW, lastRow: Math.max(rows.length, HEADING_ROW + 1) },
    print: printOf(snapshot, name, words),
    choices,
    marks: [],
    chart: null,
  };
}
