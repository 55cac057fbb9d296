import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryWorkspace } from '../../../tests/support/memory-workspace.ts';
import { addDays, daysInMonth, monthOfDay, monthsBetween } from '../../kernel/calendar.ts';
import type { AnyRecord } from '../../records/define-record.ts';
import { totalBudget } from '../budget/rules.ts';
import type { BudgetLine } from '../budget/schema.ts';
import { exampleOperations } from '../examples/rules.ts';
import type { Plan } from '../plans/schema.ts';
import { registry } from '../registry.ts';
import { copyPlan, monthsAfter } from './rules.ts';

/** The example of a day, and a copy of its plan for the following year, both committed by the real rules. */
function copyExample(today: string) {
  const workspace = new MemoryWorkspace(registry);
  const ownerPersonId = workspace.addPerson({ name: 'Claire Dubois', role: 'owner' });
  const seed = exampleOperations({ locale: 'fr', today, newId: workspace.newId, ownerPersonId });
  workspace.commit(ownerPersonId, { planId: seed.planId, operations: seed.operations });
  for (const { authorId, operations } of seed.discussion)
    workspace.commit(authorId, { planId: seed.planId, operations });
  const plan = workspace.get('plan', seed.planId) as unknown as Plan;
  const records = Object.fromEntries([...registry.keys()].map((kind) => [kind, workspace.list(kind)]));
  const planId = workspace.newId();
  const year = Number(plan.periodStart.slice(0, 4)) + 1;
  const fields = { name: `Plan ${year}`, periodStart: `${year}-01-01`, periodEnd: `${year}-12-31` };
  const operations = copyPlan(registry, plan, records, {
    planId,
    periodStart: fields.periodStart,
    newId: workspace.newId,
    withMembers: false,
  });
  workspace.commit(ownerPersonId, {
    planId,
    operations: [{ op: 'create', kind: 'plan', id: planId, rank: 'a1', fields }, ...operations],
  });
  const of = (id: string) => (kind: string) => workspace.list(kind).filter((record) => record.planId === id);
  return { workspace, plan, before: of(seed.planId), after: of(planId) };
}

describe('a plan made from last year’s', () => {
  const { plan, before, after } = copyExample('2027-10-15');
  const titles = (records: readonly AnyRecord[]) => records.map(({ title }) => String(title)).toSorted();

  test('has the same objectives, targets and findings, and the actions that were not given up', () => {
    for (const kind of ['objective', 'segment', 'persona', 'swotItem', 'strategicOption', 'competitor', 'kpi']) {
      expect(after(kind).length, kind).toBe(before(kind).length);
    }
    const kept = before('action').filter(({ status }) => status !== 'cancelled');
    expect(kept.length).toBeLessThan(before('action').length);
    expect(titles(after('action'))).toEqual(titles(kept));
  });

  test('is to be done again, and spent again', () => {
    expect(after('action').every(({ status, progress }) => status === 'todo' && progress === 0)).toBe(true);
    expect(after('milestone').length).toBeGreaterThan(0);
    expect(after('milestone').some(({ done }) => done)).toBe(false);
    expect(after('objective').every(({ acceptance }) => acceptance === 'pending')).toBe(true);
    const givenUp = new Set(before('action').flatMap(({ id, status }) => (status === 'cancelled' ? [id] : [])));
    const lines = before('budgetLine').filter(({ actionId }) => !givenUp.has(String(actionId)));
    const budget = totalBudget(after('budgetLine') as unknown as BudgetLine[]);
    expect(budget).toEqual({
      planned: totalBudget(lines as unknown as BudgetLine[]).planned,
      revised: budget.planned,
      committed: 0,
      invoiced: 0,
      paid: 0,
    });
  });

  test('takes nothing with it of what was said or measured', () => {
    for (const kind of ['comment', 'acknowledgement', 'kpiValue', 'savedView']) {
      expect(before(kind).length, kind).toBeGreaterThan(0);
      expect(after(kind), kind).toEqual([]);
    }
    expect(after('swotItem').flatMap(({ voterIds }) => voterIds)).toEqual([]);
  });

  test('begins where the year ended: its results are the baseline, month by month too', () => {
    const followed = before('objective').find(({ kpiId }) => kpiId !== null);
    const copy = after('objective').find(({ title }) => title === followed?.title);
    const values = before('kpiValue').filter(({ kpiId }) => kpiId === followed?.kpiId);
    const kpi = before('kpi').find(({ id }) => id === followed?.kpiId);
    expect(values.length).toBeGreaterThan(3);
    expect(kpi?.aggregation).toBe('sum');
    expect(copy?.baseline).toBe(values.reduce((sum, { measured }) => sum + Number(measured), 0));
    const march = after('objectiveMonth').find(
      ({ objectiveId, month }) => objectiveId === copy?.id && month === '2028-03',
    );
    expect(march?.lastYearValue).toBe(values.find(({ periodFrom }) => periodFrom === '2027-03-01')?.measured);
  });

  test('refers to its own records only', () => {
    const old = new Set([...registry.keys()].flatMap((kind) => before(kind).map(({ id }) => id)));
    const copied = JSON.stringify([...registry.keys()].map(after));
    expect([...old].filter((id) => copied.includes(id))).toEqual([]);
  });

  test('has every date in the new year', () => {
    const months = monthsBetween(monthOfDay(plan.periodStart), monthOfDay(plan.periodEnd)).length;
    expect(months).toBe(12);
    expect(after('budgetLine').every(({ month }) => String(month).startsWith('2028-'))).toBe(true);
    expect(after('channelEnvelope').every(({ month }) => String(month).startsWith('2028-'))).toBe(true);
  });
});

test.each([true, false])('who may open a closed plan is copied when asked for, and only then: %s', (withMembers) => {
  const member = { id: 'member', planId: 'old', rank: 'a0', deletedAt: null, personId: 'claire', role: 'editor' };
  const claire = { id: 'claire', planId: null, deletedAt: null };
  const operations = copyPlan(
    registry,
    { periodStart: '2027-01-01', periodEnd: '2027-12-31' },
    { planMember: [member as never], person: [claire as never] },
    { planId: 'new', periodStart: '2028-01-01', newId: () => 'copy', withMembers },
  );
  const fields = { personId: 'claire', role: 'editor' };
  const copied = [{ op: 'create', kind: 'planMember', id: 'copy', rank: 'a0', fields }];
  expect(operations).toEqual(withMembers ? copied : []);
});

test('a day some months later stays in its month, and keeps its number where the month has it', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2020-01-01', count));
  fc.assert(
    fc.property(day, fc.integer({ min: -60, max: 60 }), (from, count) => {
      const to = monthsAfter(from, count);
      const months =
        count >= 0 ? monthsBetween(monthOfDay(from), monthOfDay(to)) : monthsBetween(monthOfDay(to), monthOfDay(from));
      expect(months.length - 1).toBe(Math.abs(count));
      expect(Number(to.slice(8))).toBe(Math.min(Number(from.slice(8)), daysInMonth(monthOfDay(to))));
    }),
  );
});
