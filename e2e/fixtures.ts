import { test as base } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { createEmptyDatabase, dropDatabase, withOwner } from '../tests/support/database-server.ts';
import { type ServerProcess, startServerProcess } from '../tests/support/server-process.ts';

interface WorkerFixtures {
  /** The real program on a database of its own, one per worker; `baseURL` is its address. */
  server: ServerProcess;
}

export const test = base.extend<object, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const owner = process.env.TEST_DATABASE_URL;
      const name = `pactole_e2e_${randomBytes(4).toString('hex')}`;
      if (owner) await withOwner(owner, (sql) => createEmptyDatabase(sql, name));
      // Every test comes from one address, as an hour's visitors of a whole company would.
      const settings = { RATE_LIMIT_FACTOR: '10' };
      const server = await startServerProcess(
        owner ? { ...settings, DATABASE_URL: databaseUrl(owner, name) } : settings,
      );
      await use(server);
      await server.stop();
      if (owner) await withOwner(owner, (sql) => dropDatabase(sql, name));
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
});

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export { expect } from '@playwright/test';
