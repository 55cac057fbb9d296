import type { Day } from '../../kernel/calendar.ts';
import type { Operation } from '../../records/change.ts';
import type { AnyRecord, RecordKind, Registry } from '../../records/define-record.ts';
import { copyPlan } from '../plan-copy/rules.ts';
import type { Plan } from '../plans/schema.ts';

/** What a plan made from the model takes of the plan itself. */
const OF_THE_PLAN = [
  'description',
  'plannedRevenueCents',
  'envelopeCents',
  'envelopeShare',
  'marginRate',
  'marketShare',
  'currency',
  'periodStart',
  'periodEnd',
] as const;
type PlanFields = Pick<Plan, (typeof OF_THE_PLAN)[number]>;

type Records = { readonly [kind: string]: readonly AnyRecord[] };

/** A model as it is kept: fields of the plan, and what makes its records. */
export interface ModelContent {
  plan: PlanFields;
  operations: { kind: string; id: string; rank: string; fields: { [field: string]: unknown } }[];
}

/** The kinds of record that are read to make a model; what is shown to one person only is nobody's model. */
export function modelKinds(registry: Registry): { [kind: string]: RecordKind } {
  const kinds = [...registry.values()].filter(({ audience, systemOnly }) => !audience && !systemOnly);
  return Object.fromEntries(kinds.map((kind) => [kind.kind, kind]));
}

/**
 * What a plan leaves to others: its records as a copy of it would have them, at their own dates, without the results of its
 * year and without naming anyone. `records` are those of the plan and of its workspace, by kind.
 */
export function modelOf(
  registry: Registry,
  plan: Plan,
  records: Records,
  { id, newId }: { id: string; newId(): string },
): ModelContent {
  const request = { planId: id, periodStart: plan.periodStart, newId, withMembers: false, asModel: true };
  const operations = copyPlan(registry, plan, records, request).flatMap((operation) =>
    operation.op === 'create'
      ? [{ kind: operation.kind, id: operation.id, rank: operation.rank, fields: operation.fields }]
      : [],
  );
  return { plan: Object.fromEntries(OF_THE_PLAN.map((name) => [name, plan[name]])) as PlanFields, operations };
}

/**
 * The operations that fill a new plan from a model: dates as many months later as its period begins later. `records` are those
 * the workspace has now. A model may be older than the declarations: what a field can no longer hold begins as in a new record,
 * and what cannot be without it is left out.
 */
export function planFromModel(
  registry: Registry,
  { plan, operations }: ModelContent,
  records: Records,
  request: { planId: string; periodStart: Day; newId(): string },
): Operation[] {
  const kept = operations.flatMap(({ kind: name, id, rank, fields }) => {
    const kind = registry.get(name);
    const values = kind && acceptedValues(kind, fields);
    return values ? [{ ...values, kind: name, id, rank, deletedAt: null }] : [];
  });
  const ofModel = Object.groupBy(kept, ({ kind }) => kind) as unknown as Records;
  return copyPlan(registry, plan, { ...records, ...ofModel }, { ...request, withMembers: false });
}

function acceptedValues(
  kind: RecordKind,
  given: { [field: string]: unknown },
): { [field: string]: unknown } | undefined {
  const values: { [field: string]: unknown } = {};
  for (const [name, field] of Object.entries(kind.fields)) {
    const value = field.accepts(given[name]) ? given[name] : (field.initial ?? null);
    if (!field.accepts(value)) return undefined;
    values[name] = value;
  }
  return values;
}
