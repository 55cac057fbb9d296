import { describe, expect, test } from 'vitest';
import { uniqueId } from '../../../../records/unique-record.ts';
import { type ObjectiveMonth, objectiveMonthKind } from '../../../objectives/path/schema.ts';
import type { Objective } from '../../../objectives/schema.ts';
import { monthEdit, typedPath } from './path-edits.ts';

const objective = { id: 'o1', planId: 'p1', seasonality: 'flat' } as Objective;
const january = {
  id: 'm1',
  objectiveId: 'o1',
  month: '2027-01',
  monthTarget: null,
  lastYearValue: 5,
} as ObjectiveMonth;
const path = [
  { month: '2027-01', target: 4, lastYear: 5 },
  { month: '2027-02', target: 3, lastYear: null },
];
const idOf = (month: string) => uniqueId(objectiveMonthKind, 'p1', { objectiveId: 'o1', month });
const february = (values: object) => ({
  op: 'create',
  kind: 'objectiveMonth',
  id: idOf('2027-02'),
  rank: 'a0',
  fields: { objectiveId: 'o1', month: '2027-02', ...values },
});

describe('typing in a month', () => {
  test('of last year changes that month alone', () => {
    expect(monthEdit(objective, path, [january], '2027-02', { lastYearValue: 7 })).toEqual([
      february({ lastYearValue: 7 }),
    ]);
  });

  test('of the path makes it a typed one, the other months staying what they were', () => {
    expect(monthEdit(objective, path, [january], '2027-02', { monthTarget: 9 })).toEqual([
      { op: 'update', kind: 'objective', id: 'o1', fields: { seasonality: ['flat', 'typed'] } },
      { op: 'update', kind: 'objectiveMonth', id: 'm1', fields: { monthTarget: [null, 4] } },
      february({ monthTarget: 9 }),
    ]);
  });

  test('of a typed path changes that month alone', () => {
    const typed = { ...objective, seasonality: 'typed' as const };
    expect(monthEdit(typed, path, [january], '2027-01', { monthTarget: null })).toEqual([]);
    expect(monthEdit(typed, path, [january], '2027-01', { monthTarget: 6 })).toEqual([
      { op: 'update', kind: 'objectiveMonth', id: 'm1', fields: { monthTarget: [null, 6] } },
    ]);
  });
});

test('a path that is to be typed begins with the one on screen', () => {
  expect(typedPath(objective, path, [january])).toEqual([
    { op: 'update', kind: 'objective', id: 'o1', fields: { seasonality: ['flat', 'typed'] } },
    { op: 'update', kind: 'objectiveMonth', id: 'm1', fields: { monthTarget: [null, 4] } },
    february({ monthTarget: 3 }),
  ]);
});
