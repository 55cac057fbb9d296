import postgres from 'postgres';
import type { Sql } from './sql.ts';
import { asDriverQuery, cutLine, type DriverQuery, explainLoss, isDriverQuery, type Line, takeLine } from './driver.ts';

/** What a transaction offers: queries, fragments, typed values, notifications. */
export type Tx = postgres.ISql;

/** One connection of the pool, for the length of one transaction. */
export interface Session {
  tx: Tx;
  /** Settles with the opening message. */
  opened: Promise<unknown>;
  /** Rejects if the connection is lost; never resolves. */
  lost: Promise<never>;
  /** Queries handed to the driver and not answered yet. */
  inFlight(): number;
  /** The first error of a query. Those after it only say that the transaction is aborted, and may be seen before it. */
  failure(): Error | undefined;
  /** Sends the last message, behind the queries already started; what is sent through `tx` later is refused. */
  end(message: 'commit' | 'rollback'): Promise<{ command: string }>;
  /** The last message was sent, or the connection is gone. */
  isOver(): boolean;
  /** Cuts the connection: the server undoes the transaction, the pool opens another connection when needed. */
  cut(reason: Error): void;
}

const ENDED = 'This query belongs to a transaction that has ended: await every query inside the function given to it.';

/** Takes a connection and sends `opening`, without waiting: the queries made through `tx` follow in the same packet. */
export function openSession(pool: Sql, opening: string): Session {
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined);
  const waiting: DriverQuery[] = [];
  let line: Line | undefined;
  let blocked = false;
  let refusal: Error | undefined;
  let inFlight = 0;
  let failure: Error | undefined;

  /** See wire-types.ts: an error made by the driver itself may have shifted the answers of the others. */
  const distrust = (error: Error) => {
    if (!(error instanceof postgres.PostgresError)) cut(error);
  };
  const cut = (reason: Error) => {
    if (line) cutLine(line, flush);
    line = undefined;
    fail(explainLoss(reason));
  };
  const flush = () => {
    blocked = false;
    while (line && !blocked) {
      const next = waiting.shift();
      if (!next) return;
      blocked = !line.execute(next);
    }
  };
  const send = (query: DriverQuery) => {
    inFlight += 1;
    const { resolve, reject } = query;
    query.resolve = (result) => {
      inFlight -= 1;
      resolve(result);
    };
    query.reject = (error) => {
      inFlight -= 1;
      failure ??= error;
      reject(error);
      distrust(error);
    };
    if (line && !blocked) blocked = !line.execute(query);
    else waiting.push(query);
  };
  const sendOrRefuse = (query: DriverQuery) => (refusal ? query.reject(refusal) : send(query));
  const fail = (error: Error) => {
    refusal ??= error;
    lost.reject(error);
    for (const query of waiting.splice(0)) query.reject(error);
  };
  const opened = Promise.withResolvers<void>();
  opened.promise.catch(() => undefined);
  takeLine(pool, opening, {
    taken: (taken) => {
      line = taken;
      flush();
    },
    flush,
    closed: cut,
    opened: opened.resolve,
    failed: (error) => {
      opened.reject(error);
      distrust(error);
    },
    unreachable: fail,
  });

  return {
    tx: bindQueries(pool, sendOrRefuse),
    opened: opened.promise,
    lost: lost.promise,
    inFlight: () => inFlight,
    failure: () => failure,
    isOver: () => refusal !== undefined,
    end: (message) => {
      const query = pool.unsafe(message);
      asDriverQuery(query).handler = (last) => {
        if (refusal) return last.reject(refusal);
        refusal = new Error(ENDED);
        send(last);
      };
      return query.execute();
    },
    cut,
  };
}

/** The pool's query functions, with another way to send. */
export function bindQueries(pool: Sql, handler: (query: DriverQuery) => void): Tx {
  const bind = <Q>(query: Q): Q => {
    // Fragments, identifiers and value lists come from the same functions, and are never sent on their own.
    if (isDriverQuery(query)) query.handler = handler;
    return query;
  };
  const tx = ((...args: Parameters<typeof pool>) => bind(pool(...args))) as unknown as Tx;
  tx.unsafe = ((...args: Parameters<typeof pool.unsafe>) => bind(pool.unsafe(...args))) as typeof tx.unsafe;
  tx.notify = (channel, payload) => tx`select pg_notify(${channel}, ${payload})` as unknown as postgres.PendingRequest;
  tx.json = pool.json;
  tx.array = pool.array;
  tx.types = pool.types;
  tx.typed = pool.typed;
  return tx;
}
