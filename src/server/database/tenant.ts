import type postgres from 'postgres';
import { isId, type WorkspaceId } from '../../kernel/ids.ts';
import { APP_ROLE, type Database, type Sql } from './connect.ts';

/** What a transaction offers: queries, fragments, `unsafe`; not the pool's own life. */
export type Tx = Pick<Sql, 'unsafe' | 'json' | 'array' | 'typed' | 'types'> & postgres.ISql;

export interface TransactionOptions {
  /** `read` makes PostgreSQL refuse any write. */
  mode?: 'read' | 'write';
  /** Every query sees the database as it was at the first one. */
  isolation?: 'repeatable read';
  /** Made visible to the database as app.user_id. */
  userId?: string;
}

/** Runs `work` in one transaction that sees exactly one workspace. Committed when it resolves, undone when it rejects. */
export function inWorkspace<T>(
  database: Database,
  workspaceId: WorkspaceId,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return transact(database, opening(database, options, workspaceId), work);
}

/** One transaction on the global tables (accounts, sessions, limits); no tenant's row is visible in it. */
export function inTransaction<T>(
  database: Database,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return transact(database, opening(database, options), work);
}

/**
 * The fast path for queries known beforehand: begin, tenant, queries and commit travel together, in one round
 * trip. Resolves to the results, in order.
 */
export async function queryInWorkspace<const Q extends readonly PromiseLike<unknown>[]>(
  database: Database,
  workspaceId: WorkspaceId,
  queries: (tx: Tx) => Q,
  options: TransactionOptions = {},
): Promise<{ -readonly [K in keyof Q]: Awaited<Q[K]> }> {
  return transact(
    database,
    opening(database, options, workspaceId),
    async (tx) => (await Promise.all(queries(tx))) as never,
  );
}

/**
 * The first message of a transaction. SET LOCAL of a checked UUID rather than a set_config() query: no plan to
 * make, and together with BEGIN it is a single message. Both end with the transaction.
 */
function opening(
  database: Database,
  { mode = 'write', isolation, userId }: TransactionOptions,
  workspaceId?: WorkspaceId,
): string {
  let text = 'begin';
  if (isolation) text += ` isolation level ${isolation}`;
  if (mode === 'read') text += ' read only';
  if (database.takesRole) text += `;set local role ${APP_ROLE}`;
  if (workspaceId !== undefined) text += `;set local app.workspace_id='${checked(workspaceId)}'`;
  if (userId !== undefined) text += `;set local app.user_id='${checked(userId)}'`;
  return text;
}

/** The only thing that stands between a value and the text of a statement. */
function checked(id: string): string {
  if (!isId(id)) throw new TypeError('Only an id may name a workspace or a user.');
  return id;
}

async function transact<T>(database: Database, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const connection = await database.app.reserve();
  let healthy = true;
  try {
    // Not awaited: the first queries of `work` travel in the same packet. Its failure is the one worth reporting.
    const opened = connection.unsafe(begin).execute();
    const [opening, result] = await Promise.allSettled([opened, work(connection)]);
    if (opening.status === 'rejected') throw opening.reason;
    if (result.status === 'rejected') throw result.reason;
    const ended = await connection.unsafe('commit');
    if (ended.command !== 'COMMIT')
      throw new Error('The transaction could not be committed: a query in it had failed.');
    return result.value;
  } catch (error) {
    healthy = await rollBack(connection);
    throw error;
  } finally {
    // A connection that was lost has already left the pool's hands; giving it back would break the next query.
    if (healthy) connection.release();
  }
}

async function rollBack(connection: postgres.ReservedSql): Promise<boolean> {
  try {
    await connection.unsafe('rollback');
    return true;
  } catch {
    return false;
  }
}
