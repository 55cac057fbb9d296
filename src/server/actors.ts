import { planRolesOf } from '../features/plans/rules.ts';
import type { PlanMember } from '../features/plans/schema.ts';
import type { WorkspaceId } from '../kernel/ids.ts';
import { type Actor, API_SCOPES, type Role } from '../records/actor.ts';
import type { ApiKeyIdentity, SessionIdentity } from './access.ts';
import type { Database } from './database/connect.ts';
import { queryInWorkspace } from './database/tenant.ts';

/** As much of an identity as says which person it is. */
type Recognised = Pick<SessionIdentity, 'via' | 'userId'> | Pick<ApiKeyIdentity, 'via' | 'personId' | 'scopes'>;

/**
 * Who an identity is in a workspace: the person record its account or key stands for, with the role that record
 * gives and what plans change about it. Null when there is no such person any more, or never was.
 */
export async function readActor(database: Database, identity: Recognised, workspaceId: string): Promise<Actor | null> {
  const id = workspaceId as WorkspaceId;
  const userId = identity.via === 'session' ? identity.userId : null;
  const personId = identity.via === 'apiKey' ? identity.personId : null;
  const [people, closed, named] = await queryInWorkspace(
    database,
    id,
    (tx) => [
      tx<{ id: string; role: Role }[]>`
        select id, role from person
        where workspace_id = ${id} and deleted_at is null and id in (
          select person_id from membership where workspace_id = ${id} and (user_id = ${userId} or person_id = ${personId}))`,
      tx<{ id: string; openTo: 'members' }[]>`
        select id, open_to as "openTo" from plan where workspace_id = ${id} and open_to = 'members'`,
      tx<Pick<PlanMember, 'planId' | 'role'>[]>`
        select plan_id as "planId", role from plan_member
        where workspace_id = ${id} and deleted_at is null and person_id in (
          select person_id from membership where workspace_id = ${id} and (user_id = ${userId} or person_id = ${personId}))`,
    ],
    { mode: 'read' },
  );
  const person = people[0];
  if (!person) return null;
  return {
    workspaceId,
    personId: person.id,
    role: person.role,
    planRoles: planRolesOf(person.role, closed, named),
    scopes: identity.via === 'apiKey' ? identity.scopes : API_SCOPES,
  };
}
