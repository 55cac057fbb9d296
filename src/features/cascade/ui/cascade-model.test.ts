import { expect, test } from 'vitest';
import type { Action } from '../../actions/schema.ts';
import type { BudgetLine } from '../../budget/schema.ts';
import type { Objective } from '../../objectives/schema.ts';
import type { Person, Team } from '../../people/schema.ts';
import { buildCascade, type CascadeData } from './cascade-model.ts';

const objective = (id: string, title: string, parentId: string | null, ownerId: string | null) =>
  ({ id, title, parentId, ownerId, rank: 'a0', indicator: '', unit: '', target: null }) as Objective;
const DATA: CascadeData = {
  objectives: [
    objective('company', 'Conquérir', null, null),
    objective('team', 'Prospecter', 'company', 'julien'),
    objective('other', 'Fidéliser', null, 'gone'),
  ],
  actions: [{ id: 'a1', objectiveId: 'team', status: 'todo', progress: 0.25 } as Action],
  budgetLines: [
    {
      actionId: 'a1',
      plannedCents: 5000,
      revisedCents: null,
      committedCents: 0,
      invoicedCents: 0,
      paidCents: 0,
    } as BudgetLine,
  ],
  people: [{ id: 'julien', name: 'Julien Moreau', teamId: 'hunting' } as Person],
  teams: [{ id: 'hunting', name: 'Chasse' } as Team],
  met: new Map([['team', 4]]),
  followUps: [],
  plan: { periodStart: '2027-01-01', periodEnd: '2027-12-31' },
};

test('each objective comes with its owner, their team, and what hangs from it', () => {
  const { rows, total } = buildCascade(DATA, '');
  expect(
    rows.map(({ id, owner, team, actions, plannedCents, progress }) => [
      id,
      owner?.name,
      team?.name,
      actions,
      plannedCents,
      progress,
    ]),
  ).toEqual([
    ['company', undefined, undefined, 1, 5000, 0.25],
    ['team', 'Julien Moreau', 'Chasse', 1, 5000, 0.25],
    ['other', undefined, undefined, 0, 0, null],
  ]);
  expect(total.budget.planned).toBe(5000);
});

test('a filter looks into names of owners too, keeps those above, and leaves the totals alone', () => {
  const { rows, all, total } = buildCascade(DATA, 'moreau');
  expect(rows.map(({ id, isFound }) => [id, isFound])).toEqual([
    ['company', false],
    ['team', true],
  ]);
  expect(all).toHaveLength(3);
  expect(total.actions).toBe(1);
});

test('each comes with its SMART criteria, and with what those right under it make', () => {
  const measured = (id: string, parentId: string | null, target: number) =>
    ({ id, rank: 'a0', parentId, title: id, ownerId: null, unit: 'clients', target, measureKind: 'sum' }) as Objective;
  const objectives = [measured('company', null, 38), measured('team', 'company', 20), measured('person', 'team', 20)];
  const { rows } = buildCascade({ ...DATA, objectives }, '');
  expect(rows.map(({ id, met, parts }) => [id, met, parts])).toEqual([
    ['company', 0, { sum: 20, gap: -18 }],
    ['team', 4, { sum: 20, gap: 0 }],
    ['person', 0, null],
  ]);
});
