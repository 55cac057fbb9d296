import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOperation } from './apply.ts';
import type { Operation } from './change.ts';
import { mergeOperations, updateRecord } from './edit.ts';
import { defineRecord, type RecordOf } from './define-record.ts';
import { references, text } from './field.ts';
import { writableFrom } from './rights.ts';

const taskKind = defineRecord({
  kind: 'task',
  collection: 'tasks',
  scope: 'plan',
  fields: { title: text(80), helperIds: references('person', 5) },
  rights: writableFrom('editor'),
});
const task = { id: 't1', title: 'Call', helperIds: ['p1'] } as unknown as RecordOf<typeof taskKind>;

it('says what one saw and what one wants', () => {
  expect(updateRecord(taskKind, task, { title: 'Call back', helperIds: ['p1'] })).toEqual([
    { op: 'update', kind: 'task', id: 't1', fields: { title: ['Call', 'Call back'] } },
  ]);
});

it('is nothing when all is already so', () => {
  expect(updateRecord(taskKind, task, { title: 'Call', helperIds: ['p1'] })).toEqual([]);
});

describe('mergeOperations', () => {
  const stamp = { planId: 'p', actorId: null, at: '' };
  /** What a list of operations leaves of each record, stamps aside. */
  const outcome = (operations: readonly Operation[]) => {
    const records = new Map<string, ReturnType<typeof applyOperation>>();
    for (const operation of operations) {
      records.set(
        operation.id,
        applyOperation(taskKind, records.get(operation.id) ?? before(operation.id), operation, stamp),
      );
    }
    return [...records.values()].map((record) => [record?.id, record?.title, record?.helperIds, record?.deletedAt]);
  };
  const before = (id: string) =>
    id === 'new'
      ? undefined
      : applyOperation(
          taskKind,
          undefined,
          { op: 'create', kind: 'task', id, rank: 'a0', fields: { title: 'a' } },
          stamp,
        );

  it('puts what is typed into a new record in its creation, and forgets what comes back', () => {
    const update = (id: string, from: string, to: string): Operation => ({
      op: 'update',
      kind: 'task',
      id,
      fields: { title: [from, to] },
    });
    expect(
      mergeOperations([
        { op: 'create', kind: 'task', id: 'new', rank: 'a0', fields: { title: 'x' } },
        update('new', 'x', 'y'),
        update('t1', 'a', 'b'),
        update('t1', 'b', 'a'),
      ]),
    ).toEqual([{ op: 'create', kind: 'task', id: 'new', rank: 'a0', fields: { title: 'y' } }]);
  });

  it('leaves every record as the edits one after the other do, with one operation each', () => {
    const edit = fc.record({ id: fc.constantFrom('t1', 't2', 'new'), title: fc.constantFrom('a', 'b', 'c', 'd') });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const operations: Operation[] = [{ op: 'create', kind: 'task', id: 'new', rank: 'a0', fields: { title: 'a' } }];
        const held = new Map<string, string>();
        for (const { id, title } of edits) {
          operations.push({ op: 'update', kind: 'task', id, fields: { title: [held.get(id) ?? 'a', title] } });
          held.set(id, title);
        }
        const merged = mergeOperations(operations);
        expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length);
        const changed = (list: ReturnType<typeof outcome>) =>
          list.filter(([id, title]) => id === 'new' || title !== 'a');
        const byId = (list: ReturnType<typeof outcome>) =>
          list.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])));
        expect(byId(changed(outcome(merged)))).toEqual(byId(changed(outcome(operations))));
      }),
    );
  });
});
