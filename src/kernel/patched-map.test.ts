import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withReplaced } from './patched-map.ts';

const entries = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.string()));

describe('a map with some values replaced', () => {
  it('reads like a copy in which they were set, one replacement after the other', () => {
    fc.assert(
      fc.property(entries, fc.array(entries, { maxLength: 5 }), (given, rounds) => {
        const expected = new Map(given);
        let map: ReadonlyMap<number, string> = new Map(given);
        for (const round of rounds) {
          map = withReplaced(map, new Map(round));
          for (const [key, value] of new Map(round)) if (expected.has(key)) expected.set(key, value);
        }
        expect([...map]).toEqual([...expected]);
        expect([...map.entries()]).toEqual([...expected]);
        expect([...map.keys()]).toEqual([...expected.keys()]);
        expect([...map.values()]).toEqual([...expected.values()]);
        expect(map.size).toBe(expected.size);
        for (let key = 0; key <= 31; key += 1) {
          expect(map.has(key)).toBe(expected.has(key));
          expect(map.get(key)).toBe(expected.get(key));
        }
        const seen: [number, string][] = [];
        map.forEach((value, key) => seen.push([key, value]));
        expect(seen).toEqual([...expected]);
      }),
    );
  });

  it('leaves the map it was made from as it was, and is that map when nothing of it is replaced', () => {
    const map = new Map([['a', 1]]);
    const other = withReplaced(map, new Map([['a', 2]]));
    expect([map.get('a'), other.get('a'), withReplaced(other, new Map([['a', 3]])).get('a')]).toEqual([1, 2, 3]);
    expect(other.get('a')).toBe(2);
    expect(withReplaced(map, new Map([['b', 1]]))).toBe(map);
  });

  it('stays right when much of a large map is replaced over time', () => {
    let map: ReadonlyMap<number, number> = new Map(Array.from({ length: 2000 }, (_, key) => [key, 0]));
    for (let key = 0; key < 1500; key += 1) map = withReplaced(map, new Map([[key, key]]));
    expect([...map.values()]).toEqual(Array.from({ length: 2000 }, (_, key) => (key < 1500 ? key : 0)));
  });
});
