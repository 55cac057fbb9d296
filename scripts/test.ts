import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  readPlaywrightReport,
  readVitestReport,
  runStage,
  type Stage,
  stageLine,
  type StageResult,
  totalLine,
} from './test-stages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'test-results');
mkdirSync(reports, { recursive: true });
const vitestFile = join(reports, 'vitest.json');
const browserFile = join(reports, 'browser.json');
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = browserFile;

// Quickest first, and always to the end: one run tells all that is wrong.
const stages: Stage[] = [
  { name: 'format', args: ['node_modules/@biomejs/biome/bin/biome', 'format', '.'] },
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint'] },
  { name: 'structure', args: ['scripts/check-structure.ts'] },
  { name: 'types', args: ['scripts/typecheck.ts'] },
  { name: 'unused', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  {
    name: 'tests',
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${vitestFile}`,
    ],
    report: { file: vitestFile, read: readVitestReport },
  },
  {
    name: 'browser',
    args: ['node_modules/@playwright/test/cli.js', 'test', '--config=e2e/playwright.config.ts', '--reporter=line,json'],
    report: { file: browserFile, read: readPlaywrightReport },
  },
];

// `npm test -- types tests` runs those two.
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No such stage: ${unknown.join(', ')}. There are ${stages.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}
process.on('SIGTERM', () => process.exit(143));
process.on('SIGINT', () => process.exit(130));

const results: StageResult[] = [];
for (const stage of stages) {
  if (chosen.length > 0 && !chosen.includes(stage.name)) continue;
  const result = await runStage(stage, root);
  results.push(result);
  process.stdout.write(`${stageLine(result)}\n`);
  if (result.failed > 0) process.stdout.write(`\n${result.output}\n\n`);
}
process.stdout.write(`${totalLine(results)}\n`);
process.exitCode = results.every(({ failed }) => failed === 0) ? 0 : 1;
