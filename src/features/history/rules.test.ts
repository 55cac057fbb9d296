import { describe, expect, it } from 'vitest';
import type { CommittedOperation } from '../../records/change.ts';
import { goBack, isStillSo, operationsAbout, recordsIn, tellChange, valuesBefore } from './rules.ts';

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

describe('a record and its budget go back', () => {
  const remove = (kind: string, id: string): CommittedOperation => ({ op: 'delete', kind, id });
  const restore = (kind: string, id: string): CommittedOperation => ({ op: 'restore', kind, id });
  const living = (records: Record<string, Record<string, unknown>>) => ({
    get: (_kind: string, id: string) => records[id] && ({ deletedAt: null, ...records[id] } as never),
    allowed: (_kind: string, _field: string, value: unknown) => value,
  });
  const since = (...operations: CommittedOperation[][]) => operations.map((each) => ({ operations: each }));

  it('to the values they held, each once', () => {
    const changes = since(
      [update('action', 'a1', { title: ['B', 'C'], rank: ['a0', 'a1'] })],
      [update('budgetLine', 'b1', { plannedCents: [200, 300] })],
      [update('budgetLine', 'b1', { plannedCents: [100, 200] }), update('action', 'a1', { title: ['A', 'B'] })],
    );
    const now = living({ a1: { title: 'C' }, b1: { plannedCents: 300 } });
    expect(goBack(changes, 'a1', now)).toEqual([
      update('budgetLine', 'b1', { plannedCents: [300, 100] }),
      update('action', 'a1', { title: ['C', 'A'] }),
    ]);
    expect(goBack(changes, 'a1', living({ a1: { title: 'A' }, b1: { plannedCents: 100 } }))).toEqual([]);
  });

  it('with the lines there were: those added go, those deleted come back as they were', () => {
    const changes = since(
      [remove('budgetLine', 'b2')],
      [create('budgetLine', 'b3', { actionId: 'a1' })],
      [update('budgetLine', 'b2', { plannedCents: [100, 200] })],
    );
    const now = living({ a1: {}, b3: { actionId: 'a1' } });
    expect(goBack(changes, 'a1', now)).toEqual([
      { op: 'restore', kind: 'budgetLine', id: 'b2' },
      update('budgetLine', 'b2', { plannedCents: [200, 100] }),
      { op: 'delete', kind: 'budgetLine', id: 'b3' },
    ]);
  });

  it('not to lines that came and went meanwhile, nor while the record itself is deleted', () => {
    const passing = since([remove('budgetLine', 'b4')], [create('budgetLine', 'b4', { actionId: 'a1' })]);
    expect(goBack(passing, 'a1', living({ a1: {} }))).toEqual([]);
    expect(goBack(since([restore('budgetLine', 'b5')]), 'a1', living({ a1: {}, b5: {} }))).toEqual([
      { op: 'delete', kind: 'budgetLine', id: 'b5' },
    ]);
    expect(goBack(since([remove('action', 'a1')]), 'a1', living({}))).toEqual([]);
  });

  it('from the operations about them alone, among those of a change of many', () => {
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
