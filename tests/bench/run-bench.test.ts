import { describe, expect, test } from 'vitest';
import { writeTable } from './figures.ts';
import { filesNamedBy } from './parts/pages-part.ts';
import { runBench } from './run-bench.ts';
import { SCALES } from './scale.ts';
import { median, quantile } from './statistics.ts';

describe('statistics', () => {
  test('a quantile is a value that was measured', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(quantile([4, 1, 3, 2], 0.95)).toBe(4);
    expect(quantile([4, 1, 3, 2], 0)).toBe(1);
    expect(quantile([], 0.5)).toBeNaN();
  });

  test('a median is not moved by one bad run', () => {
    expect(median([1, 2, 900])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

test('the table sets a figure beside its target and its reference, and says when it falls short', () => {
  const table = writeTable([
    { group: 'Writing', name: 'Create', measured: '3 ms', target: '< 2 ms', isMet: false, reference: '1 ms' },
    { group: 'Writing', name: 'Update', measured: '1 ms', target: '< 2 ms', isMet: true },
  ]);
  expect(table).toMatch(/Writing\n.*Create +3 ms +< 2 ms +MISSED +1 ms\n.*Update +1 ms +< 2 ms +met\n/);
});

test('a first visit takes what the page names', () => {
  const html = '<link rel="modulepreload" href="/a.js"><script type="module" src="/b.js"></script><a href="#x">';
  expect(filesNamedBy(html)).toEqual(['/a.js', '/b.js']);
});

test.runIf(process.platform === 'linux')('every part of the bench runs, and no edit is lost', async () => {
  const parts = ['rest', 'plan', 'files', 'editors', 'atelier', 'start', 'rules', 'kinds'] as const;
  const figures = await runBench({ scale: SCALES.tiny, parts, say: () => undefined });
  expect(new Set(figures.map(({ group }) => group)).size).toBe(parts.length);
  // Processor time is counted in hundredths of a second: in so short a run it may be none at all.
  const timed = figures.filter(({ name }) => !name.includes('processor'));
  expect(timed.filter(({ measured }) => measured.includes('NaN'))).toEqual([]);
  expect(figures.find(({ name }) => name.startsWith('Edits acknowledged'))).toMatchObject({
    measured: '3, 0, 0, 0',
    isMet: true,
  });
});
