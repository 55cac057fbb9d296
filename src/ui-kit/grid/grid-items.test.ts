import { describe, expect, it } from 'vitest';
import { layOut, stepRow } from './grid-items.ts';
import type { GridGroup, GridRow } from './grid-types.ts';

const groups: GridGroup<GridRow>[] = [
  { id: 'a', header: { title: 'A' }, rows: [{ id: '1' }, { id: '2' }] },
  { id: 'b', header: { title: 'B' }, rows: [] },
  { id: 'c', rows: [{ id: '3' }] },
];
const keys = (collapsed: string[], creates: boolean) =>
  layOut(groups, new Set(collapsed), creates).list.map(({ key }) => key);

describe('layOut', () => {
  it('puts each group’s line, rows and creating line one under the other', () => {
    expect(keys([], false)).toEqual(['a', '1', '2', 'b', '3']);
    expect(keys([], true)).toEqual(['a', '1', '2', 'a+', 'b', 'b+', '3', 'c+']);
  });

  it('folds groups that have a line to unfold them again', () => {
    expect(keys(['a', 'c'], true)).toEqual(['a', 'b', 'b+', '3', 'c+']);
  });

  it('says where each line begins, and where all end', () => {
    expect(layOut(groups, new Set(['c']), false).tops).toEqual([0, 40, 76, 112, 152, 188]);
    expect(layOut([], new Set(), true).tops).toEqual([0]);
  });

  it('finds the line of a row or group', () => {
    expect(layOut(groups, new Set(), true).lines.get('3')).toBe(6);
  });
});

describe('stepRow', () => {
  it('moves inside the group, then on to the neighbouring one', () => {
    expect(stepRow(groups, '1', 1)).toEqual({ rowId: '1', groupId: 'a', index: 1 });
    expect(stepRow(groups, '2', 1)).toEqual({ rowId: '2', groupId: 'b', index: 0 });
    expect(stepRow(groups, '3', -1)).toEqual({ rowId: '3', groupId: 'b', index: 0 });
    const [first] = groups;
    const below = { id: 'd', rows: [{ id: '4' }] };
    expect(first && stepRow([first, below], '4', -1)).toEqual({ rowId: '4', groupId: 'a', index: 2 });
  });

  it('stays at the edges of the table', () => {
    expect(stepRow(groups, '1', -1)).toBeUndefined();
    expect(stepRow(groups, '3', 1)).toBeUndefined();
    expect(stepRow(groups, 'unknown', 1)).toBeUndefined();
  });
});
