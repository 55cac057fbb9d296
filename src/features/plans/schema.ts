import { isAtLeast, ROLES, roleInPlan } from '../../records/actor.ts';
import { defineRecord, type RecordOf, type RightsQuestion } from '../../records/define-record.ts';
import { choice, optionalCents, ratio, reference, requiredDay, text } from '../../records/field.ts';
import { CURRENCIES } from '../../kernel/money.ts';

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
    /** Budget nobody should exceed; null when it is built bottom-up. */
    envelopeCents: optionalCents({ guarded: true }),
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
  check: (plan) => (plan.periodEnd < plan.periodStart ? [{ path: 'periodEnd', rule: 'before_start' }] : []),
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
