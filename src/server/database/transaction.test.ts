import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { newId, workspaceId } from '../../kernel/ids.ts';
import type { Tx } from './session.ts';
import { decideInWorkspace, inTransaction, queryInWorkspace } from './tenant.ts';

const workspace = workspaceId(newId());
let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase({ maxConnections: 2 });
  await db.asOwner((sql) =>
    sql.unsafe(`
      create table public.tally (name text primary key, amount integer not null check (amount >= 0), late text references public.tally deferrable initially deferred);
      grant select, insert, update, delete on public.tally to pactole_app`),
  );
});
afterAll(() => db.drop());
beforeEach(() => inTransaction(db, (tx) => tx`delete from tally`));

const names = async () => {
  const rows = await inTransaction(db, (tx) => tx<{ name: string }[]>`select name from tally order by name`);
  return rows.map(({ name }) => name);
};
const insert = (tx: Tx, name: string, amount = 1) => tx`insert into tally values (${name}, ${amount}, null)`;
const backend = async (tx: Tx) => (await tx<{ pid: number }[]>`select pg_backend_pid() as pid`)[0]?.pid ?? 0;
const cutBackend = async (pid: number) => {
  await db.asOwner((sql) => sql`select pg_terminate_backend(${pid}, 2000)`);
  await delay(20);
};
interface Answer {
  answer: number;
}

/** Every connection of the pool answers, and answers what it was asked. */
const expectPoolInStep = async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, asked) =>
      asked % 2
        ? inTransaction(db, async (tx) => (await tx<Answer[]>`select ${asked}::int as answer`)[0])
        : queryInWorkspace(db, workspace, (tx) => [tx<Answer[]>`select ${asked}::int as answer`]).then(
            ([rows]) => rows[0],
          ),
    ),
  );
  expect(answers.map((row) => row?.answer)).toEqual(Array.from({ length: 12 }, (_, asked) => asked));
};

