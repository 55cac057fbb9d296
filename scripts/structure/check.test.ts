import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkStructure } from './check.ts';
import { MAX_LINES, REQUIRED_FILES } from './layout.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

const SOUND: Record<string, string> = {
  ...Object.fromEntries(REQUIRED_FILES.map((path) => [path, ''])),
  'package.json': '{ "dependencies": { "zod": "4.6.7" } }',
  'package-lock.json': '{ "packages": {} }',
  'docs/dependencies.md': '| `zod` | says what data looks like | MIT |\n',
  'docs/decisions/0001-one-database.md': '',
  'src/kernel/money.ts': 'export const CENTS = 100;\n',
  'src/records/record.ts': "import { CENTS } from '../kernel/money.ts';\nexport const record = CENTS;\n",
  'src/features/plans/schema.ts': "import { z } from 'zod';\nexport const plan = z.object({});\n",
  'src/features/objectives/rules.ts': "import { plan } from '../plans/schema.ts';\nexport const rule = plan;\n",
  'src/features/objectives/rules.test.ts': "import { rule } from './rules.ts';\nexport const tested = rule;\n",
  'src/features/objectives/ui/objective-row.tsx':
    'export const row = (t: (key: string) => string) => <b>{t("a")}</b>;\n',
  'src/server/database/connect.ts': "import net from 'node:net';\nexport const connect = net;\n",
};

function check(planted: Record<string, string> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'pactole-structure-'));
  roots.push(root);
  for (const [path, text] of Object.entries({ ...SOUND, ...planted })) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkStructure(root);
}

test('a sound tree has no violation, and its imports are seen', () => {
  expect(check()).toEqual({ violations: [], files: 7, imports: 5 });
});

test('a tree in which no import is found is a violation: the check would see nothing', () => {
  const root = mkdtempSync(join(tmpdir(), 'pactole-structure-'));
  roots.push(root);
  expect(checkStructure(root).violations.map(({ message }) => message)).toContainEqual(
    expect.stringContaining('nothing was checked'),
  );
});

interface Planted {
  rule: string;
  files: Record<string, string>;
  /** Where it is reported, and words of the advice. */
  path: string;
  advice: string;
}

