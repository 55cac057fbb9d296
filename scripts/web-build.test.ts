import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { digestWebSources, ensureWebBuilt } from './web-build.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pactole-web-'));
  write('src/web/main.tsx', 'one');
  write('src/features/plans/ui/plan-page.tsx', 'page');
  write('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const said: string[] = [];
const say = (line: string) => said.push(line);
const build = vi.fn(async (from: string, outDir: string) => {
  writeFileSync(join(outDir, 'index.html'), readFileSync(join(from, 'src/web/main.tsx'), 'utf8'));
});
beforeEach(() => {
  build.mockClear();
  said.length = 0;
});
const start = () => ensureWebBuilt(pathToFileURL(`${root}/`), say, build);
const page = () => readFileSync(join(root, 'dist/web/index.html'), 'utf8');

test('the first start builds, the second does not and says nothing', async () => {
  await start();
  expect(said).toEqual(['Building the pages…', expect.stringMatching(/^Pages built in \d+\.\d s\.$/)]);
  await start();
  expect(build).toHaveBeenCalledTimes(1);
  expect(said).toHaveLength(2);
});

test('a changed source is built again, in place of the old pages', async () => {
  await start();
  write('src/web/main.tsx', 'two');
  await start();
  expect(page()).toBe('two');
  expect(readdirSync(join(root, 'dist'))).toEqual(['web']);
});

test.each([
  'src/features/plans/ui/plan-page.tsx',
  'src/features/plans/rules.ts',
  'package-lock.json',
  'vite.config.ts',
])('%s is a source of the pages', (path) => {
  const before = digestWebSources(root);
  write(path, 'changed');
  expect(digestWebSources(root)).not.toBe(before);
});

test.each(['src/server/main.ts', 'src/features/plans/store.ts', 'src/web/main.test.tsx'])('%s is not', (path) => {
  const before = digestWebSources(root);
  write(path, 'changed');
  expect(digestWebSources(root)).toBe(before);
});

test('a file that moves changes the digest', () => {
  const before = digestWebSources(root);
  rmSync(join(root, 'src/features/plans/ui/plan-page.tsx'));
  write('src/features/plans/ui/page.tsx', 'page');
  expect(digestWebSources(root)).not.toBe(before);
});

test('a failed build leaves the pages in use, and the next start tries again', async () => {
  await start();
  write('src/web/main.tsx', 'two');
  build.mockImplementationOnce(async (_, outDir) => {
    writeFileSync(join(outDir, 'half.html'), '');
    throw new Error('does not build');
  });
  await expect(start()).rejects.toThrow('does not build');
  expect(page()).toBe('one');
  expect(readdirSync(join(root, 'dist'))).toEqual(['web']);
  await start();
  expect(page()).toBe('two');
});

test('two first starts at once both end with whole pages', async () => {
  await Promise.all([start(), start()]);
  expect(build).toHaveBeenCalledTimes(2);
  expect(page()).toBe('one');
  expect(existsSync(join(root, 'dist/web/.sources'))).toBe(true);
});
