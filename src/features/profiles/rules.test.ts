import { expect, test } from 'vitest';
import { monthsToFull, sellingShareOf } from './rules.ts';

test('the share of selling time is what training and administration leave', () => {
  expect(sellingShareOf({ trainingShare: 0.05, adminShare: 0.25 })).toBeCloseTo(0.7);
  expect(sellingShareOf({ trainingShare: 0.5, adminShare: 0.7 })).toBe(0);
  expect(sellingShareOf({ trainingShare: null, adminShare: 0.2 })).toBeNull();
});

test('a ramp-up lasts until everything is given for good', () => {
  expect(monthsToFull([0, 0.25, 0.5, 0.75, 1, 1])).toBe(4);
  expect(monthsToFull([0, 1, 0.5, 1])).toBe(3);
  expect(monthsToFull([1, 1])).toBe(0);
  expect(monthsToFull([])).toBe(0);
});
