import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTION_STATUSES } from '../actions/schema.ts';
import { addTotals, NO_BUDGET, totalBudget } from '../budget/rules.ts';
import { cascadeOf, type Link } from '../objectives/rules.ts';
import { isFound, progressOf, rollUp, sumOfParts, unfolded, withAncestors } from './rules.ts';

const PLAN: Link[] = [
  { id: 'growth', rank: 'a0', parentId: null },
  { id: 'team', rank: 'a1', parentId: 'growth' },
  { id: 'person', rank: 'a2', parentId: 'team' },
  { id: 'margin', rank: 'a3', parentId: null },
];
const ENTRIES = cascadeOf(PLAN);

const line = (actionId: string, plannedCents: number) => ({
  actionId,
  plannedCents,
  revisedCents: null,
  committedCents: 0,
  invoicedCents: 0,
  paidCents: 0,
});

const anyPlan = fc.record({
  objectives: fc
    .array(fc.option(fc.nat(12)), { maxLength: 10 })
    .map((parents) =>
      parents.map(
        (parent, index): Link => ({ id: `o${index}`, rank: 'a0', parentId: parent === null ? null : `o${parent}` }),
      ),
    ),
  actions: fc
    .array(
      fc.record({
        objectiveId: fc.option(fc.nat(12).map((of) => `o${of}`)),
        status: fc.constantFrom(...ACTION_STATUSES),
        progress: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 20 },
    )
    .map((drawn) => drawn.map((action, index) => ({ ...action, id: `a${index}` }))),
  lines: fc.array(
    fc.record({
      actionId: fc.nat(25).map((of) => `a${of}`),
      plannedCents: fc.nat(10_000_000),
      revisedCents: fc.option(fc.nat(10_000_000)),
      committedCents: fc.nat(10_000_000),
      invoicedCents: fc.nat(10_000_000),
      paidCents: fc.nat(10_000_000),
    }),
    { maxLength: 40 },
  ),
});

describe('what hangs from the objectives', () => {
  test('adds up through the levels', () => {
    const actions = [
      { id: 'a1', objectiveId: 'person', status: 'done' as const, progress: 1 },
      { id: 'a2', objectiveId: 'growth', status: 'in_progress' as const, progress: 0.5 },
      { id: 'a3', objectiveId: 'growth', status: 'cancelled' as const, progress: 0.2 },
      { id: 'a4', objectiveId: null, status: 'todo' as const, progress: 0 },
    ];
    const lines = [line('a1', 100_00), line('a1', 50_00), line('a2', 1_00), line('a4', 7), line('gone', 999)];
    const { byObjective, loose, total } = rollUp(ENTRIES, actions, lines);
    expect(byObjective.get('person')).toMatchObject({ actions: 1, budget: { planned: 150_00 } });
    expect(byObjective.get('team')).toMatchObject({ actions: 1, budget: { planned: 150_00 } });
    expect(byObjective.get('growth')).toMatchObject({ actions: 3, budget: { planned: 151_00 }, running: 2, done: 1.5 });
    expect(byObjective.get('margin')).toMatchObject({ actions: 0, budget: NO_BUDGET });
    expect(loose).toMatchObject({ actions: 1, budget: { planned: 7 } });
    expect(total).toMatchObject({ actions: 4, budget: { planned: 151_07 } });
  });

  test('the first level and the loose actions are the plan, to the cent, whatever the links', () => {
    fc.assert(
      fc.property(anyPlan, ({ objectives, actions, lines }) => {
        const entries = cascadeOf(objectives);
        const { byObjective, loose, total } = rollUp(entries, actions, lines);
        const known = new Set(actions.map(({ id }) => id));
        const plan = totalBudget(lines.filter(({ actionId }) => known.has(actionId)));
        const roots = entries.filter(({ depth }) => depth === 0);
        const budgets = roots.map(({ objective }) => byObjective.get(objective.id)?.budget ?? NO_BUDGET);
        expect([...budgets, loose.budget].reduce(addTotals, NO_BUDGET)).toEqual(plan);
        expect(total.budget).toEqual(plan);
        expect(total.actions).toBe(actions.length);
      }),
    );
  });

  test('an objective holds no less than each of those under it', () => {
    fc.assert(
      fc.property(anyPlan, ({ objectives, actions, lines }) => {
        const entries = cascadeOf(objectives);
        const { byObjective } = rollUp(entries, actions, lines);
        for (const { objective, parentId } of entries) {
          if (parentId === null) continue;
          const [own, above] = [byObjective.get(objective.id), byObjective.get(parentId)];
          expect(above?.actions).toBeGreaterThanOrEqual(own?.actions ?? Number.NaN);
          expect(above?.budget.planned).toBeGreaterThanOrEqual(own?.budget.planned ?? Number.NaN);
        }
      }),
    );
  });

  test('progress is the mean of the actions, and undefined without any', () => {
    expect(progressOf({ running: 0, done: 0 })).toBeNull();
    expect(progressOf({ running: 4, done: 1 })).toBe(0.25);
  });
});

describe('looking for objectives', () => {
  const texts = { title: 'Fidéliser les grands comptes', indicator: 'Taux de renouvellement', owner: 'Inès Garcia' };

  test('every word must be there, accents and capitals aside', () => {
    expect(isFound(texts, 'FIDELISER comptes')).toBe(true);
    expect(isFound(texts, 'renouvellement ines')).toBe(true);
    expect(isFound(texts, 'comptes leads')).toBe(false);
    expect(isFound(texts, '')).toBe(true);
  });

  test('what is found keeps those above it', () => {
    const found = withAncestors(ENTRIES, ({ objective }) => objective.id === 'person');
    expect(found.map(({ objective }) => objective.id)).toEqual(['growth', 'team', 'person']);
    expect(withAncestors(ENTRIES, () => false)).toEqual([]);
  });

  test('a folded objective hides all that is under it', () => {
    const shown = (folded: string[]) => unfolded(ENTRIES, new Set(folded)).map(({ objective }) => objective.id);
    expect(shown([])).toEqual(['growth', 'team', 'person', 'margin']);
    expect(shown(['team'])).toEqual(['growth', 'team', 'margin']);
    expect(shown(['growth'])).toEqual(['growth', 'margin']);
  });
});

describe('the objectives under one', () => {
  const of = (target: number | null, unit = 'clients', measureKind: 'sum' | 'level' = 'sum') => ({
    target,
    unit,
    measureKind,
  });

  test('are added up beside its target, in its unit', () => {
    expect(sumOfParts(of(38), [of(20), of(10), of(5, 'k€'), of(null)])).toEqual({ sum: 30, gap: -8 });
    expect(sumOfParts(of(0.3, 'M€'), [of(0.1, 'm€'), of(0.2, 'M€ ')])).toEqual({ sum: 0.3, gap: 0 });
  });

  test('are not where adding up means nothing', () => {
    expect(sumOfParts(of(94, '%'), [of(94, '%')])).toBeNull();
    expect(sumOfParts(of(38, 'clients', 'level'), [of(20)])).toBeNull();
    expect(sumOfParts(of(38), [of(20, 'clients', 'level')])).toBeNull();
    expect(sumOfParts(of(38, ''), [of(20, '')])).toBeNull();
    expect(sumOfParts(of(null), [of(20)])).toBeNull();
    expect(sumOfParts(of(38), [])).toBeNull();
  });
});
