import postgres from 'postgres';
import { WIRE_TYPES } from './wire-types.ts';

export interface Endpoint {
  /** A host name, or the folder of a unix socket. */
  host: string;
  port: number;
  user: string;
  database: string;
  password?: string;
}

/** `postgres://…`, or its parts. */
export type Address = string | Endpoint;

export type Sql = postgres.Sql;

export interface DatabaseSettings {
  /** Owns the tables: migrations, backup and restore. */
  owner: Address;
  /**
   * Login of the role `pactole_app`. Absent with a single DATABASE_URL of somebody's own server: the pool then
   * logs in as the owner and every transaction takes the role with SET LOCAL ROLE.
   */
  app?: Address;
  /** Connections in the pool; 10 unless told. */
  maxConnections?: number;
  onNotice?: (notice: postgres.Notice) => void;
}

export interface Database {
  /**
   * The application's pool. Tables of tenants show no row through it: use `inWorkspace` or `queryInWorkspace`.
   * Global tables (accounts, sessions, limits) through `inTransaction`, or directly.
   */
  app: Sql;
  /** Each transaction must take the role `pactole_app` itself, see `DatabaseSettings.app`. */
  takesRole: boolean;
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

/** Opens the application's pool. Nothing is sent before the first query. */
export function connectDatabase(settings: DatabaseSettings): Database {
  const app = openSql(settings.app ?? settings.owner, {
    max: settings.maxConnections ?? 10,
    onnotice: settings.onNotice,
    connection: {
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      lock_timeout: LOCK_TIMEOUT_MS,
    },
  });
  return {
    app,
    takesRole: settings.app === undefined,
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
    close: () => app.end({ timeout: 5 }),
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

type SqlOptions = Pick<postgres.Options<Record<string, postgres.PostgresType>>, 'max' | 'onnotice' | 'connection'>;

/** The one place where the driver is configured: types, time zone, names. */
export function openSql(address: Address, options: SqlOptions): Sql {
  const common: postgres.Options<Record<string, postgres.PostgresType>> = {
    types: WIRE_TYPES,
    // Never a throw while pipelining, see wire-types.ts; the compiler already refuses undefined in a query.
    transform: { undefined: null },
    max: options.max,
    connect_timeout: 10,
    onnotice: options.onnotice ?? (() => undefined),
    connection: { application_name: 'pactole', TimeZone: 'UTC', ...options.connection },
  };
  const sql = typeof address === 'string' ? postgres(address, common) : postgres({ ...common, ...address });
  return sql as Sql;
}
