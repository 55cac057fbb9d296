import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../kernel/calendar.ts';
import type { Action } from '../actions/schema.ts';
import { endOfWeek, groupByWeek, mentionsOf, soonOfOthers, weekOf } from './rules.ts';

// A Wednesday.
const TODAY = '2027-03-10';
const action = (values: Partial<Action>) =>
  ({ id: 'a', rank: 'a0', status: 'todo', priority: 'B', dueDate: null, ...values }) as Action;

describe('weeks', () => {
  it.each([
    ['2027-03-09', 'late'],
    ['2027-03-10', 'thisWeek'],
    ['2027-03-14', 'thisWeek'],
    ['2027-03-15', 'nextWeek'],
    ['2027-03-21', 'nextWeek'],
    ['2027-03-22', 'later'],
    [null, 'undated'],
  ])('an action due %s is %s', (dueDate, week) => {
    expect(weekOf(action({ dueDate }), TODAY)).toBe(week);
  });

  it('makes no delay of what is on pause', () => {
    expect(weekOf(action({ dueDate: '2027-03-01', status: 'paused' }), TODAY)).toBe('later');
  });

  it('ends on the next Sunday, which is its own end', () => {
    expect(endOfWeek('2027-03-14')).toBe('2027-03-14');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const day = addDays('2024-01-01', days);
        const left = daysBetween(day, endOfWeek(day));
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThan(7);
        expect(new Date(endOfWeek(day)).getUTCDay()).toBe(0);
      }),
    );
  });
});

it('keeps what still asks for something, the pressing and the weighty first', () => {
  const actions = [
    action({ id: 'done', status: 'done', dueDate: '2027-03-01' }),
    action({ id: 'c', dueDate: '2027-03-12', priority: 'C' }),
    action({ id: 'a', dueDate: '2027-03-12', priority: 'A' }),
    action({ id: 'late', dueDate: '2027-03-02', status: 'in_progress' }),
    action({ id: 'gone', status: 'cancelled' }),
  ];
  const groups = groupByWeek(actions, TODAY).map(({ week, actions: mine }) => [week, mine.map(({ id }) => id)]);
  expect(groups).toEqual([
    ['late', ['late']],
    ['thisWeek', ['a', 'c']],
  ]);
});

it('tells what colleagues have to do soon, without their delays nor my own', () => {
  const actions = [
    action({ id: 'mine', ownerId: 'me', dueDate: '2027-03-12' }),
    action({ id: 'late', ownerId: 'her', dueDate: '2027-03-01' }),
    action({ id: 'next', ownerId: 'her', dueDate: '2027-03-16' }),
    action({ id: 'this', ownerId: null, dueDate: '2027-03-11' }),
    action({ id: 'later', ownerId: 'her', dueDate: '2027-04-16' }),
  ];
  expect(soonOfOthers(actions, 'me', TODAY).map(({ id }) => id)).toEqual(['this', 'next']);
});

it('tells what others wrote to me, the latest first', () => {
  const comment = (createdAt: string, createdBy: string, ...mentionIds: string[]) => ({
    createdAt,
    createdBy,
    mentionIds,
  });
  const comments = [
    comment('2027-03-01', 'other', 'me'),
    comment('2027-03-03', 'me', 'me', 'other'),
    comment('2027-03-02', 'other', 'third', 'me'),
    comment('2027-03-04', 'other', 'third'),
  ];
  expect(mentionsOf(comments, 'me').map(({ createdAt }) => createdAt)).toEqual(['2027-03-02', '2027-03-01']);
});
