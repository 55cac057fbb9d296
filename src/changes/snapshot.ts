import type { WorkspaceId } from '../kernel/ids.ts';
import { type Actor, roleInPlan } from '../records/actor.ts';
import { isInAudience } from '../records/commit.ts';
import type { AnyRecord, RecordKind, Registry } from '../records/define-record.ts';
import { ColumnsWriter, type WrittenField } from '../records/wire-snapshot.ts';
import type { Database } from '../server/database/connect.ts';
import { inWorkspace, type Tx } from '../server/database/tenant.ts';
import { requireOpenPlan } from './open-plan.ts';
import { snapshotColumns } from './snapshot-columns.ts';

/**
 * Writes a plan and what the workspace shares, as of one `seq`: a `WireSnapshot` as JSON, piece by piece while rows still
 * arrive. Deleted records of shared kinds are included (an action may still name its former owner); deleted plan records
 * are not, unless they are declared `withDeleted`.
 *
 * @throws AppError `not_found` for a plan that is deleted, does not exist or is not open to this person.
 */
export async function writeSnapshot(
  database: Database,
  registry: Registry,
  actor: Actor,
  planId: string | null,
  write: (piece: string) => void,
): Promise<void> {
  const kinds = [...registry.values()].filter((kind) => kind.scope === 'workspace' || planId !== null);
  await inWorkspace(
    database,
    actor.workspaceId as WorkspaceId,
    async (tx) => {
      const isOpen = requireOpenPlan(tx, actor, planId);
      const seq = tx<{ seq: number }[]>`select seq from workspace where workspace_id = ${actor.workspaceId}`;
      const entries = kinds.map((kind) => readColumns(tx, kind, actor, planId));
      const writeAll = async () => {
        write(`{"seq":${(await seq)[0]?.seq ?? 0},"kinds":{`);
        for (const [index, kind] of kinds.entries()) {
          const columns = await entries[index];
          write(`${index === 0 ? '' : ','}"${kind.kind}":`);
          for (const piece of columns?.pieces() ?? []) write(piece);
        }
        write('}}');
      };
      await Promise.all([isOpen, seq, ...entries, writeAll()]);
    },
    { mode: 'read', isolation: 'repeatable read' },
  );
}

/** Rows are taken as they arrive: ten thousand of them, kept whole until the last, cost more to keep than to read. */
async function readColumns(tx: Tx, kind: RecordKind, actor: Actor, planId: string | null): Promise<ColumnsWriter> {
  const { select, fields, constants, complete } = snapshotColumns(kind, planId);
  const isShown = visibilityOf(kind, fields, constants, actor);
  const writer = new ColumnsWriter(fields, constants);
  const ofPlan = kind.scope === 'plan' ? ` and plan_id = $2${kind.withDeleted ? '' : ' and deleted_at is null'}` : '';
  await rowsOf(tx, `select ${select} from ${kind.table} where workspace_id = $1${ofPlan}`, [
    actor.workspaceId,
    ...(kind.scope === 'plan' ? [planId] : []),
  ]).forEach((row) => {
    complete(row);
    if (isShown(row)) writer.add(row);
  });
  return writer;
}

/** Rows as arrays, one by one: the driver offers either, and its types only one at a time. */
function rowsOf(tx: Tx, sql: string, parameters: unknown[]) {
  const query = tx.unsafe(sql, parameters as string[], { prepare: true }).values() as unknown;
  return query as { forEach(take: (row: unknown[]) => void): Promise<unknown> };
}

function visibilityOf(
  kind: RecordKind,
  fields: readonly WrittenField[],
  constants: { [field: string]: unknown },
  actor: Actor,
): (row: readonly unknown[]) => boolean {
  if (kind.kind !== 'plan' && !kind.audience) return () => true;
  return (row) => {
    const read = Object.fromEntries(fields.map(({ name }, index) => [name, row[index]]));
    const record = { ...read, ...constants } as AnyRecord;
    return kind.kind === 'plan' ? roleInPlan(actor, record.id) !== null : isInAudience(kind, record, actor);
  };
}
