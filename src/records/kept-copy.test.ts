import { expect, test } from 'vitest';
import { IDS } from '../../tests/support/changes.ts';
import { create, PLAN_ID, update } from '../../tests/support/commit.ts';
import { registry } from '../features/registry.ts';
import type { AnyRecord } from './define-record.ts';
import { bringForward, type KeptChange } from './kept-copy.ts';
import type { Snapshot } from './replica.ts';

const [ACTION, OTHER] = IDS.action;
const EMPTY: Snapshot = { seq: 4, records: {} };

function kept(previous: number, seq: number, operation: KeptChange['change']['operations'][number]): KeptChange {
  const at = '2027-02-01T00:00:00.000Z';
  return { previous, change: { id: `c${seq}`, planId: PLAN_ID, operations: [operation], seq, actorId: null, at } };
}

function titles({ records }: Snapshot): unknown[] {
  return (records.action ?? []).map((record: AnyRecord) => record.title);
}

const created = kept(4, 6, create('action', ACTION, { title: 'Salon' }));
const retitled = kept(6, 9, update('action', ACTION, { title: ['Salon', 'Foire'] }));

test('what was confirmed after the snapshot is part of what opens without network', () => {
  const copy = bringForward(registry, EMPTY, [created, retitled]);
  expect([copy.seq, titles(copy)]).toEqual([9, ['Foire']]);
});

test('changes that the snapshot already holds are not applied again', () => {
  const copy = bringForward(registry, bringForward(registry, EMPTY, [created, retitled]), [created, retitled]);
  expect([copy.seq, titles(copy)]).toEqual([9, ['Foire']]);
});

test('nothing is told beyond a change that is missing', () => {
  const copy = bringForward(registry, EMPTY, [created, kept(9, 12, create('action', OTHER, { title: 'Congrès' }))]);
  expect([copy.seq, titles(copy)]).toEqual([6, ['Salon']]);
});
