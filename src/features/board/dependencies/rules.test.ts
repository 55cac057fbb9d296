import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dependent, groupCircles } from './rules.ts';

const graph = (edges: Record<string, string[]>) =>
  new Map(Object.entries(edges).map(([id, dependsOnIds]) => [id, { id, dependsOnIds }]));

/** Any dependencies among ten actions, circles and loops included. */
const anyGraph = fc
  .array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }), { minLength: 10, maxLength: 10 })
  .map((rows) => graph(Object.fromEntries(rows.map((row, index) => [`a${index}`, row.map((other) => `a${other}`)]))));

/** Whether one waits for the other, in the plainest way there is. */
function waitsFor(actions: ReadonlyMap<string, Dependent>, id: string, other: string): boolean {
  let reached = new Set([id]);
  for (let step = 0; step <= actions.size; step += 1) {
    const next = new Set([...reached].flatMap((one) => actions.get(one)?.dependsOnIds ?? []));
    if (next.has(other)) return true;
    reached = new Set([...reached, ...next]);
  }
  return false;
}

describe('circles', () => {
  test('hold exactly the actions that wait for each other, predecessors first', () => {
    fc.assert(
      fc.property(anyGraph, (actions) => {
        const circles = groupCircles(actions).map((circle) => circle.map(({ id }) => id));
        expect(circles.flat().toSorted()).toEqual([...actions.keys()].toSorted());
        const place = new Map(circles.flatMap((circle, index) => circle.map((id) => [id, index] as const)));
        for (const id of actions.keys()) {
          for (const other of actions.keys()) {
            const isMutual = id === other || (waitsFor(actions, id, other) && waitsFor(actions, other, id));
            expect(place.get(id) === place.get(other)).toBe(isMutual);
            if (!isMutual && waitsFor(actions, id, other)) expect(place.get(other)).toBeLessThan(place.get(id) ?? -1);
          }
        }
      }),
    );
  });

  test('are found in a chain of ten thousand', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `a${index}`);
    const chain = graph(Object.fromEntries(ids.map((id, index) => [id, [ids[index + 1] ?? 'a0']])));
    expect(groupCircles(chain)).toHaveLength(1);
  });
});
