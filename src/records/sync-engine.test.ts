import { beforeEach, describe, expect, test } from 'vitest';
import type { Change, CommittedChange, Operation } from './change.ts';
import { createRegistry, defineRecord } from './define-record.ts';
import { cents, references, reference, text } from './field.ts';
import type { OutboxEntry } from './outbox.ts';
import { Replica } from './replica.ts';
import { writableFrom } from './rights.ts';
import { SyncEngine } from './sync-engine.ts';

const ME = '0190a0a0-0000-7000-8000-0000000000aa';
const PLAN = '0190a0a0-0000-7000-8000-00000000000a';
const OTHER_PLAN = '0190a0a0-0000-7000-8000-00000000000b';
const rights = writableFrom('editor');
const registry = createRegistry([
  defineRecord({ kind: 'tag', collection: 'tags', scope: 'workspace', fields: { name: text(40) }, rights }),
  defineRecord({
    kind: 'action',
    collection: 'actions',
    scope: 'plan',
    fields: { title: text(200), tagIds: references('tag', 20), amountCents: cents({ guarded: true }) },
    rights,
  }),
  defineRecord({
    kind: 'line',
    collection: 'lines',
    scope: 'plan',
    fields: { actionId: reference('action', 'cascade') },
    rights,
  }),
]);

/** Records what the engine asks for; the test answers in the server's and the device's place. */
class Desk {
  kept = new Map<string, OutboxEntry>();
  sent: Change[][] = [];
  pulls: number[] = [];
  snapshots = 0;
  /** From and to, for each change the copy has come to. */
  confirmed: [previous: number, seq: number][] = [];
  readonly replica = new Replica(registry);
  readonly engine: SyncEngine;
  private ids = 0;

  constructor() {
    this.engine = new SyncEngine({
      registry,
      replica: this.replica,
      actorId: ME,
      planId: PLAN,
      newId: () => `0190a0a0-0000-7000-8000-${String((this.ids += 1)).padStart(12, '0')}`,
      now: () => '2027-03-01T08:00:00.000Z',
      ports: {
        persist: (entry) => this.kept.set(entry.change.id, structuredClone(entry)),
        remove: (ids) => ids.forEach((id) => this.kept.delete(id)),
        adoptOrphans: () => undefined,
        send: (changes) => this.sent.push([...changes]),
        pull: (after) => this.pulls.push(after),
        snapshot: () => {
          this.snapshots += 1;
        },
        confirmed: (change, previous) => this.confirmed.push([previous, change.seq]),
      },
    });
  }

  /** The last request's changes as the server would commit them from `seq` on, unless told otherwise. */
  committed(seq: number, operations?: Operation[]): CommittedChange[] {
    return (this.sent.at(-1) ?? []).map((change, index) =>
      commit({ ...change, operations: operations ?? change.operations }, seq + index),
    );
  }

  answer(changes: readonly CommittedChange[]): void {
    this.engine.onAnswer(changes.map((change) => ({ id: change.id, status: 'committed', change })));
  }

  title(id: string): unknown {
    return this.replica.get('action', id)?.title;
  }
}

const commit = (change: Change, seq: number): CommittedChange => ({
  ...change,
  seq,
  actorId: ME,
  at: '2027-03-01T08:00:01.000Z',
});
const change = (seq: number): Change => ({ id: `c${seq}`, planId: PLAN, operations: [create(`r${seq}`, 'Autre')] });
const renamed = (entry: OutboxEntry, prefix: string): OutboxEntry => ({
  ...entry,
  change: { ...entry.change, id: prefix + entry.change.id },
});
const create = (id: string, title: string): Operation => ({
  op: 'create',
  kind: 'action',
  id,
  rank: 'a0',
  fields: { title },
});
const retitle = (id: string, from: string, to: string): Operation => ({
  op: 'update',
  kind: 'action',
  id,
  fields: { title: [from, to] },
});

