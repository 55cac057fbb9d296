import { AppError } from '../kernel/app-error.ts';
import type { WorkspaceId } from '../kernel/ids.ts';
import { type Actor, roleInPlan } from '../records/actor.ts';
import type { Tx } from '../server/database/tenant.ts';

/**
 * What follows a plan is only for those it is open to, while it lives; `null` is what the workspace shares.
 *
 * @throws AppError `not_found`, the same for a plan that is closed, deleted or not there.
 */
export async function requireOpenPlan(tx: Tx, actor: Actor, planId: string | null): Promise<void> {
  // A key that may only write follows nothing.
  if (!actor.scopes.includes('read')) throw new AppError('not_found', 'Not open to this key.');
  if (planId === null) return;
  const workspaceId = actor.workspaceId as WorkspaceId;
  const rows = await tx`
    select from plan where workspace_id = ${workspaceId} and id = ${planId} and deleted_at is null`;
  if (rows.length === 0 || roleInPlan(actor, planId) === null) {
    throw new AppError('not_found', 'No such plan, or not open to this person.', { kind: 'plan', id: planId });
  }
}
