import { expect, it } from 'vitest';
import { updateRecord } from './edit.ts';
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
