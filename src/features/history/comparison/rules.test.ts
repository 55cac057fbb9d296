import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { create, PLAN_ID, remove, restore, update, uuid } from '../../../../tests/support/commit.ts';
import type { CommittedOperation } from '../../../records/change.ts';
import { registry } from '../../registry.ts';
import {
  budgetDifference,
  contentIn,
  countsOf,
  differencesOf,
  linesOf,
  type NetChange,
  NetChanges,
  recordThen,
} from './rules.ts';

const AT = '2027-03-01T08:00:00.000Z';

function net(...changes: [author: string | null, ...CommittedOperation[]][]): NetChange[] {
  const all = new NetChanges(registry);
  for (const [actorId, ...operations] of changes) all.add({ operations, actorId, at: AT });
  return all.list();
}

const changed = (given: Partial<NetChange> & Pick<NetChange, 'kind' | 'id' | 'op'>): NetChange => ({
  fields: {},
  record: {},
  authors: [],
  at: AT,
  ...given,
});

describe('changes come to', () => {
  it('the first and the last value of each field, and who took part', () => {
    expect(
      net(
        ['claire', update('action', 'a', { title: ['A', 'B'] })],
        ['marc', update('action', 'a', { title: ['B', 'C'], status: ['todo', 'done'] })],
        ['claire', update('action', 'a', { status: ['done', 'todo'] })],
      ),
    ).toEqual([
      changed({ kind: 'action', id: 'a', op: 'updated', fields: { title: ['A', 'C'] }, authors: ['claire', 'marc'] }),
    ]);
  });

  it('nothing, when what was made is gone again and what was set is set back', () => {
    expect(
      net(
        [null, create('action', 'a', { title: 'A' })],
        [null, update('action', 'b', { title: ['B', 'C'] })],
        [null, remove('action', 'a'), update('action', 'b', { title: ['C', 'B'] })],
      ),
    ).toEqual([]);
  });

  it('what was made with its last values, and what comes back with those it had', () => {
    const [made] = net(
      [null, create('action', 'a', { title: 'A' })],
      [null, update('action', 'a', { title: ['A', 'B'] })],
    );
    expect(made).toMatchObject({ op: 'created', record: { title: 'B', rank: 'a0' } });
    const record = { title: 'Avant' } as never;
    expect(net([null, { ...restore('action', 'a'), record }])).toMatchObject([
      { op: 'created', record: { title: 'Avant' } },
    ]);
  });

  it('a begun strategy is one that was empty: nobody deletes it', () => {
    expect(net([null, create('strategy', 's', { advantage: 'Le délai', whyUs: '' })])).toMatchObject([
      { op: 'updated', fields: { advantage: ['', 'Le délai'] } },
    ]);
  });

  it('the same whether told change by change or all at once', () => {
    const operation = fc.oneof(
      fc
        .tuple(fc.constantFrom('x', 'y'), fc.constantFrom('x', 'y'))
        .map((values) => update('action', 'a', { title: values })),
      fc.constant(remove('action', 'a')),
      fc.constant(create('action', 'b', { title: 'b' })),
    );
    fc.assert(
      fc.property(fc.array(operation), (operations) => {
        const apart = net(...operations.map((each): [null, CommittedOperation] => [null, each]));
        expect(net([null, ...operations])).toEqual(apart);
      }),
    );
  });
});

describe('content', () => {
  it('is what the plan is made of, not what stands beside it nor who may open it', () => {
    const operations = [
      create('comment', 'c', {}),
      create('planVersion', 'v', {}),
      create('action', 'a', {}),
      update('plan', PLAN_ID, { openTo: ['workspace', 'members'], name: ['A', 'B'] }),
      update('plan', uuid(99), { name: ['A', 'B'] }),
    ];
    expect(contentIn(operations, PLAN_ID)).toEqual([
      create('action', 'a', {}),
      update('plan', PLAN_ID, { name: ['A', 'B'] }),
    ]);
  });

  it('is told as it was then, whatever became of it since', () => {
    const now = { title: 'D', status: 'done' } as never;
    const since = changed({ kind: 'action', id: 'a', op: 'updated', fields: { title: ['C', 'D'] } });
    const between = changed({ kind: 'action', id: 'a', op: 'updated', fields: { title: ['A', 'C'] } });
    expect(recordThen(between, now, since)).toMatchObject({ title: 'C', status: 'done' });
    expect(recordThen({ ...between, op: 'deleted' }, now, since)).toMatchObject({ title: 'A' });
  });
});

