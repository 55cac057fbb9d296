import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { type Mailbox, startMailbox } from '../../tests/support/mailbox.ts';
import { Browser, createTestApp, PASSWORD, signUp, type TestApp } from '../../tests/support/test-app.ts';
import { newId, workspaceId } from '../kernel/ids.ts';
import { inMaintenance } from './database/maintenance.ts';
import { inTransaction, inWorkspace, type Tx } from './database/tenant.ts';
import { sweep, sweepAndTell } from './sweep.ts';

const DAY_MS = 86_400_000;
const NOTHING = { sessions: 0, tokens: 0, links: 0, counters: 0, invitations: 0, examples: 0, visitors: 0 };
const EVERY_TABLE = `select table_name as name from information_schema.columns
  where table_schema = 'public' and column_name = 'workspace_id'`;

let database: TestDatabase;
let mailbox: Mailbox;
let app: TestApp;
/** When the visits of a test take place: a sweep is told how long after. */
let start: number;
const sweepAfter = (days: number, signal?: AbortSignal) => sweep(database, start + days * DAY_MS, signal);
const at = (days: number) => new Date(start + days * DAY_MS).toISOString();

beforeAll(async () => {
  database = await createTestDatabase({ maxConnections: 4 });
  mailbox = await startMailbox();
  app = await createTestApp({ database, mailbox });
});
afterAll(async () => {
  await app.stop();
  await mailbox.stop();
  await database.drop();
});
beforeEach(async () => {
  start = Date.now();
  // Whatever earlier tests left expires here.
  await sweep(database, start + 400 * DAY_MS);
});

const owned = <T>(work: (tx: Tx) => Promise<T>) => inMaintenance(database, 'read write', work);

/** How many rows each table of tenants holds of a workspace. */
function rowsOf(id: string): Promise<Record<string, number>> {
  return owned(async (tx) => {
    const tables = await tx.unsafe<{ name: string }[]>(EVERY_TABLE);
    const counts = await Promise.all(
      tables.map(async ({ name }) => {
        const [row] = await tx<{ count: number }[]>`
          select count(*)::int as count from ${tx(name)} where workspace_id = ${id}`;
        return [name, row?.count ?? 0] as const;
      }),
    );
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  });
}
const isThere = async (id: string) => Object.keys(await rowsOf(id)).length > 0;

async function visit(): Promise<{ browser: Browser; id: string; userId: string }> {
  const browser = new Browser(app);
  const id = String((await browser.post('/api/v1/try', { locale: 'fr' })).body.workspaceId);
  const userId = await accountOf(browser);
  await inTransaction(database, (tx) => tx`delete from rate_limit`);
  return { browser, id, userId };
}

async function accountOf(browser: Browser): Promise<string> {
  return ((await browser.get('/api/v1/me')).body.user as { id: string }).id;
}

/** The visitor's pages were opened again on that day. */
const returnOn = (userId: string, days: number) =>
  inTransaction(
    database,
    (tx) =>
      tx`update auth_session set updated_at = ${at(days)}, expires_at = ${at(days + 30)} where user_id = ${userId}`,
  );

async function visitorsLeft(): Promise<string[]> {
  const rows = await inTransaction(database, (tx) => tx<{ id: string }[]>`select id from auth_user where is_anonymous`);
  return rows.map(({ id }) => id);
}