describe('a transaction with work in between', () => {
  test('commits when the work resolves and undoes everything when it rejects', async () => {
    await inTransaction(db, (tx) => insert(tx, 'kept'));
    const failing = inTransaction(db, async (tx) => {
      await insert(tx, 'dropped');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await names()).toEqual(['kept']);
  });

  test('says so when a failed query was ignored, instead of pretending to have saved', async () => {
    const attempt = inTransaction(db, async (tx) => {
      await insert(tx, 'before');
      await insert(tx, 'wrong', -1).catch(() => undefined);
    });
    await expect(attempt).rejects.toThrow(/Nothing was saved/);
    expect(await names()).toEqual([]);
  });

  test('refuses a query awaited after its end, which would run in somebody else’s transaction', async () => {
    let late: (() => Promise<unknown>) | undefined;
    let outside: Tx | undefined;
    await inTransaction(db, async (tx) => {
      const prepared = insert(tx, 'prepared inside');
      late = async () => prepared;
      outside = tx;
    });
    await expect(late?.()).rejects.toThrow(/has ended/);
    await expect(outside && insert(outside, 'made outside')).rejects.toThrow(/has ended/);
    expect(await names()).toEqual([]);
  });

  test('refuses to end while a query is still running', async () => {
    const attempt = inTransaction(db, async (tx) => {
      await insert(tx, 'lost with it');
      tx`select pg_sleep(0.3)`.catch(() => undefined);
      await delay(1);
    });
    await expect(attempt).rejects.toThrow(/still running/);
    await expectPoolInStep();
    expect(await names()).toEqual([]);
  });

  test('accepts nothing but ids in the text of its opening', () => {
    expect(() => inTransaction(db, (tx) => tx`select 1`, { userId: "' or true --" })).toThrow(/Only an id/);
  });

  test('lets the database refuse writes in read mode', async () => {
    await expect(inTransaction(db, (tx) => insert(tx, 'no'), { mode: 'read' })).rejects.toThrow(/read-only/);
  });

  test('makes the user known to the database', async () => {
    const userId = newId();
    const rows = await inTransaction(db, (tx) => tx`select current_setting('app.user_id', true) as id`, { userId });
    expect(rows[0]?.['id']).toBe(userId);
  });

  test('survives the loss of its connection while idle, and the pool with it', async () => {
    const attempt = inTransaction(db, async (tx) => {
      await insert(tx, 'lost');
      await cutBackend(await backend(tx));
      await insert(tx, 'after the loss');
    });
    await expect(attempt).rejects.toMatchObject({ code: 'unavailable' });
    await expectPoolInStep();
    expect(await names()).toEqual([]);
  });

  test('survives the loss of its connection during a query', async () => {
    const attempt = inTransaction(db, async (tx) => {
      const pid = await backend(tx);
      await Promise.all([tx`select pg_sleep(10)`, tx`select 1 as queued`, cutBackend(pid)]);
    });
    await expect(attempt).rejects.toMatchObject({ code: 'unavailable' });
    await expectPoolInStep();
  });
});

test('when every connection dies at once, each place of the pool serves again', async () => {
  const pool = await createTestDatabase({ maxConnections: 4 });
  // Each transaction waits for the three others: one whose connection is slow to come is not passed over for another's.
  const backends = () => {
    const { promise: allThere, resolve } = Promise.withResolvers<void>();
    let there = 0;
    const busy = () =>
      inTransaction(pool, async (tx) => {
        const pid = await backend(tx);
        there += 1;
        if (there === 4) resolve();
        await allThere;
        return pid;
      });
    return Promise.all(Array.from({ length: 4 }, busy));
  };
  await pool.asOwner(async (sql) => {
    for (let round = 0; round < 5; round += 1) {
      const pids = await backends();
      // A transaction started from the loss of another one meets connections about to be found closed.
      const holder = inTransaction(pool, () => new Promise(() => {}));
      const next = holder.catch(() => inTransaction(pool, (tx) => tx`select 1`).catch(() => undefined));
      await delay(5);
      const killing = sql`select pg_terminate_backend(pid) from unnest(${pids}::int[]) as pid`.execute();
      await delay(2);
      for (const until = Date.now() + 30; Date.now() < until; );
      await Promise.all([killing, next]);
      const left = () => sql`select from pg_stat_activity where pid = any (${pids})`;
      while ((await left()).length > 0) await delay(5);
      await delay(20);
      expect(new Set(await backends()).size).toBe(4);
    }
  });
  await pool.drop();
});

describe('a transaction whose writes travel with the commit', () => {
  test('writes them in order, after what was read, and resolves to the decision', async () => {
    const found = await decideInWorkspace(db, workspace, async (tx) => {
      await insert(tx, 'a', 2);
      const rows = await tx<{ amount: number }[]>`select amount from tally`;
      const amount = rows[0]?.amount ?? 0;
      return { result: amount, writes: [insert(tx, 'b', amount), tx`update tally set amount = amount + 1`] };
    });
    expect(found).toBe(2);
    const rows = await inTransaction(db, (tx) => tx<{ amount: number }[]>`select amount from tally order by name`);
    expect(rows.map(({ amount }) => amount)).toEqual([3, 3]);
  });

  test('saves nothing when one of them fails, and tells which failure came first', async () => {
    const attempt = decideInWorkspace(db, workspace, async (tx) => ({
      result: 'saved',
      writes: [insert(tx, 'first'), insert(tx, 'wrong', -1), insert(tx, 'first')],
    }));
    await expect(attempt).rejects.toMatchObject({ code: '23514' });
    expect(await names()).toEqual([]);
    await expectPoolInStep();
  });

  test('is told when the connection is lost between the decision and the commit', async () => {
    const attempt = decideInWorkspace(db, workspace, async (tx) => {
      await cutBackend(await backend(tx));
      return { result: 'saved', writes: [insert(tx, 'lost')] };
    });
    await expect(attempt).rejects.toMatchObject({ code: 'unavailable' });
    expect(await names()).toEqual([]);
    await expectPoolInStep();
  });
});

describe('a transaction sent at once', () => {
  test('resolves to every result, in order', async () => {
    const [one, two] = await queryInWorkspace(db, workspace, (tx) => [
      tx<{ n: number }[]>`select 1 as n`,
      tx<{ w: string }[]>`select current_setting('app.workspace_id') as w`,
    ]);
    expect(one[0]?.n).toBe(1);
    expect(two[0]?.w).toBe(workspace);
  });

  test('is all or nothing, and rejects with the error of the query that failed', async () => {
    const attempt = queryInWorkspace(db, workspace, (tx) => [insert(tx, 'a'), insert(tx, 'b', -1), insert(tx, 'c')]);
    await expect(attempt).rejects.toMatchObject({ code: '23514' });
    expect(await names()).toEqual([]);
    await expectPoolInStep();
  });

  test('rejects when only the commit fails', async () => {
    const attempt = queryInWorkspace(db, workspace, (tx) => [tx`insert into tally values ('a', 1, 'missing')`]);
    await expect(attempt).rejects.toMatchObject({ code: '23503' });
    expect(await names()).toEqual([]);
    await expectPoolInStep();
  });

  /** Cuts the connection of whoever sleeps just so, as soon as there is one. */
  const cutSleeper = async (seconds: number): Promise<void> => {
    const [row] = await db.asOwner(
      (sql) => sql<{ pid: number }[]>`
        select pid from pg_stat_activity
        where query = ${`select pg_sleep(${seconds})`} and state = 'active' and datname = current_database()`,
    );
    return row ? cutBackend(row.pid) : cutSleeper(seconds);
  };

  test('survives the loss of its connection, and is refused because it may have been saved', async () => {
    let made = 0;
    const watcher = cutSleeper(9);
    const attempt = queryInWorkspace(db, workspace, (tx) => {
      made += 1;
      return [insert(tx, 'a'), tx`select pg_sleep(9)`];
    });
    await expect(attempt).rejects.toMatchObject({ code: 'unavailable' });
    await watcher;
    expect(made).toBe(1);
    expect(await names()).toEqual([]);
    await expectPoolInStep();
  });

  test('is asked once more when its connection is lost and it only reads, and no more than that', async () => {
    let made = 0;
    const sleepThenSay = (seconds: number[]) =>
      queryInWorkspace(
        db,
        workspace,
        (tx) => {
          const sleep = seconds[made] ?? 0;
          made += 1;
          return [tx.unsafe(`select pg_sleep(${sleep})`), tx<Answer[]>`select ${made}::int as answer`];
        },
        { mode: 'read' },
      );
    const once = sleepThenSay([8, 0]);
    await cutSleeper(8);
    expect((await once)[1]).toEqual([{ answer: 2 }]);
    made = 0;
    const cutTwice = async () => {
      await cutSleeper(7);
      await cutSleeper(6);
    };
    const [twice] = await Promise.allSettled([sleepThenSay([7, 6]), cutTwice()]);
    expect(twice).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } });
    expect(made).toBe(2);
    await expectPoolInStep();
  });

  test('refuses a query awaited inside, which would run without its tenant', async () => {
    let stolen: PromiseLike<unknown> | undefined;
    await queryInWorkspace(db, workspace, (tx) => {
      stolen = insert(tx, 'alone');
      return [tx`select 1`];
    });
    await expect(stolen).rejects.toThrow(/not awaited/);
    expect(await names()).toEqual([]);
  });
});

