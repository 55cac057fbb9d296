import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { AnyRecord } from '../../src/records/define-record.ts';
import { createTestDatabase } from '../support/database.ts';
import { TestAccess } from '../support/http.ts';
import { createTestApp } from '../support/test-app.ts';
import { type Scenario, scenarios } from './commands.ts';
import {
  checkAppliedOnce,
  checkConvergence,
  checkKeptCopies,
  checkNoSilentOverwrite,
  checkNothingLost,
  checkOrder,
} from './invariants.ts';
import { type Ground, RealWorld } from './real-world.ts';

/** SYNC_REAL_RUNS=5000 looks longer. */
const RUNS = Number(process.env['SYNC_REAL_RUNS'] ?? 60);

/** A tab that is closed with what it kept, while another of the same device goes on and never loses the network. */
const LEFT_TO_ANOTHER_TAB: Scenario = {
  tabs: 4,
  commands: [
    { step: 'edit', tab: 1, a: 0, b: 0 },
    { step: 'disk', tab: 1, a: 0, b: 0 },
    { step: 'close', tab: 1, a: 0, b: 0 },
  ],
};

describe('the real server and database, over a bad network', () => {
  let ground: Ground;
  let server: Server;

  beforeAll(async () => {
    const database = await createTestDatabase();
    const access = new TestAccess();
    const app = await createTestApp({ database, access });
    server = createServer(getRequestListener((request, env) => app.fetch(request, env)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    ground = { database, app, access, port: (server.address() as AddressInfo).port };
  });

  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await ground.app.stop();
    await ground.database.drop();
  });

  test('keep the promises that the simulation keeps', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(40), (scenario) => play(scenario)),
      { numRuns: RUNS, endOnFailure: true, examples: [[LEFT_TO_ANOTHER_TAB]] },
    );
  }, 3_600_000);

  async function play(scenario: Scenario): Promise<void> {
    const world = await RealWorld.create(scenario, ground);
    try {
      await world.run(scenario);
      await world.settle();
      const { log, records } = await world.outcome();
      const { journal, maybeRefused: refused, openTabs } = world;
      const committed = new Set(log.map(({ id }) => id));
      // Here the database is asked only at the end.
      for (const id of journal.removed.keys()) if (committed.has(id)) journal.removed.set(id, true);
      checkAppliedOnce(log);
      checkNothingLost({ has: (id) => committed.has(id), refused }, openTabs, journal);
      checkOrder({ log, refused }, journal);
      const asked = log.map(({ id, planId }) => journal.made.get(id) ?? { id, planId, operations: [] });
      checkNoSilentOverwrite(asked, log);
      const list = (kind: string): AnyRecord[] => records.get(kind) ?? [];
      checkConvergence({ list, seq: log.length }, openTabs);
      checkKeptCopies(openTabs);
    } finally {
      await world.close();
    }
  }
});
