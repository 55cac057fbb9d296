import { addDays, type Day, mondayOf } from '../../kernel/calendar.ts';
import { compareByRank } from '../../records/rank.ts';
import { isLate } from '../actions/rules.ts';
import type { Action } from '../actions/schema.ts';
import type { Comment } from '../discussion/schema.ts';

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
