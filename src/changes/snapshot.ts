import type { Actor } from '../records/actor.ts';
import { roleInPlan } from '../records/actor.ts';
import { isInAudience } from '../records/commit.ts';
import type { AnyRecord, RecordKind, Registry } from '../records/define-record.ts';
import type { WorkspaceId } from '../kernel/ids.ts';
import type { Database } from '../server/database/connect.ts';
import { inWorkspace } from '../server/database/tenant.ts';
import { requireOpenPlan } from './open-plan.ts';
import { columnsOf } from './record-table.ts';
import { statementsOf } from './record-rows.ts';

/**
 * A plan and what the workspace shares, as of `seq`, as columns: names once, then one array per record. Deleted
 * records of shared kinds are included (an action may still name its former owner); deleted plan records are not.
 */
export interface WireSnapshot {
  seq: number;
  kinds: { [kind: string]: { fields: string[]; rows: unknown[][] } };
}

/** @throws AppError `not_found` for a plan that is deleted, does not exist or is not open to this person. */
export async function readSnapshot(
  database: Database,
  registry: Registry,
  actor: Actor,
  planId: string | null,
): Promise<WireSnapshot> {
  const kinds = [...registry.values()].filter((kind) => kind.scope === 'workspace' || planId !== null);
  return inWorkspace(
    database,
    actor.workspaceId as WorkspaceId,
    async (tx) => {
      const [, [workspace], ...rows] = await Promise.all([
        requireOpenPlan(tx, actor, planId),
        tx<{ seq: number }[]>`select seq from workspace where workspace_id = ${actor.workspaceId}`,
        ...kinds.map((kind) =>
          tx
            .unsafe(
              `select ${statementsOf(kind).select} from ${kind.table} where workspace_id = $1` +
                (kind.scope === 'plan' ? ' and plan_id = $2 and deleted_at is null' : ''),
              kind.scope === 'plan' ? [actor.workspaceId, planId] : [actor.workspaceId],
              { prepare: true },
            )
            .values(),
        ),
      ]);
      const snapshot: WireSnapshot = { seq: workspace?.seq ?? 0, kinds: {} };
      kinds.forEach((kind, index) => {
        const fields = columnsOf(kind).map(({ property }) => property);
        if (kind.scope === 'workspace') fields.push('planId');
        snapshot.kinds[kind.kind] = { fields, rows: visibleRows(kind, fields, rows[index] as unknown[][], actor) };
      });
      return snapshot;
    },
    { mode: 'read', isolation: 'repeatable read' },
  );
}

function visibleRows(kind: RecordKind, fields: string[], rows: unknown[][], actor: Actor): unknown[][] {
  if (kind.kind !== 'plan' && !kind.audience) return rows;
  return rows.filter((row) => {
    const record = Object.fromEntries(fields.map((name, index) => [name, row[index]])) as AnyRecord;
    return kind.kind === 'plan' ? roleInPlan(actor, record.id) !== null : isInAudience(kind, record, actor);
  });
}
