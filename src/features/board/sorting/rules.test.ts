import { expect, test } from 'vitest';
import { boardData } from '../../../../tests/support/board-data.ts';
import { createBoardBuilder } from '../rules.ts';
import { NO_FILTER } from '../schema.ts';
import { isSortable } from './rules.ts';

const data = boardData({
  people: [
    { id: 'p1', name: 'Zoé' },
    { id: 'p2', name: 'Élodie' },
  ],
  actions: [
    { id: 'a1', title: 'Action 10', ownerId: 'p1', dueDate: '2027-05-01' },
    { id: 'a2', title: 'Action 9', ownerId: 'p2', status: 'done' },
    { id: 'a3', title: 'action 9', dueDate: '2027-03-01' },
  ],
  budgetLines: [{ id: 'l1', actionId: 'a2', month: '2027-01', plannedCents: 100 }],
});
const sorted = (columnId: string, descending = false) => [
  ...createBoardBuilder()(
    data,
    { filter: NO_FILTER, grouping: 'none', sort: { columnId, descending } },
    { today: '2027-03-15', locale: 'fr' },
  ).rows.keys(),
];

test.each([
  ['title', false, ['a3', 'a2', 'a1']],
  ['owner', false, ['a2', 'a1', 'a3']],
  ['owner', true, ['a1', 'a2', 'a3']],
  ['due', false, ['a3', 'a1', 'a2']],
  ['due', true, ['a1', 'a3', 'a2']],
  ['planned', true, ['a2', 'a1', 'a3']],
  ['status', false, ['a3', 'a1', 'a2']],
  ['nothing', true, ['a1', 'a2', 'a3']],
  ['constructor', false, ['a1', 'a2', 'a3']],
] as const)('by %s, descending %s', (columnId, descending, expected) => {
  expect(sorted(columnId, descending)).toEqual(expected);
});

test('only columns with an order can be sorted by', () => {
  expect(isSortable('due')).toBe(true);
  expect(isSortable('toString')).toBe(false);
});
