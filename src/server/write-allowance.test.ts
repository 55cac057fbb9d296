import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { TestClock } from '../../tests/support/test-app.ts';
import { newId } from '../kernel/ids.ts';
import { RATE_LIMITS, RateLimiter } from './rate-limit.ts';
import { WriteAllowance } from './write-allowance.ts';

let database: TestDatabase;
let clock: TestClock;
let personId: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(() => {
  clock = new TestClock();
  personId = newId();
});
afterAll(() => database.drop());

/** A node of its own, on the shared count. */
function node(max = 100): WriteAllowance {
  const limits = { ...RATE_LIMITS, writeByPerson: { max, windowSeconds: 60 } };
  return new WriteAllowance({ limiter: new RateLimiter({ database, clock, limits }), clock });
}

/** How many of so many attempts are granted. */
async function granted(allowance: WriteAllowance, attempts: number, person = personId): Promise<number> {
  const results = await Promise.allSettled(Array.from({ length: attempts }, async () => allowance.take(person)));
  return results.filter(({ status }) => status === 'fulfilled').length;
}

describe('what one person may write in a minute', () => {
  test('is the limit and no more, at once or one after the other', async () => {
    expect(await granted(node(), 250)).toBe(100);
    const other = newId();
    const allowance = node();
    let count = 0;
    for (let attempt = 0; attempt < 120; attempt += 1) count += await granted(allowance, 1, other);
    expect(count).toBe(100);
  });

  test('is counted for all nodes together', async () => {
    const [one, two] = [node(), node()];
    const counts = await Promise.all([granted(one, 100), granted(two, 100)]);
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(100);
  });

  test('starts again with the next minute, and says when', async () => {
    const allowance = node();
    await granted(allowance, 100);
    const refusal = await Promise.resolve(allowance.take(personId)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'too_many_requests', details: { retryAfterSeconds: 60 } });
    clock.advance(60_000);
    expect(await granted(allowance, 250)).toBe(100);
  });

  test('is not another person’s', async () => {
    const allowance = node();
    expect(await granted(allowance, 100)).toBe(100);
    expect(await granted(allowance, 100, newId())).toBe(100);
  });

  test('asks the database once a block', async () => {
    const allowance = node(1000);
    expect(allowance.take(personId)).toBeInstanceOf(Promise);
    await granted(allowance, 1);
    let waits = 0;
    for (let attempt = 0; attempt < 48; attempt += 1) if (allowance.take(personId)) waits += 1;
    expect(waits).toBe(0);
  });
});
