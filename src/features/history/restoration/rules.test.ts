import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSeen, IDS, operations } from '../../../../tests/support/changes.ts';
import { create, PLAN_ID, RecordShelf, update } from '../../../../tests/support/commit.ts';
import { AppError } from '../../../kernel/app-error.ts';
import type { CommittedOperation, Operation } from '../../../records/change.ts';
import type { AnyRecord } from '../../../records/define-record.ts';
import { reverseOf } from '../../../records/undo-stack.ts';
import { registry } from '../../registry.ts';
import { partOf } from '../../steps/schema.ts';
import { contentIn, type NetChange, NetChanges, netOf, wasThere } from '../comparison/rules.ts';
import { goBack, type PresentState } from './rules.ts';

describe('a record and its budget go back', () => {
  const remove = (kind: string, id: string): CommittedOperation => ({ op: 'delete', kind, id });
  const restore = (kind: string, id: string): CommittedOperation => ({ op: 'restore', kind, id });
  const living = (records: Record<string, Record<string, unknown>>) => ({
    get: (_kind: string, id: string) => records[id] && ({ deletedAt: null, ...records[id] } as never),
    targetOf: () => undefined,
    permit: (operation: Operation) => operation,
  });
  const back = (changes: Parameters<typeof netOf>[0], present: PresentState) =>
    goBack(netOf(changes), present, 'a1').operations;
  const since = (...operations: CommittedOperation[][]) => operations.map((each) => ({ operations: each }));

  it('to the values they held, each once', () => {
    const changes = since(
      [update('action', 'a1', { title: ['B', 'C'], rank: ['a0', 'a1'] })],
      [update('budgetLine', 'b1', { plannedCents: [200, 300] })],
      [update('budgetLine', 'b1', { plannedCents: [100, 200] }), update('action', 'a1', { title: ['A', 'B'] })],
    );
    const now = living({ a1: { title: 'C' }, b1: { plannedCents: 300 } });
    expect(back(changes, now)).toEqual([
      update('budgetLine', 'b1', { plannedCents: [300, 100] }),
      update('action', 'a1', { title: ['C', 'A'] }),
    ]);
    expect(back(changes, living({ a1: { title: 'A' }, b1: { plannedCents: 100 } }))).toEqual([]);
  });

  it('with the lines there were: those added go, those deleted come back as they were', () => {
    const changes = since(
      [remove('budgetLine', 'b2')],
      [create('budgetLine', 'b3', { actionId: 'a1' })],
      [update('budgetLine', 'b2', { plannedCents: [100, 200] })],
    );
    const now = living({ a1: {}, b3: { actionId: 'a1' } });
    expect(back(changes, now)).toEqual([
      { op: 'restore', kind: 'budgetLine', id: 'b2' },
      update('budgetLine', 'b2', { plannedCents: [200, 100] }),
      { op: 'delete', kind: 'budgetLine', id: 'b3' },
    ]);
  });

  it('not to lines that came and went meanwhile, nor while the record itself is deleted', () => {
    const passing = since([remove('budgetLine', 'b4')], [create('budgetLine', 'b4', { actionId: 'a1' })]);
    expect(back(passing, living({ a1: {} }))).toEqual([]);
    expect(back(since([restore('budgetLine', 'b5')]), living({ a1: {}, b5: {} }))).toEqual([
      { op: 'delete', kind: 'budgetLine', id: 'b5' },
    ]);
    expect(back(since([remove('action', 'a1')]), living({}))).toEqual([]);
  });
});

/** The content that lives, without stamps; lists that merge come back in another order. */
function content(shelf: RecordShelf): { [key: string]: unknown } {
  return Object.fromEntries(
    Object.entries(shelf.dump()).flatMap(([key, record]) => {
      const { version: _v, updatedAt: _a, updatedBy: _b, ...rest } = record;
      const isShown = partOf(key.split('/')[0] ?? '') !== undefined && record.deletedAt === null;
      // To a record, 0 and −0 are the same.
      const shown = (value: unknown) => (Array.isArray(value) ? new Set(value) : value === 0 ? 0 : value);
      const values = Object.entries(rest).map(([name, value]) => [name, shown(value)]);
      return isShown ? [[key, Object.fromEntries(values)]] : [];
    }),
  );
}