const IMPORTS: Planted[] = [
  {
    rule: 'the kernel imports no package',
    files: { 'src/kernel/ids.ts': "import { z } from 'zod';\n" },
    path: 'src/kernel/ids.ts',
    advice: 'Pass the value in',
  },
  {
    rule: 'records do not import Node',
    files: { 'src/records/log.ts': "import fs from 'node:fs';\n" },
    path: 'src/records/log.ts',
    advice: 'Pass the value in',
  },
  {
    rule: 'rules import no framework',
    files: { 'src/features/plans/rules.ts': "import { Hono } from 'hono';\n" },
    path: 'src/features/plans/rules.ts',
    advice: 'do this in store.ts',
  },
  {
    rule: 'the kernel does not import records',
    files: { 'src/kernel/ids.ts': "import { record } from '../records/record.ts';\n" },
    path: 'src/kernel/ids.ts',
    advice: 'Move the shared part down',
  },
  {
    rule: 'a schema does not import rules',
    files: {
      'src/features/plans/rules.ts': 'export const a = 1;\n',
      'src/features/plans/schema.ts': "import { a } from './rules.ts';\n",
    },
    path: 'src/features/plans/schema.ts',
    advice: 'schema imports only kernel, records',
  },
  {
    rule: 'a type counts as an import',
    files: { 'src/kernel/ids.ts': "import type { record } from '../records/record.ts';\n" },
    path: 'src/kernel/ids.ts',
    advice: 'Move the shared part down',
  },
  {
    rule: 'so does a re-export',
    files: { 'src/kernel/ids.ts': "export { record } from '../records/record.ts';\n" },
    path: 'src/kernel/ids.ts',
    advice: 'Move the shared part down',
  },
  {
    rule: 'and an import made while running',
    files: { 'src/kernel/ids.ts': ['await import(', ');\n'].join("'../records/record.ts'") },
    path: 'src/kernel/ids.ts',
    advice: 'Move the shared part down',
  },
  {
    rule: 'a store does not import routes',
    files: {
      'src/features/plans/routes.ts': 'export const a = 1;\n',
      'src/features/plans/store.ts': "import {\n  a,\n} from './routes.ts';\n",
    },
    path: 'src/features/plans/store.ts',
    advice: 'Move the shared part down',
  },
  {
    rule: 'the web does not import server files',
    files: { 'src/web/main.tsx': "import type { connect } from '../server/database/connect.ts';\n" },
    path: 'src/web/main.tsx',
    advice: 'web imports only',
  },
  {
    rule: 'a page does not import its store',
    files: {
      'src/features/plans/store.ts': 'export const a = 1;\n',
      'src/features/plans/ui/plan-page.tsx': "import { a } from '../store.ts';\n",
    },
    path: 'src/features/plans/ui/plan-page.tsx',
    advice: 'ui imports only',
  },
  {
    rule: 'a page does not import Node',
    files: { 'src/web/shell/frame.tsx': "import fs from 'node:fs';\n" },
    path: 'src/web/shell/frame.tsx',
    advice: 'behind a route',
  },
  {
    rule: 'the product does not import tests',
    files: {
      'tests/support/clock.ts': 'export const clock = 1;\n',
      'src/server/main.ts': "import { clock } from '../../tests/support/clock.ts';\n",
    },
    path: 'src/server/main.ts',
    advice: 'never imports tests',
  },
  {
    rule: 'features import only upstream',
    files: { 'src/features/plans/rules.ts': "import { rule } from '../objectives/rules.ts';\n" },
    path: 'src/features/plans/rules.ts',
    advice: 'objectives comes after plans',
  },
  {
    rule: 'across features only schema and rules',
    files: {
      'src/features/plans/store.ts': 'export const a = 1;\n',
      'src/features/objectives/store.ts': "import { a } from '../plans/store.ts';\n",
    },
    path: 'src/features/objectives/store.ts',
    advice: "Move the calculation to plans's rules.ts",
  },
  {
    rule: 'an import leads somewhere',
    files: { 'src/server/main.ts': "import { gone } from './gone.ts';\n" },
    path: 'src/server/main.ts',
    advice: 'Correct the path',
  },
  {
    rule: 'no circle, in one layer neither',
    files: {
      'src/kernel/day.ts': "import { month } from './month.ts';\n",
      'src/kernel/month.ts': "import { day } from './day.ts';\n",
    },
    path: 'src/kernel/day.ts',
    advice: 'src/kernel/day.ts → src/kernel/month.ts → src/kernel/day.ts',
  },
  {
    rule: 'every part of the code is known',
    files: { 'src/extras/thing.ts': '' },
    path: 'src/extras/thing.ts',
    advice: 'ARCHITECTURE.md',
  },
];

const NAMES: Planted[] = [
  {
    rule: 'a feature has its place in the order',
    files: { 'src/features/horses/schema.ts': '' },
    path: 'src/features/horses/schema.ts',
    advice: 'Add it to FEATURES',
  },
  {
    rule: 'a feature has a closed vocabulary of files',
    files: { 'src/features/plans/service.ts': '' },
    path: 'src/features/plans/service.ts',
    advice: 'Use schema.ts, rules.ts, store.ts, routes.ts, ui/',
  },
  {
    rule: 'a test stands beside what it tests',
    files: { 'src/features/plans/store.test.ts': '' },
    path: 'src/features/plans/store.test.ts',
    advice: 'tests nothing beside it',
  },
  {
    rule: 'names are kebab-case',
    files: { 'src/kernel/isoDate.ts': '' },
    path: 'src/kernel/isoDate.ts',
    advice: 'kebab-case',
  },
  {
    rule: 'names say something',
    files: { 'src/server/http-helpers.ts': '' },
    path: 'src/server/http-helpers.ts',
    advice: 'has "helpers" in its name',
  },
  { rule: 'no barrels', files: { 'src/ui-kit/index.ts': '' }, path: 'src/ui-kit/index.ts', advice: 'is a barrel' },
  {
    rule: 'no long files',
    files: { 'src/kernel/long.ts': '\n'.repeat(MAX_LINES + 1) },
    path: 'src/kernel/long.ts',
    advice: 'has 401 lines',
  },
  {
    rule: 'no unknown top-level folder',
    files: { 'lib/thing.md': '' },
    path: 'lib/thing.md',
    advice: 'a folder that the layout does not know',
  },
];