describe('the sync engine', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = new Desk();
    desk.engine.start([]);
    desk.engine.onSnapshot({ seq: 10, records: {} });
    desk.engine.onStream(true);
  });

  test('shows, keeps and sends an edit at once, and lets it go at the answer', () => {
    const { changeId, touched } = desk.engine.edit([create('x', 'Salon')]);
    expect(touched).toMatchObject([{ kind: 'action', id: 'x', record: { title: 'Salon' } }]);
    expect([...desk.kept.keys()]).toEqual([changeId]);
    expect(desk.engine.status()).toMatchObject({ pending: 1, isKept: false, sending: true });
    desk.engine.onKept([changeId]);
    expect(desk.engine.status().isKept).toBe(true);
    desk.answer(desk.committed(11));
    expect(desk.engine.status()).toMatchObject({ pending: 0, sending: false });
    expect(desk.kept.size).toBe(0);
    expect(desk.replica.seq).toBe(11);
    expect(desk.replica.pending).toEqual([]);
  });

  test('lets it go when the stream brings it first, and ignores the late answer', () => {
    desk.engine.edit([create('x', 'Salon')]);
    const [change] = desk.committed(11);
    if (!change) throw new Error('nothing sent');
    desk.engine.onEvent(change, 10);
    expect(desk.engine.status().pending).toBe(0);
    desk.answer([change]);
    expect(desk.replica.seq).toBe(11);
    expect(desk.title('x')).toBe('Salon');
  });

  test('says once of each change that the copy has come to it, and where the copy was', () => {
    desk.engine.edit([create('x', 'Salon')]);
    const [own] = desk.committed(11);
    if (!own) throw new Error('nothing sent');
    desk.answer([own]);
    desk.engine.onEvent(own, 10);
    desk.engine.onEvent(commit({ id: 'b', planId: PLAN, operations: [create('z', 'Autre')] }, 15), 14);
    desk.engine.onPulled({ after: 11, isComplete: true, changes: [12, 14, 15].map((seq) => commit(change(seq), seq)) });
    expect(desk.confirmed).toEqual([
      [10, 11],
      [11, 12],
      [12, 14],
      [14, 15],
    ]);
  });

  test('sends again under the same id after a lost answer', () => {
    desk.engine.edit([create('x', 'Salon')]);
    desk.engine.onSendFailed();
    expect(desk.engine.status()).toMatchObject({ offline: true, pending: 1 });
    desk.engine.edit([retitle('x', 'Salon', 'Salon de Lyon')]);
    expect(desk.sent).toHaveLength(1);
    desk.engine.reconnect();
    expect(desk.sent[1]?.map(({ id }) => id)).toEqual([desk.sent[0]?.[0]?.id, expect.any(String)]);
  });

  test('keeps a refused change aside, through a reload, until retried over the current value', () => {
    desk.engine.edit([create('x', 'Salon')]);
    desk.answer(desk.committed(11));
    const { changeId } = desk.engine.edit([
      { op: 'update', kind: 'action', id: 'x', fields: { amountCents: [0, 500] } },
    ]);
    desk.engine.onAnswer([
      { id: changeId, status: 'rejected', error: { code: 'guarded_conflict', id: 'x', current: { amountCents: 900 } } },
    ]);
    expect(desk.replica.get('action', 'x')?.amountCents).toBe(0);
    expect(desk.engine.status().refused).toMatchObject([
      { change: { id: changeId }, refusal: { code: 'guarded_conflict' } },
    ]);

    const reloaded = new Desk();
    reloaded.engine.start([...desk.kept.values()]);
    expect(reloaded.sent).toEqual([]);
    expect(reloaded.engine.status().refused).toHaveLength(1);
    reloaded.engine.retry(changeId);
    expect(reloaded.sent[0]).toMatchObject([{ id: changeId, operations: [{ fields: { amountCents: [900, 500] } }] }]);
    expect(reloaded.engine.status().refused).toEqual([]);
  });

  test('reads the outbox back, applies it over the snapshot and sends it in order', () => {
    desk.engine.edit([create('x', 'Salon')]);
    desk.engine.edit([retitle('x', 'Salon', 'Salon de Lyon')]);
    const reloaded = new Desk();
    reloaded.engine.start([...desk.kept.values()].toReversed());
    expect(reloaded.sent[0]?.map(({ operations }) => operations[0]?.op)).toEqual(['create', 'update']);
    reloaded.engine.onSnapshot({ seq: 10, records: {} });
    expect(reloaded.title('x')).toBe('Salon de Lyon');
  });

  test('pulls on a gap, and again while it has heard of more', () => {
    const change = (seq: number): CommittedChange => ({
      id: `other-${seq}`,
      planId: PLAN,
      operations: [create(`r${seq}`, `n° ${seq}`)],
      seq,
      actorId: null,
      at: '2027-03-01T08:00:01.000Z',
    });
    desk.engine.onEvent(change(12), 11);
    expect(desk.pulls).toEqual([10]);
    desk.engine.onEvent(change(13), 12);
    desk.engine.onPulled({ after: 10, changes: [change(11), change(12)], isComplete: true });
    expect(desk.pulls).toEqual([10, 12]);
    desk.engine.onPulled({ after: 12, changes: [change(13)], isComplete: true });
    expect(desk.replica.seq).toBe(13);
    expect(desk.pulls).toHaveLength(2);
  });

  test('shows what a deletion brings with it before the server says so', () => {
    desk.engine.edit([
      create('x', 'Salon'),
      { op: 'create', kind: 'line', id: 'l', rank: 'a0', fields: { actionId: 'x' } },
    ]);
    desk.answer(desk.committed(11));
    desk.engine.edit([{ op: 'delete', kind: 'action', id: 'x' }]);
    expect(desk.sent.at(-1)?.[0]?.operations).toHaveLength(1);
    expect(desk.replica.get('line', 'l')?.deletedAt).not.toBeNull();
  });

  test('undoes what the server really did, and redoes it', () => {
    desk.engine.edit([create('x', 'Salon')]);
    desk.answer(desk.committed(11));
    desk.engine.edit([retitle('x', 'Salon', 'Salon de Lyon')]);
    // Someone had changed the title in between: that is what the undo brings back.
    desk.answer(desk.committed(12, [retitle('x', 'Foire', 'Salon de Lyon')]));
    desk.engine.undo();
    expect(desk.title('x')).toBe('Foire');
    desk.answer(desk.committed(13));
    desk.engine.redo();
    expect(desk.title('x')).toBe('Salon de Lyon');
  });

  test('takes back one change by name, whatever was done since, and only once', () => {
    desk.engine.edit([create('x', 'Salon')]);
    desk.answer(desk.committed(11));
    const { changeId } = desk.engine.edit([{ op: 'delete', kind: 'action', id: 'x' }]);
    desk.engine.edit([create('y', 'Foire')]);
    desk.engine.undo(changeId);
    expect(desk.title('x')).toBe('Salon');
    expect(desk.replica.get('action', 'x')?.deletedAt).toBeNull();
    expect(desk.title('y')).toBe('Foire');
    expect(desk.engine.undo(changeId)).toBeUndefined();
    desk.engine.undo();
    expect(desk.title('y')).toBeUndefined();
    expect(desk.replica.get('action', 'x')?.deletedAt).toBeNull();
  });

  test('an undo made before the outcome is known waits for it, and is dropped if the change is refused', () => {
    desk.engine.edit([create('x', 'Salon')]);
    desk.engine.undo();
    expect(desk.replica.get('action', 'x')?.deletedAt).not.toBeNull();
    expect(desk.engine.status().pending).toBe(2);
    const id = desk.sent[0]?.[0]?.id ?? '';
    desk.engine.onAnswer([{ id, status: 'rejected', error: { code: 'invalid_input' } }]);
    expect(desk.sent).toHaveLength(1);
    expect(desk.engine.status()).toMatchObject({ pending: 0, lastChangeId: null });
  });

  test('cancels an edit that was never sent, and can make it again', () => {
    desk.engine.edit([create('x', 'Salon')]);
    desk.engine.edit([create('y', 'Foire')]);
    desk.engine.undo();
    expect(desk.kept.size).toBe(1);
    expect(desk.title('y')).toBeUndefined();
    desk.engine.redo();
    expect(desk.title('y')).toBe('Foire');
  });

  test('one change that spoils a request is refused alone', () => {
    desk.engine.onSendFailed();
    for (const id of ['a', 'b', 'c']) desk.engine.edit([create(id, id)]);
    desk.engine.reconnect();
    const spoilt = desk.sent[0]?.[1]?.id;
    let seq = 11;
    for (let round = 0; round < 10 && desk.engine.status().pending > 0; round += 1) {
      const batch = desk.sent.at(-1) ?? [];
      if (batch.some(({ id }) => id === spoilt)) desk.engine.onSendFailed({ code: 'invalid_input' });
      else {
        desk.answer(desk.committed(seq));
        seq += batch.length;
      }
    }
    expect(desk.engine.status().refused.map(({ change }) => change.id)).toEqual([spoilt]);
    expect(desk.title('a')).toBe('a');
    expect(desk.title('c')).toBe('c');
  });

  test('takes over what a dead tab left, after its own, once', () => {
    const dead = new Desk();
    dead.engine.start([]);
    dead.engine.edit([create('x', 'Salon')]);
    dead.engine.edit([retitle('x', 'Salon', 'Foire')]);
    desk.engine.edit([create('y', 'Congrès')]);
    const left = [...dead.kept.values()].map((entry) => renamed(entry, 'dead-'));
    desk.engine.adopt(left.toReversed());
    desk.engine.adopt(left);
    expect(desk.engine.status().pending).toBe(3);
    expect(desk.title('x')).toBe('Foire');
    desk.answer(desk.committed(11));
    expect(desk.sent[1]?.map(({ id }) => id)).toEqual(left.map(({ change }) => change.id));
    expect([...desk.kept.values()].map(({ position }) => position)).toEqual([2, 3]);
  });

  test('sends what concerns another plan without showing it, and lets it go at the answer', () => {
    const { touched } = desk.engine.edit([create('x', 'Ailleurs')], OTHER_PLAN);
    expect(touched).toEqual([]);
    expect(desk.title('x')).toBeUndefined();
    desk.answer(desk.committed(14));
    expect(desk.engine.status().pending).toBe(0);
    expect(desk.pulls).toEqual([]);
  });

  test('shows a shared record renamed for nothing no longer than its answer, since no stream carries it', () => {
    desk.engine.edit([{ op: 'update', kind: 'tag', id: 't', fields: { name: ['a', 'b'] } }], null);
    desk.answer(desk.committed(17, []));
    expect(desk.replica.pending).toEqual([]);
    expect(desk.replica.seq).toBe(10);
  });

  test('waits for the stream when others came in between, and pulls when there is no stream', () => {
    desk.engine.edit([create('x', 'Salon')]);
    desk.answer(desk.committed(13));
    expect(desk.pulls).toEqual([]);
    expect(desk.replica.pending).toHaveLength(1);
    desk.engine.onStream(false);
    desk.engine.edit([create('y', 'Foire')]);
    desk.answer(desk.committed(14));
    expect(desk.pulls).toEqual([10]);
  });

  test('drops from the refused what turns out to be committed', () => {
    const { changeId } = desk.engine.edit([create('x', 'Salon')]);
    const [change] = desk.committed(11);
    desk.engine.onAnswer([{ id: changeId, status: 'rejected', error: { code: 'guarded_conflict' } }]);
    if (change) desk.engine.onEvent(change, 10);
    expect(desk.engine.status().refused).toEqual([]);
    expect(desk.kept.size).toBe(0);
    expect(desk.title('x')).toBe('Salon');
  });

  test('forgets a refused change when its author dismisses it', () => {
    const { changeId } = desk.engine.edit([create('x', '')]);
    desk.engine.onAnswer([{ id: changeId, status: 'rejected', error: { code: 'invalid_input' } }]);
    expect(desk.kept.size).toBe(1);
    desk.engine.dismiss(changeId);
    expect(desk.kept.size).toBe(0);
    expect(desk.engine.status()).toMatchObject({ refused: [], lastChangeId: null });
  });

  test('starts again from a snapshot after a reset, with what is on its way over it', () => {
    desk.engine.edit([create('x', 'Salon')]);
    desk.engine.onReset();
    expect(desk.snapshots).toBe(2);
    // What the stream still says meanwhile is not applied to what is about to be replaced.
    desk.engine.onEvent(commit({ id: 'other', planId: PLAN, operations: [create('z', 'Autre')] }, 11), 10);
    expect(desk.title('z')).toBeUndefined();
    desk.engine.onSnapshot({ seq: 11, records: {} });
    expect(desk.title('x')).toBe('Salon');
    expect(desk.pulls).toEqual([]);
  });

  test('asks to sign in again instead of blaming the network', () => {
    desk.engine.edit([create('x', 'Salon')]);
    desk.engine.onSendFailed({ code: 'unauthenticated' });
    expect(desk.engine.status()).toMatchObject({ offline: true, failure: 'unauthenticated', pending: 1, refused: [] });
  });
});
