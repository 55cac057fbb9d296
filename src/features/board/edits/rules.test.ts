import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { after, anyBoardData, boardData } from '../../../../tests/support/board-data.ts';
import { applyOperation } from '../../../records/apply.ts';
import { type Action, actionKind } from '../../actions/schema.ts';
import { type Board, createBoardBuilder } from '../rules.ts';
import type { BoardData } from '../rows/rules.ts';
import { type Grouping, GROUPINGS, NO_FILTER } from '../schema.ts';
import {
  createAction,
  createActions,
  duplicateActions,
  insertAction,
  lastGroup,
  moveAction,
  regroupAction,
} from './rules.ts';

const boardBy = (data: BoardData, grouping: Grouping): Board =>
  createBoardBuilder()(data, { filter: NO_FILTER, grouping, sort: null }, { today: '2027-03-15', locale: 'fr' });
const idsIn = (board: Board, groupId: string) =>
  board.groups.find(({ id }) => id === groupId)?.rows.map(({ id }) => id) ?? [];
const withAction = (data: BoardData, action: Action): BoardData => ({
  ...data,
  actions: [...data.actions.filter(({ id }) => id !== action.id), action],
});

describe('an action', () => {
  test('moved to any place of any group is found at that place', () => {
    fc.assert(
      fc.property(
        anyBoardData,
        fc.constantFrom(...GROUPINGS),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (data, grouping, a, b, c) => {
          const board = boardBy(data, grouping);
          const row = [...board.rows.values()][a % board.rows.size];
          const group = board.groups[b % board.groups.length];
          fc.pre(row !== undefined && group !== undefined);
          const others = group.rows.filter(({ id }) => id !== row.id);
          const index = c % (others.length + 1);
          const moved = after(actionKind, row.action, moveAction(row, { groupId: group.id, index }, board));
          const ids = idsIn(boardBy(withAction(data, moved), grouping), group.id);
          expect(ids.filter((id) => id !== row.id)).toEqual(others.map(({ id }) => id));
          expect(ids.indexOf(row.id)).toBe(index);
        },
      ),
    );
  });

  test('created in any group is the last of it', () => {
    fc.assert(
      fc.property(anyBoardData, fc.constantFrom(...GROUPINGS), fc.nat(), (data, grouping, pick) => {
        const board = boardBy(data, grouping);
        const group = board.groups[pick % board.groups.length];
        fc.pre(group !== undefined);
        const operation = createAction('new', { title: 'Nouvelle' }, group.id, board);
        const stamp = { planId: 'plan', actorId: null, at: '2027-01-04T08:00:00.000Z' };
        const created = applyOperation(actionKind, undefined, operation, stamp) as Action;
        expect(idsIn(boardBy(withAction(data, created), grouping), group.id).at(-1)).toBe('new');
      }),
    );
  });

  test('inserted below another stands right after it, in its group', () => {
    fc.assert(
      fc.property(anyBoardData, fc.constantFrom(...GROUPINGS), fc.nat(), (data, grouping, pick) => {
        const board = boardBy(data, grouping);
        const row = [...board.rows.values()][pick % board.rows.size];
        fc.pre(row !== undefined);
        const operation = insertAction('new', { title: 'Nouvelle' }, row, board);
        const stamp = { planId: 'plan', actorId: null, at: '2027-01-04T08:00:00.000Z' };
        const created = applyOperation(actionKind, undefined, operation, stamp) as Action;
        const after = boardBy(withAction(data, created), grouping);
        const group = after.groups.find(({ rows }) => rows.some(({ id }) => id === row.id));
        const ids = group?.rows.map(({ id }) => id) ?? [];
        expect(ids[ids.indexOf(row.id) + 1]).toBe('new');
      }),
    );
  });

  test('created in a group comes right after its last one in the whole plan', () => {
    const objectives = [
      { id: 'o1', title: 'Un' },
      { id: 'o2', title: 'Deux' },
    ];
    const actions = ['a1', 'a2', 'a3'].map((id) => ({ id, title: id, objectiveId: id === 'a1' ? 'o1' : 'o2' }));
    const data = boardData({ objectives, actions });
    const operation = createAction('new', { title: 'Nouvelle' }, 'o1', boardBy(data, 'objective'));
    const stamp = { planId: 'plan', actorId: null, at: '2027-01-04T08:00:00.000Z' };
    const created = applyOperation(actionKind, undefined, operation, stamp) as Action;
    expect([...boardBy(withAction(data, created), 'none').all.keys()]).toEqual(['a1', 'new', 'a2', 'a3']);
  });

  test('put in another group keeps its rank', () => {
    const data = boardData({
      actions: [
        { id: 'a1', title: 'Salon' },
        { id: 'a2', title: 'Relance', status: 'done' },
      ],
    });
    const board = boardBy(data, 'status');
    const row = board.rows.get('a1');
    if (!row) throw new Error('The action is there.');
    expect(regroupAction(row, 'done', board)).toEqual([
      { op: 'update', kind: 'action', id: 'a1', fields: { status: ['todo', 'done'], progress: [0, 1] } },
    ]);
    expect(regroupAction(row, 'todo', board)).toEqual([]);
  });
});

