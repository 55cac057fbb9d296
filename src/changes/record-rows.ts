import type { Tx } from '../server/database/tenant.ts';
import type { WorkspaceId } from '../kernel/ids.ts';
import type { AnyRecord, RecordKind } from '../records/define-record.ts';
import { columnsOf } from './record-table.ts';

interface Statements {
  /** `id, plan_id as "planId", …`: a row is the record. */
  select: string;
  byIds: string;
  /** One record, unless it or its plan is deleted. */
  livingById: string;
  /** Writes whole rows, new or changed, whatever their number: $1 is the workspace, `$place` their JSON. */
  upsert(place: number): string;
}

const statementsByKind = new WeakMap<RecordKind, Statements>();

/** The SQL of a kind, made once from its declaration. */
export function statementsOf(kind: RecordKind): Statements {
  const known = statementsByKind.get(kind);
  if (known) return known;
  const columns = columnsOf(kind);
  const names = columns.map(({ column }) => column);
  const constant = kind.scope === 'plan' ? '' : ', null as "planId"';
  const select = columns.map(({ property, column }) => `${column} as "${property}"`).join(', ') + constant;
  const inLivingPlan = 'plan_id in (select id from plan where workspace_id = $1 and deleted_at is null)';
  const statements = {
    select,
    livingById:
      `select ${select} from ${kind.table} where workspace_id = $1 and id = $2 and deleted_at is null` +
      (kind.scope === 'plan' ? ` and ${inLivingPlan}` : ''),
    byIds: `select ${select} from ${kind.table} where workspace_id = $1 and id = any($2::uuid[])`,
    upsert: (place: number) =>
      `insert into ${kind.table} (workspace_id, ${names.join(', ')}) ` +
      `select $1::uuid, ${columns.map(({ property }) => `"${property}"`).join(', ')} ` +
      `from jsonb_to_recordset($${place}::text::jsonb) as row(${columns.map(({ property, type }) => `"${property}" ${type}`).join(', ')}) ` +
      `on conflict (workspace_id, id) do update set ` +
      names
        .filter((name) => name !== 'id' && name !== 'plan_id')
        .map((name) => `${name} = excluded.${name}`)
        .join(', '),
  };
  statementsByKind.set(kind, statements);
  return statements;
}

export async function readRecords(
  sql: Tx,
  workspaceId: WorkspaceId,
  kind: RecordKind,
  ids: Iterable<string>,
): Promise<AnyRecord[]> {
  return sql.unsafe<AnyRecord[]>(statementsOf(kind).byIds, [workspaceId, [...ids]], { prepare: true });
}
