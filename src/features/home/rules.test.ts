import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../tests/support/board-data.ts';
import { addDays, daysBetween } from '../../kernel/calendar.ts';
import type { Action } from '../actions/schema.ts';
import { readingKind } from '../discussion/schema.ts';
import { endOfWeek, groupByWeek, mentionsOf, readUntil, seenUntil, soonOfOthers, weekOf } from './rules.ts';

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

describe('how far mentions are read', () => {
  const reading = (ownerId: string, mentionsSeenAt: string) => ({ ownerId, mentionsSeenAt });

  it('is the furthest that any device of this person said', () => {
    expect(seenUntil([], 'me')).toBe('');
    const readings = [
      reading('me', '2027-03-01T08:00:00.000Z'),
      reading('other', '2027-05-01T08:00:00.000Z'),
      reading('me', '2027-02-01T08:00:00.000Z'),
    ];
    expect(seenUntil(readings, 'me')).toBe('2027-03-01T08:00:00.000Z');
  });

  it('is told once, in place of what was told before, and never goes back', () => {
    const newId = () => 'new';
    const created = readUntil([], 'me', '2027-03-01T08:00:00.000Z', newId);
    expect(created).toMatchObject([
      {
        op: 'create',
        kind: 'reading',
        id: 'new',
        fields: { ownerId: 'me', mentionsSeenAt: '2027-03-01T08:00:00.000Z' },
      },
    ]);
    const [own] = recordsOf(readingKind, [{ id: 'r1', ...reading('me', '2027-03-01T08:00:00.000Z') }]);
    const readings = own ? [own] : [];
    expect(readUntil(readings, 'me', '2027-03-01T08:00:00.000Z', newId)).toEqual([]);
    expect(readUntil(readings, 'me', '2027-02-01T08:00:00.000Z', newId)).toEqual([]);
    expect(readUntil(readings, 'me', '', newId)).toEqual([]);
    expect(readUntil(readings, 'me', '2027-04-01T08:00:00.000Z', newId)).toMatchObject([
      { op: 'create', id: 'new', fields: { mentionsSeenAt: '2027-04-01T08:00:00.000Z' } },
      { op: 'delete', kind: 'reading', id: 'r1' },
    ]);
  });
});
