import { type Cents, timesCents } from '../../kernel/money.ts';
import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { cents, choice, month, number, optionalCents, ratio, reference, text } from '../../records/field.ts';
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

/** What an amount follows from: nothing but itself, so many units at a price, or a share of a revenue. */
export const BUDGET_NATURES = ['fixed', 'per_unit', 'revenue_share'] as const;
export type BudgetNature = (typeof BUDGET_NATURES)[number];

/** What one pays for by the piece, and may compare the price of from one action to the next. */
export const BUDGET_UNITS = [
  'lead',
  'meeting',
  'visit',
  'event',
  'day',
  'hire',
  'trainee',
  'licence',
  'sample',
  'other',
] as const;
export type BudgetUnit = (typeof BUDGET_UNITS)[number];

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
    /** The parts of a computed amount; those of another nature stay, for whoever goes back to it. */
    nature: choice(BUDGET_NATURES, 'fixed', { guarded: true }),
    units: number({ min: 0, guarded: true }),
    unitName: choice(BUDGET_UNITS, 'other', { guarded: true }),
    unitCents: optionalCents({ guarded: true }),
    revenueCents: optionalCents({ guarded: true }),
    revenueShare: ratio(null, { guarded: true }),
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
  check: (line) => {
    const computed = amountOfParts(line);
    if (computed === null || computed === line.plannedCents) return [];
    return [{ path: 'plannedCents', rule: 'not_its_parts', values: { computed } }];
  },
});

export type BudgetLine = RecordOf<typeof budgetLineKind>;

/** What the amount of a line follows from. */
export type AmountParts = Pick<
  BudgetLine,
  'nature' | 'units' | 'unitName' | 'unitCents' | 'revenueCents' | 'revenueShare'
>;

/**
 * The amount that its parts make, to the minor unit: units × price, or revenue × share. Null where none follows: a fixed
 * amount, or parts that are not all known, beside which any amount may stand.
 */
export function amountOfParts(parts: Omit<AmountParts, 'unitName'>): Cents | null {
  const [cents, times] =
    parts.nature === 'per_unit' ? [parts.unitCents, parts.units] : [parts.revenueCents, parts.revenueShare];
  return parts.nature === 'fixed' || cents === null || times === null ? null : timesCents(cents, times);
}
