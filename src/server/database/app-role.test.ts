import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectDatabase, type Database } from './connect.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';
import { migrate } from './migrate.ts';
import { openSql, type Sql } from './sql.ts';

/** Roles belong to a whole server, so these tests need one of their own, seen as somebody else's. */
let folder: string;
let server: EmbeddedPostgres;
let administrator: Sql;
let db: Database;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pactole-test-'));
  await chmod(folder, 0o711);
  server = await startEmbeddedPostgres({ dataDir: folder, log: { info: () => undefined, warn: () => undefined } });
  administrator = openSql({ ...server.owner, user: 'postgres' }, { max: 1 });
  db = connectDatabase({ owner: server.owner });
  await administrator.unsafe('drop role pactole_app; alter role pactole nocreaterole');
});
afterAll(async () => {
  await db.close();
  await administrator.end();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const failure = async (database: Database): Promise<string> =>
  migrate(database).then(
    () => 'migrated',
    (error: Error) => error.message,
  );

/** What the sentence asks the administrator to run. */
const askedSql = (sentence: string) => sentence.slice(sentence.indexOf('\n')).trim();

test('an owner who may not create the role is told what the administrator must run, and that is enough', async () => {
  const sentence = await failure(db);
  expect(sentence).toMatch(/pactole_app is missing and pactole may not create roles/);
  await administrator.unsafe(askedSql(sentence));
  expect(await failure(db)).toBe('migrated');
});

test('an owner who may not take the role is told so', async () => {
  await administrator.unsafe('revoke pactole_app from pactole');
  const sentence = await failure(db);
  expect(sentence).toMatch(/pactole_app exists but this login may not take it/);
  await administrator.unsafe(askedSql(sentence).replace(/^create role [^;]*;/, ''));
  expect(await failure(db)).toBe('migrated');
});

test.each(['superuser', 'bypassrls'])('a role that row-level security does not bind is refused: %s', async (right) => {
  await administrator.unsafe(`alter role pactole_app ${right}`);
  expect(await failure(db)).toMatch(/is a superuser or bypasses row-level security/);
  await administrator.unsafe(`alter role pactole_app no${right}`);
  expect(await failure(db)).toBe('migrated');
});

test('so is a login of one’s own that bypasses it', async () => {
  const other = connectDatabase({ owner: server.owner, app: { ...server.owner, user: 'postgres' } });
  expect(await failure(other)).toMatch(/The login postgres of DATABASE_URL is a superuser/);
  await other.close();
});

test('a login of one’s own without the rights of the role is told what the administrator must run, and that is enough', async () => {
  await administrator.unsafe('revoke pactole_app from pactole');
  const other = connectDatabase({ owner: server.owner, app: server.owner });
  const sentence = await failure(other);
  expect(sentence).toMatch(/The login pactole of DATABASE_URL does not have the rights of pactole_app/);
  await administrator.unsafe(askedSql(sentence));
  expect(await failure(other)).toBe('migrated');
  await other.close();
});
