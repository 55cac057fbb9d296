import { defineRecord, type RecordOf } from '../../../records/define-record.ts';
import { boolean, day, reference, text } from '../../../records/field.ts';
import { ownedByContributors } from '../../../records/rights.ts';

/** A point on the way to an objective, or in the course of an action, that tells whether one is in time. */
export const milestoneKind = defineRecord({
  kind: 'milestone',
  collection: 'milestones',
  scope: 'plan',
  fields: {
    title: text(200, { required: true }),
    /** What it is a milestone of: one of the two. */
    objectiveId: reference('objective', 'cascade'),
    actionId: reference('action', 'cascade'),
    dueDate: day(),
    done: boolean(false),
  },
  rights: ownedByContributors(({ objectiveId, actionId }, personId, { lookup }) => {
    const action = actionId === null ? undefined : lookup.get('action', actionId as string);
    const subject = action ?? (objectiveId === null ? undefined : lookup.get('objective', objectiveId as string));
    const contributors = (subject?.contributorIds ?? []) as readonly string[];
    return subject?.ownerId === personId || contributors.includes(personId);
  }),
  check: ({ objectiveId, actionId }) =>
    (objectiveId === null) === (actionId === null) ? [{ path: 'objectiveId', rule: 'one_of_two' }] : [],
});

export type Milestone = RecordOf<typeof milestoneKind>;
