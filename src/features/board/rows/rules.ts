import type { Day } from '../../../kernel/calendar.ts';
import { foldText } from '../../../kernel/folded-text.ts';
import { compareByRank } from '../../../records/rank.ts';
import { shownStatus } from '../../actions/rules.ts';
import type { Action, ShownStatus } from '../../actions/schema.ts';
import { type BudgetTotals, totalBudget } from '../../budget/rules.ts';
import type { BudgetLine } from '../../budget/schema.ts';
import type { Channel, Tag } from '../../catalogue/schema.ts';
import type { Comment } from '../../discussion/schema.ts';
import type { GroupSubjects } from '../grouping/rules.ts';
import type { Objective } from '../../objectives/schema.ts';
import type { Person } from '../../people/schema.ts';

/** What the board shows, as it stands in the plan store. People, channels and tags: deleted ones too, still named. */
export interface BoardData {
  objectives: readonly Objective[];
  actions: readonly Action[];
  budgetLines: readonly BudgetLine[];
  people: readonly Person[];
  channels: readonly Channel[];
  tags: readonly Tag[];
  comments: readonly Comment[];
}

/** One action with what is shown beside it. The same object as long as nothing of that has changed. */
export interface BoardRow {
  readonly id: string;
  readonly action: Action;
  readonly owner: Person | undefined;
  readonly channel: Channel | undefined;
  readonly objective: Objective | undefined;
  readonly lines: readonly BudgetLine[];
  readonly budget: BudgetTotals;
  readonly comments: number;
  readonly status: ShownStatus;
}

const EMPTY_LINES: readonly BudgetLine[] = [];

/** A row for each action in the plan’s order; rows already `known` are used again where nothing changed. */
export function buildRows(
  data: BoardData,
  subjects: GroupSubjects,
  today: Day,
  known: Map<string, BoardRow>,
): ReadonlyMap<string, BoardRow> {
  const lines = Map.groupBy(data.budgetLines, (line) => line.actionId);
  const comments = Map.groupBy(data.comments, (comment) => comment.subjectId);
  const rows = new Map<string, BoardRow>();
  for (const action of data.actions.toSorted(compareByRank)) {
    const row = reuse(known.get(action.id), {
      action,
      owner: subjects.people.get(action.ownerId ?? ''),
      channel: subjects.channels.get(action.channelId ?? ''),
      objective: subjects.objectives.get(action.objectiveId ?? ''),
      lines: lines.get(action.id) ?? EMPTY_LINES,
      comments: comments.get(action.id)?.length ?? 0,
      status: shownStatus(action, today),
    });
    known.set(row.id, row);
    rows.set(row.id, row);
  }
  return rows;
}

function reuse(known: BoardRow | undefined, parts: Omit<BoardRow, 'id' | 'budget'>): BoardRow {
  const isSame =
    known &&
    known.action === parts.action &&
    known.owner === parts.owner &&
    known.channel === parts.channel &&
    known.objective === parts.objective &&
    known.comments === parts.comments &&
    known.status === parts.status &&
    known.lines.length === parts.lines.length &&
    known.lines.every((line, index) => line === parts.lines[index]);
  return isSame ? known : { ...parts, id: parts.action.id, budget: totalBudget(parts.lines) };
}

/** What a search finds an action by, folded. */
export function wordsOf({ action, owner, channel, objective }: BoardRow, tags: ReadonlyMap<string, Tag>): string {
  const labels = action.tagIds.map((id) => tags.get(id)?.name ?? '');
  const parts = [action.code, action.title, owner?.name, channel?.name, objective?.title, ...labels];
  return foldText(parts.filter(Boolean).join(' '));
}
