import { Kysely, sql } from 'kysely';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { kyselyDialect } from './kysely-dialect.ts';

interface Tables {
  rate_limit: { key: string; count: number; window_ends_at: string };
}

let database: TestDatabase;
let db: Kysely<Tables>;
beforeAll(async () => {
  database = await createTestDatabase({ takesRole: true, maxConnections: 2 });
  db = new Kysely<Tables>({ dialect: kyselyDialect(database) });
});
afterAll(() => database.drop());
beforeEach(async () => {
  await db.deleteFrom('rate_limit').execute();
});

const limit = (key: string) => ({ key, count: 1, window_ends_at: '2027-01-01T00:00:00.000Z' });
const keys = async () =>
  (await db.selectFrom('rate_limit').select('key').orderBy('key').execute()).map(({ key }) => key);

test('queries run as the role of the application, and tell how many rows they changed', async () => {
  const { rows } = await sql<{ name: string }>`select current_user as name`.execute(db);
  expect(rows).toEqual([{ name: 'pactole_app' }]);
  await db
    .insertInto('rate_limit')
    .values([limit('a'), limit('b')])
    .execute();
  const { numUpdatedRows } = await db.updateTable('rate_limit').set({ count: 2 }).executeTakeFirstOrThrow();
  expect(numUpdatedRows).toBe(2n);
});

test('a transaction is all or nothing', async () => {
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('rate_limit').values(limit('a')).execute();
    await tx.insertInto('rate_limit').values(limit('b')).execute();
  });
  const failing = db.transaction().execute(async (tx) => {
    await tx.insertInto('rate_limit').values(limit('c')).execute();
    await tx.insertInto('rate_limit').values(limit('a')).execute();
  });
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  const stopped = db.transaction().execute(async (tx) => {
    await tx.insertInto('rate_limit').values(limit('d')).execute();
    throw new Error('no');
  });
  await expect(stopped).rejects.toThrow('no');
  expect(await keys()).toEqual(['a', 'b']);
});

test('a connection lost in a transaction fails that transaction only', async () => {
  const lost = db.transaction().execute(async (tx) => {
    await tx.insertInto('rate_limit').values(limit('a')).execute();
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await database.asOwner((owner) => owner`select pg_terminate_backend(${rows[0]?.pid ?? 0}, 2000)`);
    await delay(20);
    await tx.insertInto('rate_limit').values(limit('b')).execute();
  });
  await expect(lost).rejects.toMatchObject({ code: 'unavailable' });
  expect(await Promise.all(Array.from({ length: 6 }, keys))).toEqual([[], [], [], [], [], []]);
});
