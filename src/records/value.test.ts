import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJson, isStorableText, mergeList, sameValue } from './value.ts';

const json = fc.jsonValue({ maxDepth: 3 });
/** Distinct ids from a small set, so that lists meet. */
const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 5 });

describe('sameValue', () => {
  test('says what a trip through JSON leaves equal', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(sameValue(value, JSON.parse(JSON.stringify(value)))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('sees no difference exactly where the canonical texts are the same', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(sameValue(a, b)).toBe(canonical(a) === canonical(b));
        expect(sameValue(a, b)).toBe(sameValue(b, a));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['the order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ['the order of a list', ['a', 'b'], ['b', 'a'], false],
    ['an empty list and an empty object', [], {}, false],
    ['a list and an object with its indexes', ['x'], { 0: 'x' }, false],
    ['zero and minus zero, which JSON writes alike', 0, -0, true],
    ['a number and its text', 1, '1', false],
    ['null and nothing', null, undefined, false],
    ['an inherited name and an own one', JSON.parse('{"toString":1}'), {}, false],
    ['a key named __proto__', JSON.parse('{"__proto__":{}}'), { a: 1 }, false],
    ['two letters that look alike', 'é', 'e\u0301', false],
    ['large integers', 9007199254740991, 9007199254740990, false],
  ])('%s', (_, a, b, expected) => {
    expect(sameValue(a, b)).toBe(expected);
    expect(sameValue(b, a)).toBe(expected);
  });
});

describe('merging lists', () => {
  test('keeps everyone’s additions, whoever comes first', () => {
    fc.assert(
      fc.property(ids, ids, ids, (base, mine, theirs) => {
        const added = [...mine, ...theirs].filter((id) => !base.includes(id));
        const mineFirst = mergeList(base, theirs, mergeList(base, mine, base));
        const theirsFirst = mergeList(base, mine, mergeList(base, theirs, base));
        for (const id of added) expect(mineFirst).toContain(id);
        expect(mineFirst.toSorted()).toEqual(theirsFirst.toSorted());
      }),
      { numRuns: 2000 },
    );
  });

  test('makes everyone’s removals', () => {
    fc.assert(
      fc.property(ids, ids, ids, (base, mine, theirs) => {
        const merged = mergeList(base, theirs, mergeList(base, mine, base));
        for (const id of base) if (!mine.includes(id) || !theirs.includes(id)) expect(merged).not.toContain(id);
      }),
      { numRuns: 2000 },
    );
  });

  test('gives what was asked where nobody else came in between', () => {
    fc.assert(
      fc.property(ids, ids, (base, wanted) => {
        expect(mergeList(base, wanted, base).toSorted()).toEqual(wanted.toSorted());
      }),
    );
  });

  test('done twice is done once, and makes no duplicate', () => {
    fc.assert(
      fc.property(ids, ids, ids, (from, to, stored) => {
        const once = mergeList(from, to, stored);
        expect(mergeList(from, to, once)).toEqual(once);
        expect(new Set(once).size).toBe(once.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves its arguments as they are', () => {
    const frozen = [Object.freeze(['a']), Object.freeze(['b']), Object.freeze(['a', 'c'])] as const;
    expect(mergeList(...frozen)).toEqual(['c', 'b']);
  });
});

describe('what may enter', () => {
  test('any JSON value', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = JSON.stringify(value);
        expect(isJson(JSON.parse(text))).toBe(!text.includes('"__proto__":'));
      }),
    );
  });

  test.each([
    ['a number beyond all numbers', '1e400', false],
    ['the largest number', '1.7976931348623157e308', true],
    ['minus zero', '-0', true],
    ['a key that reaches the prototype', '{"a":[{"__proto__":{"isAdmin":true}}]}', false],
    ['a key every object inherits, as one’s own', '{"constructor":1}', true],
    ['nesting within reason', `${'['.repeat(20)}${']'.repeat(20)}`, true],
    ['nesting that would exhaust the stack', `${'['.repeat(5000)}${']'.repeat(5000)}`, false],
  ])('%s', (_, text, expected) => {
    expect(isJson(JSON.parse(text))).toBe(expected);
  });

  test.each([
    ['plain text', 'Étiquette', true],
    ['a pair of surrogates', '🎯', true],
    ['half a pair', '\ud83c', false],
    ['the character no database stores', 'a\u0000b', false],
    ['a line break', 'a\nb', true],
  ])('%s', (_, text, expected) => {
    expect(isStorableText(text)).toBe(expected);
    expect(isJson([{ [text]: 1 }], isStorableText)).toBe(expected);
    expect(isJson({ a: text }, isStorableText)).toBe(expected);
  });
});

/** A text that two values share when they differ by the order of keys and the sign of zero at most. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`);
  return `{${entries.toSorted().join()}}`;
}
