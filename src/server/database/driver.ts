import type postgres from 'postgres';
import { AppError } from '../../kernel/app-error.ts';
import type { Sql } from './sql.ts';

/**
 * The parts of postgres.js that its types do not show and that pipelined transactions need. Its version is pinned
 * exactly and transaction.test.ts exercises each part, so an upgrade cannot change one unseen.
 *
 * Why not `sql.begin`: it waits for the answer to BEGIN. Why not `sql.reserve`: a connection lost while idle makes
 * its next query throw outside any promise, and it can wait for ever when the server was away.
 */

/** One connection of the pool. */
export interface Line {
  /** Writes a query behind those in flight; false when the next one must wait for the answers. */
  execute(query: DriverQuery): boolean | undefined;
  /** Called when nothing is in flight; while set, and until the transaction is over, the pool gives it to nobody else. */
  reserved: (() => void) | null;
  onclose: ((error: Error) => void) | null;
  /** Closes at once; every query in flight is rejected. */
  terminate(): void;
}

/** A query before it is sent. Sending happens in `handler`, a microtask after the first `then` or `execute`. */
export interface DriverQuery {
  executed: boolean;
  handler(query: DriverQuery): void;
  resolve(result: { command: string }): void;
  reject(error: Error): void;
}

export interface Taking {
  /** The opening was written: what is executed on the line now follows in the same packet. */
  taken(line: Line): void;
  /** Nothing is in flight any more: time to send what had to wait. */
  flush(): void;
  /** The line was lost. */
  closed(error: Error): void;
  opened(): void;
  /** The opening was refused, or the line was lost with it in flight. */
  failed(error: Error): void;
  /** No connection could be had: nothing was sent. */
  unreachable(error: Error): void;
}

const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;
const shaken = new WeakSet<Sql>();

/**
 * To be called whenever a connection of `pool` closes. Others often close in the same moment, and the driver goes on
 * offering them until it hears so; a message written to one in between would garble that connection for good. So
 * nothing is taken out of the pool for the rest of that turn of the event loop.
 */
export function noteClosedLine(pool: Sql): void {
  shaken.add(pool);
  setTimeout(() => shaken.delete(pool), 1);
}

/**
 * Takes a connection out of `pool` with the first message of a transaction. While nothing has been sent, a server
 * that is away (restarting, recovering from a crash) is tried again for some seconds rather than failing everybody.
 */
export function takeLine(pool: Sql, opening: string, taking: Taking, deadline = Date.now() + PATIENCE_MS): void {
  if (shaken.has(pool)) {
    setTimeout(takeLine, 1, pool, opening, taking, deadline);
    return;
  }
  let sent = false;
  const onexecute = (line: Line) => {
    sent = true;
    Object.assign(line, { onclose: taking.closed, reserved: taking.flush });
    taking.taken(line);
    // Falsy: the pool then counts the connection as full and sends nobody else's query on it.
    return false;
  };
  const query = asDriverQuery(pool.unsafe(opening, [], { onexecute } as postgres.UnsafeQueryOptions));
  query.executed = true;
  query.resolve = taking.opened;
  query.reject = (error) => {
    if (sent) taking.failed(error);
    else if (!mayComeBack(error)) taking.unreachable(error);
    else if (Date.now() < deadline) setTimeout(takeLine, PAUSE_MS, pool, opening, taking, deadline);
    else taking.unreachable(unavailable('The database cannot be reached', error));
  };
  query.handler(query);
}

/**
 * Cuts a line whose driver may have lost count: after any error that is not PostgreSQL's. Not in the same turn: what
 * the driver has yet to write would stay in its hands and garble the next connection's first message.
 */
export function cutLine(line: Line, mine: () => void): void {
  const cut = () => {
    if (line.reserved === mine) line.terminate();
  };
  setImmediate(() => setTimeout(cut, 0));
}

/** Wrong address, password or database name: waiting does not help. */
function mayComeBack(error: Error & { code?: string }): boolean {
  return !/^(28|3D|42|ENOTFOUND|CONNECTION_ENDED)/.test(error.code ?? '');
}

/** The connection died, or was dead already and nobody had noticed. */
export function isLoss(error: Error & { code?: string }): boolean {
  return /^(CONNECTION_|ECONN|EPIPE|ETIMEDOUT)/.test(error.code ?? '');
}

/** A connection lost under a transaction is told as what it means to the caller: try again later. */
export function explainLoss(error: Error): Error {
  return isLoss(error) ? unavailable('The connection to the database was lost', error) : error;
}

function unavailable(sentence: string, cause: Error): AppError {
  const error = new AppError('unavailable', `${sentence}: ${cause.message}`);
  error.cause = cause;
  return error;
}

/** Queries are promises; identifiers and value lists, made by the same function, are not. */
export function isDriverQuery(value: unknown): value is DriverQuery {
  return value instanceof Promise && 'handler' in value;
}

export function asDriverQuery(value: unknown): DriverQuery {
  if (!isDriverQuery(value)) throw new TypeError('Only a query can be sent.');
  return value;
}
