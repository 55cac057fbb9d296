import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBoardData, boardData, recordsOf } from '../../../tests/support/board-data.ts';
import { ACTION_STATUSES, type Action, actionKind } from '../actions/schema.ts';
import { addTotals, NO_BUDGET, totalBudget } from '../budget/rules.ts';
import { budgetLineKind } from '../budget/schema.ts';
import type { BoardData } from './rows/rules.ts';
import { type Board, type BoardLayout, createBoardBuilder, groupsInColumns, groupsInTable } from './rules.ts';
import { type BoardFilter, GROUPINGS, NO_FILTER } from './schema.ts';

const CONTEXT = { today: '2027-03-15', locale: 'fr' } as const;
const BY_OBJECTIVE: BoardLayout = { filter: NO_FILTER, grouping: 'objective', sort: null };
const build = (data: Parameters<ReturnType<typeof createBoardBuilder>>[0], layout = BY_OBJECTIVE): Board =>
  createBoardBuilder()(data, layout, CONTEXT);
const shown = (board: Board) => board.groups.flatMap(({ rows }) => rows.map(({ id }) => id));

const anyLayout: fc.Arbitrary<BoardLayout> = fc.record({
  grouping: fc.constantFrom(...GROUPINGS),
  sort: fc.option(
    fc.record({ columnId: fc.constantFrom('due', 'planned', 'owner', 'nothing'), descending: fc.boolean() }),
  ),
  filter: fc.record({
    text: fc.constantFrom('', 'salon', 'eleonore', 'objectif o1 salon'),
    owners: fc.subarray(['p0', 'p1', 'none']),
    statuses: fc.subarray(['late' as const, 'todo' as const, 'done' as const]),
    channels: fc.subarray(['c0', 'none']),
    tags: fc.subarray(['t0', 't2', 'none']),
    segments: fc.subarray(['s0', 's2', 'none']),
    personas: fc.subarray(['q1', 'none']),
    methods: fc.subarray(['phone', 'unspecified']),
    options: fc.subarray(['w0', 'none']),
    competitors: fc.subarray(['r0', 'none']),
    indicators: fc.subarray(['k0', 'none']),
    goals: fc.subarray(['o0', 'o1', 'none']),
    priorities: fc.subarray(['A' as const, 'B' as const]),
    due: fc.constantFrom<BoardFilter['due'][]>(
      null,
      { kind: 'none' },
      { kind: 'stretch', stretch: 'quarter' },
      { kind: 'range', from: '2027-02-01', to: null },
    ),
    budget: fc.constantFrom<BoardFilter['budget'][]>(null, { min: 1, max: 4_000_000 }),
  }),
  kept: fc.subarray(['a0', 'a3', 'a5']).map((ids) => new Set(ids)),
});

