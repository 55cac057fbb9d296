import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryWorkspace } from '../../../tests/support/memory-workspace.ts';
import { monthOfDay, monthsBetween } from '../../kernel/calendar.ts';
import { exampleOperations } from '../examples/rules.ts';
import { monthsAfter } from '../plan-copy/rules.ts';
import type { Plan } from '../plans/schema.ts';
import { registry } from '../registry.ts';
import { type ModelContent, modelKinds, modelOf, planFromModel } from './rules.ts';

/** The example of a company, a model of its plan, and what else the company has. */
function modelOfExample() {
  const workspace = new MemoryWorkspace(registry);
  const ownerPersonId = workspace.addPerson({ name: 'Claire Dubois', role: 'owner' });
  const seed = exampleOperations({ locale: 'fr', today: '2027-10-15', newId: workspace.newId, ownerPersonId });
  workspace.commit(ownerPersonId, { planId: seed.planId, operations: seed.operations });
  for (const { authorId, operations } of seed.discussion)
    workspace.commit(authorId, { planId: seed.planId, operations });
  const plan = workspace.get('plan', seed.planId) as unknown as Plan;
  const list = (kind: string) => workspace.list(kind);
  const records = Object.fromEntries(Object.keys(modelKinds(registry)).map((kind) => [kind, list(kind)]));
  const content = modelOf(registry, plan, records, { id: workspace.newId(), newId: workspace.newId });
  const shared = Object.fromEntries(
    [...registry.values()].filter(({ scope }) => scope === 'workspace').map(({ kind }) => [kind, list(kind)]),
  );
  return { workspace, ownerPersonId, plan, records, shared, content };
}

const example = modelOfExample();
const { content, shared, workspace, records } = example;
const made = (kind: string, of: ModelContent = content) => of.operations.filter((each) => each.kind === kind);

function planOf(model: ModelContent, year: number) {
  const planId = workspace.newId();
  const periodStart = `${year}-01-01`;
  const fields = { name: `Plan ${year}`, periodStart, periodEnd: `${year}-12-31` };
  const operations = planFromModel(registry, model, shared, { planId, periodStart, newId: workspace.newId });
  workspace.commit(example.ownerPersonId, {
    planId,
    operations: [{ op: 'create', kind: 'plan', id: planId, rank: 'a1', fields }, ...operations],
  });
  return (kind: string) => workspace.list(kind).filter((record) => record.planId === planId);
}

describe('a model made of a plan', () => {
  test('keeps what was thought and planned', () => {
    for (const kind of ['objective', 'segment', 'persona', 'competitor', 'swotItem', 'kpi', 'play']) {
      expect(made(kind).length, kind).toBe(records[kind]?.length);
    }
    const kept = records.action?.filter(({ status }) => status !== 'cancelled');
    expect(made('action').map(({ fields }) => fields.title)).toEqual(kept?.map(({ title }) => title));
    expect(content.plan).toMatchObject({
      currency: 'EUR',
      periodStart: '2027-01-01',
      envelopeCents: expect.any(Number),
    });
  });

  test('names nobody', () => {
    const people = workspace.list('person').map(({ id }) => id);
    expect(people.length).toBeGreaterThan(5);
    const told = JSON.stringify(content);
    expect(people.filter((id) => told.includes(id))).toEqual([]);
    expect(made('planMember')).toEqual([]);
  });

  test('holds nothing of what came out, was read or was said', () => {
    for (const kind of [
      'comment',
      'acknowledgement',
      'kpiValue',
      'savedView',
      'workshop',
      'planVersion',
      'attachment',
    ]) {
      expect(made(kind), kind).toEqual([]);
    }
    expect(records.objective?.some(({ baseline }) => baseline !== null)).toBe(true);
    for (const { fields } of made('objective')) {
      expect(fields).not.toHaveProperty('baseline');
      expect(fields).not.toHaveProperty('acceptance');
    }
    expect(made('objectiveMonth').every(({ fields }) => fields.lastYearValue === null)).toBe(true);
    for (const { fields } of made('action')) expect(fields).not.toHaveProperty('progress');
    for (const { fields } of made('budgetLine')) expect(fields).not.toHaveProperty('paidCents');
  });

  test('refers to records of its own, or of the company', () => {
    const planRecords = Object.values(records)
      .flat()
      .filter(({ planId }) => planId !== null);
    const told = JSON.stringify(content);
    expect(planRecords.filter(({ id }) => told.includes(id))).toEqual([]);
  });
});

describe('a plan made from a model', () => {
  test('is accepted as it is by the rules, with ids that are no model’s', () => {
    const of = planOf(content, 2030);
    expect(of('action')).toHaveLength(made('action').length);
    expect(of('action').every(({ status, ownerId }) => status === 'todo' && ownerId === null)).toBe(true);
    expect(of('objective').every(({ baseline }) => baseline === null)).toBe(true);
    const ids = new Set(content.operations.map(({ id }) => id));
    const all = [...registry.keys()].flatMap(of);
    expect(all.length).toBe(content.operations.length);
    expect(JSON.stringify(all)).not.toMatch(new RegExp([...ids].slice(0, 400).join('|')));
  });

  test('has each date as many months later as its period begins later', () => {
    const dates = ({ fields }: { fields: { [name: string]: unknown } }) => [
      fields.startDate as string | null,
      fields.dueDate as string | null,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const periodStart = `${year}-${String(month).padStart(2, '0')}-01`;
        const operations = planFromModel(registry, content, shared, { planId: 'p', periodStart, newId: () => 'x' });
        const from = monthOfDay(content.plan.periodStart);
        const to = monthOfDay(periodStart);
        const later = from <= to ? monthsBetween(from, to).length - 1 : 1 - monthsBetween(to, from).length;
        const expected = made('action').map((each) => dates(each).map((day) => day && monthsAfter(day, later)));
        const actions = operations.filter(({ kind }) => kind === 'action') as ModelContent['operations'];
        expect(actions.map(dates)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  test('does without channels and tags that the company no longer has', () => {
    expect(made('action').some(({ fields }) => fields.channelId !== null)).toBe(true);
    const gone = { ...shared, channel: [], tag: [] };
    const operations = planFromModel(registry, content, gone, {
      planId: 'p',
      periodStart: '2030-01-01',
      newId: () => 'x',
    });
    const actions = operations.filter(({ kind }) => kind === 'action') as ModelContent['operations'];
    expect(actions.length).toBe(made('action').length);
    expect(actions.every(({ fields }) => fields.channelId === null && (fields.tagIds as string[]).length === 0)).toBe(
      true,
    );
    expect(operations.filter(({ kind }) => kind === 'channelEnvelope')).toEqual([]);
  });

  test('is made from a model that is older than the declarations', () => {
    const old: ModelContent = {
      plan: content.plan,
      operations: [
        { kind: 'action', id: 'a', rank: 'a0', fields: { title: 'Salon', priority: 'a word of then', forgotten: 1 } },
        { kind: 'action', id: 'b', rank: 'a1', fields: { title: '' } },
        { kind: 'budgetLine', id: 'c', rank: 'a0', fields: { actionId: 'b', month: '2027-03', plannedCents: 100 } },
        { kind: 'kindOfThen', id: 'd', rank: 'a0', fields: {} },
      ],
    };
    const of = planOf(old, 2031);
    expect(of('action')).toMatchObject([{ title: 'Salon', tagIds: [] }]);
    expect(of('budgetLine')).toEqual([]);
  });
});
