import { serve, type ServerType } from '@hono/node-server';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { Hono } from 'hono';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { readWebFiles, serveWebFiles, WEB_FOLDER, type WebFiles } from '../src/server/web-files.ts';

/** The server's own delivery of pages, which a new version, a slow network or an older version stand in for. */
let files: WebFiles;
/** While set, nothing is answered until it ends. */
let silence: PromiseWithResolvers<void> | null = null;
let server: ServerType;
let address: string;
let first: WebFiles;
let second: WebFiles;

/** The pages as somebody who changed two of them would build them: the one that starts, and one fetched later. */
async function buildAgain(): Promise<WebFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'pactole-build-'));
  const mark = {
    name: 'mark',
    transform(code: string, id: string) {
      if (id.endsWith('/src/web/main.tsx')) return `${code}\ndocument.documentElement.dataset.build = 'second';`;
      return id.endsWith('/sign-in-page.tsx') ? `${code}\nexport const build = 'second';` : undefined;
    },
  };
  await build({
    configFile: join(import.meta.dirname, '../vite.config.ts'),
    logLevel: 'warn',
    plugins: [mark],
    build: { outDir: folder },
  });
  const built = await readWebFiles(folder);
  await rm(folder, { recursive: true });
  return built;
}

test.beforeAll(async () => {
  first = await readWebFiles(WEB_FOLDER);
  second = await buildAgain();
  const app = new Hono();
  app.all('/api/*', (context) => context.json({ code: 'unauthenticated', title: 'Nobody is signed in.' }, 401));
  app.use('*', async (context, next) => {
    await silence?.promise;
    return serveWebFiles(files)(context, next);
  });
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.use({ serviceWorkers: 'allow' });
test.afterAll(() => server.close());
test.beforeEach(() => {
  files = first;
});

const welcome = (page: Page) => page.getByRole('button', { name: 'Essayer avec l’exemple' });
const buildOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.build ?? 'first');
const countBuilds = (page: Page) => page.evaluate(async () => (await caches.keys()).length);

/** Several builds are kept, and the worker of the latest has taken over. */
const isSettled = (page: Page) =>
  page.evaluate(async () => {
    const worker = await navigator.serviceWorker.getRegistration();
    return (
      (await caches.keys()).length > 1 && worker?.active?.state === 'activated' && !worker.installing && !worker.waiting
    );
  });

async function openKept(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await expect(welcome(page)).toBeVisible();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  return page;
}

test('a new build is there at the next load, whole, and tabs of the former one go on working', async ({ context }) => {
  const old = await openKept(context);
  files = second;
  const page = await context.newPage();
  await page.goto(address);
  await expect(welcome(page)).toBeVisible();
  expect(await buildOf(page)).toBe('second');
  // The former build stays beside the new one as long as a tab is open on it.
  await expect.poll(() => isSettled(page)).toBe(true);
  expect(await countBuilds(page)).toBe(2);
  expect(await buildOf(old)).toBe('first');
  await old.getByRole('link', { name: 'Se connecter' }).click();
  await expect(old.getByRole('heading', { name: 'Se connecter' })).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await expect(welcome(page)).toBeVisible();
  expect(await buildOf(page)).toBe('second');
  await context.setOffline(false);
  await old.close();
  await page.reload();
  await expect.poll(() => countBuilds(page)).toBe(1);
});

test('a server that does not answer is not waited for', async ({ context }) => {
  const page = await openKept(context);
  silence = Promise.withResolvers();
  await page.reload();
  await expect(welcome(page)).toBeVisible();
  silence.resolve();
  silence = null;
});

test('a build is not kept by halves', async ({ context }) => {
  // As when the server changes between the worker's script and the page it belongs to.
  const former = [...first].filter(([name]) => name === '/index.html');
  files = new Map([...second, ...former]);
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 4000)));
  expect(await countBuilds(page)).toBe(0);
});

test('nothing stays of a worker that the server no longer has', async ({ context }) => {
  const page = await openKept(context);
  const text = Buffer.from('<p>Une version d’avant</p>');
  files = new Map([
    ['/index.html', { type: 'text/html; charset=utf-8', etag: '"before"', bytes: text, compressed: new Map() }],
  ]);
  await page.reload();
  await expect.poll(() => countBuilds(page)).toBe(0);
  await page.reload();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('a page whose scripts the server no longer has is loaded again, as the new build', async ({ context }) => {
    const page = await context.newPage();
    await page.goto(address);
    await expect(welcome(page)).toBeVisible();
    files = second;
    await page.getByRole('link', { name: 'Se connecter' }).click();
    await expect(page.getByRole('heading', { name: 'Se connecter' })).toBeVisible();
    expect(await buildOf(page)).toBe('second');
  });
});
