import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { after, boardData } from '../../../../tests/support/board-data.ts';
import type { Operation } from '../../../records/change.ts';
import type { CellWrite, GridBatch } from '../../../ui-kit/grid/grid-types.ts';
import { type Action, actionKind } from '../../actions/schema.ts';
import { createBoardBuilder } from '../rules.ts';
import { type BatchContext, batchOperations } from './board-batch.ts';
import { NO_FILTER } from '../schema.ts';
import { pasteWords } from './board-paste.ts';

const data = boardData({
  objectives: [{ id: 'o0', title: 'Conquérir' }],
  people: [
    { id: 'p0', name: 'Inès Garcia', email: 'ines@verdier.fr' },
    { id: 'p1', name: 'Léa Roux' },
    { id: 'p2', name: 'Léa Roux' },
  ],
  channels: [{ id: 'c0', name: 'Salons' }],
  tags: [
    { id: 't0', name: 'PME' },
    { id: 't1', name: 'Nord, Est' },
  ],
  actions: [
    { id: 'a0', title: 'Un', objectiveId: 'o0', startDate: '2027-01-10', dueDate: '2027-02-10', ownerId: 'p0' },
    { id: 'a1', title: 'Deux', objectiveId: 'o0', status: 'paused', progress: 0.25, expectedYield: 0.125 },
  ],
  budgetLines: [
    { id: 'l0', actionId: 'a0', month: '2027-01', plannedCents: 30_000 },
    {
      id: 'l1',
      actionId: 'a0',
      month: '2027-02',
      plannedCents: 10_000,
      nature: 'per_unit',
      units: 4,
      unitCents: 2_500,
    },
  ],
});
const board = createBoardBuilder()(
  data,
  { filter: NO_FILTER, grouping: 'objective', sort: null },
  { today: '2027-03-01', locale: 'fr' },
);

const NO_FIGURES = { plannedRevenueCents: null, envelopeCents: null, envelopeShare: null, marginRate: null };
let ids = 0;
const named = (records: readonly { id: string; name: string }[]) => records.map(({ id, name }) => ({ id, name }));
const context: BatchContext = {
  board,
  edit: {
    plan: { periodStart: '2027-01-01', periodEnd: '2027-12-31', currency: 'EUR', ...NO_FIGURES },
    today: '2027-03-01',
    locale: 'fr',
    newId: () => `new${(ids += 1)}`,
  },
  lists: {
    people: data.people.map(({ id, name, email }) => ({ id, name, email })),
    channels: named(data.channels),
    tags: named(data.tags),
    segments: named(data.segments),
    personas: named(data.personas),
    options: [{ id: 's0', name: 'Monter en gamme' }],
    indicators: [{ id: 'k0', name: 'Devis signés' }],
    competitors: [{ id: 'x0', name: 'Robotix' }],
    methods: [{ id: 'phone', name: 'Téléphone' }],
    objectives: data.objectives.map(({ id, title }) => ({ id, name: title })),
    status: (status) => ({ todo: 'À lancer', in_progress: 'En cours', late: 'En retard' })[status as string] ?? status,
    priority: (priority) => ({ A: 'Fort impact', B: 'Impact moyen', C: 'Impact limité' })[priority],
  },
  allowsEditing: () => true,
  mustOwn: null,
  newTitle: 'Nouvelle action',
};
beforeAll(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  await pasteWords.fetch();
  vi.unstubAllGlobals();
});
beforeEach(() => {
  ids = 0;
});

const batch = (cells: readonly CellWrite[], newRows: GridBatch['newRows'] = []): GridBatch => ({
  cells,
  newRows,
  locked: 0,
});
const paste = (rowId: string, texts: { [columnId: string]: string }) =>
  Object.entries(texts).map(([columnId, text]): CellWrite => ({ rowId, columnId, value: { kind: 'pasted', text } }));
const action = (id: string) => board.all.get(id)?.action as Action;
const of = (operations: readonly Operation[], id: string) => operations.filter((operation) => operation.id === id);

