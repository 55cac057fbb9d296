import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { cents, choice, month, optionalCents, reference, text } from '../../records/field.ts';
import { ownedByContributors } from '../../records/rights.ts';
import { actionKind } from '../actions/schema.ts';

export const BUDGET_CATEGORIES = [
  'people',
  'media',
  'events',
  'tools',
  'training',
  'travel',
  'samples',
  'agency',
  'other',
] as const;
export type BudgetCategory = (typeof BUDGET_CATEGORIES)[number];

/**
 * What an action costs in a month, in the plan's currency. Amounts are guarded: two people who type over each
 * other are asked, never merged.
 */
export const budgetLineKind = defineRecord({
  kind: 'budgetLine',
  collection: 'budget-lines',
  scope: 'plan',
  fields: {
    actionId: reference('action', 'cascade', { required: true }),
    month: month(),
    category: choice(BUDGET_CATEGORIES, 'other'),
    label: text(120),
    plannedCents: cents({ guarded: true }),
    /** Null until revised: what is planned still holds. */
    revisedCents: optionalCents({ guarded: true }),
    committedCents: cents({ guarded: true }),
    invoicedCents: cents({ guarded: true }),
    paidCents: cents({ guarded: true }),
  },
  rights: ownedByContributors((line, _personId, { actor, role, lookup }) => {
    const action = lookup.get('action', line.actionId as string);
    return action !== undefined && actionKind.rights.update({ actor, role, record: action, lookup });
  }),
});

export type BudgetLine = RecordOf<typeof budgetLineKind>;
