import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idMadeOf, isId, newId } from './ids.ts';

const parts = fc.array(fc.oneof(fc.uuid(), fc.string({ maxLength: 20 })), { minLength: 1, maxLength: 4 });

test('the same texts make the same id, and others another', () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      expect(isId(idMadeOf(...one))).toBe(true);
      expect(idMadeOf(...one)).toBe(idMadeOf(...one));
      if (JSON.stringify(one) !== JSON.stringify(other)) expect(idMadeOf(...one)).not.toBe(idMadeOf(...other));
    }),
    { numRuns: 20_000 },
  );
});

test('texts that read the same one after the other make different ids', () => {
  expect(idMadeOf('ab', 'c')).not.toBe(idMadeOf('a', 'bc'));
  expect(idMadeOf('a', '')).not.toBe(idMadeOf('a'));
});

test('close texts make ids that have nothing in common: no two of many, nor their halves', () => {
  const base = newId().slice(0, 30);
  const ids = Array.from({ length: 50_000 }, (_, index) => idMadeOf('score', base + String(index).padStart(6, '0')));
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(ids.map((id) => id.slice(0, 18))).size).toBe(ids.length);
  expect(new Set(ids.map((id) => id.slice(19))).size).toBe(ids.length);
});