describe('a copy of the example', () => {
  test('goes with its visitor when it has not been used for 30 days, and with every row of it', async () => {
    const { browser, id, userId } = await visit();
    const kept = await visit();
    await returnOn(kept.userId, 20);
    const before = await rowsOf(kept.id);
    expect(Object.keys(await rowsOf(id)).length).toBeGreaterThan(10);

    expect(await sweepAfter(29.9)).toEqual(NOTHING);
    expect(await isThere(id)).toBe(true);
    expect(await sweepAfter(30.1)).toEqual({ ...NOTHING, sessions: 1, examples: 1, visitors: 1 });
    expect(await rowsOf(id)).toEqual({});
    expect(await visitorsLeft()).toContain(kept.userId);
    expect(await visitorsLeft()).not.toContain(userId);
    expect(await rowsOf(kept.id)).toEqual(before);
    expect((await kept.browser.get(`/api/v1/workspaces/${kept.id}/plans`)).status).toBe(200);
    // Past the seconds for which a session is believed without asking.
    app.clock.advance(10_000);
    expect((await browser.get('/api/v1/me')).status).toBe(401);
  });

  test('stays for ever once its visitor has an account with an address', async () => {
    const { browser, id, userId } = await visit();
    await browser.post('/api/auth/sign-up/email', {
      name: 'Claire Dubois',
      email: 'adopts@verdier.test',
      password: PASSWORD,
      locale: 'fr',
    });
    await app.mailer.idle();
    await browser.get(mailbox.lastLinkTo('adopts@verdier.test'));
    expect(
      (await browser.post('/api/auth/sign-in/email', { email: 'adopts@verdier.test', password: PASSWORD })).status,
    ).toBe(200);
    await sweepAfter(400);
    expect(await isThere(id)).toBe(true);
    expect(await visitorsLeft()).not.toContain(userId);
  });

  test('stays for ever, and its visitor with it, when somebody with an address belongs to it too', async () => {
    const { id, userId } = await visit();
    const otherId = await accountOf(await signUp(app, mailbox, 'belongs@verdier.test'));
    await inWorkspace(
      database,
      workspaceId(id),
      (tx) => tx`
        insert into membership
        select ${id}, ${otherId}, id, ${at(0)} from person
        where id not in (select person_id from membership) order by id limit 1`,
    );
    await sweepAfter(400);
    expect(await isThere(id)).toBe(true);
    expect(await visitorsLeft()).toContain(userId);
  });

  test('of an account with an address goes only when the account has started again with another one', async () => {
    const browser = await signUp(app, mailbox, 'again@verdier.test');
    const first = String((await browser.post('/api/v1/try', { locale: 'fr' })).body.workspaceId);
    const second = String((await browser.post(`/api/v1/workspaces/${first}/reset-example`)).body.workspaceId);
    await sweepAfter(400);
    expect([await isThere(first), await isThere(second)]).toEqual([false, true]);
  });

  test('stays while a program reads it, or somebody changes it', async () => {
    const read = await visit();
    await read.browser.post(`/api/v1/workspaces/${read.id}/api-keys`, {
      name: 'Lecture',
      scopes: ['read'],
      expiresInDays: null,
    });
    const changed = await visit();
    await inWorkspace(database, workspaceId(read.id), (tx) => tx`update api_key set last_used_at = ${at(10)}`);
    await owned(
      (tx) => tx`
      update change_log set at = ${at(10)} where workspace_id = ${changed.id}
        and seq = (select seq from workspace where workspace_id = ${changed.id})`,
    );
    expect(await sweepAfter(39)).toMatchObject({ examples: 0, visitors: 0 });
    expect(await sweepAfter(41)).toMatchObject({ examples: 2, visitors: 2 });
  });

  test('is passed over while somebody holds it, and goes the next time', async () => {
    const { id } = await visit();
    await inWorkspace(database, workspaceId(id), async (tx) => {
      await tx`select from workspace where workspace_id = ${id} for update`;
      expect(await sweepAfter(31)).toMatchObject({ examples: 0, visitors: 0 });
    });
    expect(await sweepAfter(31)).toMatchObject({ examples: 1, visitors: 1 });
  });

  test('stays when an account joins it while the sweep is waiting for its members', async () => {
    const { id, userId } = await visit();
    const other = await signUp(app, mailbox, 'waits@verdier.test');
    const otherId = await accountOf(other);
    let swept: Promise<unknown> = Promise.resolve();
    await inWorkspace(database, workspaceId(id), async (tx) => {
      await tx`update membership set user_id = ${otherId} where workspace_id = ${id} and user_id = ${userId}`;
      swept = sweepAfter(31);
      await waitingForALock();
    });
    expect(await swept).toMatchObject({ examples: 0 });
    expect(await isThere(id)).toBe(true);
  });

  async function waitingForALock(): Promise<void> {
    const [found] = await database.asOwner(
      (sql) => sql<{ waiting: boolean }[]>`
      select exists (select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%from membership%') as waiting`,
    );
    if (!found?.waiting) await waitingForALock();
  }

  test('is removed once by several nodes that sweep at the same time', async () => {
    const visits = [await visit(), await visit(), await visit(), await visit()];
    const swept = await Promise.all([sweepAfter(31), sweepAfter(31), sweepAfter(31)]);
    const sum = (name: 'examples' | 'sessions') => swept.reduce((total, one) => total + one[name], 0);
    expect([sum('examples'), sum('sessions')]).toEqual([4, 4]);
    await sweepAfter(31);
    const left = await visitorsLeft();
    expect(visits.filter(({ userId }) => left.includes(userId))).toEqual([]);
  });
});

