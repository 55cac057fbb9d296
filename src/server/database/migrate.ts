import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkAppLogin, ensureAppRole, openSchema } from './app-role.ts';
import type { Database } from './connect.ts';
import { ensureMaintenancePolicies } from './maintenance.ts';
import type { Tx } from './session.ts';
import type { Sql } from './sql.ts';
import { SetupError } from './setup-error.ts';

export interface Migration {
  number: number;
  name: string;
  sql: string;
  checksum: string;
}

export interface MigrateOptions {
  /** The folder of the SQL files; the project's own unless told. */
  folder?: string;
  log?: (sentence: string) => void;
}

export const MIGRATIONS_FOLDER = path.resolve(import.meta.dirname, '../../../migrations');
const TRANSACTION_CONTROL = /^\s*(begin|start\s+transaction|commit|rollback|abort)\b/im;
/** Found in an index, as a table, or as the type of its rows: whichever step met the other one’s. */
const CREATED_BY_ANOTHER = new Set(['23505', '42P07', '42710']);
const FILE_NAME = /^(\d{4})_([a-z0-9_]+)\.sql$/;

/** Brings the database to the level of the code; resolves to the number of the last migration. */
export async function migrate(database: Database, options: MigrateOptions = {}): Promise<number> {
  const migrations = await readMigrations(options.folder ?? MIGRATIONS_FOLDER);
  await database.asOwner(async (sql) => {
    await ensureAppRole(sql, database.takesRole);
    await ensureBookkeeping(sql);
    await sql.begin(async (tx) => {
      await takeTurn(tx);
      await checkApplied(tx, migrations);
      await openSchema(tx);
      await ensureMaintenancePolicies(tx);
    });
    for (const migration of migrations) {
      if (await applyOnce(sql, migration, migrations)) options.log?.(`Database: applied ${migration.name}.`);
    }
  });
  await checkAppLogin(database);
  return migrations.length;
}

/** Reads the files in order, and refuses a set that cannot be trusted: a gap, a duplicate, a stray name. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).toSorted();
  const migrations: Migration[] = [];
  for (const name of names) {
    const number = Number(FILE_NAME.exec(name)?.[1]);
    if (number !== migrations.length + 1) {
      throw new SetupError(
        `${path.join(folder, name)}: migrations are called 0001_topic.sql, 0002_topic.sql and so on, without a gap.`,
      );
    }
    const file = path.join(folder, name);
    const sql = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
    if (TRANSACTION_CONTROL.test(sql)) {
      throw new SetupError(
        `${file}: each migration runs in one transaction, which it must neither begin nor end itself.`,
      );
    }
    migrations.push({ number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') });
  }
  return migrations;
}

async function ensureBookkeeping(sql: Tx): Promise<void> {
  const [found] = await sql`select from pg_tables where schemaname = 'public' and tablename = 'schema_migration'`;
  if (found) return;
  try {
    await sql.unsafe(`
      create table if not exists public.schema_migration (
        number integer primary key,
        name text not null,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`);
  } catch (error) {
    // Two processes starting at once may both find it missing; "if not exists" does not cover that moment.
    if (!CREATED_BY_ANOTHER.has((error as { code?: string }).code ?? '')) throw error;
  }
}

/** Several processes may start at once on one database. */
async function takeTurn(tx: Tx): Promise<void> {
  await tx`lock table public.schema_migration in exclusive mode`;
}

/**
 * One migration and its line of bookkeeping in one transaction: after a kill at any statement either both are
 * there or neither.
 */
async function applyOnce(sql: Sql, migration: Migration, all: Migration[]): Promise<boolean> {
  return sql.begin(async (tx) => {
    await takeTurn(tx);
    const applied = await checkApplied(tx, all);
    if (applied >= migration.number) return false;
    await apply(tx, migration);
    return true;
  });
}

async function apply(tx: Tx, { number, name, checksum, sql }: Migration): Promise<void> {
  await tx.unsafe(sql);
  await tx`insert into public.schema_migration (number, name, checksum) values (${number}, ${name}, ${checksum})`;
  await ensureMaintenancePolicies(tx);
}

/** Applies what is missing of `migrations` within a transaction of the caller's, as a restore needs it. */
export async function applyMigrations(tx: Tx, migrations: Migration[]): Promise<void> {
  await ensureBookkeeping(tx);
  const applied = await checkApplied(tx, migrations);
  for (const migration of migrations.slice(applied)) await apply(tx, migration);
}

async function checkApplied(tx: Tx, all: Migration[]): Promise<number> {
  const applied = await tx<{ number: number; name: string; checksum: string }[]>`
    select number, name, checksum from public.schema_migration order by number`;
  for (const { number, name, checksum } of applied) {
    const known = all[number - 1];
    if (!known) {
      throw new SetupError(
        `The database is newer than this version of Pactole: it already has migration ${name}, unknown here. Start the newer version again.`,
      );
    }
    if (known.checksum !== checksum) {
      throw new SetupError(
        `Migration ${known.name} was changed after it had been applied to this database (as ${name}). ` +
          'Applied migrations never change: restore the file, and put the change into a new migration.',
      );
    }
  }
  return applied.length;
}
