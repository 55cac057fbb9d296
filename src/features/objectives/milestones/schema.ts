import { defineRecord, type RecordOf } from '../../../records/define-record.ts';
import { boolean, choice, day, identifier, text } from '../../../records/field.ts';
import { ownedByContributors } from '../../../records/rights.ts';

/** What has milestones. */
export const MILESTONE_SUBJECTS = ['objective', 'action'] as const;

/** A point on the way to an objective, or in the course of an action, that tells whether one is in time. */
export const milestoneKind = defineRecord({
  kind: 'milestone',
  collection: 'milestones',
  scope: 'plan',
  fields: {
    title: text(200, { required: true }),
    subjectKind: choice(MILESTONE_SUBJECTS, 'objective'),
    subjectId: identifier(),
    dueDate: day(),
    done: boolean(false),
  },
  // Whoever may write what it is a milestone of.
  rights: ownedByContributors(({ subjectKind, subjectId }, personId, { lookup }) => {
    const subject = lookup.get(subjectKind as string, subjectId as string);
    const contributors = (subject?.contributorIds ?? []) as readonly string[];
    return subject?.ownerId === personId || contributors.includes(personId);
  }),
  check: ({ subjectKind, subjectId, planId }, lookup) =>
    lookup.get(subjectKind, subjectId)?.planId === planId ? [] : [{ path: 'subjectId', rule: 'unknown_reference' }],
});

export type Milestone = RecordOf<typeof milestoneKind>;
