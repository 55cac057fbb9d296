import { isId, type WorkspaceId } from '../../kernel/ids.ts';
import { APP_ROLE, type Database } from './connect.ts';
import type { Tx } from './session.ts';
import { type Decision, transact, transactAtOnce, transactDecision } from './transaction.ts';

export type { Tx } from './session.ts';
export type { Decision } from './transaction.ts';

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

/**
 * Like `inWorkspace`, for work that reads, decides, and then only writes. The writes are returned, not awaited: they
 * travel with the commit, in one round trip.
 */
export function decideInWorkspace<T>(
  database: Database,
  workspaceId: WorkspaceId,
  decide: (tx: Tx) => Promise<Decision<T>>,
): Promise<T> {
  return transactDecision(database, opening(database, {}, workspaceId), decide);
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
 * The fast path for queries known beforehand: opening, queries and commit travel together, in one round trip.
 * Resolves to the results, in order.
 */
export function queryInWorkspace<const Q extends readonly PromiseLike<unknown>[]>(
  database: Database,
  workspaceId: WorkspaceId,
  queries: (tx: Tx) => Q,
  options: TransactionOptions = {},
): Promise<{ -readonly [K in keyof Q]: Awaited<Q[K]> }> {
  return transactAtOnce(database, opening(database, options, workspaceId), queries, options.mode === 'read') as never;
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
