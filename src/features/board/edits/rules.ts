import type { Operation } from '../../../records/change.ts';
import { updateRecord } from '../../../records/edit.ts';
import { rankBetween } from '../../../records/rank.ts';
import { type Action, actionKind } from '../../actions/schema.ts';
import { valuesInGroup } from '../grouping/rules.ts';
import type { Board } from '../rules.ts';
import type { BoardRow } from '../rows/rules.ts';
import { NONE } from '../schema.ts';

/** An action that is about to exist, as far as a group decides its values. */
const BLANK = {
  objectiveId: null,
  ownerId: null,
  channelId: null,
  status: 'todo',
  progress: 0,
  startDate: null,
  dueDate: null,
} as const;

/**
 * Creates an action at the end of a group, with the values that put it there. Without a group it goes to the end of the
 * plan.
 */
export function createAction(
  id: string,
  fields: Partial<Action>,
  groupId: string | null,
  { grouping, groups, all, subjects }: Pick<Board, 'grouping' | 'groups' | 'all' | 'subjects'>,
): Operation {
  const last = groups.find((group) => group.id === groupId)?.rows.at(-1)?.action.rank ?? lastRank(all);
  const values = groupId === null ? {} : valuesInGroup(BLANK, grouping, groupId, subjects.objectives);
  return {
    op: 'create',
    kind: actionKind.kind,
    id,
    rank: rankBetween(last, last === null ? null : rankAfter(last, all)),
    fields: { ...values, ...fields },
  };
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
