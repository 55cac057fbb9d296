import { setTimeout as delay } from 'node:timers/promises';
import { NOTHING_SAVED, sendAtOnce } from './at-once.ts';
import type { Database } from './connect.ts';
import { explainLoss, isLoss } from './driver.ts';
import { openSession, type Session, type Tx } from './session.ts';

/** What a transaction comes to once everything it needed was read: its result, and queries not sent yet. */
export interface Decision<T> {
  result: T;
  writes: readonly Unsent[];
}

interface Unsent {
  execute(): PromiseLike<unknown>;
}

/** Runs `work` between `opening` and a commit; undoes everything when it rejects. */
export function transact<T>(database: Database, opening: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transactDecision(database, opening, async (tx) => ({ result: await work(tx), writes: [] }));
}

/** The same, with writes that travel with the commit: nobody waits for their answer before sending it. */
export async function transactDecision<T>(
  database: Database,
  opening: string,
  decide: (tx: Tx) => Promise<Decision<T>>,
): Promise<T> {
  const room = database.gate.enter();
  if (room) await room;
  const session = openSession(database.transactions, opening);
  try {
    const { result, writes } = await Promise.race([session.lost, afterOpening(session, decide)]);
    if (session.inFlight() > 0)
      throw new Error('The transaction ended while queries in it were still running: await them.');
    // Started one by one, so that they go before the commit and in this order.
    const written = Promise.allSettled(writes.map((query) => query.execute()));
    const { command } = await Promise.race([session.lost, session.end('commit')]);
    // The first that failed is the cause: PostgreSQL refuses all that follows because of it.
    for (const write of await written) if (write.status === 'rejected') throw write.reason;
    // PostgreSQL answers ROLLBACK to the commit of a transaction in which a query failed and nobody cared.
    if (command !== 'COMMIT') throw new Error(NOTHING_SAVED);
    return result;
  } catch (error) {
    await undo(session, error);
    throw isAfterEffect(error) ? (session.failure() ?? error) : error;
  } finally {
    database.gate.leave();
  }
}

/** Between the loss of a connection and another try: those that died with it are found closed meanwhile. */
const AGAIN_AFTER_MS = 20;

/**
 * Queries known beforehand: opening, queries and commit in one packet, one answer. What only reads is asked once more
 * when its connection turns out to be dead; what writes is not, because it may have been committed.
 */
export async function transactAtOnce(
  database: Database,
  opening: string,
  makeQueries: (tx: Tx) => readonly unknown[],
  onlyReads: boolean,
): Promise<unknown[]> {
  const room = database.gate.enter();
  if (room) await room;
  const send = () => sendAtOnce(database.transactions, opening, makeQueries(database.messages));
  try {
    return await send().catch(async (error: Error) => {
      if (!onlyReads || !isLoss(error)) throw error;
      await delay(AGAIN_AFTER_MS);
      return send();
    });
  } catch (error) {
    throw explainLoss(error as Error);
  } finally {
    database.gate.leave();
  }
}

/** `in_failed_sql_transaction`: an earlier query of the transaction failed, and that is what went wrong. */
function isAfterEffect(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '25P02';
}

/** When the opening failed, every later query failed because of it: that first error is the one worth telling. */
async function afterOpening<T>(session: Session, work: (tx: Tx) => Promise<T>): Promise<T> {
  const [opened, result] = await Promise.allSettled([session.opened, work(session.tx)]);
  if (opened.status === 'rejected') throw opened.reason;
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

const PATIENCE_MS = 5000;

/** Leaves the connection clean, or cuts it when that cannot be had in reasonable time. */
async function undo(session: Session, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error : new Error(String(error));
  if (session.isOver()) return;
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The rollback was not answered.')), PATIENCE_MS);
  });
  try {
    await Promise.race([session.lost, tooLate, session.end('rollback')]);
  } catch {
    session.cut(reason);
  } finally {
    clearTimeout(timer);
  }
}