describe('dropped in a month', () => {
  const data = boardData({
    actions: [
      { id: 'a1', title: 'Salon', startDate: '2027-03-20', dueDate: '2027-03-31' },
      { id: 'a2', title: 'Relance' },
    ],
  });
  const board = boardBy(data, 'month');
  const dated = (id: string, month: string) => {
    const row = board.rows.get(id);
    if (!row) throw new Error('The action is there.');
    const { startDate, dueDate } = after(actionKind, row.action, regroupAction(row, month, board));
    return [startDate, dueDate];
  };
  test('an action keeps its day, as far as the month has it', () => {
    expect(dated('a1', '2027-06')).toEqual(['2027-03-20', '2027-06-30']);
  });
  test('its start does not stay behind its end', () => {
    expect(dated('a1', '2027-02')).toEqual(['2027-02-28', '2027-02-28']);
  });
  test('one without a date is due at the end of the month; and a date can be taken away', () => {
    expect(dated('a2', '2028-02')).toEqual([null, '2028-02-29']);
    expect(dated('a1', 'none')).toEqual(['2027-03-20', null]);
  });
});

test('a new action joins the last objective, or those without one', () => {
  const objectives = [
    { id: 'o1', title: 'Un' },
    { id: 'o2', title: 'Deux' },
  ];
  expect(lastGroup(boardBy(boardData({ objectives }), 'objective'))).toBe('o2');
  const data = boardData({ objectives, actions: [{ id: 'a1', title: 'Libre' }] });
  expect(lastGroup(boardBy(data, 'objective'))).toBe('none');
  expect(lastGroup(boardBy(data, 'status'))).toBeNull();
});

test('several actions created together stand at the end of their group in their order', () => {
  const data = boardData({
    objectives: [{ id: 'o0' }, { id: 'o1' }],
    actions: [
      { id: 'a0', objectiveId: 'o0' },
      { id: 'a1', objectiveId: 'o1' },
    ],
  });
  const wanted = ['n0', 'n1', 'n2'].map((id) => ({ id, fields: { title: id } }));
  const created = createActions(wanted, 'o0', boardBy(data, 'objective')).map(
    (operation) =>
      applyOperation(actionKind, undefined, operation, { planId: 'plan', actorId: null, at: '' }) as Action,
  );
  const board = boardBy(created.reduce(withAction, data), 'objective');
  expect(idsIn(board, 'o0')).toEqual(['a0', 'n0', 'n1', 'n2']);
  expect([...board.all.keys()]).toEqual(['a0', 'n0', 'n1', 'n2', 'a1']);
});

const TEN_LEADS = { nature: 'per_unit', units: 10, unitName: 'lead', unitCents: 50, plannedCents: 500 } as const;

test('a copy stands right after its action, with its words and plans but nothing of what was done or spent', () => {
  const data = boardData({
    objectives: [{ id: 'o0' }],
    actions: [
      { id: 'a0', objectiveId: 'o0', title: 'Salon', code: 'CQ-1', status: 'done', progress: 1, tagIds: ['t0'] },
      { id: 'a1', objectiveId: 'o0', title: 'Devis' },
    ],
    budgetLines: [{ id: 'l0', actionId: 'a0', month: '2027-03', ...TEN_LEADS, revisedCents: 700, invoicedCents: 600 }],
  });
  const row = boardBy(data, 'objective').rows.get('a0');
  expect(row).toBeDefined();
  if (!row) return;
  const [create, line, ...more] = duplicateActions(
    [{ row, id: 'copy', title: 'Salon (copie)' }],
    boardBy(data, 'objective').all,
    () => 'line',
  );
  expect(more).toEqual([]);
  const nothingSpent = { revisedCents: null, committedCents: 0, invoicedCents: 0, paidCents: 0 };
  expect(line).toMatchObject({
    op: 'create',
    kind: 'budgetLine',
    id: 'line',
    rank: row.lines[0]?.rank,
    fields: { actionId: 'copy', month: '2027-03', category: 'other', label: '', ...TEN_LEADS, ...nothingSpent },
  });
  const stamp = { planId: 'plan', actorId: null, at: '' };
  const copy = create && (applyOperation(actionKind, undefined, create, stamp) as Action);
  expect(copy).toMatchObject({ title: 'Salon (copie)', code: '', status: 'todo', progress: 0, tagIds: ['t0'] });
  expect(idsIn(boardBy(copy ? withAction(data, copy) : data, 'objective'), 'o0')).toEqual(['a0', 'copy', 'a1']);
});
