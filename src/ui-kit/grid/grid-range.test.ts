import { expect, it } from 'vitest';
import { columns, groups, type Row } from '../../../tests/support/grid-stage.ts';
import { layOut } from './grid-items.ts';
import { sumOfRange } from './grid-range.ts';
import type { GridColumn } from './grid-types.ts';

// Lines: 0 g1, 1 r1, 2 r2, 3 g1+, 4 g2, 5 r3, 6 g2+
it('adds up the amounts of a range, over the lines of groups, and nothing that is none', () => {
  const empty = { list: [], lines: new Map(), tops: [0], parts: new Map() };
  const { list } = layOut(groups, new Set(), true, empty);
  const amounts = columns.map((column): GridColumn<Row> => {
    const amount = (row: Row) => (row.id === 'r2' ? null : row.amount);
    return column.id === 'amount' ? { ...column, amount } : column;
  });
  const whole = { top: 0, bottom: 6, left: 0, right: 2 };
  expect(sumOfRange(whole, list, amounts)).toEqual({ count: 2, sum: 40 });
  expect(sumOfRange({ ...whole, bottom: 2 }, list, amounts)).toEqual({ count: 1, sum: 10 });
  expect(sumOfRange({ ...whole, right: 0 }, list, amounts)).toEqual({ count: 0, sum: 0 });
});