test('a workspace that is no example stays, whoever is left in it', async () => {
  const id = newId();
  await inWorkspace(
    database,
    workspaceId(id),
    (tx) => tx`
    insert into workspace values (${id}, 'Verdier', 'EUR', 1, 'fr', false, 0, ${at(-400)})`,
  );
  await sweepAfter(400);
  expect(await isThere(id)).toBe(true);
});

test('what has expired goes, in as many steps as it takes, and nothing that has not', async () => {
  const { id, userId } = await visit();
  const [person] = await inWorkspace(
    database,
    workspaceId(id),
    (tx) => tx<{ id: string }[]>`
    select person_id as id from membership where user_id = ${userId}`,
  );
  await owned(async (tx) => {
    const personId = person?.id ?? '';
    const moments = [...Array.from({ length: 1200 }, () => at(1)), at(3)];
    await tx`
      insert into rate_limit select 'tries:' || n, 1, moment::timestamptz
      from unnest(${moments}::text[]) with ordinality as one (moment, n)`;
    await tx`
      insert into auth_verification select gen_random_uuid(), 'a', 'b', moment::timestamptz, now(), now()
      from unnest(${moments.slice(-2)}::text[]) as moment`;
    await tx`
      insert into pending_mail select ${id}, gen_random_uuid(), ${personId}, 'reset', 'a@verdier.test', 'http://pactole.test', now(), moment::timestamptz
      from unnest(${moments.slice(-2)}::text[]) as moment`;
    await tx`
      insert into invitation select ${id}, gen_random_uuid(), ${personId}, 'a@verdier.test', decode(md5(moment), 'hex'), ${personId}, now(), now(), moment::timestamptz
      from unnest(${[at(1 - 30), at(3 - 30)]}::text[]) as moment`;
    await tx`
      insert into auth_session select gen_random_uuid(), ${userId}, moment, moment::timestamptz, '', '', now(), now()
      from unnest(${moments.slice(-2)}::text[]) as moment`;
  });
  const swept = { ...NOTHING, sessions: 1, tokens: 1, links: 1, counters: 1200, invitations: 1 };
  expect(await sweepAfter(2)).toEqual(swept);
  expect(await sweepAfter(2)).toEqual(NOTHING);
  expect(await sweepAfter(4)).toEqual({ ...swept, counters: 1 });
});

test('a sweep ends between two steps when the server stops', async () => {
  await visit();
  expect(await sweepAfter(31, AbortSignal.abort())).toEqual(NOTHING);
});

test('works for a login that takes the application’s role, too', async () => {
  const alone = await createTestDatabase({ takesRole: true });
  const id = newId();
  await inWorkspace(
    alone,
    workspaceId(id),
    (tx) => tx`
    insert into workspace values (${id}, 'Verdier', 'EUR', 1, 'fr', true, 0, ${at(-31)})`,
  );
  expect(await sweep(alone, start)).toEqual({ ...NOTHING, examples: 1 });
  await alone.drop();
});

test('the log tells counts, of what was removed only', async () => {
  const { id, userId } = await visit();
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  await sweepAndTell({ database, clock: { now: () => start + DAY_MS }, log });
  expect(lines).toEqual([]);
  await sweepAndTell({ database, clock: { now: () => start + 31 * DAY_MS }, log });
  const [line = '{}', ...others] = lines;
  expect(others).toEqual([]);
  expect(JSON.parse(line)).toMatchObject({ sessions: 1, examples: 1, visitors: 1, msg: 'removed what had expired' });
  expect(JSON.parse(line)).not.toHaveProperty('links');
  expect([line.includes(id), line.includes(userId)]).toEqual([false, false]);
});
