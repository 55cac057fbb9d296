import type postgres from 'postgres';
import { createGate, type Gate } from '../gate.ts';
import { noteClosedLine } from './driver.ts';
import { bindQueries, type Tx } from './session.ts';
import { type Address, openSql, type Sql } from './sql.ts';

export interface DatabaseSettings {
  /** Owns the tables: migrations, backup and restore. */
  owner: Address;
  /**
   * Login of the role `pactole_app`. Absent with a single DATABASE_URL of somebody's own server: the pool then
   * logs in as the owner and every transaction takes the role with SET LOCAL ROLE.
   */
  app?: Address;
  /** Transactions that may run at once; 10 unless told. */
  maxConnections?: number;
  onNotice?: (notice: postgres.Notice) => void;
}

export interface Database {
  /** The connections of transactions; used by `inWorkspace`, `queryInWorkspace` and `inTransaction` only. */
  transactions: Sql;
  /**
   * A few connections for what runs outside our transactions: a library's own queries on global tables, LISTEN.
   * Tables of tenants show no row through it.
   */
  app: Sql;
  /** Each transaction must take the role `pactole_app` itself, see `DatabaseSettings.app`. */
  takesRole: boolean;
  /** Makes queries for `queryInWorkspace`, which sends them; awaited on their own they refuse. */
  messages: Tx;
  /**
   * Counts the transactions that hold a connection of the pool. The driver's own queue has no limit of time, so that a
   * transaction opened inside another one could wait for itself.
   */
  gate: Gate;
  settings: DatabaseSettings;
  /** Runs `work` on one short-lived connection of the owner. */
  asOwner<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** One round trip; rejects when the database does not answer in time. */
  ping(timeoutMs?: number): Promise<void>;
  close(): Promise<void>;
}

export const APP_ROLE = 'pactole_app';
const STATEMENT_TIMEOUT_MS = 30_000;
const IDLE_IN_TRANSACTION_MS = 30_000;
const LOCK_TIMEOUT_MS = 10_000;
const NOT_ALONE = 'The queries of queryInWorkspace are returned, not awaited: it sends them together.';
const OTHER_CONNECTIONS = 4;
const POOL_PATIENCE_MS = 10_000;

/** Opens the application's pool. Nothing is sent before the first query. */
export function connectDatabase(settings: DatabaseSettings): Database {
  const maxConnections = settings.maxConnections ?? 10;
  const connection = {
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
  };
  const address = settings.app ?? settings.owner;
  const onnotice = settings.onNotice;
  const transactions: Sql = openSql(address, {
    max: maxConnections,
    onnotice,
    connection,
    onclose: () => noteClosedLine(transactions),
  });
  const app = openSql(address, { max: OTHER_CONNECTIONS, idle_timeout: 60, onnotice, connection });
  return {
    transactions,
    app,
    takesRole: settings.app === undefined,
    messages: bindQueries(transactions, (query) => query.reject(new Error(NOT_ALONE))),
    gate: createGate(maxConnections, POOL_PATIENCE_MS, 'database connection'),
    settings,
    asOwner: async (work) => {
      const sql = openSql(settings.owner, { max: 1, onnotice: settings.onNotice });
      try {
        return await work(sql);
      } finally {
        await sql.end({ timeout: 5 });
      }
    },
    ping: (timeoutMs = 2000) => ping(app, timeoutMs),
    close: async () => {
      await Promise.all([transactions.end({ timeout: 5 }), app.end({ timeout: 5 })]);
    },
  };
}

async function ping(sql: Sql, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The database did not answer within ${timeoutMs} ms.`)), timeoutMs);
  });
  try {
    await Promise.race([sql`select 1`, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
