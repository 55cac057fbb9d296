import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connectDatabase, type Database, type DatabaseSettings } from '../../src/server/database/connect.ts';
import { dropDatabase, onDatabase, withOwner } from './database-server.ts';

export interface TestDatabase extends Database {
  name: string;
  /** Closes the pool and drops the database. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** Log in as the owner and take the application's role in each transaction, as with somebody's own server. */
  takesRole?: boolean;
  /** Without tables: a database on which nothing was migrated. */
  empty?: boolean;
  maxConnections?: number;
}

/** A database of one's own, migrated, in a few dozen milliseconds. Call once per test file, and `drop()` after all. */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `${server.template}_${randomBytes(4).toString('hex')}`;
  await withOwner(server.owner, (sql) =>
    sql.unsafe(
      options.empty
        ? `create database ${name} template template0 encoding 'UTF8' locale_provider icu icu_locale 'fr' locale 'C'`
        : `create database ${name} template ${server.template}`,
    ),
  );
  const settings: DatabaseSettings = { owner: onDatabase(server.owner, name), maxConnections: options.maxConnections };
  if (server.app !== undefined && !options.takesRole) settings.app = onDatabase(server.app, name);
  const database = connectDatabase(settings);
  return {
    ...database,
    name,
    drop: async () => {
      await database.close();
      await withOwner(server.owner, (sql) => dropDatabase(sql, name));
    },
  };
}
