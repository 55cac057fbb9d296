import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisBetween, axisMarks } from './axis.ts';

test('goes from nothing to what there is, in few equal steps', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 15 }), (max) => {
      const marks = axisMarks(max);
      const top = marks.at(-1) ?? 0;
      expect(marks[0]).toBe(0);
      expect(marks.length).toBeGreaterThanOrEqual(3);
      expect(marks.length).toBeLessThanOrEqual(4);
      expect(top).toBeGreaterThanOrEqual(max);
      // Never more than twice as high as what it shows.
      expect(top).toBeLessThanOrEqual(max * 2);
      expect(marks.every((mark, index) => Math.abs(mark - index * (marks[1] ?? 0)) <= mark * 1e-12)).toBe(true);
    }),
  );
});

test.each([
  [600_000, [0, 200_000, 400_000, 600_000]],
  [650_000, [0, 250_000, 500_000, 750_000]],
  [1, [0, 0.5, 1]],
  [0, [0]],
])('up to %d', (max, marks) => expect(axisMarks(max)).toEqual(marks));

test('an axis that holds both ends begins at 0 unless all is far from it', () => {
  expect(axisBetween(88, 94)).toEqual([88, 90, 92, 94]);
  expect(axisBetween(1, 94)).toEqual([0, 50, 100]);
  expect(axisBetween(0, 0)).toEqual([0, 1]);
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.nat({ max: 10 ** 9 }), (min, size) => {
      const marks = axisBetween(min, min + size);
      expect(marks[0] ?? 0).toBeLessThanOrEqual(min);
      expect(marks.at(-1) ?? 0).toBeGreaterThanOrEqual(min + size);
      expect(marks.length).toBeLessThanOrEqual(6);
    }),
  );
});
