import { describe, expect, it } from 'vitest';
import { groups, type Row } from '../../../tests/support/grid-stage.ts';
import { planFill } from './grid-fill.ts';
import { layOut } from './grid-items.ts';
import type { GridColumn } from './grid-types.ts';

describe('a series', () => {
  const months = ['m1', 'm2', 'm3', 'm4'].map(
    (id, index): GridColumn<Row> => ({
      id,
      header: id,
      width: 60,
      text: ({ amount }) => String(amount * (index + 1)),
      editor: { kind: index === 3 ? 'text' : 'amount' },
    }),
  );
  const items = layOut(groups, new Set(), false).list;
  const texts = (...range: Parameters<typeof planFill<Row>>) =>
    planFill(...range).cells.map(({ rowId, columnId, value }) => [
      rowId,
      columnId,
      value.kind === 'pasted' && value.text,
    ]);

  it('goes on down a column, and is repeated when only copied', () => {
    const source = { top: 1, bottom: 2, left: 0, right: 0 };
    const target = { ...source, bottom: 4 };
    expect(texts(source, target, items, months, true)).toEqual([['r3', 'm1', '30']]);
    expect(planFill(source, target, items, months).cells).toEqual([
      { rowId: 'r3', columnId: 'm1', value: { kind: 'copy', of: { rowId: 'r1', columnId: 'm1' } } },
    ]);
  });

  it('goes on along a row of amounts, and no further than amounts', () => {
    const source = { top: 1, bottom: 1, left: 0, right: 1 };
    expect(texts(source, { ...source, right: 2 }, items, months, true)).toEqual([['r1', 'm3', '30']]);
    expect(texts(source, { ...source, right: 3 }, items, months, true)).toEqual([
      ['r1', 'm3', '10'],
      ['r1', 'm4', '20'],
    ]);
  });
});