const TEXTS: Planted[] = [
  {
    rule: 'nothing left to do',
    files: { 'src/kernel/day.ts': ['// TO', 'DO: leap years\n'].join('') },
    path: 'src/kernel/day.ts:1',
    advice: 'file an issue',
  },
  {
    rule: 'no silenced types',
    files: { 'src/kernel/day.ts': ['\n// @ts', 'ignore\n'].join('-') },
    path: 'src/kernel/day.ts:2',
    advice: 'Mend the cause',
  },
  {
    rule: 'no lint rule silenced without a reason',
    files: { 'src/kernel/day.ts': ['// oxlint', 'disable', 'next-line no-console\n'].join('-') },
    path: 'src/kernel/day.ts:1',
    advice: 'Mend the cause',
  },
  {
    rule: 'no French text in components',
    files: { 'src/ui-kit/badge.tsx': "const label = 'Terminé';\n" },
    path: 'src/ui-kit/badge.tsx:1',
    advice: 'both catalogues',
  },
  {
    rule: 'no text between tags',
    files: { 'src/web/shell/frame.tsx': 'export const a = <p>\n  <b>Save now</b></p>;\n' },
    path: 'src/web/shell/frame.tsx:2',
    advice: 'both catalogues',
  },
  {
    rule: 'no text in attributes',
    files: { 'src/features/plans/ui/plan-page.tsx': 'export const a = <i aria-label="Close" />;\n' },
    path: 'src/features/plans/ui/plan-page.tsx:1',
    advice: 'both catalogues',
  },
];

const DOCUMENTS: Planted[] = [
  {
    rule: 'every dependency has its line',
    files: { 'package.json': '{ "dependencies": { "zod": "4.6.7" }, "devDependencies": { "knip": "6.0.0" } }' },
    path: 'docs/dependencies.md',
    advice: 'has no line for knip',
  },
  {
    rule: 'a line says why and under which licence',
    files: { 'docs/dependencies.md': '| `zod` | | |\n' },
    path: 'docs/dependencies.md',
    advice: 'has no line for zod',
  },
  {
    rule: 'no line outlives its dependency',
    files: { 'docs/dependencies.md': '| `zod` | shapes | MIT |\n| `left-pad` | pads | MIT |\n' },
    path: 'docs/dependencies.md',
    advice: 'Delete the line',
  },
  {
    rule: 'versions are exact',
    files: { 'package.json': '{ "dependencies": { "zod": "^4.6.7" } }' },
    path: 'package.json',
    advice: 'Pin one exact version',
  },
  {
    rule: 'the lockfile holds every platform',
    files: {
      'package-lock.json':
        '{ "packages": { "node_modules/a": { "optionalDependencies": { "@a/linux-x64": "1.0.0" } } } }',
    },
    path: 'package-lock.json',
    advice: 'complete-lockfile.ts',
  },
  {
    rule: 'links lead somewhere',
    files: { 'README.md': '[how](docs/nowhere.md)\n' },
    path: 'README.md',
    advice: 'links to docs/nowhere.md',
  },
  {
    rule: 'decisions are numbered',
    files: { 'docs/decisions/postgres.md': '' },
    path: 'docs/decisions/postgres.md',
    advice: 'NNNN-what-was-decided.md',
  },
  {
    rule: 'no two decisions share a number',
    files: { 'docs/decisions/0001-two-databases.md': '' },
    path: 'docs/decisions/0001-two-databases.md',
    advice: 'Take the next free one',
  },
];

describe.each([
  { subject: 'imports', cases: IMPORTS },
  { subject: 'names', cases: NAMES },
  { subject: 'texts', cases: TEXTS },
  { subject: 'documents', cases: DOCUMENTS },
])('$subject: a planted violation is found, with advice', ({ cases }) => {
  test.each(cases)('$rule', ({ files, path, advice }) => {
    expect(check(files).violations).toEqual([{ path, message: expect.stringContaining(advice) }]);
  });
});

test.each(REQUIRED_FILES)('%s is expected', (path) => {
  const root = mkdtempSync(join(tmpdir(), 'pactole-structure-'));
  roots.push(root);
  expect(checkStructure(root).violations).toContainEqual({ path, message: expect.stringContaining('is missing') });
});

test('a component may hold what only looks like text', () => {
  const text = [
    "import { Cell } from './cell.tsx';",
    '// Une phrase française, en commentaire.',
    'export const a = (map: Map<string, number>) => <Cell className="text-muted" type="button">{map.size}</Cell>;',
    'export const b = (n: number) => (n > 1 ? <i /> : null);',
    '',
  ].join('\n');
  const planted = { 'src/ui-kit/badge.tsx': text, 'src/ui-kit/cell.tsx': '' };
  expect(check(planted).violations).toEqual([]);
});
