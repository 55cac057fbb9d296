import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWebFiles, serveWebFiles } from './web-files.ts';

let folder: string;
let app: Hono;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pactole-web-'));
  await mkdir(path.join(folder, 'web/assets'), { recursive: true });
  await writeFile(path.join(folder, 'secret.html'), 'secret');
  await writeFile(path.join(folder, 'web/index.html'), '<p>page</p>');
  await writeFile(path.join(folder, 'web/assets/a-1.js'), 'plain');
  await writeFile(path.join(folder, 'web/assets/a-1.js.br'), 'brotli');
  await writeFile(path.join(folder, 'web/assets/a-1.js.map'), 'source');
  app = new Hono();
  app.use('*', serveWebFiles(await readWebFiles(path.join(folder, 'web'))));
});
afterAll(() => rm(folder, { recursive: true }));

test('every address of the program answers with its page, under a policy that lets nothing inline run', async () => {
  const answer = await app.request('/w/1/plans/2/actions?q=a');
  expect(await answer.text()).toBe('<p>page</p>');
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'self'/);
  expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe/);
});

test('files named after their content are kept for ever, compressed where the browser takes it', async () => {
  const plain = await app.request('/assets/a-1.js');
  expect([await plain.text(), plain.headers.get('content-encoding')]).toEqual(['plain', null]);
  const brotli = await app.request('/assets/a-1.js', { headers: { 'accept-encoding': 'gzip, br' } });
  expect([await brotli.text(), brotli.headers.get('content-encoding')]).toEqual(['brotli', 'br']);
  expect(brotli.headers.get('cache-control')).toMatch(/immutable/);
});

test('a script says what it is, and leaves the policy to the page that asks for it', async () => {
  const script = await app.request('/assets/a-1.js');
  expect(script.headers.get('x-content-type-options')).toBe('nosniff');
  expect(script.headers.get('content-security-policy')).toBeNull();
});

test('nothing else is served', async () => {
  expect((await app.request('/assets/a-2.js')).status).toBe(404);
  expect((await app.request('/assets/a-1.js.map')).status).toBe(404);
  for (const address of ['/../secret.html', '/assets/..%2f..%2fsecret.html', '/%2e%2e/secret.html']) {
    expect(await (await app.request(address)).text()).not.toBe('secret');
  }
  expect((await app.request('/', { method: 'POST' })).status).toBe(404);
});

test('what looks like a file and is none of ours is not there', async () => {
  for (const address of ['/favicon.ico', '/robots.txt', '/.env', '/w/1/backup.sql', '/index.php']) {
    expect([address, (await app.request(address)).status]).toEqual([address, 404]);
  }
});

test('whoever has the page already is only told so', async () => {
  const first = await app.request('/');
  const etag = first.headers.get('etag') ?? '';
  const again = await app.request('/', { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect((await app.request('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});
