import { newId, type WorkspaceId } from '../../src/kernel/ids.ts';
import type { Actor, Role } from '../../src/records/actor.ts';
import type { Operation } from '../../src/records/change.ts';
import type { Committer } from '../../src/changes/committer.ts';
import type { Database } from '../../src/server/database/connect.ts';
import { inWorkspace } from '../../src/server/database/tenant.ts';

export interface TestWorkspace {
  id: WorkspaceId;
  /** The person who owns it. */
  owner: Actor;
}

/** A workspace and the person who owns it, written directly: what signing up leaves behind. */
export async function createTestWorkspace(database: Database): Promise<TestWorkspace> {
  const id = newId() as WorkspaceId;
  const personId = newId();
  const now = new Date().toISOString();
  await inWorkspace(database, id, async (tx) => {
    await tx`insert into workspace values (${id}, 'Verdier', 'EUR', 1, 'fr', false, 0, ${now})`;
    await tx`
      insert into person (workspace_id, id, version, rank, created_at, updated_at, name, email, job_title, department, role, post, holiday_region)
      values (${id}, ${personId}, 1, 'a0', ${now}, ${now}, 'Claire Dubois', 'claire@verdier.test', '', 'sales', 'owner', 'held', 'france')`;
  });
  return { id, owner: actorFor(id, personId, 'owner') };
}

export function actorFor(workspaceId: string, personId: string, role: Role): Actor {
  return { workspaceId, personId, role, planRoles: new Map(), scopes: ['read', 'write'] };
}

/** Someone else in the workspace, with a role. */
export async function addPerson(committer: Committer, workspace: TestWorkspace, role: Role): Promise<Actor> {
  const id = newId();
  await committer.commitOrThrow(workspace.id, {
    actor: workspace.owner,
    change: { id: newId(), planId: null, operations: [createOf('person', id, { name: `A ${role}`, role })] },
  });
  return actorFor(workspace.id, id, role);
}

export async function addPlan(
  committer: Committer,
  workspace: TestWorkspace,
  name = 'Plan commercial 2027',
): Promise<string> {
  const id = newId();
  const plan = createOf('plan', id, { name, periodStart: '2027-01-01', periodEnd: '2027-12-31', status: 'active' });
  await committer.commitOrThrow(workspace.id, {
    actor: workspace.owner,
    change: { id: newId(), planId: null, operations: [plan] },
  });
  return id;
}

export function createOf(kind: string, id: string, fields: { [field: string]: unknown }, rank = 'a0'): Operation {
  return { op: 'create', kind, id, rank, fields };
}

export function updateOf(
  kind: string,
  id: string,
  fields: { [field: string]: [from: unknown, to: unknown] },
): Operation {
  return { op: 'update', kind, id, fields };
}
