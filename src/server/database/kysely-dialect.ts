import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Database } from './connect.ts';
import type { Tx } from './session.ts';
import { inTransaction } from './tenant.ts';

/**
 * Kysely on our own transactions, for a library that brings its queries (accounts): they take the application's role
 * like all others, and survive a restart of PostgreSQL. kysely-postgres-js does neither: it is built on the driver's
 * `reserve` (see driver.ts).
 */
export function kyselyDialect(database: Database): Dialect {
  return {
    createDriver: () => createDriver(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

interface OpenTransaction {
  tx: Tx;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

function createDriver(database: Database): Driver {
  const open = new WeakMap<DatabaseConnection, OpenTransaction>();
  const close = (connection: DatabaseConnection) => {
    const transaction = open.get(connection);
    open.delete(connection);
    return transaction;
  };
  const nothing = async () => undefined;
  return {
    init: nothing,
    acquireConnection: async () => {
      const connection: DatabaseConnection = {
        executeQuery: <R>(query: CompiledQuery) => {
          const transaction = open.get(connection);
          return transaction ? send<R>(transaction.tx, query) : inTransaction(database, (tx) => send<R>(tx, query));
        },
        streamQuery: () => {
          throw new Error('Queries of libraries are not streamed.');
        },
      };
      return connection;
    },
    beginTransaction: async (connection) => {
      open.set(connection, await openTransaction(database));
    },
    commitTransaction: async (connection) => close(connection)?.commit(),
    rollbackTransaction: async (connection) => close(connection)?.rollback(),
    releaseConnection: nothing,
    // The pool belongs to whoever opened the database.
    destroy: nothing,
  };
}

const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

async function send<R>(tx: Tx, { sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
  const rows = await tx.unsafe(sql, [...parameters] as Parameters<Tx['unsafe']>[1], { prepare: true });
  const numAffectedRows = CHANGES.has(rows.command) ? BigInt(rows.count) : undefined;
  return { rows: [...rows] as R[], numAffectedRows };
}

class RolledBack extends Error {}

/** Kysely says when to begin and when to end; our transactions want what happens in between. */
async function openTransaction(database: Database): Promise<OpenTransaction> {
  const started = Promise.withResolvers<Tx>();
  const outcome = Promise.withResolvers<void>();
  const finished = inTransaction(database, (tx) => {
    started.resolve(tx);
    return outcome.promise;
  });
  finished.catch(started.reject);
  return {
    tx: await started.promise,
    commit: () => {
      outcome.resolve();
      return finished;
    },
    rollback: async () => {
      outcome.reject(new RolledBack());
      await finished.catch((error: unknown) => {
        if (!(error instanceof RolledBack)) throw error;
      });
    },
  };
}
