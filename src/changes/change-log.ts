import type { Tx } from '../server/database/tenant.ts';
import type { WorkspaceId } from '../kernel/ids.ts';
import type { CommittedChange, Operation } from '../records/change.ts';
import { type Registry, snakeCase } from '../records/define-record.ts';

export interface LogRow {
  seq: number;
  change_id: string;
  plan_id: string | null;
  actor_id: string | null;
  at: string;
  operations: Operation[];
}

export function toCommitted(row: LogRow): CommittedChange {
  return {
    id: row.change_id,
    planId: row.plan_id,
    operations: row.operations,
    seq: row.seq,
    actorId: row.actor_id,
    at: row.at,
  };
}

/** Changes after `seq` that readers of `planId` need, oldest first, at most `limit`. */
export async function readChangesAfter(
  sql: Tx,
  workspaceId: WorkspaceId,
  planId: string | null,
  seq: number,
  limit: number,
): Promise<CommittedChange[]> {
  const rows = await sql<LogRow[]>`
    select seq, change_id, plan_id, actor_id, at, operations from change_log
    where workspace_id = ${workspaceId} and seq > ${seq} and (is_shared or plan_id = ${planId})
    order by seq limit ${limit}`;
  return rows.map(toCommitted);
}

/** Every change of the workspace after `seq`, whatever its plan: what a node that missed some must catch up with. */
export async function readAllChangesAfter(
  sql: Tx,
  workspaceId: WorkspaceId,
  seq: number,
  limit: number,
): Promise<(CommittedChange & { isShared: boolean })[]> {
  const rows = await sql<(LogRow & { is_shared: boolean })[]>`
    select seq, change_id, plan_id, actor_id, at, operations, is_shared from change_log
    where workspace_id = ${workspaceId} and seq > ${seq} order by seq limit ${limit}`;
  return rows.map((row) => ({ ...toCommitted(row), isShared: row.is_shared }));
}

/**
 * A page of history, newest first, before `before` when given; of one record when `recordId` is given, and of what stands
 * or falls with it, deleted since or not.
 */
export async function readHistory(
  sql: Tx,
  workspaceId: WorkspaceId,
  registry: Registry,
  of: { planId: string | null; recordId?: string; before?: number; limit: number },
): Promise<CommittedChange[]> {
  const before = of.before ?? Number.MAX_SAFE_INTEGER;
  const rows = of.recordId
    ? await sql<LogRow[]>`
        select seq, change_id, plan_id, actor_id, at, operations from change_log
        where workspace_id = ${workspaceId}
          and record_ids && (${[of.recordId]}::uuid[] || array(${partsOf(sql, registry, workspaceId, of.recordId)}))
          and (is_shared or plan_id = ${of.planId}) and seq < ${before}
        order by seq desc limit ${of.limit}`
    : await sql<LogRow[]>`
        select seq, change_id, plan_id, actor_id, at, operations from change_log
        where workspace_id = ${workspaceId} and plan_id is not distinct from ${of.planId} and seq < ${before}
        order by seq desc limit ${of.limit}`;
  return rows.map(toCommitted);
}

/** Ids of the records that a record would take along if it were deleted. */
function partsOf(sql: Tx, registry: Registry, workspaceId: WorkspaceId, recordId: string) {
  const found = [...registry.values()].flatMap(({ table, fields }) =>
    Object.entries(fields)
      .filter(([, { reference }]) => reference?.onDelete === 'cascade')
      .map(
        ([name]) => sql`
          select id from ${sql(table)} where workspace_id = ${workspaceId} and ${sql(snakeCase(name))} = ${recordId}`,
      ),
  );
  return found.reduce((all, one) => sql`${all} union all ${one}`);
}

export async function findChange(
  sql: Tx,
  workspaceId: WorkspaceId,
  changeId: string,
): Promise<CommittedChange | undefined> {
  const [row] = await sql<LogRow[]>`
    select seq, change_id, plan_id, actor_id, at, operations from change_log
    where workspace_id = ${workspaceId} and change_id = ${changeId}`;
  return row && toCommitted(row);
}