describe('a query the driver cannot write never shifts the answers of the others', () => {
  const tooMany = Array.from({ length: 70_000 }, (_, index) => index);
  const unwritable: [string, RegExp, (tx: Tx) => PromiseLike<unknown>][] = [
    [
      'more parameters than the protocol can count',
      /number of parameters/,
      (tx) => tx`select 1 where 1 in ${tx(tooMany)}`,
    ],
    ['an empty list of rows', /undefined or null/, (tx) => tx`insert into tally ${tx([] as { name: string }[])}`],
  ];

  test.each(unwritable)('%s', async (_, error, query) => {
    await expect(inTransaction(db, async (tx) => query(tx))).rejects.toThrow(error);
    await expect(inTransaction(db, (tx) => Promise.all([tx`select 1`, query(tx), tx`select 2`]))).rejects.toThrow(
      error,
    );
    await expect(queryInWorkspace(db, workspace, (tx) => [tx`select 1`, query(tx), tx`select 2`])).rejects.toThrow(
      error,
    );
    await expectPoolInStep();
  });

  const refused: [string, RegExp, (tx: Tx) => PromiseLike<unknown>][] = [
    ['a date that is none', /invalid input syntax/, (tx) => tx`select ${new Date(Number.NaN)}::timestamptz`],
    ['a number too large for JavaScript', /beyond the whole/, (tx) => tx`select 9007199254740993::int8`],
    ['JSON that turns in a circle', /invalid input syntax/, (tx) => tx`select ${tx.json(circle() as never)}::jsonb`],
    ['bytes that are none', /invalid hexadecimal/, (tx) => tx`select ${tx.typed(12, 17)}::bytea`],
  ];

  test.each(refused)('%s', async (_, error, query) => {
    await expect(inTransaction(db, (tx) => Promise.all([tx`select 1`, query(tx), tx`select 2`]))).rejects.toThrow(
      error,
    );
    await expect(queryInWorkspace(db, workspace, (tx) => [tx`select 1`, query(tx), tx`select 2`])).rejects.toThrow(
      error,
    );
    await expectPoolInStep();
  });
});

function circle(): object {
  const self: Record<string, unknown> = {};
  self['self'] = self;
  return self;
}
