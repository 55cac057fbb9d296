import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureAppRole } from './app-role.ts';
import type { Database } from './connect.ts';
import type { Tx } from './session.ts';
import type { Sql } from './sql.ts';

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
const FILE_NAME = /^(\d{4})_([a-z0-9_]+)\.sql$/;

/** Brings the database to the level of the code; resolves to the number of the last migration. */
export async function migrate(database: Database, options: MigrateOptions = {}): Promise<number> {
  const migrations = await readMigrations(options.folder ?? MIGRATIONS_FOLDER);
  return database.asOwner(async (sql) => {
    await ensureAppRole(sql, database.takesRole);
    await ensureBookkeeping(sql);
    for (const migration of migrations) {
      if (await applyOnce(sql, migration, migrations)) options.log?.(`Database: applied ${migration.name}.`);
    }
    if (migrations.length === 0) await sql.begin((tx) => checkApplied(tx, migrations));
    return migrations.at(-1)?.number ?? 0;
  });
}

/** Reads the files in order, and refuses a set that cannot be trusted: a gap, a duplicate, a stray name. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).toSorted();
  const migrations: Migration[] = [];
  for (const name of names) {
    const number = Number(FILE_NAME.exec(name)?.[1]);
    if (number !== migrations.length + 1) {
      throw new Error(
        `${path.join(folder, name)}: migrations are called 0001_topic.sql, 0002_topic.sql and so on, without a gap.`,
      );
    }
    const sql = (await readFile(path.join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
    migrations.push({ number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') });
  }
  return migrations;
}

async function ensureBookkeeping(sql: Sql): Promise<void> {
  const [found] = await sql`select to_regclass('public.schema_migration') is not null as exists`;
  if (found?.['exists']) return;
  await sql.unsafe(`
    create table if not exists public.schema_migration (
      number integer primary key,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`);
}

/**
 * One migration and its line of bookkeeping in one transaction: after a kill at any statement either both are
 * there or neither. The lock on the bookkeeping table makes several processes starting at once take turns.
 */
async function applyOnce(sql: Sql, migration: Migration, all: Migration[]): Promise<boolean> {
  return sql.begin(async (tx) => {
    await tx`lock table public.schema_migration in exclusive mode`;
    const applied = await checkApplied(tx, all);
    if (applied >= migration.number) return false;
    await tx.unsafe(migration.sql);
    await tx`
      insert into public.schema_migration (number, name, checksum)
      values (${migration.number}, ${migration.name}, ${migration.checksum})`;
    return true;
  });
}

async function checkApplied(tx: Tx, all: Migration[]): Promise<number> {
  const applied = await tx<{ number: number; name: string; checksum: string }[]>`
    select number, name, checksum from public.schema_migration order by number`;
  for (const { number, name, checksum } of applied) {
    const known = all[number - 1];
    if (!known) {
      throw new Error(
        `The database is newer than this version of Pactole: it already has migration ${name}, unknown here. Start the newer version again.`,
      );
    }
    if (known.checksum !== checksum) {
      throw new Error(
        `Migration ${known.name} was changed after it had been applied to this database (as ${name}). ` +
          'Applied migrations never change: restore the file, and put the change into a new migration.',
      );
    }
  }
  return applied.length;
}
