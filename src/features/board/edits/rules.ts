import type { Operation } from '../../../records/change.ts';
import type { AnyRecord, RecordKind } from '../../../records/define-record.ts';
import { updateRecord } from '../../../records/edit.ts';
import { rankBetween, ranksBetween } from '../../../records/rank.ts';
import { type Action, actionKind } from '../../actions/schema.ts';
import { type BudgetLine, budgetLineKind } from '../../budget/schema.ts';
import { groupOf, valuesInGroup } from '../grouping/rules.ts';
import type { Board } from '../rules.ts';
import type { BoardRow } from '../rows/rules.ts';
import { NONE } from '../schema.ts';

/** An action that is about to exist, as far as a group decides its values. */
const BLANK = {
  objectiveId: null,
  ownerId: null,
  channelId: null,
  segmentIds: [],
  personaIds: [],
  sellingMethod: 'unspecified',
  optionId: null,
  competitorId: null,
  kpiId: null,
  status: 'todo',
  progress: 0,
  startDate: null,
  dueDate: null,
} satisfies Partial<Action>;

/** A line of an action that is still to begin. */
const NOTHING_SPENT = {
  revisedCents: null,
  committedCents: 0,
  invoicedCents: 0,
  paidCents: 0,
} satisfies Partial<BudgetLine>;

/**
 * Creates an action at the end of a group, with the values that put it there. Without a group it goes to the end of the
 * plan.
 */
export function createAction(
  id: string,
  fields: Partial<Action>,
  groupId: string | null,
  board: Pick<Board, 'grouping' | 'groups' | 'all' | 'subjects'>,
): Operation {
  const [rank = ''] = ranksAtEnd(1, groupId, board);
  return createAt(id, rank, fields, groupId, board);
}

/** Creates several actions at the end of a group, in their order, as `createAction` creates one. */
export function createActions(
  actions: readonly { id: string; fields: Partial<Action> }[],
  groupId: string | null,
  board: Pick<Board, 'grouping' | 'groups' | 'all' | 'subjects'>,
): Operation[] {
  const ranks = ranksAtEnd(actions.length, groupId, board);
  return actions.map(({ id, fields }, index) => createAt(id, ranks[index] ?? '', fields, groupId, board));
}

/** Creates an action right after another, with the values that put it in the same group. */
export function insertAction(
  id: string,
  fields: Partial<Action>,
  { action }: Pick<BoardRow, 'action'>,
  board: Pick<Board, 'grouping' | 'all' | 'subjects'>,
): Operation {
  const groupId = groupOf(action, board.grouping, board.subjects.objectives);
  return createAt(id, rankBetween(action.rank, rankAfter(action.rank, board.all)), fields, groupId, board);
}

function createAt(
  id: string,
  rank: string,
  fields: Partial<Action>,
  groupId: string | null,
  { grouping, subjects }: Pick<Board, 'grouping' | 'subjects'>,
): Operation {
  const values = groupId === null ? {} : valuesInGroup(BLANK, grouping, groupId, subjects.objectives);
  return { op: 'create', kind: actionKind.kind, id, rank, fields: { ...values, ...fields } };
}

function ranksAtEnd(count: number, groupId: string | null, { groups, all }: Pick<Board, 'groups' | 'all'>): string[] {
  const last = groups.find((group) => group.id === groupId)?.rows.at(-1)?.action.rank ?? lastRank(all);
  return ranksBetween(last, last === null ? null : rankAfter(last, all), count);
}

/**
 * Copies actions, each right after its own: words, people, dates, expectations and planned amounts, as one starts a similar
 * action. What was done or spent is not copied, nor is the code, which names one action.
 */
export function duplicateActions(
  copies: readonly { row: BoardRow; id: string; title: string }[],
  all: Board['all'],
  newId: () => string,
): Operation[] {
  return copies.flatMap(({ row, id, title }): Operation[] => {
    const { action, lines } = row;
    const fields = { ...fieldsOf(actionKind, action), title, code: '', status: 'todo', progress: 0 };
    const rank = rankBetween(action.rank, rankAfter(action.rank, all));
    return [
      { op: 'create', kind: actionKind.kind, id, rank, fields },
      ...lines.map((line): Operation => {
        const planned = { ...fieldsOf(budgetLineKind, line), actionId: id, ...NOTHING_SPENT };
        return { op: 'create', kind: budgetLineKind.kind, id: newId(), rank: line.rank, fields: planned };
      }),
    ];
  });
}

function fieldsOf(kind: RecordKind, record: AnyRecord): { [field: string]: unknown } {
  return Object.fromEntries(Object.keys(kind.fields).map((name) => [name, record[name]]));
}

/** Puts an action at a position of a group, the action itself not counted: its rank, and the values of that group. */
export function moveAction(
  row: BoardRow,
  { groupId, index }: { groupId: string; index: number },
  { grouping, groups, subjects }: Pick<Board, 'grouping' | 'groups' | 'subjects'>,
): Operation[] {
  const siblings = groups.find((group) => group.id === groupId)?.rows.filter(({ id }) => id !== row.id) ?? [];
  const before = siblings[index - 1]?.action.rank ?? null;
  const after = siblings[index]?.action.rank ?? null;
  const rank = rankBetween(before, after);
  return updateRecord(actionKind, row.action, {
    rank,
    ...valuesInGroup(row.action, grouping, groupId, subjects.objectives),
  });
}

/** Puts an action in a group, where the plan's order places it. */
export function regroupAction(
  row: BoardRow,
  groupId: string,
  { grouping, subjects }: Pick<Board, 'grouping' | 'subjects'>,
): Operation[] {
  return updateRecord(actionKind, row.action, valuesInGroup(row.action, grouping, groupId, subjects.objectives));
}

/** The group that a new action joins when none is pointed at: the last that stands for something. */
export function lastGroup({ groups }: Pick<Board, 'groups'>): string | null {
  return groups.findLast(({ id, objective }) => objective !== null || id === NONE)?.id ?? null;
}

function lastRank(all: Board['all']): string | null {
  let last: string | null = null;
  for (const { action } of all.values()) if (last === null || action.rank > last) last = action.rank;
  return last;
}

/** The smallest rank after this one in the whole plan, so that a new action comes right after its neighbour. */
function rankAfter(rank: string, all: Board['all']): string | null {
  let next: string | null = null;
  for (const { action } of all.values()) {
    if (action.rank > rank && (next === null || action.rank < next)) next = action.rank;
  }
  return next;
}
