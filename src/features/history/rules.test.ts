import { describe, expect, it } from 'vitest';
import type { CommittedOperation } from '../../records/change.ts';
import { isStillSo, operationsAbout, recordsIn, tellChange, valuesBefore } from './rules.ts';

const nothing = () => undefined;
const create = (kind: string, id: string, fields: Record<string, unknown> = {}): CommittedOperation => ({
  op: 'create',
  kind,
  id,
  rank: 'a0',
  fields,
});
const update = (kind: string, id: string, fields: Record<string, [unknown, unknown]>): CommittedOperation => ({
  op: 'update',
  kind,
  id,
  fields,
});

describe('telling a change', () => {
  it('names the record, the field, and both values', () => {
    expect(
      tellChange({ operations: [update('action', 'a1', { dueDate: ['2027-03-12', '2027-04-05'] })] }, nothing),
    ).toEqual([
      {
        verb: 'updated',
        kind: 'action',
        id: 'a1',
        count: 1,
        details: [{ kind: 'action', field: 'dueDate', from: '2027-03-12', to: '2027-04-05' }],
      },
    ]);
  });

  it('counts what an import brings, without the amounts that come with it', () => {
    const operations = Array.from({ length: 40 }, (_, index) => [
      create('action', `a${index}`, { title: `Action ${index}` }),
      create('budgetLine', `b${index}`, { actionId: `a${index}`, month: '2027-01', plannedCents: 100 }),
    ]).flat();
    const told = tellChange({ operations: [create('objective', 'o1'), ...operations] }, nothing);
    expect(told).toEqual([
      { verb: 'created', kind: 'objective', id: 'o1', count: 1, details: [] },
      { verb: 'created', kind: 'action', count: 40, details: [] },
    ]);
  });

  it('tells a deletion once, without what follows from it', () => {
    const find = (kind: string) => (kind === 'comment' ? { subjectId: 'o1' } : undefined);
    const operations: CommittedOperation[] = [
      update('action', 'a1', { objectiveId: ['o1', null] }),
      { op: 'delete', kind: 'comment', id: 'c1' },
      { op: 'delete', kind: 'objective', id: 'o1' },
    ];
    expect(tellChange({ operations }, find)).toEqual([
      { verb: 'deleted', kind: 'objective', id: 'o1', count: 1, details: [] },
    ]);
  });

  it('tells amounts of their action, and adds up its months', () => {
    const months: Record<string, string> = { b1: '2027-01', b2: '2027-02' };
    const find = (_kind: string, id: string) => ({ actionId: 'a1', month: months[id] });
    const operations = [
      update('budgetLine', 'b1', { plannedCents: [1000, 1500] }),
      update('budgetLine', 'b2', { plannedCents: [2000, 3000] }),
    ];
    expect(tellChange({ operations }, find)).toEqual([
      {
        verb: 'updated',
        kind: 'action',
        id: 'a1',
        count: 1,
        details: [{ kind: 'budgetLine', field: 'plannedCents', from: 3000, to: 4500, months: ['2027-01', '2027-02'] }],
      },
    ]);
  });

  it('says what many records were given when it is the same', () => {
    const operations = ['a1', 'a2', 'a3', 'a4'].map((id) => update('action', id, { ownerId: [null, 'p1'] }));
    expect(tellChange({ operations }, nothing)).toEqual([
      {
        verb: 'updated',
        kind: 'action',
        count: 4,
        details: [{ kind: 'action', field: 'ownerId', from: null, to: 'p1' }],
      },
    ]);
  });

  it('tells a comment of what it is about, and keeps silent about conflicts', () => {
    const operations = [
      create('comment', 'c1', { subjectKind: 'action', subjectId: 'a1', body: 'Vu.' }),
      create('conflict', 'x1'),
    ];
    expect(tellChange({ operations }, nothing)).toMatchObject([
      { verb: 'commented', kind: 'action', id: 'a1', details: [{ quote: 'Vu.' }] },
    ]);
  });

  it('calls a new order alone a move', () => {
    expect(tellChange({ operations: [update('action', 'a1', { rank: ['a0', 'a1'] })] }, nothing)).toMatchObject([
      { verb: 'moved', id: 'a1' },
    ]);
  });
});

it('remembers records from the changes themselves, the latest word first', () => {
  const find = recordsIn([
    { operations: [update('action', 'a1', { title: ['Old', 'New'] })] },
    { operations: [create('action', 'a1', { title: 'Old', code: 'C1' })] },
  ]);
  expect(find('action', 'a1')).toEqual({ title: 'New', code: 'C1' });
});

describe('what can be taken back', () => {
  const record = (values: Record<string, unknown>) => () => ({ deletedAt: null, ...values }) as never;

  it('is a value that still stands, not one that was changed again', () => {
    const change = { operations: [update('action', 'a1', { title: ['Old', 'New'] })] };
    expect(isStillSo(change, record({ title: 'New' }))).toBe(true);
    expect(isStillSo(change, record({ title: 'Newer' }))).toBe(false);
  });

  it('is a deletion as long as the record is gone', () => {
    const change = { operations: [{ op: 'delete' as const, kind: 'action', id: 'a1' }] };
    expect(isStillSo(change, nothing)).toBe(true);
    expect(isStillSo(change, record({}))).toBe(false);
  });
});

it('finds what a record held before the changes made since', () => {
  const latest = { operations: [update('action', 'a1', { title: ['B', 'C'], rank: ['a0', 'a1'] })] };
  const middle = {
    operations: [
      update('action', 'a2', { title: ['X', 'Y'] }),
      update('action', 'a1', { dueDate: [null, '2027-03-01'] }),
    ],
  };
  const first = {
    operations: [update('action', 'a1', { title: ['A', 'AB'] }), update('action', 'a1', { title: ['AB', 'B'] })],
  };
  expect(valuesBefore([latest, middle, first], 'a1')).toEqual({ title: 'A', dueDate: null });
  expect(valuesBefore([latest], 'a1')).toEqual({ title: 'B' });
  expect(valuesBefore([], 'a1')).toEqual({});
});
describe('a change of many', () => {
  it('tells the operations about one record and its amounts', () => {
    const find = (_kind: string, id: string) => ({ actionId: id === 'b1' ? 'a1' : 'a2' });
    const mine = [
      update('action', 'a1', { title: ['A', 'B'] }),
      update('budgetLine', 'b1', { plannedCents: [0, 1] }),
      create('budgetLine', 'b9', { actionId: 'a1' }),
    ];
    const others = [update('action', 'a2', {}), update('budgetLine', 'b2', {})];
    expect(operationsAbout({ operations: [...others, ...mine] }, 'a1', find)).toEqual(mine);
  });
});
