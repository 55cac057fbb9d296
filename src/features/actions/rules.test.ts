import { describe, expect, test } from 'vitest';
import { expectedResult, followingBounds, isLate, progressEdit, readHours, shownStatus, statusEdit } from './rules.ts';

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
  expect(readHours('1 semaine', 'fr')).toBe(35);
  expect(readHours('1,5 sem.', 'fr')).toBe(53);
  expect(readHours('2 weeks', 'en')).toBe(70);
  expect(readHours('1.200 h', 'fr')).toBe(1200);
  expect(readHours('2 mois', 'fr')).toBeUndefined();
  expect(readHours('', 'fr')).toBeNull();
  expect(readHours('j', 'fr')).toBeUndefined();
  expect(readHours('beaucoup', 'fr')).toBeUndefined();
  expect(readHours('-3 h', 'fr')).toBeUndefined();
  expect(readHours('20 000 j', 'fr')).toBeUndefined();
});

describe('what an action should bring', () => {
  const action = {
    expectedVolumeLow: 80,
    expectedVolume: 100,
    expectedVolumeHigh: null,
    expectedYieldLow: 0.02,
    expectedYield: 0.05,
    expectedYieldHigh: 0.1,
  };

  test('is volume by yield, and unknown where either is', () => {
    expect(expectedResult(action)).toEqual({ low: 1.6, likely: 5, high: 10 });
    expect(expectedResult({ ...action, expectedYield: null })).toEqual({ low: 1.6, likely: null, high: 10 });
    expect(expectedResult({ ...action, expectedVolume: null })).toEqual({ low: 1.6, likely: null, high: null });
  });

  test('keeps its bounds on either side of a likely figure given to it', () => {
    expect(followingBounds(action, { expectedVolume: 70 }, 'volume')).toEqual({ expectedVolumeLow: 70 });
    expect(followingBounds(action, { expectedYield: 0.2 }, 'yield')).toEqual({ expectedYieldHigh: 0.2 });
    expect(followingBounds(action, { expectedYield: 0.07, expectedVolume: 1 }, 'yield')).toEqual({});
  });
});
