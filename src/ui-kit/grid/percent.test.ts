import { expect, it } from 'vitest';
import { percentOf } from './percent.ts';

it('reads percentages the way people type them', () => {
  expect(percentOf('65')).toBe(65);
  expect(percentOf('65\u202f%')).toBe(65);
  expect(percentOf('12,5')).toBe(12.5);
  expect(percentOf('')).toBe(0);
  expect(percentOf('101')).toBeUndefined();
  expect(percentOf('-3')).toBeUndefined();
  expect(percentOf('mi-parcours')).toBeUndefined();
});
