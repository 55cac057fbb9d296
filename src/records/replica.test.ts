import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { IDS, operations } from '../../tests/support/changes.ts';
import { actorOf, create, PLAN_ID, RecordShelf, remove, restore, update } from '../../tests/support/commit.ts';
import { registry } from '../features/registry.ts';
import { AppError } from '../kernel/app-error.ts';
import type { CommittedChange, Operation } from './change.ts';
import type { AnyRecord } from './define-record.ts';
import { type PendingChange, Replica, type Snapshot } from './replica.ts';

const AT = '2027-02-01T00:00:00.000Z';
const [ACTION, OTHER] = IDS.action;
const [LINE] = IDS.budgetLine;

function pending(id: string, wanted: Operation[]): PendingChange {
  return { id, planId: PLAN_ID, operations: wanted, actorId: actorOf().personId, at: AT };
}

function committed(id: string, seq: number, wanted: CommittedChange['operations']): CommittedChange {
  return { id, planId: PLAN_ID, operations: wanted, seq, actorId: null, at: AT };
}

function snapshotOf(shelf: RecordShelf, seq = 1): Snapshot {
  const kinds = [...registry.keys()].map((kind): [string, AnyRecord[]] => [kind, shelf.list(kind)]);
  return { seq, records: Object.fromEntries(kinds) };
}

