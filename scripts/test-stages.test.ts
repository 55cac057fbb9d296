import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Counts,
  readPlaywrightReport,
  readVitestReport,
  runStage,
  type Stage,
  stageLine,
  totalLine,
} from './test-stages.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pactole-stages-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const counts = (json: unknown): Counts => json as Counts;

/** A stage whose runner writes `report`, prints a line, and exits with `code`. */
function counting(report: unknown, code = 0): Stage {
  const file = join(folder, 'report.json');
  const write =
    report === undefined ? '' : `fs.writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(JSON.stringify(report))});`;
  return {
    name: 'tests',
    args: ['-e', `${write} console.log('said'); process.exit(${code})`],
    report: { file, read: counts },
  };
}

describe('a stage that only passes or fails counts as one', () => {
  test('passed', async () => {
    const result = await runStage({ name: 'types', args: ['-e', "console.log('fine')"] }, folder);
    expect(result).toMatchObject({ passed: 1, failed: 0, output: 'fine' });
  });

  test('failed, with all that it printed', async () => {
    const script = "console.log('out'); console.error('err'); process.exit(3)";
    const result = await runStage({ name: 'types', args: ['-e', script] }, folder);
    expect(result).toMatchObject({ passed: 0, failed: 1 });
    expect(result.output.split('\n').toSorted()).toEqual(['err', 'out']);
  });

  test('failed when it does not end in time', async () => {
    const result = await runStage({ name: 'types', args: ['-e', 'setInterval(() => {}, 1000)'] }, folder, 300);
    expect(result).toMatchObject({ passed: 0, failed: 1, output: expect.stringContaining('Stopped after 0.3 s') });
  });
});

describe('a stage that counts its tests', () => {
  test('adds what the report says', async () => {
    const result = await runStage(counting({ passed: 5, failed: 0, skipped: 1 }), folder);
    expect(result).toMatchObject({ passed: 5, failed: 0, skipped: 1 });
  });

  test('fails when the runner failed outside any test', async () => {
    const result = await runStage(counting({ passed: 5, failed: 0, skipped: 0 }, 1), folder);
    expect(result).toMatchObject({ passed: 5, failed: 1 });
  });

  test('counts the failed tests, not the runner besides', async () => {
    const result = await runStage(counting({ passed: 5, failed: 2, skipped: 0 }, 1), folder);
    expect(result).toMatchObject({ passed: 5, failed: 2 });
  });

  test('fails when no test ran', async () => {
    const result = await runStage(counting({ passed: 0, failed: 0, skipped: 3 }), folder);
    expect(result).toMatchObject({ passed: 0, failed: 1, output: 'said\nNo test ran.' });
  });

  test('fails without a report, even when an earlier run left one', async () => {
    writeFileSync(join(folder, 'report.json'), '{ "passed": 9, "failed": 0, "skipped": 0 }');
    const result = await runStage(counting(undefined), folder);
    expect(result).toMatchObject({ passed: 0, failed: 1, output: expect.stringContaining('could not be read') });
  });
});

describe('reports', () => {
  test('of vitest', () => {
    const json = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1, success: false };
    expect(readVitestReport(json)).toEqual({ passed: 7, failed: 2, skipped: 2 });
    expect(() => readVitestReport({})).toThrow(/numPassedTests/);
  });

  test('of Playwright, where a flaky test has failed', () => {
    const json = { stats: { expected: 4, unexpected: 1, flaky: 2, skipped: 0 } };
    expect(readPlaywrightReport(json)).toEqual({ passed: 4, failed: 3, skipped: 0 });
  });
});

test('the lines say what happened', () => {
  const result = { stage: 'tests', passed: 12, failed: 2, skipped: 1, seconds: 3.14, output: '' };
  const types = { stage: 'types', passed: 1, failed: 0, skipped: 0, seconds: 0.3, output: '' };
  expect(stageLine(types)).toMatch(/^✓ types +0\.3 s$/);
  expect(stageLine(result)).toMatch(/^✗ tests +12 passed, 2 failed, 1 skipped +3\.1 s$/);
  expect(totalLine([types, result])).toBe('13 passed, 2 failed');
});
