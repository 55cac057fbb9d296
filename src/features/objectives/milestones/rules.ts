import type { Day } from '../../../kernel/calendar.ts';
import { compareByRank } from '../../../records/rank.ts';
import type { Milestone } from './schema.ts';

type Dated = Pick<Milestone, 'dueDate' | 'rank' | 'id'>;

/** By date, those without one last, in their own order. */
export function inOrder<M extends Dated>(milestones: readonly M[]): M[] {
  return milestones.toSorted((a, b) => {
    const [due, otherDue] = [a.dueDate ?? '9999', b.dueDate ?? '9999'];
    return due === otherDue ? compareByRank(a, b) : due < otherDue ? -1 : 1;
  });
}

/** Past its date and not reached; the day itself is still in time. */
export function isLateMilestone({ dueDate, done }: Pick<Milestone, 'dueDate' | 'done'>, today: Day): boolean {
  return !done && dueDate !== null && dueDate < today;
}