describe('a board, however it is laid out,', () => {
  test('shows each action that passes the filter exactly once, and its totals are those of its rows to the cent', () => {
    fc.assert(
      fc.property(anyBoardData, anyLayout, (data, layout) => {
        const board = build(data, layout);
        const ids = shown(board);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual([...board.rows.keys()]);
        const lines = data.budgetLines.filter(({ actionId }) => board.rows.has(actionId));
        expect(board.totals).toEqual(totalBudget(lines));
        expect(board.groups.map(({ totals }) => totals).reduce(addTotals, NO_BUDGET)).toEqual(board.totals);
        expect(board.planTotals).toEqual(totalBudget(data.budgetLines));
        expect(groupsInTable(board, layout.filter).flatMap(({ rows }) => rows).length).toBe(ids.length);
      }),
    );
  });

  test('shows what is kept in view beside what passes the filter, and says which it is', () => {
    fc.assert(
      fc.property(anyBoardData, anyLayout, (data, layout) => {
        const { kept = new Set<string>() } = layout;
        const strict = build(data, { ...layout, kept: new Set() });
        const board = build(data, layout);
        const isKept = (id: string) => kept.has(id) && !strict.rows.has(id);
        expect([...board.rows.keys()].toSorted()).toEqual(
          [...board.all.keys()].filter((id) => strict.rows.has(id) || isKept(id)).toSorted(),
        );
        expect([...board.outside].toSorted()).toEqual([...board.all.keys()].filter(isKept).toSorted());
        expect(strict.outside.size).toBe(0);
      }),
    );
  });

  test('shows every action of the plan while nothing is filtered', () => {
    fc.assert(
      fc.property(anyBoardData, anyLayout, (data, { grouping, sort }) => {
        const board = build(data, { filter: NO_FILTER, grouping, sort });
        expect(shown(board).toSorted()).toEqual(data.actions.map(({ id }) => id).toSorted());
        expect(board.totals).toEqual(board.planTotals);
      }),
    );
  });

  test('gives the same row objects until something they show changes', () => {
    const data = boardData({
      objectives: [{ id: 'o1', title: 'Conquérir' }],
      actions: [
        { id: 'a1', title: 'Salon', objectiveId: 'o1' },
        { id: 'a2', title: 'Relance', objectiveId: 'o1' },
      ],
      budgetLines: [{ id: 'l1', actionId: 'a1', month: '2027-03', plannedCents: 500 }],
    });
    const again = createBoardBuilder();
    const first = again(data, BY_OBJECTIVE, CONTEXT);
    const [line] = data.budgetLines;
    const changed = { ...data, budgetLines: line ? [{ ...line, plannedCents: 700 }] : [] };
    const second = again(changed, { ...BY_OBJECTIVE, grouping: 'status' }, CONTEXT);
    expect(second.rows.get('a2')).toBe(first.rows.get('a2'));
    expect(second.rows.get('a1')).not.toBe(first.rows.get('a1'));
    expect(second.totals.planned).toBe(700);
  });

  test('gives a new row where a colleague who owns it is renamed', () => {
    const data = boardData({
      people: [{ id: 'p1', name: 'Ines' }],
      actions: [{ id: 'a1', title: 'Salon', ownerId: 'p1' }],
    });
    const again = createBoardBuilder();
    again(data, BY_OBJECTIVE, CONTEXT);
    const renamed = { ...data, people: boardData({ people: [{ id: 'p1', name: 'Inès' }] }).people };
    expect(again(renamed, BY_OBJECTIVE, CONTEXT).rows.get('a1')?.owner?.name).toBe('Inès');
  });
});

describe('groups', () => {
  const data = boardData({
    objectives: [
      { id: 'o1', title: 'Conquérir' },
      { id: 'o2', title: 'PME', parentId: 'o1' },
      { id: 'o3', title: 'Fidéliser' },
    ],
    options: [
      { id: 'w1', title: 'Rassurer' },
      { id: 'w2', title: 'Accélérer' },
    ],
    people: [
      { id: 'p1', name: 'Zoé' },
      { id: 'p2', name: 'Élodie' },
      { id: 'p3', name: 'Marc' },
    ],
    actions: [
      {
        id: 'a1',
        title: 'Salon',
        objectiveId: 'o2',
        ownerId: 'p1',
        optionId: 'w2',
        dueDate: '2027-06-30',
        status: 'paused',
      },
      { id: 'a2', title: 'Relance', objectiveId: 'o1', ownerId: 'p2', optionId: 'w1', dueDate: '2027-01-15' },
      { id: 'a3', title: 'Libre', ownerId: 'p3' },
    ],
  });
  const groupsBy = (grouping: BoardLayout['grouping'], filter = NO_FILTER) =>
    groupsInTable(build(data, { filter, grouping, sort: null }), filter).map(({ id, rows }) => [id, rows.length]);

  test('stand in the order their subjects have', () => {
    expect(groupsBy('objective')).toEqual([
      ['o1', 1],
      ['o2', 1],
      ['o3', 0],
      ['none', 1],
    ]);
    expect(groupsBy('axis')).toEqual([
      ['o1', 2],
      ['o3', 0],
      ['none', 1],
    ]);
    expect(groupsBy('owner').map(([id]) => id)).toEqual(['p2', 'p3', 'p1']);
    expect(groupsBy('option').map(([id]) => id)).toEqual(['w1', 'w2', 'none']);
    expect(groupsBy('month').map(([id]) => id)).toEqual(['2027-01', '2027-06', 'none']);
    expect(groupsBy('status').map(([id]) => id)).toEqual(['todo', 'paused']);
    expect(groupsBy('none')).toEqual([['none', 3]]);
  });

  test('of objectives stand as in the cascade: those under another after it, whatever their rank', () => {
    const cascade = boardData({
      objectives: [
        { id: 'o1', title: 'Conquérir' },
        { id: 'o2', title: 'Fidéliser' },
        { id: 'o3', title: 'PME', parentId: 'o1' },
        { id: 'o4', title: 'Bretagne', parentId: 'o3' },
      ],
    });
    expect(build(cascade).groups.map(({ id }) => id)).toEqual(['o1', 'o3', 'o4', 'o2']);
    // Only an end of the cascade waits for actions; an axis is there for all that is under it.
    const shown = (grouping: 'objective' | 'axis') =>
      groupsInTable(build(cascade, { ...BY_OBJECTIVE, grouping }), NO_FILTER).map(({ id }) => id);
    expect([shown('objective'), shown('axis')]).toEqual([
      ['o4', 'o2'],
      ['o1', 'o2'],
    ]);
    const columns = (grouping: 'objective' | 'axis') =>
      groupsInColumns(build(cascade, { ...BY_OBJECTIVE, grouping })).map(({ id }) => id);
    expect([columns('objective'), columns('axis')]).toEqual([shown('objective'), shown('axis')]);
    // A divided one with an action of its own is a column like another.
    const held = { ...cascade, actions: boardData({ actions: [{ id: 'a1', objectiveId: 'o3' }] }).actions };
    expect(groupsInColumns(build(held)).map(({ id }) => id)).toEqual(['o3', 'o4', 'o2']);
  });

  test('that are empty go away under a filter, and columns of statuses stay', () => {
    const filter = { ...NO_FILTER, text: 'salon' };
    expect(groupsBy('objective', filter)).toEqual([['o2', 1]]);
    const board = build(data, { filter, grouping: 'status', sort: null });
    const statuses = ['todo', 'in_progress', 'done', 'paused', 'cancelled'];
    expect(groupsInColumns(board).map(({ id }) => id)).toEqual(statuses);
    // An objective is there to drop a card on, whatever is filtered.
    expect(groupsInColumns(build(data, { filter, grouping: 'objective', sort: null })).map(({ id }) => id)).toEqual([
      'o2',
      'o3',
    ]);
  });

  test('an action of a deleted objective stands with those that have none', () => {
    const orphan = boardData({ actions: [{ id: 'a1', title: 'Salon', objectiveId: 'gone' }] });
    expect(build(orphan).groups.map(({ id }) => id)).toEqual(['none']);
  });
});

