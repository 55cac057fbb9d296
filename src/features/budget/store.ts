import { requireOpenPlan } from '../../changes/open-plan.ts';
import type { Authorized } from '../../server/authorized.ts';
import type { Database } from '../../server/database/connect.ts';
import { inWorkspace } from '../../server/database/tenant.ts';
import { type CountedLine, unitCostsOf, type WorkspaceUnitCosts } from './comparables/rules.ts';

/**
 * What units really cost in the workspace, in the currency of a plan: its lines per unit that were invoiced, in every living
 * plan that is open to this person. Lines of the plan asked about are told apart, each without itself.
 *
 * @throws AppError `not_found` for a plan that is not open to this person.
 */
export async function readUnitCosts(
  database: Database,
  { workspaceId, actor }: Authorized<'readWorkspace'>,
  planId: string,
): Promise<WorkspaceUnitCosts> {
  const closed = [...actor.planRoles].flatMap(([id, role]) => (role === null ? [id] : []));
  const lines = await inWorkspace(
    database,
    workspaceId,
    async (tx) => {
      await requireOpenPlan(tx, actor, planId);
      return tx<(CountedLine & { planId: string })[]>`
        select line.id, line.plan_id as "planId", line.category, line.unit_name as "unitName", line.units,
          line.invoiced_cents as "invoicedCents"
        from budget_line line
        join plan on plan.workspace_id = line.workspace_id and plan.id = line.plan_id and plan.deleted_at is null
        join plan asked on asked.workspace_id = line.workspace_id and asked.id = ${planId}
        where line.workspace_id = ${workspaceId} and line.deleted_at is null
          and line.nature = 'per_unit' and line.unit_name <> 'other' and line.units > 0 and line.invoiced_cents > 0
          and plan.currency = asked.currency and plan.id <> all(${closed}::uuid[])
        order by line.category, line.unit_name`;
    },
    { mode: 'read' },
  );
  return unitCostsOf(lines, new Set(lines.flatMap((line) => (line.planId === planId ? [line.id] : []))));
}
