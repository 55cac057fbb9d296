import fc from 'fast-check';
import { expect, test } from 'vitest';
import { givingWay } from './giving-way.ts';
import { widthOf } from './grid-shared.ts';

const column = (id: string, width: number) => ({ id, width, header: id, text: () => '' });

test('columns leave one by one, in the order given, as soon as there is no room for all', () => {
  const columns = [column('name', 100), column('a', 50), column('b', 70), column('c', 30)];
  const needed = givingWay(columns, ['b', 'a']).map(({ id, minTableWidth }) => [id, minTableWidth]);
  expect(needed).toEqual([
    ['name', undefined],
    ['a', widthOf(columns) - 70],
    ['b', widthOf(columns)],
    ['c', undefined],
  ]);
});

test('what is shown fits any width that has room for the columns that stay', () => {
  const widths = fc.array(fc.integer({ min: 10, max: 300 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(widths, fc.nat({ max: 4000 }), (given, width) => {
      const columns = given.map((each, index) => column(String(index), each));
      const order = columns.slice(1).map(({ id }) => id);
      const shown = givingWay(columns, order).filter(({ minTableWidth = 0 }) => minTableWidth <= width);
      expect(widthOf(shown)).toBeLessThanOrEqual(Math.max(width, widthOf(columns.slice(0, 1))));
    }),
  );
});
