import type { Day } from '../../../kernel/calendar.ts';
import { compareByRank } from '../../../records/rank.ts';
import { addTotals, type BudgetTotals, NO_BUDGET, totalBudget } from '../../budget/rules.ts';
import type { BudgetLine } from '../../budget/schema.ts';
import type { Channel } from '../../catalogue/schema.ts';
import type { Comment } from '../../discussion/schema.ts';
import type { Objective } from '../../objectives/schema.ts';
import type { Person } from '../../people/schema.ts';
import { type ShownStatus, shownStatus } from '../../actions/rules.ts';
import type { Action } from '../../actions/schema.ts';

/** What the board shows, as it stands in the plan store. */
export interface BoardData {
  objectives: readonly Objective[];
  actions: readonly Action[];
  budgetLines: readonly BudgetLine[];
  people: readonly Person[];
  channels: readonly Channel[];
  comments: readonly Comment[];
}

/** One line of the board. The same object as long as nothing it shows has changed. */
export interface BoardRow {
  readonly id: string;
  readonly action: Action;
  readonly owner: Person | undefined;
  readonly channel: Channel | undefined;
  readonly lines: readonly BudgetLine[];
  readonly budget: BudgetTotals;
  readonly comments: number;
  readonly status: ShownStatus;
}

export interface BoardGroup {
  /** The objective's id, or `NO_OBJECTIVE`. */
  id: string;
  objective: Objective | null;
  rows: BoardRow[];
  totals: BudgetTotals;
}

export interface Board {
  groups: BoardGroup[];
  rows: ReadonlyMap<string, BoardRow>;
  totals: BudgetTotals;
  /** Actions shown. */
  count: number;
}

export interface BoardFilter {
  text: string;
  ownerId: string | null;
  status: ShownStatus | null;
}

export const NO_OBJECTIVE = 'none';
export const NO_FILTER: BoardFilter = { text: '', ownerId: null, status: null };

/** Builds the board again and again, giving the same row objects for what has not changed. */
export function createBoardBuilder(): (data: BoardData, today: Day, filter: BoardFilter) => Board {
  const known = new Map<string, BoardRow>();
  return (data, today, filter) => buildBoard(data, today, filter, known);
}

const EMPTY_LINES: readonly BudgetLine[] = [];

/**
 * The board of a plan: actions under their objectives in the plan's order, those without one last, with totals.
 * An objective without any action is shown, unless a filter is on. Rows already `known` are used again where nothing changed.
 */
function buildBoard(data: BoardData, today: Day, filter: BoardFilter, known: Map<string, BoardRow>): Board {
  const owners = new Map(data.people.map((person) => [person.id, person]));
  const channels = new Map(data.channels.map((channel) => [channel.id, channel]));
  const lines = groupBy(data.budgetLines, (line) => line.actionId);
  const comments = groupBy(data.comments, (comment) => comment.subjectId);
  const objectives = data.objectives.toSorted(compareByRank);
  const groups = new Map<string, BoardGroup>(
    objectives.map((objective) => [objective.id, { id: objective.id, objective, rows: [], totals: NO_BUDGET }]),
  );
  const loose: BoardGroup = { id: NO_OBJECTIVE, objective: null, rows: [], totals: NO_BUDGET };
  const rows = new Map<string, BoardRow>();
  for (const action of data.actions.toSorted(compareByRank)) {
    const row = reuse(known.get(action.id), {
      action,
      owner: owners.get(action.ownerId ?? ''),
      channel: channels.get(action.channelId ?? ''),
      lines: lines.get(action.id) ?? EMPTY_LINES,
      comments: comments.get(action.id)?.length ?? 0,
      status: shownStatus(action, today),
    });
    known.set(row.id, row);
    if (!matches(row, filter)) continue;
    rows.set(row.id, row);
    (groups.get(action.objectiveId ?? NO_OBJECTIVE) ?? loose).rows.push(row);
  }
  const isFiltered = filter.text !== '' || filter.ownerId !== null || filter.status !== null;
  const shown = [...groups.values(), loose].filter(
    (group) => group.rows.length > 0 || (group.objective !== null && !isFiltered),
  );
  for (const group of shown) group.totals = group.rows.map((row) => row.budget).reduce(addTotals, NO_BUDGET);
  return {
    groups: shown,
    rows,
    totals: shown.map((group) => group.totals).reduce(addTotals, NO_BUDGET),
    count: rows.size,
  };
}

function reuse(known: BoardRow | undefined, parts: Omit<BoardRow, 'id' | 'budget'>): BoardRow {
  const isSame =
    known &&
    known.action === parts.action &&
    known.owner === parts.owner &&
    known.channel === parts.channel &&
    known.comments === parts.comments &&
    known.status === parts.status &&
    known.lines.length === parts.lines.length &&
    known.lines.every((line, index) => line === parts.lines[index]);
  return isSame ? known : { ...parts, id: parts.action.id, budget: totalBudget(parts.lines) };
}

function matches(row: BoardRow, filter: BoardFilter): boolean {
  if (filter.ownerId !== null && row.action.ownerId !== filter.ownerId) return false;
  if (filter.status !== null && row.status !== filter.status) return false;
  if (filter.text === '') return true;
  const text = folded(`${row.action.code} ${row.action.title} ${row.owner?.name ?? ''} ${row.channel?.name ?? ''}`);
  return folded(filter.text)
    .split(' ')
    .every((word) => text.includes(word));
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
