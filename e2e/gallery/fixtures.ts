import { test as base } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

/** As strict as the program’s own policy: nothing inline, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'";

interface WorkerFixtures {
  /** The gallery, built and served; `baseURL` is its address. */
  gallery: string;
}

export const test = base.extend<object, WorkerFixtures>({
  gallery: [
    async ({}, use) => {
      const outDir = await mkdtemp(join(tmpdir(), 'pactole-gallery-'));
      const configFile = join(import.meta.dirname, 'vite.config.ts');
      await build({ configFile, logLevel: 'error', build: { outDir, chunkSizeWarningLimit: 2_000 } });
      const server = await preview({
        configFile,
        logLevel: 'error',
        build: { outDir },
        preview: { host: '127.0.0.1', port: 0, headers: { 'content-security-policy': POLICY } },
      });
      await use(server.resolvedUrls?.local[0] ?? '');
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ gallery }, use) => use(gallery),
});

export { expect } from '@playwright/test';
