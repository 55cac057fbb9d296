import type { Logger } from 'pino';
import type { Clock } from '../kernel/clock.ts';
import { listTables } from './database/backup.ts';
import type { Database } from './database/connect.ts';
import { inMaintenance } from './database/maintenance.ts';
import type { Tx } from './database/session.ts';

/** How many of each were removed. */
export type Swept = Record<
  'sessions' | 'tokens' | 'links' | 'counters' | 'invitations' | 'examples' | 'visitors',
  number
>;

const DAY_MS = 86_400_000;
/** Copies of the example unused for so long go; an invitation stays as long after its end, so that one can renew it. */
const UNUSED_DAYS = 30;
/** Rows of one statement, hence of one transaction: nobody waits long behind it. */
const STEP = 500;

/** One sweep, of which the log tells how many rows went and never whose. What fails is tried again by the next one. */
export async function sweepAndTell(
  { database, clock, log }: { database: Database; clock: Clock; log: Logger },
  signal?: AbortSignal,
): Promise<void> {
  try {
    const swept = Object.entries(await sweep(database, clock.now(), signal)).filter(([, count]) => count > 0);
    if (swept.length > 0) log.info(Object.fromEntries(swept), 'removed what had expired');
  } catch (error) {
    log.warn({ err: error }, 'what has expired could not be removed');
  }
}

/**
 * Removes what has expired by `now` (milliseconds since 1970) and the example's copies that nobody uses any more. It
 * works as the owner of the tables, because it looks across workspaces, in short transactions that pass over whatever
 * somebody else holds: several nodes may sweep at once, and `signal` ends it between two of them.
 */
export async function sweep(database: Database, now: number, signal?: AbortSignal): Promise<Swept> {
  const moments = { now: iso(now), long: iso(now - UNUSED_DAYS * DAY_MS) };
  const repeat = async (step: (tx: Tx) => Promise<number>): Promise<number> => {
    if (signal?.aborted) return 0;
    const removed = await inMaintenance(database, 'read write', step);
    return removed < STEP ? removed : removed + (await repeat(step));
  };
  const expired = (table: string, key: string, column: string, moment: string) =>
    repeat((tx) => removeExpired(tx, table, key, column, moment));

  return {
    sessions: await expired('auth_session', 'id', 'expires_at', moments.now),
    tokens: await expired('auth_verification', 'id', 'expires_at', moments.now),
    links: await expired('pending_mail', 'workspace_id, id', 'expires_at', moments.now),
    counters: await expired('rate_limit', 'key', 'window_ends_at', moments.now),
    invitations: await expired('invitation', 'workspace_id, id', 'expires_at', moments.long),
    examples: await removeUnusedExamples(database, moments, signal),
    visitors: await repeat((tx) => removeVisitors(tx, moments)),
  };
}

/** As text, for PostgreSQL: the moment of the sweep, and the one since which something must have been used to stay. */
interface Moments {
  now: string;
  long: string;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

async function removeExpired(tx: Tx, table: string, key: string, column: string, moment: string): Promise<number> {
  const { count } = await tx.unsafe(
    `delete from ${table} where (${key}) in (
      select ${key} from ${table} where ${column} <= $1 limit ${STEP} for update skip locked)`,
    [moment],
  );
  return count;
}

/** One transaction for each, and no more than a step of them in one sweep. */
async function removeUnusedExamples(database: Database, moments: Moments, signal?: AbortSignal): Promise<number> {
  const found = await inMaintenance(
    database,
    'read only',
    (tx) => tx<{ id: string }[]>`
      select workspace_id as id from workspace where ${isUnused(tx, moments)} order by created_at limit ${STEP}`,
  );
  let removed = 0;
  for (const { id } of found) {
    if (signal?.aborted) break;
    removed += await inMaintenance(database, 'read write', (tx) => removeIfUnused(tx, id, moments));
  }
  return removed;
}

async function removeIfUnused(tx: Tx, id: string, moments: Moments): Promise<number> {
  // The lock that every change takes, and those of becoming a member: what is true below stays true.
  const held = await tx`select from workspace where workspace_id = ${id} for update skip locked`;
  await tx`select from membership where workspace_id = ${id} for update`;
  const unused = await tx`select from workspace where workspace_id = ${id} and ${isUnused(tx, moments)}`;
  if (held.length === 0 || unused.length === 0) return 0;
  const tables = (await listTables(tx)).filter(({ columns }) => columns.includes('workspace_id'));
  for (const { name } of tables.toReversed()) {
    await tx`delete from public.${tx(name)} where workspace_id = ${id}`;
  }
  return 1;
}

/**
 * A copy of the example to which no account with an address belongs, that no visitor can open any more (a session ends
 * when its pages have not been opened for so long), and that no program has used or changed either.
 */
function isUnused(tx: Tx, { now, long }: Moments) {
  return tx`
    is_example and workspace.created_at <= ${long}
    and not exists (
      select from membership join auth_user on auth_user.id = user_id
      where membership.workspace_id = workspace.workspace_id and (not is_anonymous or exists (
        select from auth_session where auth_session.user_id = auth_user.id and expires_at > ${now})))
    and not exists (
      select from api_key where api_key.workspace_id = workspace.workspace_id and last_used_at > ${long})
    and coalesce((
      select at from change_log where change_log.workspace_id = workspace.workspace_id order by seq desc limit 1
    ) <= ${long}, true)`;
}

/** Accounts without an address, once they can neither sign in nor belong anywhere. */
async function removeVisitors(tx: Tx, { now, long }: Moments): Promise<number> {
  const { count } = await tx`
    delete from auth_user where id in (
      select id from auth_user
      where is_anonymous and created_at <= ${long}
        and not exists (select from auth_session where user_id = auth_user.id and expires_at > ${now})
        and not exists (select from membership where user_id = auth_user.id)
      limit ${STEP} for update skip locked)`;
  return count;
}
