import { type WorkspaceId, workspaceId } from '../kernel/ids.ts';
import type { Database } from './database/connect.ts';
import { inTransaction, inWorkspace } from './database/tenant.ts';

export interface Membership {
  workspaceId: WorkspaceId;
  personId: string;
}

/** The workspaces of an account, the first joined first: the one question asked across workspaces. */
export async function listMemberships(database: Database, userId: string): Promise<Membership[]> {
  const rows = await inTransaction(
    database,
    (tx) => tx<{ workspace_id: string; person_id: string }[]>`
      select workspace_id, person_id from membership where user_id = ${userId} order by joined_at, workspace_id`,
    { mode: 'read', userId },
  );
  return rows.map((row) => ({ workspaceId: workspaceId(row.workspace_id), personId: row.person_id }));
}

/** The membership of an account that has exactly one: what its workspace may be shown concerns nobody else's. */
export async function findOnlyMembership(database: Database, userId: string): Promise<Membership | null> {
  const memberships = await listMemberships(database, userId);
  return memberships.length === 1 ? (memberships[0] ?? null) : null;
}

/** Hands the workspaces of one account to another, where that one is not already a member. */
export async function adoptMemberships(database: Database, fromUserId: string, toUserId: string): Promise<void> {
  for (const { workspaceId: id } of await listMemberships(database, fromUserId)) {
    await inWorkspace(database, id, async (tx) => {
      await tx`
        update membership set user_id = ${toUserId} where workspace_id = ${id} and user_id = ${fromUserId}
          and not exists (select from membership where workspace_id = ${id} and user_id = ${toUserId})`;
      await tx`delete from membership where workspace_id = ${id} and user_id = ${fromUserId}`;
    });
  }
}
