import type { Database } from './connect.ts';
import type { Tx } from './session.ts';

/**
 * Row-level security binds the owner of the tables too, and nothing lists the workspaces across it. A backup must
 * nevertheless read them all, while the application goes on, and without a superuser. So each tenant's table carries
 * one more policy: its owner sees every row, in a transaction that says it is maintenance. The application's role is
 * not the owner, and gains nothing by saying the same.
 */
export const MAINTENANCE_POLICY = 'maintenance';

/** Adds the policy where it is missing, so that nobody writing a migration has to think of it. */
export async function ensureMaintenancePolicies(tx: Tx): Promise<void> {
  const tables = await tx<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = ${MAINTENANCE_POLICY})`;
  for (const { name } of tables) {
    await tx`
      create policy ${tx(MAINTENANCE_POLICY)} on public.${tx(name)} to current_user
        using (current_setting('app.maintenance', true) = 'on')`;
  }
}

/** Runs `work` as the owner, seeing every workspace, in one transaction without limits of time. */
export function inMaintenance<T>(database: Database, isolation: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.asOwner(async (sql) => {
    const result = await sql.begin(isolation, async (tx) => {
      await tx.unsafe(`
        set local app.maintenance = 'on';
        set local statement_timeout = 0;
        set local idle_in_transaction_session_timeout = 0;
        set local lock_timeout = '10s'`);
      // Wrapped, because the driver would take an array for a list of queries.
      return { value: await work(tx) };
    });
    return result.value;
  });
}
