import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeSnapshot, type WireSnapshot } from '../../src/records/wire-snapshot.ts';
import { choosePlace } from '../../src/server/database/embedded-place.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { Visitor, Writer } from './kill-load.ts';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 20);
const WRITERS = 4;
/** Acknowledged changes between two deaths. */
const LOAD = 24;

describe('kill -9 under load', () => {
  let server: ServerProcess;
  let visitor: Visitor;
  let isDown = false;

  beforeAll(async () => {
    server = await startServerProcess({ LOG_LEVEL: 'warn' });
    visitor = new Visitor(server.url);
    await visitor.enter();
  });

  afterAll(async () => {
    // PostgreSQL outlives the process that started it; the next one is what stops it.
    if (isDown) server = await server.startAgain();
    await server.stop();
  });

  test('of the server and of PostgreSQL in turn: what was acknowledged is there, once, in order', async () => {
    const start = (await visitor.changesAfter(0)).at(-1)?.seq ?? 0;
    const writers = Array.from({ length: WRITERS }, (_, index) => new Writer(visitor, `Rédacteur ${index + 1}`));
    const running = Promise.all(writers.map((writer) => writer.run()));
    const total = () => writers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);

    const load = async () => {
      const wanted = total() + LOAD;
      await Promise.race([running, until(() => total() >= wanted)]);
    };
    let checked = start;
    const verify = async () => {
      const acknowledged = new Map(writers.flatMap((writer) => [...writer.acknowledged]));
      const found = await visitor.changesAfter(checked);
      expect(found.map(({ seq }) => seq)).toEqual(found.map((_, index) => checked + index + 1));
      for (const { id, seq } of found) if (acknowledged.has(id)) expect(acknowledged.get(id)).toBe(seq);
      const last = found.at(-1)?.seq ?? checked;
      const there = new Set(found.map(({ id }) => id));
      const lost = [...acknowledged].filter(([id, seq]) => seq > checked && seq <= last && !there.has(id));
      expect(lost).toEqual([]);
      expect(Math.max(checked, ...acknowledged.values())).toBeLessThanOrEqual(last);
      checked = last;
    };

    for (let round = 0; round < ROUNDS; round += 1) {
      await load();
      await delay((round * 7) % 40);
      if (round % 2 === 0) {
        isDown = true;
        await server.kill();
        server = await server.startAgain();
        isDown = false;
      } else {
        process.kill(await postmasterOf(server), 'SIGKILL');
        await until(() => isReady(server.url));
      }
      await verify();
    }
    await load();
    for (const writer of writers) writer.stop();
    await running;
    await verify();

    // Each change once: an edit done twice would have met itself as a conflict, a creation as an error.
    const log = await visitor.changesAfter(start);
    expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
    expect(log.length).toBe(total());
    const { records } = decodeSnapshot(await visitor.get<WireSnapshot>(`/snapshot?plan=${visitor.planId}`));
    const titles = new Map(records.action?.map(({ id, title }) => [id, title]));
    for (const writer of writers) for (const [id, title] of writer.titles) expect(titles.get(id)).toBe(title);
  }, 600_000);
});

async function postmasterOf({ dataDir }: ServerProcess): Promise<number> {
  const { cluster } = await choosePlace(dataDir);
  const [line = ''] = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
  return Number(line);
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`).catch(() => undefined);
  return answer?.ok === true;
}

async function until(isSo: () => boolean | Promise<boolean>, limitMs = 60_000): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('It takes too long.');
    await delay(10);
  }
}