/** What people see of a board, without the objects it is made of. */
function seen(board: Board) {
  return {
    groups: board.groups.map(({ id, rows, totals }) => ({ id, rows, totals })),
    rows: [...board.rows],
    all: [...board.all],
    outside: board.outside,
    totals: board.totals,
    planTotals: board.planTotals,
    expectedCents: board.expectedCents,
  };
}

describe('a board built again after any edits', () => {
  const anyEdit = fc.record({
    what: fc.constantFrom('title', 'objective', 'status', 'due', 'rank', 'money', 'line', 'add', 'remove'),
    at: fc.nat(20),
    to: fc.nat(1000),
  });

  test('is the one that would be built from nothing', () => {
    fc.assert(
      fc.property(anyBoardData, anyLayout, fc.array(anyEdit, { maxLength: 12 }), (given, layout, edits) => {
        const again = createBoardBuilder();
        again(given, layout, CONTEXT);
        let data = given;
        for (const edit of edits) {
          data = edited(data, edit);
          expect(seen(again(data, layout, CONTEXT))).toEqual(seen(build(data, layout)));
        }
      }),
    );
  });

  test('keeps the rows and groups that an edit leaves as they were', () => {
    const again = createBoardBuilder();
    const data = boardData({
      objectives: [{ id: 'o0' }, { id: 'o1' }],
      actions: [
        { id: 'a0', objectiveId: 'o0' },
        { id: 'a1', objectiveId: 'o1' },
      ],
    });
    const before = again(data, BY_OBJECTIVE, CONTEXT);
    const after = again(edited(data, { what: 'title', at: 0, to: 7 }), BY_OBJECTIVE, CONTEXT);
    expect(after.rows.get('a0')?.action.title).toBe('Titre 7');
    expect(after.rows.get('a1')).toBe(before.rows.get('a1'));
    expect(after.groups[1]).toBe(before.groups[1]);
  });

  test('finds an action by all it serves: objective, option, competitor, indicator, and by their new names', () => {
    const again = createBoardBuilder();
    const data = boardData({
      objectives: [{ id: 'o0', title: 'Acquérir' }],
      options: [{ id: 'w0', title: 'Monter en gamme' }],
      competitors: [{ id: 'r0', name: 'Robotix' }],
      indicators: [{ id: 'k0', name: 'Devis signés' }],
      actions: [
        { id: 'a0', title: 'Salon', objectiveId: 'o0' },
        { id: 'a1', title: 'Essai', optionId: 'w0' },
        { id: 'a2', title: 'Comparatif', competitorId: 'r0' },
        { id: 'a3', title: 'Relance', kpiId: 'k0' },
        { id: 'a4', title: 'Autre' },
      ],
    });
    const found = (text: string, of = data) =>
      shown(again(of, { ...BY_OBJECTIVE, filter: { ...NO_FILTER, text } }, CONTEXT));
    expect(['acquerir', 'gamme', 'robotix', 'devis signes'].map((text) => found(text))).toEqual([
      ['a0'],
      ['a1'],
      ['a2'],
      ['a3'],
    ]);
    const renamed = { ...data, competitors: data.competitors.map((one) => ({ ...one, name: 'Roboline' })) };
    expect([found('robotix', renamed), found('roboline', renamed)]).toEqual([[], ['a2']]);
  });

  test('lets an action go, and come back, as an edit takes it out of the filter', () => {
    const again = createBoardBuilder();
    const layout = { ...BY_OBJECTIVE, filter: { ...NO_FILTER, text: 'titre 7' } };
    const data = boardData({
      objectives: [{ id: 'o0' }],
      actions: [{ id: 'a0', objectiveId: 'o0', title: 'Titre 7' }],
    });
    expect(shown(again(data, layout, CONTEXT))).toEqual(['a0']);
    const renamed = edited(data, { what: 'title', at: 0, to: 8 });
    expect(shown(again(renamed, layout, CONTEXT))).toEqual([]);
    expect(shown(again(edited(renamed, { what: 'title', at: 0, to: 7 }), layout, CONTEXT))).toEqual(['a0']);
  });

  test('keeps an action in its place while it is kept in view, as an edit takes it out of the filter', () => {
    const again = createBoardBuilder();
    const layout = { ...BY_OBJECTIVE, filter: { ...NO_FILTER, text: 'titre' }, kept: new Set(['a0']) };
    const data = boardData({
      actions: [
        { id: 'a0', title: 'Titre 7' },
        { id: 'a1', title: 'Titre 2' },
      ],
    });
    expect(again(data, layout, CONTEXT).outside.size).toBe(0);
    const [first, ...others] = data.actions;
    const renamed = { ...data, actions: first ? [{ ...first, title: 'Autre' }, ...others] : [] };
    const after = again(renamed, layout, CONTEXT);
    expect(shown(after)).toEqual(['a0', 'a1']);
    expect([...after.outside]).toEqual(['a0']);
    expect(again({ ...renamed }, layout, CONTEXT).outside).toBe(after.outside);
    expect(shown(again(renamed, { ...layout, kept: new Set() }, CONTEXT))).toEqual(['a1']);
  });

  function edited(data: BoardData, { what, at, to }: { what: string; at: number; to: number }): BoardData {
    const { actions, budgetLines } = data;
    const old = actions[at % actions.length];
    const oldLine = budgetLines[at % budgetLines.length];
    const id = `n${actions.length}-${budgetLines.length}-${to}`;
    if (what === 'add') return { ...data, actions: [...actions, ...recordsOf(actionKind, [{ id, title: 'Ajout' }])] };
    if (what === 'money' && oldLine) {
      const line = { ...oldLine, plannedCents: to, invoicedCents: to };
      return { ...data, budgetLines: budgetLines.with(budgetLines.indexOf(oldLine), line) };
    }
    if (!old) return data;
    if (what === 'line') {
      const line = { id, actionId: old.id, month: '2027-05', plannedCents: to };
      return { ...data, budgetLines: [...budgetLines, ...recordsOf(budgetLineKind, [line])] };
    }
    if (what === 'remove') return { ...data, actions: actions.filter((action) => action !== old) };
    const fields: { [edit: string]: Partial<Action> } = {
      title: { title: `Titre ${to}`, expectedRevenueCents: to },
      objective: { objectiveId: to % 3 === 0 ? null : `o${to % 3}` },
      status: { status: ACTION_STATUSES[to % ACTION_STATUSES.length] },
      due: { dueDate: to % 2 === 0 ? null : '2027-02-10' },
      rank: { rank: actions[to % actions.length]?.rank ?? old.rank },
    };
    return { ...data, actions: actions.with(actions.indexOf(old), { ...old, ...fields[what] }) };
  }
});
