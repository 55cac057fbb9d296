import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from '../../../tests/support/database.ts';
import { createTestWorkspace } from '../../../tests/support/workspace.ts';
import { newId } from '../../kernel/ids.ts';
import { backUp, checkBackup } from './backup.ts';
import { type BackupHeader, encodeBackup } from './backup-file.ts';
import { connectDatabase } from './connect.ts';
import { migrate } from './migrate.ts';
import { restore } from './restore.ts';
import { inWorkspace } from './tenant.ts';

const SCRIPTS = path.resolve(import.meta.dirname, '../../../scripts');
const EMBEDDED = path.resolve(import.meta.dirname, '../../../tests/support/embedded-process.ts');

let folder: string;
let source: TestDatabase;
let opened: TestDatabase[];

beforeAll(async () => {
  source = await createTestDatabase();
  await fill(source);
  await fill(source);
});
afterAll(() => source.drop());
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pactole-backup-'));
  await chmod(folder, 0o711);
  opened = [];
});
afterEach(async () => {
  for (const database of opened) await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const inFolder = (name: string) => path.join(folder, name);
const open = async (options: TestDatabaseOptions) => {
  const database = await createTestDatabase(options);
  opened.push(database);
  return database;
};

/** A workspace with the values that text formats stumble over. */
async function fill({ settings }: TestDatabase): Promise<void> {
  const db = connectDatabase(settings);
  const workspace = await createTestWorkspace(db);
  const hard = ['', 'été', 'a\tb\nc\r\nd', '\\', '\\.', '\\N', "l'œuf; --", '👩‍🚀', '{"tables":{}}', ' '.repeat(3)];
  await inWorkspace(db, workspace.id, async (tx) => {
    for (const [index, name] of hard.entries()) {
      await tx`
        insert into tag (workspace_id, id, version, rank, created_at, updated_at, name, color)
        values (${workspace.id}, ${newId()}, 1, ${`a${index}`}, now(), now(), ${name}, 'grey')`;
    }
    await tx`
      insert into change_log (workspace_id, seq, change_id, is_shared, at, operations, record_ids)
      values (${workspace.id}, 9007199254740991, ${newId()}, true, '2027-03-01 10:00:00.123456+02',
        ${tx.json([{ text: hard }] as never)}, ${[newId(), newId()]}::uuid[])`;
    const userId = newId();
    await tx`
      insert into auth_user (id, name, email, email_verified, created_at, updated_at)
      values (${userId}, 'Claire', ${`${userId}@verdier.test`}, true, now(), now())`;
  });
  // A restore wants the database for itself.
  await db.close();
}

/** One sum per table, from the database itself. */
async function sums(db: TestDatabase): Promise<Record<string, { rows: number; sha256: string }>> {
  const file = inFolder(`${newId()}.pactole`);
  const { tables } = await backUp(db, file);
  await rm(file);
  return tables;
}

describe('a backup', () => {
  test.each<[string, TestDatabaseOptions]>([
    ['an empty database', { empty: true }],
    ['an empty database with a single login', { empty: true, takesRole: true }],
    ['one that is migrated and empty', {}],
  ])('restores every table of every workspace into %s', async (_, options) => {
    const made = await backUp(source, inFolder('a.pactole'));
    const target = await open(options);
    expect(await restore(target, inFolder('a.pactole'))).toEqual(made);
    expect(await sums(target)).toEqual(await sums(source));
    expect(made.tables['workspace']?.rows).toBe(2);
    expect(made.tables['tag']?.rows).toBe(20);
    expect(Object.keys(made.tables)).toEqual(
      expect.arrayContaining(['action', 'auth_user', 'change_log', 'membership']),
    );
    // The tables are closed again, and the application reads its own rows only.
    const unforced = await target.asOwner(
      (sql) => sql`select relname from pg_class where relrowsecurity and not relforcerowsecurity`,
    );
    expect([...unforced]).toEqual([]);
    expect(await migrate(target)).toBeGreaterThan(0);
  });

  test('sees one moment, whatever is written meanwhile', async () => {
    const db = await open({});
    const workspace = await createTestWorkspace(db);
    let writing = true;
    const write = async () => {
      while (writing) {
        await inWorkspace(db, workspace.id, async (tx) => {
          await tx`
            insert into team (workspace_id, id, version, rank, created_at, updated_at, name)
            values (${workspace.id}, ${newId()}, 1, 'a', now(), now(), 'x')`;
          await tx`
            insert into tag (workspace_id, id, version, rank, created_at, updated_at, name, color)
            values (${workspace.id}, ${newId()}, 1, 'a', now(), now(), 'x', 'grey')`;
        });
      }
    };
    const writers = [write(), write(), write()];
    const rows: (number | undefined)[][] = [];
    for (let round = 0; round < 8; round += 1) {
      const { tables } = await backUp(db, inFolder(`${round}.pactole`));
      rows.push([tables['team']?.rows, tables['tag']?.rows]);
    }
    writing = false;
    await Promise.all(writers);
    for (const [team, tag] of rows) expect(tag).toBe(team);
    expect(rows.at(-1)?.[0]).toBeGreaterThan(rows[0]?.[0] ?? 0);
  });

  // The driver stops reading while the disk is behind; what must be read next differs from one run to the next.
  test('of large rows and small ones never waits for itself', async () => {
    const db = await open({});
    await db.asOwner(
      (sql) => sql`
        insert into auth_verification (id, identifier, value, expires_at, created_at, updated_at)
        select gen_random_uuid(), 'x', repeat(md5(i::text), case when i % 2000 = 0 then 20000 else 2 end), now(), now(), now()
        from generate_series(1, 8000) i`,
    );
    for (let round = 0; round < 25; round += 1) {
      const { tables } = await backUp(db, inFolder('a.pactole'), { overwrite: true });
      expect(tables['auth_verification']?.rows).toBe(8000);
    }
  });

  test('never writes over a file unless told, leaves no half file, and is for its owner’s eyes', async () => {
    const file = inFolder('a.pactole');
    await backUp(source, file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(backUp(source, file)).rejects.toThrow(/exists already/);
    await backUp(source, file, { overwrite: true });
    await expect(backUp(await open({ empty: true }), inFolder('b.pactole'))).rejects.toThrow(/nothing to back up/);
    expect(await readdir(folder)).toEqual(['a.pactole']);
  });

  test('says so rather than leave out rows that its login cannot see', async () => {
    const db = await open({});
    await db.asOwner((sql) => sql.unsafe('drop policy maintenance on action'));
    const [owner] = await db.asOwner((sql) => sql`select rolbypassrls from pg_roles where rolname = current_user`);
    const attempt = backUp(db, inFolder('a.pactole'));
    if (owner?.['rolbypassrls']) await attempt;
    else await expect(attempt).rejects.toThrow(/cannot see all of action/);
  });
});

describe('a restore', () => {
  test('saves what was there, and that can be restored in turn', async () => {
    await backUp(source, inFolder('a.pactole'));
    const target = await open({});
    await fill(target);
    const before = await sums(target);
    const sentences: string[] = [];
    await restore(target, inFolder('a.pactole'), { log: (sentence) => sentences.push(sentence) });
    expect(await sums(target)).toEqual(await sums(source));
    const saved = (await readdir(folder)).find((name) => name.startsWith('before-restore-')) ?? '';
    expect(sentences).toEqual([`What the database held before is saved in ${inFolder(saved)}.`]);
    const other = await open({ empty: true });
    await restore(other, inFolder(saved));
    expect(await sums(other)).toEqual(before);
  });

  test('brings an older backup to the level of the code', async () => {
    const migrations = inFolder('migrations');
    await mkdir(migrations);
    await writeFile(
      path.join(migrations, '0001_a.sql'),
      "create table fruit (id integer primary key, name text); insert into fruit values (1, 'seed');",
    );
    const old = await open({ empty: true });
    await migrate(old, { folder: migrations });
    await old.asOwner((sql) => sql`update fruit set name = 'pomme'`);
    await backUp(old, inFolder('old.pactole'));
    await writeFile(
      path.join(migrations, '0002_b.sql'),
      "alter table fruit add colour text; update fruit set colour = name || ' rouge';",
    );
    const target = await open({ empty: true });
    await restore(target, inFolder('old.pactole'), { migrationsFolder: migrations });
    expect([...(await target.asOwner((sql) => sql`select * from fruit`))]).toEqual([
      { id: 1, name: 'pomme', colour: 'pomme rouge' },
    ]);
    expect(await migrate(target, { folder: migrations })).toBe(2);
  });

  test('is refused while the application is connected', async () => {
    await backUp(source, inFolder('a.pactole'));
    const target = await open({});
    const running = connectDatabase(target.settings);
    await running.ping();
    await expect(restore(target, inFolder('a.pactole'))).rejects.toThrow(/Pactole is running on this database/);
    await running.close();
  });

  test('leaves everything as it was when the rows break a rule', async () => {
    const target = await open({});
    await fill(target);
    const before = await sums(target);
    await backUp(target, inFolder('base.pactole'));
    const { header } = await checkBackup(inFolder('base.pactole'));
    const orphan = `${newId()}\t1\t${newId()}\tt\t2027-01-01 00:00:00+00\t[]\t{}\n`;
    const columns = ['workspace_id', 'seq', 'change_id', 'is_shared', 'at', 'operations', 'record_ids'];
    await writeFile(inFolder('bad.pactole'), await craft(header, [['change_log', columns, orphan]]));
    await expect(restore(target, inFolder('bad.pactole'))).rejects.toThrow(/violates foreign key constraint/);
    await writeFile(inFolder('bad2.pactole'), await craft(header, [['change_log', columns, 'not a row\n']]));
    await expect(restore(target, inFolder('bad2.pactole'))).rejects.toThrow(/invalid input syntax for type uuid/);
    expect(await sums(target)).toEqual(before);
  });
});

async function craft(header: BackupHeader, tables: [string, string[], string][]): Promise<Buffer> {
  async function* bytes(text: string) {
    yield Buffer.from(text);
  }
  async function* each() {
    for (const [table, columns, rows] of tables) yield { header: { table, columns }, rows: bytes(rows) };
  }
  const pieces: Buffer[] = [];
  for await (const piece of encodeBackup(header, each())) pieces.push(piece);
  return gzipSync(Buffer.concat(pieces));
}

describe('a file that cannot be trusted is refused in one sentence, before anything changes:', () => {
  let target: TestDatabase;
  let whole: Buffer;
  beforeEach(async () => {
    target = await open({});
    await fill(target);
    await backUp(source, inFolder('whole.pactole'));
    whole = await readFile(inFolder('whole.pactole'));
  });
  const refused = async (bytes: Buffer | undefined, error: RegExp) => {
    const before = await sums(target);
    const file = inFolder('tried.pactole');
    if (bytes) await writeFile(file, bytes);
    await expect(restore(target, file)).rejects.toThrow(error);
    expect(await sums(target)).toEqual(before);
  };
  const edited = (edit: (text: string) => string) =>
    gzipSync(Buffer.from(edit(gunzipSync(whole).toString('latin1')), 'latin1'));

  test('one that is not there', () => refused(undefined, /tried\.pactole does not exist/));
  test('an empty one', () => refused(Buffer.alloc(0), /is empty/));
  test('something else', () => refused(Buffer.from('PK\u0003\u0004…'), /is not a backup of Pactole/));
  test('something else in gzip', () => refused(gzipSync('hello\n'), /is not a backup of Pactole/));
  test('one cut short', () => refused(whole.subarray(0, whole.length - 20), /was cut short/));
  test('one cut short and packed again', () =>
    refused(
      edited((text) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)),
      /was cut short/,
    ));
  test('one with a flipped bit', () => {
    const damaged = Buffer.from(whole);
    const middle = Math.floor(damaged.length / 2);
    damaged[middle] = (damaged[middle] ?? 0) ^ 16;
    return refused(damaged, /is damaged/);
  });
  test('one whose rows were edited', () =>
    refused(
      edited((text) => text.replace('Claire Dubois', 'Claire Dupont')),
      /is damaged/,
    ));
  test('one of a newer format', () =>
    refused(
      edited((text) => text.replace('"format":1', '"format":2')),
      /was made by a newer version of Pactole/,
    ));
  test('one with migrations from the future', async () => {
    const { header } = await checkBackup(inFolder('whole.pactole'));
    const next = { number: header.migrations.length + 1, name: '9999_future.sql', checksum: 'x' };
    const newer = await craft({ ...header, version: '9.0.0', migrations: [...header.migrations, next] }, []);
    await refused(newer, /newer version of Pactole \(9\.0\.0, with 9999_future\.sql\)/);
  });
});

describe('the commands', () => {
  const run = async (script: string, args: string[], dataDir: string) => {
    const child = spawn(process.execPath, [path.join(SCRIPTS, script), ...args], {
      cwd: folder,
      env: { ...process.env, PACTOLE_DATA: dataDir, DATABASE_URL: '', INIT_CWD: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    const [code] = await once(child, 'close');
    return { code, output };
  };

  test('back up beside a running server, and restore elsewhere', async () => {
    const server = spawn(process.execPath, [EMBEDDED, inFolder('first')], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(server.stdout, 'data');
    expect(await run('restore.ts', ['nothing.pactole'], inFolder('first'))).toEqual({
      code: 1,
      output: `${inFolder('nothing.pactole')} does not exist.\n`,
    });
    expect(await run('backup.ts', ['a.pactole'], inFolder('first'))).toMatchObject({
      code: 1,
      output: expect.stringMatching(/nothing to back up/),
    });

    await backUp(source, inFolder('a.pactole'));
    const busy = await run('restore.ts', ['a.pactole'], inFolder('first'));
    expect(busy).toMatchObject({ code: 1, output: expect.stringContaining(`already used by process ${server.pid}`) });
    server.kill('SIGTERM');
    await once(server, 'exit');

    expect(await run('restore.ts', ['a.pactole'], inFolder('first'))).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^Restored \d+ rows/),
    });
    const again = spawn(process.execPath, [EMBEDDED, inFolder('first')], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(again.stdout, 'data');
    expect(await run('backup.ts', ['b.pactole'], inFolder('first'))).toMatchObject({
      code: 0,
      output: expect.stringMatching(/rows of \d+ tables, .* checked/),
    });
    again.kill('SIGTERM');
    await once(again, 'exit');
    expect((await checkBackup(inFolder('b.pactole'))).manifest.tables).toEqual(
      (await checkBackup(inFolder('a.pactole'))).manifest.tables,
    );
  });

  test.each([[[]], [['a', 'b']], [['a', '--no-such-option']]])(
    'explain themselves when called with %j',
    async (args) => {
      expect(await run('backup.ts', args, inFolder('x'))).toEqual({
        code: 2,
        output: 'npm run backup -- FILE [--overwrite]\n',
      });
    },
  );
});