describe('a pasted line', () => {
  it('reads every column as people write it, in one operation for the action', () => {
    const { operations, problems } = batchOperations(
      batch(
        paste('a0', {
          title: 'Salon de\nLyon',
          code: 'CQ-9',
          owner: 'ines@verdier.fr',
          channel: 'SALONS',
          contributors: 'Inès Garcia',
          tags: 'pme ; Nord, Est',
          status: 'en cours',
          priority: 'fort impact',
          start: '1/4',
          due: 'fin avril',
          progress: '40 %',
          option: 'monter en gamme',
          indicator: 'DEVIS SIGNES',
          competitor: 'Robotix',
          volumeHigh: '1 500',
          volume: '1 200',
          volumeLow: '900',
          yieldLow: '10%',
          yield: '12,5%',
          yieldHigh: '15 %',
          hours: '2 j',
          revenue: '5 k€',
        }),
      ),
      context,
    );
    expect(problems).toEqual([]);
    expect(of(operations, 'a0')).toHaveLength(1);
    expect(after(actionKind, action('a0'), operations)).toMatchObject({
      title: 'Salon de Lyon',
      code: 'CQ-9',
      ownerId: 'p0',
      channelId: 'c0',
      contributorIds: ['p0'],
      tagIds: ['t0', 't1'],
      status: 'in_progress',
      priority: 'A',
      startDate: '2027-04-01',
      dueDate: '2027-04-30',
      progress: 0.4,
      optionId: 's0',
      kpiId: 'k0',
      competitorId: 'x0',
      expectedVolumeLow: 900,
      expectedVolume: 1200,
      expectedVolumeHigh: 1500,
      expectedYieldLow: 0.1,
      expectedYield: 0.125,
      expectedYieldHigh: 0.15,
      workHours: 14,
      expectedRevenueCents: 500_000,
    });
  });

  it.each([
    ['owner', 'Inès', { ownerId: 'p0' }],
    ['owner', 'I. Garcia', { ownerId: 'p0' }],
    ['owner', 'GARCIA Inès', { ownerId: 'p0' }],
    ['contributors', 'IG', { contributorIds: ['p0'] }],
    ['status', 'Fait', { status: 'done', progress: 1 }],
    ['status', 'terminé', { status: 'done' }],
    ['status', 'à faire', { status: 'todo' }],
    ['priority', 'haute', { priority: 'A' }],
    ['priority', '3', { priority: 'C' }],
    ['progress', '0,45', { progress: 0.45 }],
    ['progress', '1', { progress: 1 }],
    ['progress', '1%', { progress: 0.01 }],
    ['planned', '=300+200', {}],
  ])('takes in %s the word %s that plans in spreadsheets use', (column, text, expected) => {
    const { operations, problems } = batchOperations(batch(paste('a1', { [column]: text })), context);
    expect(problems).toEqual([]);
    expect(operations).not.toEqual([]);
    expect(after(actionKind, action('a1'), operations)).toMatchObject(expected);
  });

  it('asks which one where a short name fits several', () => {
    const { problems } = batchOperations(batch(paste('a0', { owner: 'Léa' })), context);
    expect(problems.map(({ problem }) => problem)).toEqual(['ambiguousName']);
  });

  it('keeps what it cannot read, with the reason, and takes the rest', () => {
    const { operations, problems } = batchOperations(
      batch(
        paste('a1', {
          owner: 'Léa Roux',
          channel: 'Radio',
          status: 'En retard',
          due: 'jamais',
          volume: '1,5',
          yield: '120 %',
          yieldHigh: '12 %',
          hours: 'longtemps',
          planned: 'beaucoup',
          revenue: '700',
        }),
      ),
      context,
    );
    expect(Object.fromEntries(problems.map(({ columnId, problem }) => [columnId, problem]))).toEqual({
      owner: 'ambiguousName',
      channel: 'unknownName',
      status: 'lateIsDerived',
      due: 'dayUnreadable',
      volume: 'countUnreadable',
      yield: 'progressUnreadable',
      yieldHigh: 'outOfOrder',
      hours: 'hoursUnreadable',
      planned: 'amountUnreadable',
    });
    expect(problems.every(({ rowId, text }) => rowId === 'a1' && text !== '')).toBe(true);
    expect(after(actionKind, action('a1'), operations)).toMatchObject({ expectedRevenueCents: 70_000 });
  });

  it('says what is wrong with a day or an amount that is understood', () => {
    const { problems } = batchOperations(batch(paste('a1', { due: '31/02', planned: '(200)', paid: '-1' })), context);
    expect(problems.map(({ problem }) => problem)).toEqual(['dayDoesNotExist', 'amountNegative', 'amountNegative']);
  });

  it('moves both days past the old ones, whichever comes first', () => {
    const { operations, problems } = batchOperations(batch(paste('a0', { start: '1/9', due: '30/9' })), context);
    expect(problems).toEqual([]);
    expect(after(actionKind, action('a0'), operations)).toMatchObject({
      startDate: '2027-09-01',
      dueDate: '2027-09-30',
    });
  });

  it('gives all its amounts to one line where there was none, and never revises what is only planned', () => {
    const { operations } = batchOperations(
      batch(paste('a1', { planned: '900', committed: '300', paid: '0' })),
      context,
    );
    expect(operations).toEqual([
      {
        op: 'create',
        kind: 'budgetLine',
        id: 'new1',
        rank: 'a0',
        fields: { actionId: 'a1', month: '2027-01', plannedCents: 90_000, committedCents: 30_000 },
      },
    ]);
  });

  it('shares an amount among the lines there are', () => {
    const { operations } = batchOperations(batch(paste('a0', { revised: '800' })), context);
    expect(operations.map((operation) => 'fields' in operation && operation.fields)).toEqual([
      { revisedCents: [null, 60_000] },
      { revisedCents: [null, 20_000] },
    ]);
    expect(batchOperations(batch(paste('a0', { revised: '400' })), context).operations).toEqual([]);
  });

  it('leaves a line whose amount is computed with the amount typed, on its own', () => {
    const { operations } = batchOperations(batch(paste('a0', { planned: '800', committed: '80' })), context);
    expect(operations.map((operation) => 'fields' in operation && operation.fields)).toEqual([
      { plannedCents: [30_000, 60_000], committedCents: [0, 6_000] },
      { plannedCents: [10_000, 20_000], nature: ['per_unit', 'fixed'], committedCents: [0, 2_000] },
    ]);
  });
});

