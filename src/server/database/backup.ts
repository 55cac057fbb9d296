import { createWriteStream, existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import {
  BadBackup,
  type BackupHeader,
  encodeBackup,
  FORMAT,
  type Manifest,
  readBackupFile,
  type TableHeader,
} from './backup-file.ts';
import type { Database } from './connect.ts';
import { inMaintenance } from './maintenance.ts';
import type { Tx } from './session.ts';
import { quote } from './sql.ts';

export interface BackupOptions {
  /** Replace a file that exists; refused otherwise. */
  overwrite?: boolean;
}

const PROJECT_ROOT = path.resolve(import.meta.dirname, '../../..');

/** Writes everything the database holds at one moment into `file`, whole or not at all. The server may be running. */
export async function backUp(database: Database, file: string, options: BackupOptions = {}): Promise<Manifest> {
  const refuseExisting = () => {
    if (!options.overwrite && existsSync(file))
      throw new BadBackup(`${file} exists already: choose another name, or add --overwrite.`);
  };
  refuseExisting();
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await inMaintenance(database, 'isolation level repeatable read read only', async (tx) => {
      const text = Readable.from(encodeBackup(await describe(tx), readTables(tx)));
      // It holds password hashes: for its owner's eyes. Flushed, because a backup that is announced must be there.
      await pipeline(text, createGzip(), createWriteStream(unfinished, { mode: 0o600, flush: true }));
    });
    const { manifest } = await checkBackup(unfinished);
    refuseExisting();
    await rename(unfinished, file);
    return manifest;
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Reads a whole file and resolves to what it says about itself. @throws BadBackup when it could not be restored. */
export async function checkBackup(file: string): Promise<{ header: BackupHeader; manifest: Manifest }> {
  let header: BackupHeader | undefined;
  let manifest: Manifest | undefined;
  for await (const part of readBackupFile(file)) {
    if (part.kind === 'header') header = part;
    if (part.kind === 'manifest') manifest = part;
  }
  if (!header || !manifest) throw new BadBackup(`${file} is not a backup of Pactole.`);
  return { header, manifest };
}

async function describe(tx: Tx): Promise<BackupHeader> {
  const { version } = JSON.parse(await readFile(path.join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const [bookkeeping] = await tx`select from pg_tables where schemaname = 'public' and tablename = 'schema_migration'`;
  if (!bookkeeping) throw new BadBackup('This database holds nothing of Pactole yet: there is nothing to back up.');
  const migrations = await tx<BackupHeader['migrations']>`
    select number, name, checksum from schema_migration order by number`;
  return {
    pactole: 'backup',
    format: FORMAT,
    createdAt: new Date().toISOString(),
    version,
    migrations: [...migrations],
  };
}

async function* readTables(tx: Tx): AsyncGenerator<{ header: TableHeader; rows: AsyncIterable<Buffer> }> {
  for (const { name, columns, order, hidden } of await listTables(tx)) {
    if (hidden)
      throw new BadBackup(`The login of this backup cannot see all of ${name}: use the one that owns the tables.`);
    const list = columns.map(quote).join(', ');
    const query = `copy (select ${list} from public.${quote(name)} order by ${order}) to stdout`;
    const rows = await tx.unsafe(query).readable();
    yield { header: { table: name, columns }, rows };
    // The driver pauses its socket while we are behind, and forgets to go on when the rows end in that moment: the
    // answer to the next query would never be read.
    rows['_read'](0);
  }
}

interface Table {
  name: string;
  columns: string[];
  /** The primary key, texts in byte order: the same rows give the same sum on every server. */
  order: string;
  /** Other tables that its foreign keys name. */
  refersTo: string[];
  /** Row-level security would silently leave rows out. */
  hidden: boolean;
}

/** Every table but the bookkeeping of migrations, those that others refer to first. */
export async function listTables(tx: Tx): Promise<Table[]> {
  const tables = await tx<Table[]>`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select string_agg(format(case when a.attcollation <> 0 then '%I collate "C"' else '%I' end, a.attname), ', ' order by k.position)
        from pg_index i cross join unnest(i.indkey) with ordinality k (attnum, position)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary) as order,
      array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as "refersTo",
      row_security_active(c.oid) and not exists (
        select from pg_policy p where p.polrelid = c.oid and p.polname = 'maintenance'
          and p.polroles = array[(select oid from pg_roles where rolname = current_user)]) as hidden
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migration'
    order by c.relname collate "C"`;
  const sorted = new Set<Table>();
  while (sorted.size < tables.length) {
    const names = new Set([...sorted].map(({ name }) => name));
    const ready = tables.filter((table) => !sorted.has(table) && table.refersTo.every((name) => names.has(name)));
    if (ready.length === 0) throw new Error('Foreign keys form a circle: no order of tables could be restored.');
    for (const table of ready) sorted.add(table);
  }
  return [...sorted];
}
