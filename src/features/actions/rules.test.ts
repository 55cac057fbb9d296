import { describe, expect, test } from 'vitest';
import { isLate, progressEdit, readHours, shownStatus, statusEdit } from './rules.ts';

describe('an action is late', () => {
  const today = '2027-03-15';
  test.each([
    ['in_progress', '2027-03-14', true],
    ['todo', '2027-03-14', true],
    ['in_progress', '2027-03-15', false],
    ['done', '2027-03-14', false],
    ['paused', '2027-03-14', false],
    ['cancelled', '2027-03-14', false],
    ['todo', null, false],
  ] as const)('%s, due %s: %s', (status, dueDate, late) => {
    expect(isLate({ status, dueDate }, today)).toBe(late);
    expect(shownStatus({ status, dueDate }, today)).toBe(late ? 'late' : status);
  });
});

describe('status and progress', () => {
  test('go together', () => {
    expect(statusEdit({ status: 'in_progress', progress: 0.4 }, 'done')).toEqual({ status: 'done', progress: 1 });
    expect(statusEdit({ status: 'done', progress: 1 }, 'todo')).toEqual({ status: 'todo', progress: 0 });
    expect(statusEdit({ status: 'done', progress: 1 }, 'done')).toEqual({});
    expect(progressEdit({ status: 'todo', progress: 0 }, 0.2)).toEqual({ status: 'in_progress', progress: 0.2 });
    expect(progressEdit({ status: 'in_progress', progress: 0.2 }, 1)).toEqual({ status: 'done', progress: 1 });
    expect(progressEdit({ status: 'done', progress: 1 }, 0.9)).toEqual({ status: 'in_progress', progress: 0.9 });
    expect(progressEdit({ status: 'paused', progress: 0.3 }, 0.5)).toEqual({ progress: 0.5 });
  });
});

test('an estimate of work is read as it is typed', () => {
  expect(readHours('12', 'fr')).toBe(12);
  expect(readHours(' 12 h ', 'fr')).toBe(12);
  expect(readHours('2,5 j', 'fr')).toBe(18);
  expect(readHours('3 days', 'en')).toBe(21);
  expect(readHours('', 'fr')).toBeNull();
  expect(readHours('j', 'fr')).toBeUndefined();
  expect(readHours('beaucoup', 'fr')).toBeUndefined();
  expect(readHours('-3 h', 'fr')).toBeUndefined();
  expect(readHours('20 000 j', 'fr')).toBeUndefined();
});
