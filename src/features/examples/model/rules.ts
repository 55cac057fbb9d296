import type { AnyRecord, RecordKind, Registry } from '../../../records/define-record.ts';
import type { Operation } from '../../../records/change.ts';
import { exampleOperations } from '../rules.ts';
import type { SeedRequest } from '../schema.ts';
import { channelKind } from '../../catalogue/schema.ts';
import type { Plan } from '../../plans/schema.ts';
import { type ModelContent, modelOf } from '../../plan-models/rules.ts';

type Created = Extract<Operation, { op: 'create' }>;
type Named = Pick<AnyRecord, 'id'> & { name?: unknown };

/**
 * The example's plan as a company's model would hold it: without results and without naming anyone. What it spends by
 * channel is spent by the company's channels of the same names.
 *
 * @param channels those of the company
 */
export function exampleModel(
  registry: Registry,
  request: Omit<SeedRequest, 'ownerPersonId'>,
  channels: readonly Named[],
): ModelContent {
  const seed = exampleOperations({ ...request, ownerPersonId: request.newId() });
  const created = seed.operations.filter((operation): operation is Created => operation.op === 'create');
  const records = Map.groupBy(
    created.flatMap((operation) => recordOf(registry, operation)),
    ({ kind }) => kind,
  );
  const all = Object.fromEntries([...records].map(([kind, list]) => [kind, list.map(({ record }) => record)]));
  const plan = all.plan?.[0] as unknown as Plan;
  const content = modelOf(registry, plan, all, { id: request.newId(), newId: () => request.newId() });
  const byName = new Map(channels.map(({ id, name }) => [name, id]));
  const ofCompany = new Map((all.channel ?? []).map(({ id, name }) => [id, byName.get(name) ?? null]));
  return {
    ...content,
    operations: content.operations.map((operation) => withChannels(registry, operation, ofCompany)),
  };
}

/** What an operation makes, whole: what it leaves out begins as declared. */
function recordOf(registry: Registry, { kind: name, id, rank, fields }: Created) {
  const kind = registry.get(name);
  if (!kind) return [];
  const values = Object.entries(kind.fields).map(([field, { initial }]) => [field, fields[field] ?? initial ?? null]);
  const record = { ...Object.fromEntries(values), id, rank: rank ?? 'a0', deletedAt: null } as unknown as AnyRecord;
  return [{ kind: name, record }];
}

function withChannels(
  registry: Registry,
  operation: ModelContent['operations'][number],
  ofCompany: ReadonlyMap<string, string | null>,
): ModelContent['operations'][number] {
  const fields = Object.entries(operation.fields).map(([name, value]) => {
    const isChannel = fieldsOf(registry.get(operation.kind))[name]?.reference?.kind === channelKind.kind;
    if (!isChannel) return [name, value];
    if (Array.isArray(value)) return [name, value.flatMap((id: string) => ofCompany.get(id) ?? [])];
    return [name, typeof value === 'string' ? (ofCompany.get(value) ?? null) : value];
  });
  return { ...operation, fields: Object.fromEntries(fields) };
}

function fieldsOf(kind: RecordKind | undefined): RecordKind['fields'] {
  return kind?.fields ?? {};
}
