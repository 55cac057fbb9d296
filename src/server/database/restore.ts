import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureAppRole } from './app-role.ts';
import { backUp, checkBackup, listTables } from './backup.ts';
import { BadBackup, type BackupHeader, type BackupPart, type Manifest, readBackupFile } from './backup-file.ts';
import type { Database } from './connect.ts';
import { asDriverQuery } from './driver.ts';
import { inMaintenance } from './maintenance.ts';
import { applyMigrations, MIGRATIONS_FOLDER, type Migration, readMigrations } from './migrate.ts';
import type { Tx } from './session.ts';
import { quote } from './sql.ts';

export interface RestoreOptions {
  migrationsFolder?: string;
  log?: (sentence: string) => void;
}

/**
 * Replaces everything in the database by what `file` holds: checked whole beforehand, then in one transaction, so
 * that a failure at any point leaves the database as it was. An older backup is restored into the tables of its
 * time and then migrated. What was there before is saved beside the file.
 */
export async function restore(database: Database, file: string, options: RestoreOptions = {}): Promise<Manifest> {
  const { header, manifest } = await checkBackup(file);
  const migrations = await readMigrations(options.migrationsFolder ?? MIGRATIONS_FOLDER);
  refuseOtherLevels(header, migrations, file);
  await database.asOwner((sql) => ensureAppRole(sql, database.takesRole));
  await saveWhatIsThere(database, file, options);
  await inMaintenance(database, '', async (tx) => {
    await refuseWhileUsed(tx);
    await dropTables(tx);
    await applyMigrations(tx, migrations.slice(0, header.migrations.length));
    await emptyTables(tx);
    const loaded = await loadTables(tx, file);
    if (loaded.sha256 !== manifest.sha256) throw new BadBackup(`${file} changed while it was being restored.`);
    await compareCounts(tx, manifest);
    await applyMigrations(tx, migrations);
  });
  return manifest;
}

function refuseOtherLevels(header: BackupHeader, migrations: Migration[], file: string): void {
  for (const { number, name, checksum } of header.migrations) {
    const known = migrations[number - 1];
    if (!known) {
      throw new BadBackup(
        `${file} was made by a newer version of Pactole (${header.version}, with ${name}): restore it with that version.`,
      );
    }
    if (known.checksum !== checksum)
      throw new BadBackup(`${file} was made by a version of Pactole with another ${name}.`);
  }
}

async function saveWhatIsThere(database: Database, file: string, { log }: RestoreOptions): Promise<void> {
  const worthSaving = await inMaintenance(database, 'read only', async (tx) => {
    const [table] = await tx`select from pg_tables where schemaname = 'public' and tablename = 'workspace'`;
    return table !== undefined && (await tx`select from public.workspace limit 1`).length > 0;
  });
  if (!worthSaving) return;
  // To the millisecond: one restore may follow another that failed within the second.
  const stamp = new Date().toISOString().slice(0, 23).replaceAll(/[-:]/g, '').replaceAll(/[T.]/g, '-');
  const saved = path.join(path.dirname(file), `before-restore-${stamp}.pactole`);
  await backUp(database, saved);
  log?.(`What the database held before is saved in ${saved}.`);
}

/** Connections of a process that has just ended stay a moment longer. */
async function refuseWhileUsed(tx: Tx, attempts = 10): Promise<void> {
  await tx`select pg_stat_clear_snapshot()`;
  const [others] = await tx<{ count: number }[]>`
    select count(*) as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name = 'pactole'`;
  if (!others?.count) return;
  if (attempts <= 1) {
    throw new BadBackup(
      `Pactole is running on this database (${others.count} connections): stop it, then restore again.`,
    );
  }
  await delay(200);
  await refuseWhileUsed(tx, attempts - 1);
}

/** The database is Pactole's own. Anything that depends on a table without being one makes this fail, and is kept. */
async function dropTables(tx: Tx): Promise<void> {
  const tables = await tx<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`;
  if (tables.length > 0) await tx.unsafe(`drop table ${tables.map(({ name }) => `public.${quote(name)}`).join(', ')}`);
}

async function emptyTables(tx: Tx): Promise<void> {
  const tables = await listTables(tx);
  if (tables.length > 0) await tx.unsafe(`truncate ${tables.map(({ name }) => `public.${quote(name)}`).join(', ')}`);
}

/** Loads every table; those that others refer to come first in the file. */
async function loadTables(tx: Tx, file: string): Promise<Manifest> {
  const known = new Map((await listTables(tx)).map((table) => [table.name, table]));
  const parts = readBackupFile(file);
  let manifest: Manifest | undefined;
  for await (const part of parts) {
    if (part.kind === 'manifest') manifest = part;
    if (part.kind !== 'table') continue;
    const table = known.get(part.table);
    if (!table || part.columns.some((column) => !table.columns.includes(column))) {
      throw new BadBackup(`${file} holds a table, ${part.table}, that its own migrations do not make.`);
    }
    await loadRows(tx, part.table, part.columns, parts);
  }
  if (!manifest) throw new BadBackup(`${file} changed while it was being restored.`);
  return manifest;
}

async function loadRows(tx: Tx, name: string, columns: string[], parts: AsyncIterator<BackupPart>): Promise<void> {
  const table = `public.${quote(name)}`;
  const [security] = await tx<{ forced: boolean }[]>`
    select relforcerowsecurity as forced from pg_class where oid = ${table}::regclass`;
  // COPY does not write through row-level security; nobody else can reach the table until the commit.
  if (security?.forced) await tx.unsafe(`alter table ${table} no force row level security`);
  const copy = tx.unsafe(`copy ${table} (${columns.map(quote).join(', ')}) from stdin`);
  const target = await copy.writable();
  // An error found after the last row has nobody left to tell: the driver considers its query answered.
  const refused = Promise.withResolvers<never>();
  asDriverQuery(copy).reject = refused.reject;
  await Promise.race([refused.promise, pipeline(Readable.from(rowsOnly(parts)), target)]);
  if (security?.forced) await tx.unsafe(`alter table ${table} force row level security`);
}

async function compareCounts(tx: Tx, manifest: Manifest): Promise<void> {
  for (const [name, { rows }] of Object.entries(manifest.tables)) {
    const [found] = await tx<{ count: number }[]>`select count(*) as count from public.${tx(name)}`;
    if (found?.count !== rows)
      throw new Error(`${name} has ${found?.count} rows instead of ${rows}: nothing was restored.`);
  }
}

async function* rowsOnly(parts: AsyncIterator<BackupPart>): AsyncGenerator<Buffer> {
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    if (next.value.kind === 'table-end') return;
    if (next.value.kind === 'rows') yield next.value.bytes;
  }
}