describe('filling and clearing', () => {
  const copy = (columnId: string): CellWrite => ({
    rowId: 'a0',
    columnId,
    value: { kind: 'copy', of: { rowId: 'a1', columnId } },
  });

  it('copies what a cell holds to the last digit', () => {
    const { operations } = batchOperations(batch([copy('yield'), copy('progress'), copy('owner')]), context);
    expect(after(actionKind, action('a0'), operations)).toMatchObject({
      expectedYield: 0.125,
      progress: 0.25,
      ownerId: null,
    });
  });

  it('clears a cell to what a new action holds', () => {
    const clear = (columnId: string): CellWrite => ({ rowId: 'a1', columnId, value: { kind: 'nothing' } });
    const { operations, problems } = batchOperations(
      batch([clear('yield'), clear('status'), clear('progress'), clear('title')]),
      context,
    );
    expect(after(actionKind, action('a1'), operations)).toMatchObject({
      expectedYield: null,
      status: 'todo',
      progress: 0,
    });
    expect(problems.map(({ columnId, problem }) => [columnId, problem])).toEqual([['title', 'titleRequired']]);
  });
});

describe('lines past the last row', () => {
  const cells = (texts: { [columnId: string]: string }) =>
    Object.entries(texts).map(([columnId, text]) => ({ columnId, text }));

  it('become actions of the group in their order, with all they hold, in one change', () => {
    const newRows = [
      { groupId: 'o0', cells: cells({ title: 'Trois', owner: 'Inès Garcia', planned: '50', status: '' }) },
      { groupId: 'o0', cells: cells({ title: '', due: '1/5' }) },
    ];
    const { operations, problems } = batchOperations(batch([], newRows), context);
    expect(problems).toEqual([]);
    const created = operations.filter((operation) => operation.kind === 'action');
    expect(created.map((operation) => operation.op === 'create' && operation.fields)).toEqual([
      { objectiveId: 'o0', title: 'Trois', ownerId: 'p0' },
      { objectiveId: 'o0', title: 'Nouvelle action', dueDate: '2027-05-01' },
    ]);
    const ranks = created.map((operation) => (operation.op === 'create' ? operation.rank : ''));
    expect([action('a1').rank, ...ranks]).toEqual([action('a1').rank, ...ranks].toSorted());
    expect(new Set(ranks).size).toBe(2);
    expect(operations.filter(({ kind }) => kind === 'budgetLine')).toHaveLength(1);
  });

  it('stay with a contributor who may only add their own', () => {
    const newRows = [{ groupId: 'o0', cells: cells({ title: 'Trois', owner: 'Inès Garcia' }) }];
    const { operations, problems } = batchOperations(batch([], newRows), { ...context, mustOwn: 'p1' });
    expect(operations.map((operation) => operation.op === 'create' && operation.fields.ownerId)).toEqual(['p1']);
    expect(problems.map(({ problem }) => problem)).toEqual(['onlyYours']);
  });
});

it('rows that this person may not edit stay untouched', () => {
  const { operations } = batchOperations(batch(paste('a0', { title: 'Autre' })), {
    ...context,
    allowsEditing: () => false,
  });
  expect(operations).toEqual([]);
});
