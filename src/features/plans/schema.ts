import { isAtLeast, ROLES, roleInPlan } from '../../records/actor.ts';
import { defineRecord, type RecordOf, type RightsQuestion } from '../../records/define-record.ts';
import { choice, optionalCents, ratio, reference, requiredDay, text } from '../../records/field.ts';
import { CURRENCIES, shareOfCents } from '../../kernel/money.ts';

const inPlan =
  (required: 'reader' | 'editor' | 'admin') =>
  ({ actor, record }: RightsQuestion) =>
    isAtLeast(roleInPlan(actor, record.id), required);

/** A plan d'action commercial: a period, a currency and everything that hangs from it. */
export const planKind = defineRecord({
  kind: 'plan',
  collection: 'plans',
  scope: 'workspace',
  fields: {
    name: text(120, { required: true }),
    description: text(4000),
    status: choice(['draft', 'active', 'archived'], 'draft'),
    periodStart: requiredDay(),
    periodEnd: requiredDay(),
    currency: choice(CURRENCIES, 'EUR', { guarded: true }),
    /** Revenue the year aims at, net of VAT; null when it is not said. */
    plannedRevenueCents: optionalCents({ guarded: true }),
    /** Budget nobody should exceed; null when it is built bottom-up. */
    envelopeCents: optionalCents({ guarded: true }),
    /** The part of the planned revenue that the envelope is; null when it is an amount, or there is none. */
    envelopeShare: ratio(null, { guarded: true }),
    /** Gross margin over revenue that the year is planned with; null when it is not said. */
    marginRate: ratio(null),
    /** Our own share of the market that it is about; null when nobody knows. */
    marketShare: ratio(null),
    /** Who may open it: everyone in the workspace, or only the people named in `planMember`. */
    openTo: choice(['workspace', 'members'], 'workspace', { guarded: true }),
  },
  rights: {
    read: inPlan('reader'),
    create: ({ actor }) => isAtLeast(actor.role, 'editor'),
    update: (question) => inPlan(question.changed?.includes('openTo') ? 'admin' : 'editor')(question),
    delete: inPlan('admin'),
  },
  check: ({ periodStart, periodEnd, envelopeShare, envelopeCents, plannedRevenueCents: revenue }) => {
    const issues = periodEnd < periodStart ? [{ path: 'periodEnd', rule: 'before_start' }] : [];
    const isOfRevenue = revenue !== null && envelopeCents === shareOfCents(envelopeShare ?? 0, revenue);
    if (envelopeShare !== null && !isOfRevenue) issues.push({ path: 'envelopeCents', rule: 'not_share_of_revenue' });
    return issues;
  },
});

/** What a person may do in one plan, when it differs from their role in the workspace; `none` closes it to them. */
export const planMemberKind = defineRecord({
  kind: 'planMember',
  collection: 'plan-members',
  scope: 'plan',
  fields: {
    personId: reference('person', 'keep', { required: true }),
    role: choice([...ROLES, 'none'], 'reader', { guarded: true }),
  },
  rights: {
    read: ({ role }) => isAtLeast(role, 'reader'),
    create: ({ role }) => isAtLeast(role, 'admin'),
    update: ({ role }) => isAtLeast(role, 'admin'),
    delete: ({ role }) => isAtLeast(role, 'admin'),
  },
});

export type Plan = RecordOf<typeof planKind>;
export type PlanMember = RecordOf<typeof planMemberKind>;