describe('differences', () => {
  const line = (id: string, given: Partial<NetChange>) =>
    changed({ kind: 'budgetLine', id, op: 'updated', ...given, record: { actionId: 'a', ...given.record } });
  const lines = [
    line('l1', { fields: { plannedCents: [1000, 1500] }, record: { month: '2027-01', plannedCents: 1500 } }),
    line('l2', { op: 'created', record: { month: '2027-02', plannedCents: 300 } }),
    line('l3', {
      fields: { revisedCents: [null, 700] },
      record: { month: '2027-03', plannedCents: 900, revisedCents: 700 },
    }),
  ];

  it('tell amounts of their action, added up over the months that changed', () => {
    const [difference] = differencesOf(lines, registry);
    expect(difference).toMatchObject({ kind: 'action', id: 'a', part: 'actions', op: 'updated' });
    expect(difference && linesOf(difference)).toEqual([
      { kind: 'budgetLine', field: 'plannedCents', from: 1000, to: 1800, months: ['2027-01', '2027-02'] },
      { kind: 'budgetLine', field: 'revisedCents', from: 900, to: 700, months: ['2027-03'] },
    ]);
  });

  it('add the budget up on both sides, what is revised in place of what was planned', () => {
    expect(budgetDifference(lines)).toMatchObject({ plannedCents: [1900, 2700], heldCents: [1900, 2500] });
    expect(budgetDifference([])).toEqual({ plannedCents: [0, 0], heldCents: [0, 0], envelopeCents: [0, 0] });
  });

  it('count the envelopes of channels beside the amounts of actions, month by month', () => {
    const envelope = (id: string, given: Partial<NetChange>) =>
      changed({ kind: 'channelEnvelope', id, op: 'updated', ...given });
    const envelopes = [
      envelope('e1', { fields: { envelopeCents: [500, 800] }, record: { month: '2027-01', envelopeCents: 800 } }),
      envelope('e2', { op: 'created', record: { month: '2027-02', envelopeCents: 400 } }),
      envelope('e3', { op: 'deleted', record: { month: '2027-03', envelopeCents: 250 } }),
    ];
    expect(budgetDifference([...lines, ...envelopes])).toEqual({
      plannedCents: [1900, 2700],
      heldCents: [1900, 2500],
      envelopeCents: [750, 1200],
    });
    const told = differencesOf(envelopes, registry).flatMap(linesOf);
    expect(told.map(({ field, from, to, months }) => [field, from, to, months])).toEqual([
      ['envelopeCents', 0, 400, ['2027-02']],
      ['envelopeCents', 500, 800, ['2027-01']],
      ['envelopeCents', 250, 0, ['2027-03']],
    ]);
  });

  it('leave unsaid what came or went with what it is a part of', () => {
    const gone = [
      changed({ kind: 'objective', id: 'o', op: 'deleted', record: { title: 'Conquérir' } }),
      changed({ kind: 'objectiveMonth', id: 'm', op: 'deleted', record: { objectiveId: 'o' } }),
      changed({ kind: 'objectiveMonth', id: 'n', op: 'deleted', record: { objectiveId: 'other' } }),
      changed({ kind: 'ambition', id: 'b', op: 'created', record: { title: 'Leader' } }),
    ];
    const differences = differencesOf(gone, registry);
    expect(differences.map(({ id }) => id)).toEqual(['b', 'o', 'n']);
    expect(countsOf(differences)).toEqual({ created: 1, updated: 0, deleted: 2 });
  });

  it('say the most telling fields of what is new, and none that is only a place', () => {
    const [made] = differencesOf(
      [
        changed({
          kind: 'action',
          id: 'a',
          op: 'created',
          record: { title: 'Salon', dueDate: '2027-03-01', code: 'S' },
        }),
      ],
      registry,
    );
    expect(made && linesOf(made)).toEqual([{ kind: 'action', field: 'dueDate', from: null, to: '2027-03-01' }]);
    const [moved] = differencesOf(net([null, update('action', 'a', { rank: ['a0', 'a1'] })]), registry);
    expect(moved && linesOf(moved)).toEqual([]);
  });
});
