import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import postgres from 'postgres';
import { connectDatabase } from '../../src/server/database/connect.ts';
import { startEmbeddedPostgres } from '../../src/server/database/embedded.ts';
import { choosePlace } from '../../src/server/database/embedded-place.ts';
import { findHolder } from '../../src/server/database/instance-claim.ts';
import { migrate } from '../../src/server/database/migrate.ts';
import { stopOrphan } from '../../src/server/database/postmaster.ts';
import { type Address, openSql, type Sql } from '../../src/server/database/sql.ts';

/** What the test files need to make databases of their own; plain data, because it travels to other threads. */
export interface TestServer {
  owner: Address;
  /** Absent on somebody else's server: transactions then take the role. */
  app: Address | undefined;
  /** The migrated database that every test database copies. */
  template: string;
}

export function onDatabase(address: Address, database: string): Address {
  if (typeof address !== 'string') return { ...address, database };
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

/** Starts (or reaches, with TEST_DATABASE_URL) a server and migrates its template once. */
export async function startTestServer(): Promise<{ server: TestServer; stop(): Promise<void> }> {
  const url = process.env['TEST_DATABASE_URL'];
  const host = url ? { owner: url, app: undefined, stop: async () => undefined } : await startTemporary();
  const template = `pactole_test_${randomBytes(4).toString('hex')}`;
  try {
    await withOwner(host.owner, (sql) => createEmptyDatabase(sql, template));
    const database = connectDatabase({ owner: onDatabase(host.owner, template), app: host.app });
    await migrate(database);
    await database.close();
  } catch (error) {
    await host.stop();
    throw error;
  }
  return {
    server: { owner: host.owner, app: host.app, template },
    stop: async () => {
      if (url) await withOwner(host.owner, (sql) => dropAll(sql, template));
      await host.stop();
    },
  };
}

/** The embedded server's own collation, so that sorting is tested the same on every server. */
export async function createEmptyDatabase(sql: Sql, name: string): Promise<void> {
  await sql.unsafe(
    `create database ${name} template template0 encoding 'UTF8' locale_provider icu icu_locale 'fr' locale 'C'`,
  );
}

const TEMPORARY = 'pactole-test-';
const ABANDONED_AFTER_MS = 15 * 60_000;

/** A run that was killed leaves its server behind: nobody else would ever stop it. */
async function sweepAbandoned(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    const folder = path.join(os.tmpdir(), name);
    if (!name.startsWith(TEMPORARY) || Date.now() - (await stat(folder)).mtimeMs < ABANDONED_AFTER_MS) continue;
    const place = await choosePlace(folder);
    if (await findHolder(place.runtime, place.home)) continue;
    await stopOrphan(place);
    await rm(place.home, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

async function startTemporary() {
  // Several runs may sweep at once, and one takes away what another is looking at.
  await sweepAbandoned().catch(() => undefined);
  const dataDir = await mkdtemp(path.join(os.tmpdir(), TEMPORARY));
  // Made for its maker alone; as root the server runs as somebody else.
  await chmod(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir, log: { info: () => undefined, warn: () => undefined } });
  return {
    owner: postgres.owner,
    app: postgres.app,
    stop: async () => {
      await postgres.stop();
      await rm(postgres.home, { recursive: true, force: true });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export async function withOwner<T>(address: Address, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = openSql(address, { max: 1 });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function dropAll(sql: Sql, prefix: string): Promise<void> {
  const databases = await sql<{ name: string }[]>`
    select datname as name from pg_database where datname = ${prefix} or starts_with(datname, ${`${prefix}_`})`;
  for (const { name } of databases) await dropDatabase(sql, name);
}

/**
 * Takes a database away with whoever is still connected. The server's own cleaning, when it happens to be there, is
 * nobody's to interrupt: it is given the time to go.
 */
export async function dropDatabase(sql: Sql, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await sql.unsafe(`drop database if exists ${name} with (force)`);
      return;
    } catch (error) {
      if (!(error instanceof postgres.PostgresError) || error.code !== '42501' || tries === 20) throw error;
      await setTimeout(250);
    }
  }
}
