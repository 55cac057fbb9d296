import { isAtLeast } from '../../records/actor.ts';
import { CONFLICT_KIND } from '../../records/conflict.ts';
import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { choice, identifier, json, reference, text } from '../../records/field.ts';

/**
 * Two people changed the same field without seeing each other's edit: the later one stands, both are kept here,
 * and either author restores the other value with one click. Made by the change pipeline only.
 */
export const conflictKind = defineRecord({
  kind: CONFLICT_KIND,
  collection: 'conflicts',
  scope: 'plan',
  systemOnly: true,
  fields: {
    subjectKind: text(40),
    subjectId: identifier(),
    /** Name of the field, or `deletedAt` when a deleted record was edited. */
    field: text(60),
    baseValue: json(),
    lostValue: json(),
    keptValue: json(),
    lostBy: reference('person', 'keep'),
    keptBy: reference('person', 'keep'),
    resolution: choice(['open', 'kept', 'restored'], 'open'),
  },
  rights: {
    read: ({ role }) => isAtLeast(role, 'reader'),
    create: () => false,
    update: ({ role, changed }) => isAtLeast(role, 'contributor') && changed?.join() === 'resolution',
    delete: () => false,
  },
});

export type Conflict = RecordOf<typeof conflictKind>;