function presentOf(shelf: RecordShelf): PresentState {
  return {
    get: (kind, id) => shelf.get(kind, id),
    targetOf: (kind, field) => registry.get(kind)?.fields[field]?.reference?.kind,
    permit: (operation) => operation,
  };
}

/** A plan in which changes happen, those that are refused left out. */
function planWith(changes: readonly Operation[][]) {
  const shelf = new RecordShelf();
  const log: CommittedOperation[][] = [];
  const commit = (wanted: Operation[]) => {
    const { operations: committed } = shelf.commit(wanted);
    log.push(contentIn(committed, PLAN_ID));
    return committed;
  };
  const attempt = (wanted: Operation[]) => {
    try {
      commit(asSeen(shelf, wanted));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  };
  commit([
    create('objective', IDS.objective[0], { title: 'Conquérir' }),
    create('action', IDS.action[0], { title: 'Salon', objectiveId: IDS.objective[0] }),
    create('budgetLine', IDS.budgetLine[0], { actionId: IDS.action[0], month: '2027-03', plannedCents: 1 }),
  ]);
  for (const change of changes) attempt(change);
  const since = (from: number): NetChange[] => {
    const net = new NetChanges(registry);
    for (const each of log.slice(from)) net.add({ operations: each, actorId: null, at: '' });
    return net.list().filter((change) => wasThere(change, shelf.get(change.kind, change.id), undefined));
  };
  return { shelf, log, commit, since };
}

/** Tags belong to the workspace, and what was deleted is not newly referred to: neither is a plan's to give back. */
const changes = () =>
  fc.array(
    operations().map((all) => all.filter(({ kind, op }) => kind !== 'tag' && !(kind === 'action' && op === 'delete'))),
    { maxLength: 12 },
  );

describe('a plan goes back', () => {
  it('to any moment, so that nothing differs from it, and forward again by undo', () => {
    fc.assert(
      fc.property(changes(), changes(), (before, after) => {
        const then = planWith(before);
        const atThen = content(then.shelf);
        const { shelf, log, commit, since } = planWith([...before, ...after]);
        const now = content(shelf);
        const from = then.log.length;
        const { operations: back, refused } = goBack(since(from), presentOf(shelf));
        expect(refused).toBe(0);
        if (back.length === 0) {
          expect(now).toEqual(atThen);
          return;
        }
        const committed = commit(back);
        expect(content(shelf)).toEqual(atThen);
        expect(since(from)).toEqual([]);
        const undone = reverseOf(registry, committed);
        commit(undone);
        expect(content(shelf)).toEqual(now);
        expect(since(log.length - 2)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('with what an objective held together: its actions find it again', () => {
    const [objective, action] = [IDS.objective[0], IDS.action[0]];
    const { shelf, commit, since, log } = planWith([]);
    const from = log.length;
    commit([{ op: 'delete', kind: 'objective', id: objective }]);
    expect(shelf.get('action', action)?.objectiveId).toBeNull();
    commit(goBack(since(from), presentOf(shelf)).operations);
    expect(shelf.get('objective', objective)?.deletedAt).toBeNull();
    expect(shelf.get('action', action)?.objectiveId).toBe(objective);
  });

  it('as far as one may, and says how much stays', () => {
    const { shelf, commit, since, log } = planWith([]);
    const from = log.length;
    commit([
      update('action', IDS.action[0], { title: ['Salon', 'Foire'] }),
      update('objective', IDS.objective[0], { title: ['Conquérir', 'Fidéliser'] }),
    ]);
    const present: PresentState = {
      ...presentOf(shelf),
      permit: (operation) => (operation.kind === 'action' ? operation : undefined),
    };
    expect(goBack(since(from), present)).toEqual({
      operations: [update('action', IDS.action[0], { title: ['Foire', 'Salon'] })],
      refused: 1,
    });
  });

  it('empties what a plan has one of, since it is nobody’s to delete', () => {
    const id = '01900000-0000-7000-8000-00000000000a';
    const net = new NetChanges(registry);
    net.add({ operations: [create('strategy', id, { advantage: 'Le délai' })], actorId: null, at: '' });
    const record = { id, deletedAt: null, advantage: 'Le délai' } as unknown as AnyRecord;
    const present: PresentState = { get: () => record, targetOf: () => undefined, permit: (operation) => operation };
    expect(goBack(net.list(), present).operations).toEqual([update('strategy', id, { advantage: ['Le délai', ''] })]);
  });
});
