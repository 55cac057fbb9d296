import { registry } from '../../src/features/registry.ts';
import type { WorkspaceId } from '../../src/kernel/ids.ts';
import { type Endpoint, openSql } from '../../src/server/database/sql.ts';

/** Kinds of which the reference serves records. */
export const REFERENCE_KINDS = ['objective', 'action', 'budgetLine'].flatMap((kind) => registry.get(kind) ?? []);

/**
 * What the reference reads and writes: tables in the same database with the same rows and indexes. Copies, because
 * even their owner sees the originals through row-level security, and what writes to those must not miss the log.
 */
export async function copyTables(owner: Endpoint, workspaceId: WorkspaceId): Promise<void> {
  const sql = openSql(owner, { max: 1 });
  try {
    await sql.begin(async (tx) => {
      await tx`select set_config('app.workspace_id', ${workspaceId}, true)`;
      await tx`create schema reference`;
      for (const { table } of REFERENCE_KINDS) {
        await tx.unsafe(`create table reference.${table} (like ${table} including all)`);
        await tx.unsafe(`insert into reference.${table} select * from ${table}`);
      }
    });
    // Both sides plan with what is known of the rows.
    await sql`analyze`;
  } finally {
    await sql.end();
  }
}
