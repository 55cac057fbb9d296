import { expect, test } from 'vitest';
import { inOrder, isLateMilestone } from './rules.ts';

test('milestones come by date, those without one last, in their own order', () => {
  const milestones = [
    { id: 'a', rank: 'a0', dueDate: null },
    { id: 'b', rank: 'a2', dueDate: '2027-06-30' },
    { id: 'c', rank: 'a1', dueDate: '2027-06-30' },
    { id: 'd', rank: 'a3', dueDate: '2027-03-31' },
  ];
  expect(inOrder(milestones).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
});

test('one is late the day after its date, unless it is reached', () => {
  expect(isLateMilestone({ dueDate: '2027-06-30', done: false }, '2027-06-30')).toBe(false);
  expect(isLateMilestone({ dueDate: '2027-06-30', done: false }, '2027-07-01')).toBe(true);
  expect(isLateMilestone({ dueDate: '2027-06-30', done: true }, '2027-07-01')).toBe(false);
  expect(isLateMilestone({ dueDate: null, done: false }, '2027-07-01')).toBe(false);
});
