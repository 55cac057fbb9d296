import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { choice, reference, requiredDay } from '../../records/field.ts';
import { ownedByContributors } from '../../records/rights.ts';

/** Why someone is away. Leave and training are in the norms of a profile too; any other absence is on top of them. */
export const ABSENCE_KINDS = ['leave', 'training', 'absence'] as const;

/** Days when someone does not work, both ends included. */
export const absenceKind = defineRecord({
  kind: 'absence',
  collection: 'absences',
  scope: 'workspace',
  fields: {
    personId: reference('person', 'cascade', { required: true }),
    absenceKind: choice(ABSENCE_KINDS, 'leave'),
    startDate: requiredDay(),
    endDate: requiredDay(),
  },
  rights: ownedByContributors(({ personId }, actorId) => personId === actorId),
  check: ({ startDate, endDate }) => (endDate < startDate ? [{ path: 'endDate', rule: 'before_start' }] : []),
});

export type Absence = RecordOf<typeof absenceKind>;
