import { isAtLeast, roleInPlan } from '../../records/actor.ts';
import { defineRecord, type RecordOf, type RightsQuestion } from '../../records/define-record.ts';
import { reference, text } from '../../records/field.ts';

const administersPlan = ({ actor, record }: RightsQuestion) =>
  isAtLeast(roleInPlan(actor, record.sourcePlanId as string), 'admin');

/**
 * A plan that others start from, kept by the company. What it holds is kept beside it, as it was when it was made: it is no
 * plan, and nothing that looks at plans meets it.
 */
export const planModelKind = defineRecord({
  kind: 'planModel',
  collection: 'plan-models',
  scope: 'workspace',
  hasContent: true,
  fields: {
    name: text(120, { required: true }),
    /** One line: what it is for. */
    description: text(200),
    /** The plan that it was made from, whatever became of that. */
    sourcePlanId: reference('plan', 'keep', { required: true }),
  },
  rights: {
    read: ({ role }) => isAtLeast(role, 'reader'),
    create: administersPlan,
    update: (question) => administersPlan(question) && !question.changed?.includes('sourcePlanId'),
    delete: administersPlan,
  },
});

export type PlanModel = RecordOf<typeof planModelKind>;
