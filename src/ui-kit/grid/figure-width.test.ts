import { expect, it } from 'vitest';
import { figureWidth } from './figure-width.ts';

it('leaves room for every figure of an amount, and no more than it takes', () => {
  expect(figureWidth('')).toBe(16);
  expect(figureWidth('–')).toBe(25);
  expect(figureWidth('1\u202f250\u202f000,55\u00a0€')).toBe(16 + 10 * 9 + 2 * 2 + 2 * 3);
  expect(figureWidth('−545\u00a0€')).toBe(16 + 5 * 9 + 3);
});
