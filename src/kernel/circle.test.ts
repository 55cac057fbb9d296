import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closesCircle } from './circle.ts';

type Steps = Readonly<Record<string, readonly string[]>>;

/** Any steps among ten places, circles and loops included. */
const anySteps = fc
  .array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }), { minLength: 10, maxLength: 10 })
  .map((rows): Steps => Object.fromEntries(rows.map((row, index) => [`a${index}`, row.map((other) => `a${other}`)])));

/** Whether one leads to the other, in the plainest way there is. */
function leadsTo(steps: Steps, id: string, other: string): boolean {
  let reached = new Set([id]);
  for (let step = 0; step <= Object.keys(steps).length; step += 1) {
    const next = new Set([...reached].flatMap((one) => steps[one] ?? []));
    if (next.has(other)) return true;
    reached = new Set([...reached, ...next]);
  }
  return false;
}

describe('a step that would close a circle', () => {
  const plan: Steps = { site: [], campaign: ['site'], webinar: ['campaign'], fair: [] };

  test.each([
    ['site', 'webinar', true],
    ['site', 'campaign', true],
    ['site', 'site', true],
    ['webinar', 'site', false],
    ['fair', 'webinar', false],
    ['fair', 'gone', false],
  ])('%s to %s: %s', (from, to, closes) => {
    expect(closesCircle(from, to, (id) => plan[id] ?? [])).toBe(closes);
  });

  test('is found among any steps, also where circles are already', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(9), fc.nat(9), (steps, one, other) => {
        const [from, to] = [`a${one}`, `a${other}`];
        const expected = from === to || leadsTo(steps, to, from);
        expect(closesCircle(from, to, (id) => steps[id] ?? [])).toBe(expected);
      }),
    );
  });
});
