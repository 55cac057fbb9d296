import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
let folder = '';
beforeAll(() => {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  folder = mkdtempSync(join(root, 'test-results/types-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the compiler says of one file that stands on a side of the code. */
function errorsOn(side: string, code: string): string {
  writeFileSync(join(folder, 'planted.ts'), `${code}\nexport {};\n`);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, `tsconfig.${side}.json`), files: ['planted.ts'], include: [] }),
  );
  const args = [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'];
  return spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout;
}

test.each([
  ['pure', "document.title = 'a';", 'document'],
  ['pure', 'process.exit();', 'process'],
  ['pure', "import 'node:fs';", 'node:fs'],
  ['pure', "await fetch('/');", 'fetch'],
  ['server', "document.title = 'a';", 'document'],
  ['web', 'process.exit();', 'process'],
  ['web', "import { readFile } from 'node:fs'; readFile('a', () => {});", 'node:fs'],
])('the %s side does not know: %s', (side, code, name) => {
  expect(errorsOn(side, code)).toMatch(new RegExp(`planted\\.ts.*error TS.*${name}`));
});

test.each([
  ['pure', "export const day: Intl.DateTimeFormat = new Intl.DateTimeFormat('fr');"],
  ['server', 'export const folder = process.cwd();'],
  ['web', "document.title = 'a'; await fetch('/');"],
  ['browser-tests', 'document.title = process.version;'],
])('the %s side knows: %s', (side, code) => {
  expect(errorsOn(side, code)).toBe('');
});