describe('a client’s copy', () => {
  let shelf: RecordShelf;
  let replica: Replica;
  const title = () => replica.get('action', ACTION)?.title;

  beforeEach(() => {
    shelf = new RecordShelf();
    shelf.commit([
      create('action', ACTION, { title: 'Salon' }),
      create('budgetLine', LINE, { actionId: ACTION, month: '2027-03' }),
    ]);
    replica = new Replica(registry);
    replica.load(snapshotOf(shelf));
  });

  test('shows a change at once, and takes it back when it is withdrawn', () => {
    const touched = replica.propose(pending('c1', [update('action', ACTION, { title: ['Salon', 'Foire'] })]));
    expect(touched).toMatchObject([{ kind: 'action', id: ACTION, record: { title: 'Foire' } }]);
    expect(replica.getConfirmed('action', ACTION)?.title).toBe('Salon');
    expect(replica.withdraw('c1')).toMatchObject([{ record: { title: 'Salon' } }]);
    expect(replica.withdraw('c1')).toEqual([]);
  });

  test('a created record that is withdrawn is gone', () => {
    replica.propose(pending('c1', [create('action', OTHER, { title: 'Foire' })]));
    expect(replica.withdraw('c1')).toEqual([{ kind: 'action', id: OTHER, record: undefined }]);
    expect([...replica.list('action')]).toHaveLength(1);
  });

  test('keeps showing one’s own edit over someone else’s until it is confirmed', () => {
    replica.propose(pending('c1', [update('action', ACTION, { title: ['Salon', 'Foire'] })]));
    replica.receive(committed('x', 2, [update('action', ACTION, { title: ['Salon', 'Congrès'] })]), 1);
    expect(title()).toBe('Foire');
    replica.receive(committed('c1', 3, [update('action', ACTION, { title: ['Congrès', 'Foire'] })]), 2);
    expect(title()).toBe('Foire');
    expect(replica.pending).toEqual([]);
    expect(replica.getConfirmed('action', ACTION)?.version).toBe(3);
  });

  test('shows both people’s tags while one of them is on its way', () => {
    replica.propose(pending('c1', [update('action', ACTION, { tagIds: [[], ['mine']] })]));
    replica.receive(committed('x', 2, [update('action', ACTION, { tagIds: [[], ['theirs']] })]), 1);
    expect(replica.get('action', ACTION)?.tagIds).toEqual(['theirs', 'mine']);
  });

  test('refuses what does not follow, and ignores what it has', () => {
    expect(replica.receive(committed('x', 3, [remove('action', ACTION)]), 2)).toBeUndefined();
    expect(replica.seq).toBe(1);
    expect(replica.receive(committed('x', 1, [remove('action', ACTION)]), 0)).toEqual([]);
    expect(replica.get('action', ACTION)?.deletedAt).toBeNull();
    // What lies between concerns other plans: `previous` says so.
    expect(replica.receive(committed('x', 9, [remove('action', ACTION)]), 1)).toHaveLength(1);
    expect(replica.seq).toBe(9);
  });

  test('shows what goes with a deleted record, and brings it back when the deletion is refused', () => {
    const touched = replica.propose(pending('c1', [remove('action', ACTION)]));
    expect(touched.map(({ kind }) => kind).toSorted()).toEqual(['action', 'budgetLine']);
    expect(replica.get('budgetLine', LINE)?.deletedAt).toBe(AT);
    replica.load(snapshotOf(shelf));
    expect(replica.get('budgetLine', LINE)?.deletedAt).toBe(AT);
    replica.withdraw('c1');
    expect(replica.get('budgetLine', LINE)?.deletedAt).toBeNull();
  });

  test('brings back a record it never had, because the log carries it', () => {
    shelf.commit([remove('action', ACTION)]);
    replica.load({ seq: 2, records: {} });
    const { operations: done } = shelf.commit([restore('action', ACTION)]);
    replica.receive(committed('x', 3, done), 2);
    expect(replica.get('action', ACTION)).toEqual(shelf.get('action', ACTION));
  });

  test('puts other operations in a change’s place', () => {
    replica.propose(pending('c1', [update('action', ACTION, { title: ['Salon', 'Foire'] })]));
    replica.propose(pending('c2', [update('action', ACTION, { code: ['', 'A1'] })]));
    replica.replace(pending('c1', [update('action', ACTION, { status: ['todo', 'done'] })]));
    expect(replica.get('action', ACTION)).toMatchObject({ title: 'Salon', status: 'done', code: 'A1' });
    expect(replica.pending.map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(replica.replace(pending('c3', []))).toEqual([]);
  });
});

describe('whatever is pending', () => {
  test('what is shown does not depend on the way: one by one, over a snapshot, or with some withdrawn', () => {
    fc.assert(
      fc.property(
        fc.array(operations(), { maxLength: 5 }),
        fc.array(fc.boolean(), { maxLength: 5 }),
        (all, withdrawn) => {
          const shelf = new RecordShelf();
          shelf.commit([
            create('action', ACTION, { title: 'Salon' }),
            create('budgetLine', LINE, { actionId: ACTION, month: '2027-03' }),
          ]);
          const changes = all.map((wanted, index) => pending(`c${index}`, wanted));
          const kept = changes.filter((_, index) => withdrawn[index] !== true);
          const long = new Replica(registry);
          long.load(snapshotOf(shelf));
          for (const change of changes) long.propose(change);
          for (const change of changes) if (!kept.includes(change)) long.withdraw(change.id);
          // A deletion shows what it found when it was proposed; a snapshot makes everyone look again.
          long.load(snapshotOf(shelf));
          const short = new Replica(registry);
          for (const change of kept) short.propose(change);
          short.load(snapshotOf(shelf));
          for (const kind of registry.keys()) {
            expect(byId(long.list(kind))).toEqual(byId(short.list(kind)));
          }
          for (const change of kept) long.withdraw(change.id);
          for (const kind of registry.keys()) expect(byId(long.list(kind))).toEqual(byId(shelf.list(kind)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('once all is received, a copy is what the server holds', () => {
    fc.assert(
      fc.property(fc.array(operations(), { maxLength: 5 }), fc.nat({ max: 5 }), (all, reload) => {
        const shelf = new RecordShelf();
        const replica = new Replica(registry);
        replica.load(snapshotOf(shelf));
        let seq = 1;
        all.forEach((wanted, index) => {
          replica.propose(pending(`c${index}`, wanted));
          try {
            const { operations: done } = shelf.commit(wanted);
            seq += 1;
            if (index === reload) replica.load(snapshotOf(shelf, seq));
            replica.receive(
              { ...committed(`c${index}`, seq, done), actorId: actorOf().personId, at: shelf.at },
              seq - 1,
            );
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
            replica.withdraw(`c${index}`);
          }
        });
        expect(replica.pending).toEqual([]);
        for (const kind of registry.keys()) expect(byId(replica.list(kind))).toEqual(byId(shelf.list(kind)));
      }),
      { numRuns: 1000 },
    );
  });
});

function byId(records: Iterable<AnyRecord>): { [id: string]: AnyRecord } {
  return Object.fromEntries([...records].map((record) => [record.id, record]));
}
