import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { choice, reference } from '../../records/field.ts';
import { ownedByContributors } from '../../records/rights.ts';
import { actionKind } from '../actions/schema.ts';

/**
 * What someone has to do with an action: R does it, A answers for it, AR both, C is asked before, I is told after. `none`
 * takes away what would follow from the action itself.
 */
export const LETTERS = ['R', 'A', 'AR', 'C', 'I', 'none'] as const;
export type Letter = (typeof LETTERS)[number];

/** What is said of a person on an action where it differs from what the action says already (see `lettersOf`). */
export const responsibilityKind = defineRecord({
  kind: 'responsibility',
  collection: 'responsibilities',
  scope: 'plan',
  uniqueBy: ['actionId', 'personId'],
  fields: {
    actionId: reference('action', 'cascade', { required: true }),
    personId: reference('person', 'keep', { required: true }),
    letter: choice(LETTERS, 'none'),
  },
  rights: ownedByContributors(({ actionId }, _personId, { actor, role, lookup }) => {
    const action = lookup.get('action', actionId as string);
    return action !== undefined && actionKind.rights.update({ actor, role, record: action, lookup });
  }),
});

export type Responsibility = RecordOf<typeof responsibilityKind>;
