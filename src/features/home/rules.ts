import { addDays, type Day, mondayOf } from '../../kernel/calendar.ts';
import type { Operation } from '../../records/change.ts';
import { compareByRank } from '../../records/rank.ts';
import { isLate } from '../actions/rules.ts';
import type { Action } from '../actions/schema.ts';
import { type Comment, type Reading, readingKind } from '../discussion/schema.ts';

/** When an action is due, seen from a day. Weeks run from Monday to Sunday. */
export const WEEKS = ['late', 'thisWeek', 'nextWeek', 'later', 'undated'] as const;
export type Week = (typeof WEEKS)[number];

/** The last day, a Sunday, of the week that `day` falls in. */
export function endOfWeek(day: Day): Day {
  return addDays(mondayOf(day), 6);
}

/** The week an action belongs to. One on pause is nobody's delay: past its date it waits with what comes later. */
export function weekOf(action: Pick<Action, 'status' | 'dueDate'>, today: Day): Week {
  if (action.dueDate === null) return 'undated';
  if (isLate(action, today)) return 'late';
  const sunday = endOfWeek(today);
  if (action.dueDate < today || action.dueDate > addDays(sunday, 7)) return 'later';
  return action.dueDate > sunday ? 'nextWeek' : 'thisWeek';
}

/** Actions that still ask for something, by week, the pressing ones first; weeks without any are left out. */
export function groupByWeek(actions: readonly Action[], today: Day): { week: Week; actions: Action[] }[] {
  const open = actions.filter(({ status }) => status !== 'done' && status !== 'cancelled').toSorted(byPressure);
  return WEEKS.map((week) => ({ week, actions: open.filter((action) => weekOf(action, today) === week) })).filter(
    (group) => group.actions.length > 0,
  );
}

/** By due date, then by expected impact, then in the plan's order. */
export function byPressure(a: Action, b: Action): number {
  const [due, otherDue] = [a.dueDate ?? '9999', b.dueDate ?? '9999'];
  if (due !== otherDue) return due < otherDue ? -1 : 1;
  if (a.priority !== b.priority) return a.priority < b.priority ? -1 : 1;
  return compareByRank(a, b);
}

/** What others have to do by the end of next week; what is late of theirs is told apart. */
export function soonOfOthers(actions: readonly Action[], personId: string, today: Day): Action[] {
  return groupByWeek(
    actions.filter(({ ownerId }) => ownerId !== personId),
    today,
  )
    .filter(({ week }) => week === 'thisWeek' || week === 'nextWeek')
    .flatMap((group) => group.actions);
}

/** What others wrote to a person by name, the latest first. */
export function mentionsOf<C extends Pick<Comment, 'mentionIds' | 'createdBy' | 'createdAt'>>(
  comments: readonly C[],
  personId: string,
): C[] {
  return comments
    .filter(({ mentionIds, createdBy }) => mentionIds.includes(personId) && createdBy !== personId)
    .toSorted((a, b) => (a.createdAt > b.createdAt ? -1 : 1));
}

/**
 * How far a person has read the mentions of a plan: an instant, empty before the first. Two devices without network may
 * each have begun to count: the furthest holds.
 */
export function seenUntil(readings: readonly Pick<Reading, 'ownerId' | 'mentionsSeenAt'>[], personId: string): string {
  const own = readings.filter(({ ownerId }) => ownerId === personId).map(({ mentionsSeenAt }) => mentionsSeenAt);
  return own.reduce((furthest, at) => (at > furthest ? at : furthest), '');
}

/**
 * The operations that say that a person has read up to an instant; none where they had. A new record takes the place of
 * those before it: devices that say so at the same moment must not stand in each other's way. `newId` names it.
 */
export function readUntil(
  readings: readonly Reading[],
  personId: string,
  at: string,
  newId: () => string,
): Operation[] {
  if (at <= seenUntil(readings, personId)) return [];
  const before = readings.filter(({ ownerId }) => ownerId === personId);
  const fields = { ownerId: personId, mentionsSeenAt: at };
  return [
    { op: 'create', kind: readingKind.kind, id: newId(), rank: 'a0', fields },
    ...before.map(({ id }): Operation => ({ op: 'delete', kind: readingKind.kind, id })),
  ];
}
