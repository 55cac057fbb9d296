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

type SqlOptions = Pick<
  postgres.Options<Record<string, postgres.PostgresType>>,
  'max' | 'idle_timeout' | 'onclose' | 'onnotice' | 'connection'
>;

/** The one place where the driver is configured: types, time zone, names. */
export function openSql(address: Address, options: SqlOptions): Sql {
  const common: postgres.Options<Record<string, postgres.PostgresType>> = {
    types: WIRE_TYPES,
    // Never a throw while pipelining, see wire-types.ts; the compiler already refuses undefined in a query.
    transform: { undefined: null },
    max: options.max,
    idle_timeout: options.idle_timeout,
    // Seconds before a connection is tried again: soon, because a local server is back within one.
    backoff: (tries: number) => Math.min(0.05 * 2 ** tries, 1),
    connect_timeout: 5,
    onclose: options.onclose,
    onnotice: options.onnotice ?? (() => undefined),
    connection: { application_name: 'pactole', TimeZone: 'UTC', ...options.connection },
  };
  const sql = typeof address === 'string' ? postgres(address, common) : postgres({ ...common, ...address });
  return sql as Sql;
}

/** A name as it stands in a statement's text. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
