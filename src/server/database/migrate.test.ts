import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { migrate, readMigrations } from './migrate.ts';

const SCRIPT = path.resolve(import.meta.dirname, '../../../tests/support/migrate-process.ts');

let folder: string;
let db: TestDatabase;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pactole-migrations-'));
  db = await createTestDatabase({ empty: true, maxConnections: 1 });
});
afterEach(async () => {
  await db.drop();
  await rm(folder, { recursive: true, force: true });
});

const write = (name: string, sql: string) => writeFile(path.join(folder, name), sql);
const read = (text: string) => db.asOwner(async (sql) => [...(await sql.unsafe(text))]);
const applied = () => read('select number, name from schema_migration order by number');

/** Statements that fail or double when run twice, each waiting at a gate that a test can close. */
const STATEMENTS = [
  'create table fruit (id integer primary key, name text not null)',
  "insert into fruit values (1, 'pomme')",
  'alter table fruit add column colour text',
  "update fruit set colour = coalesce(colour, '') || 'rouge'",
  'create index fruit_name on fruit (name)',
];
const GATED = STATEMENTS.map(
  (statement, index) => `select pg_advisory_xact_lock_shared(${index});\n${statement};\n`,
).join('');
const expectWhole = async () => {
  expect(await read('select * from fruit')).toEqual([{ id: 1, name: 'pomme', colour: 'rouge' }]);
  expect(await applied()).toEqual([
    { number: 1, name: '0001_fruit.sql' },
    { number: 2, name: '0002_more.sql' },
  ]);
};

describe('migrating', () => {
  test('applies what is missing, in order, once', async () => {
    await write('0001_a.sql', 'create table a (x integer);');
    const sentences: string[] = [];
    const log = (sentence: string) => sentences.push(sentence);
    expect(await migrate(db, { folder, log })).toBe(1);
    await write('0002_b.sql', 'alter table a add column y integer; insert into a values (1, 2);');
    expect(await migrate(db, { folder, log })).toBe(2);
    expect(await migrate(db, { folder, log })).toBe(2);
    expect(sentences).toEqual(['Database: applied 0001_a.sql.', 'Database: applied 0002_b.sql.']);
    expect(await read('select * from a')).toEqual([{ x: 1, y: 2 }]);
  });

  test('leaves no trace of a migration that fails, and keeps those before it', async () => {
    await write('0001_a.sql', 'create table a (x integer);');
    await write('0002_b.sql', 'create table b (x integer); insert into nowhere values (1);');
    await expect(migrate(db, { folder })).rejects.toThrow(/"nowhere" does not exist/);
    expect(await applied()).toEqual([{ number: 1, name: '0001_a.sql' }]);
    expect(await read("select tablename from pg_tables where schemaname = 'public' order by 1")).toEqual([
      { tablename: 'a' },
      { tablename: 'schema_migration' },
    ]);
  });

  // Again and again: who meets whom, and at which step, is a matter of chance.
  test('by several processes at once takes turns', { repeats: 9 }, async () => {
    await write('0001_fruit.sql', GATED);
    await write('0002_more.sql', 'create table more (x integer);');
    await Promise.all(Array.from({ length: 8 }, () => migrate(db, { folder })));
    await expectWhole();
  });

  test('does not depend on how a checkout writes line ends', async () => {
    await write('0001_a.sql', 'create table a (\n  x integer\n);\n');
    await migrate(db, { folder });
    await write('0001_a.sql', 'create table a (\r\n  x integer\r\n);\r\n');
    expect(await migrate(db, { folder })).toBe(1);
  });
});

describe('a database that does not fit the code', () => {
  test('is refused when an applied migration was changed, before anything new is applied', async () => {
    await write('0001_a.sql', 'create table a (x integer);');
    await migrate(db, { folder });
    await appendFile(path.join(folder, '0001_a.sql'), '-- a word more');
    await write('0002_b.sql', 'create table b (x integer);');
    await expect(migrate(db, { folder })).rejects.toThrow(/0001_a\.sql was changed after it had been applied/);
    expect(await applied()).toEqual([{ number: 1, name: '0001_a.sql' }]);
  });

  test('is refused when it is newer', async () => {
    await write('0001_a.sql', 'create table a (x integer);');
    await write('0002_b.sql', 'create table b (x integer);');
    await migrate(db, { folder });
    await rm(path.join(folder, '0002_b.sql'));
    await expect(migrate(db, { folder })).rejects.toThrow(/newer than this version of Pactole.*0002_b\.sql/);
  });
});

describe('a folder of migrations', () => {
  test.each([
    ['a gap', '0003_c.sql', '', /without a gap/],
    ['a stray name', 'notes.txt', '', /without a gap/],
    ['a transaction of its own', '0002_b.sql', 'create table b (x integer);\n  COMMIT;', /neither begin nor end/],
  ])('is refused with %s', async (_, name, sql, error) => {
    await write('0001_a.sql', 'create table a (x integer);');
    await write(name, sql);
    await expect(readMigrations(folder)).rejects.toThrow(error);
  });

  test('of the project itself is sound', async () => {
    const { MIGRATIONS_FOLDER } = await import('./migrate.ts');
    expect((await readMigrations(MIGRATIONS_FOLDER)).length).toBeGreaterThan(0);
  });
});

describe('killed with -9, a migration is whole after the next start', () => {
  beforeEach(async () => {
    await write('0001_fruit.sql', GATED);
    await write('0002_more.sql', 'create table more (x integer);');
  });
  const run = (...more: string[]) =>
    spawn(process.execPath, [SCRIPT, JSON.stringify(db.settings), folder, ...more], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });

  test.each(STATEMENTS.map((statement, index) => [statement, index] as const))('at %s', async (_, index) => {
    await db.asOwner(async (sql) => {
      await sql`select pg_advisory_lock(${index})`;
      const child = run();
      const waiting = () =>
        sql`select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`;
      while ((await waiting()).length === 0) await delay(5);
      child.kill('SIGKILL');
      await once(child, 'exit');
    });
    await migrate(db, { folder });
    await expectWhole();
  });

  // One process per message: long on a busy machine.
  test('at each message it sends', { timeout: 300_000 }, async () => {
    for (let message = 1; ; message += 1) {
      const child = run(String(message));
      const [code] = await once(child, 'exit');
      if (code === 0) {
        expect(message).toBeGreaterThan(10);
        break;
      }
      await migrate(db, { folder });
      await expectWhole();
      await read('drop table fruit, more, schema_migration');
    }
    await expectWhole();
  });
});
