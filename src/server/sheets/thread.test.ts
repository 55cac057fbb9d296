import { expect, it } from 'vitest';
import { READ_LIMITS } from './read-limits.ts';
import type { ReadRequest } from './read-worker.ts';
import { runInThread } from './thread.ts';

const WORKER = new URL('./read-worker.ts', import.meta.url);
const LIMITS = { milliseconds: 10_000, heapMegabytes: 64 };
const request = (): ReadRequest => ({ bytes: Buffer.from('Objectif;Action\nA;B'), limits: READ_LIMITS });

it('prepares nothing for a thread whose turn has not come', async () => {
  const gates = Array.from({ length: 4 }, () => Promise.withResolvers<void>());
  const prepared: number[] = [];
  const runs = gates.map(({ promise }, index) =>
    runInThread(
      WORKER,
      async () => {
        prepared.push(index);
        await promise;
        return request();
      },
      LIMITS,
    ),
  );
  await Promise.resolve();
  expect(prepared).toEqual([0, 1]);
  gates[1]?.resolve();
  expect(await runs[1]).toMatchObject({ answer: { format: 'text' } });
  await expect.poll(() => prepared).toEqual([0, 1, 2]);
  for (const { resolve } of gates) resolve();
  for (const run of runs) expect(await run).toMatchObject({ answer: { format: 'text' } });
});

it('passes on why something could not be prepared, and the place of its thread', async () => {
  const failing = () => Promise.reject(new Error('There is no such plan.'));
  const refused = await Promise.allSettled(Array.from({ length: 5 }, () => runInThread(WORKER, failing, LIMITS)));
  expect(refused.map((run) => run.status === 'rejected' && String(run.reason))).toEqual(
    Array.from({ length: 5 }, () => 'Error: There is no such plan.'),
  );
  expect(await runInThread(WORKER, request, LIMITS)).toMatchObject({ answer: { format: 'text' } });
});
