import postgres from 'postgres';
import type { Sql } from './sql.ts';
import { asDriverQuery, cutLine, type DriverQuery, type Line, takeLine } from './driver.ts';

export const NOTHING_SAVED = 'Nothing was saved: a query of this transaction had failed.';

/**
 * Sends `opening`, the queries and a commit in one packet and resolves to the results. The driver's queries are
 * used as messages only: their own promises are never awaited, which halves the cost of a short transaction.
 */
export function sendAtOnce(pool: Sql, opening: string, queries: readonly unknown[]): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const results: unknown[] = [];
    let line: Line | undefined;
    let failure: Error | undefined;

    const fail = (error: Error) => {
      failure ??= error;
      if (error instanceof postgres.PostgresError) return;
      // Not from the server: the driver could not write a query, and no longer knows whose answer comes next.
      if (line) cutLine(line, flush);
      line = undefined;
      reject(failure);
    };
    const messages = queries.map((query, index) =>
      message(query, fail, (result) => {
        results[index] = result;
      }),
    );
    const commit = message(pool.unsafe('commit'), fail, ({ command }) => {
      if (failure) reject(failure);
      else if (command !== 'COMMIT') reject(new Error(NOTHING_SAVED));
      else resolve(results);
    });
    commit.reject = (error) => {
      fail(error);
      reject(failure);
    };
    messages.push(commit);

    let next = 0;
    const flush = () => {
      let query = messages[next];
      while (line && query) {
        next += 1;
        if (!line.execute(query)) return;
        query = messages[next];
      }
    };
    takeLine(pool, opening, {
      taken: (taken) => {
        line = taken;
        flush();
      },
      flush,
      closed: fail,
      failed: fail,
      unreachable: reject,
      opened: () => undefined,
    });
  });
}

function message(
  query: unknown,
  reject: (error: Error) => void,
  resolve: (result: { command: string }) => void,
): DriverQuery {
  const sent = asDriverQuery(query);
  sent.executed = true;
  sent.resolve = resolve;
  sent.reject = reject;
  return sent;
}
