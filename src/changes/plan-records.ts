import { AppError } from '../kernel/app-error.ts';
import type { WorkspaceId } from '../kernel/ids.ts';
import { type Actor, roleInPlan } from '../records/actor.ts';
import type { RecordKind, RecordOf } from '../records/define-record.ts';
import type { Database } from '../server/database/connect.ts';
import { inWorkspace } from '../server/database/tenant.ts';
import { statementsOf } from './record-rows.ts';

type RecordsOf<Kinds extends { [name: string]: RecordKind }> = {
  [Name in keyof Kinds]: RecordOf<Kinds[Name]>[];
};

/**
 * The living records of a plan as they were at one moment, in the order of their ranks, for documents and imports, which look
 * at a plan as a whole. Of what the workspace shares the deleted ones come too: a former owner still has a name.
 *
 * @throws AppError `not_found` when the plan does not exist or is not open to the actor.
 */
export async function readPlanRecords<Kinds extends { [name: string]: RecordKind }>(
  database: Database,
  actor: Actor,
  planId: string,
  kinds: Kinds,
): Promise<RecordsOf<Kinds>> {
  const isOpen = roleInPlan(actor, planId) !== null && actor.scopes.includes('read');
  if (!isOpen) throw new AppError('not_found', 'No such plan, or not open to this person.');
  return inWorkspace(
    database,
    actor.workspaceId as WorkspaceId,
    async (tx) => {
      const plan = tx`
        select from plan where workspace_id = ${actor.workspaceId} and id = ${planId} and deleted_at is null`;
      const lists = Object.entries(kinds).map(async ([name, kind]) => {
        const isOfPlan = kind.scope === 'plan';
        const rows = await tx.unsafe(
          `select ${statementsOf(kind).select} from ${kind.table} where workspace_id = $1` +
            `${isOfPlan ? ' and plan_id = $2 and deleted_at is null' : ''} order by rank, id`,
          isOfPlan ? [actor.workspaceId, planId] : [actor.workspaceId],
          { prepare: true },
        );
        return [name, rows] as const;
      });
      const [found, ...entries] = await Promise.all([plan, ...lists]);
      if (found.length === 0) throw new AppError('not_found', 'No such plan, or not open to this person.');
      return Object.fromEntries(entries) as unknown as RecordsOf<Kinds>;
    },
    { mode: 'read', isolation: 'repeatable read' },
  );
}
