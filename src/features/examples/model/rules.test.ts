import { expect, test } from 'vitest';
import { MemoryWorkspace } from '../../../../tests/support/memory-workspace.ts';
import { channelOperations } from '../channels/rules.ts';
import { exampleOperations } from '../rules.ts';
import { registry } from '../../registry.ts';
import { planFromModel } from '../../plan-models/rules.ts';
import { exampleModel } from './rules.ts';

/** A company of its own, which starts a plan of 2031 from the example. */
function planOfExample(locale: 'fr' | 'en') {
  const workspace = new MemoryWorkspace(registry);
  const ownerPersonId = workspace.addPerson({ name: 'Claire Dubois', role: 'owner' });
  const request = { locale, today: '2030-10-15', newId: workspace.newId };
  const { operations: channels } = channelOperations(request);
  workspace.commit(ownerPersonId, { planId: null, operations: channels });
  const content = exampleModel(registry, request, workspace.list('channel'));
  const shared = Object.fromEntries(
    [...registry.values()].filter(({ scope }) => scope === 'workspace').map(({ kind }) => [kind, workspace.list(kind)]),
  );
  const planId = workspace.newId();
  const fields = { name: 'Plan 2031', periodStart: '2031-01-01', periodEnd: '2031-12-31' };
  const period = { planId, periodStart: fields.periodStart, newId: workspace.newId };
  workspace.commit(ownerPersonId, {
    planId,
    operations: [
      { op: 'create', kind: 'plan', id: planId, rank: 'a0', fields },
      ...planFromModel(registry, content, shared, period),
    ],
  });
  const seed = exampleOperations({ ...request, ownerPersonId });
  return { workspace, seed, planId };
}

test.each(['fr', 'en'] as const)('the example starts the plan of any company, whole, a year later (%s)', (locale) => {
  const { workspace, seed, planId } = planOfExample(locale);
  const of = (kind: string) => workspace.list(kind).filter((record) => record.planId === planId);
  const inExample = (kind: string) => seed.operations.filter((each) => each.op === 'create' && each.kind === kind);
  for (const kind of ['objective', 'segment', 'persona', 'competitor', 'swotItem', 'kpi', 'channelEnvelope', 'play']) {
    expect(of(kind).length, kind).toBe(inExample(kind).length);
    expect(of(kind).length, kind).toBeGreaterThan(0);
  }
  const actions = of('action');
  const channels = new Set<unknown>(workspace.list('channel').map(({ id }) => id));
  expect(actions.length).toBeGreaterThan(30);
  for (const { dueDate, channelId, ownerId, status } of actions) {
    if (dueDate !== null) expect(dueDate).toMatch(/^2031/);
    expect([status, ownerId]).toEqual(['todo', null]);
    expect(channelId === null || channels.has(channelId)).toBe(true);
  }
  expect(actions.some(({ channelId }) => channelId !== null)).toBe(true);
  expect(of('kpiValue')).toEqual([]);
});
