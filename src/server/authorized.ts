import { mayInWorkspace, type WorkspaceRight } from '../features/workspaces/rules.ts';
import { AppError } from '../kernel/app-error.ts';
import { type WorkspaceId, workspaceId } from '../kernel/ids.ts';
import type { Actor } from '../records/actor.ts';
import type { Identity } from './access.ts';

declare const minted: unique symbol;

/**
 * Proof that `authorize` has said yes: what stores ask for instead of a workspace id, so that a forgotten check does
 * not compile. Nothing else makes one.
 */
export interface Authorized<Right extends WorkspaceRight> {
  readonly workspaceId: WorkspaceId;
  readonly actor: Actor;
  readonly [minted]: Right;
}

/** @throws AppError `not_found` when the actor may not: the answer is that of something that does not exist. */
export function authorize<Right extends WorkspaceRight>(
  right: Right,
  actor: Actor,
  identity: Pick<Identity, 'via'>,
): Authorized<Right> {
  if (!mayInWorkspace(right, { actor, via: identity.via })) {
    throw new AppError('not_found', `Not open to a ${actor.role} by ${identity.via}: ${right}.`);
  }
  return { workspaceId: workspaceId(actor.workspaceId), actor } as Authorized<Right>;
}
