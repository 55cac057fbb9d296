import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HttpApi, startHttpApi } from '../../../tests/support/http.ts';
import { actorFor, createTestWorkspace } from '../../../tests/support/workspace.ts';
import { newId } from '../../kernel/ids.ts';
import type { WorkspaceUnitCosts } from './comparables/rules.ts';

let api: HttpApi;
let past: string;
let line: string;
beforeAll(async () => {
  api = await startHttpApi();
  past = await plan('Plan 2026');
  await bought(past, [40, 60, 80]);
  [line = ''] = await bought(api.planId, [50]);
  await bought(await plan('Plan suisse', { currency: 'CHF' }), [1]);
  const deleted = await plan('Plan perdu');
  await bought(deleted, [2]);
  await api.owner('DELETE', api.at(`/plans/${deleted}`), { headers: { 'if-match': '"1"' } });
});
afterAll(() => api.stop());

async function make(path: string, body: object, client = api.owner): Promise<string> {
  const answer = await client('POST', path, { body });
  expect([answer.status, answer.body.issues]).toEqual([201, undefined]);
  return answer.body.id;
}

function plan(name: string, more: object = {}): Promise<string> {
  return make(api.at('/plans'), { name, periodStart: '2026-01-01', periodEnd: '2026-12-31', ...more });
}

/** Lines of ten leads that cost so many euros each, and some that say nothing of what a lead costs. */
async function bought(planId: string, prices: number[]): Promise<string[]> {
  const actionId = await make(api.at('/actions'), { planId, title: 'Achat de leads' });
  const bare = { planId, actionId, month: '2026-03', category: 'media' };
  const leads = { ...bare, nature: 'per_unit', units: 10, unitName: 'lead' };
  for (const silent of [{ ...bare, invoicedCents: 100 }, leads, { ...leads, unitName: 'other', invoicedCents: 100 }]) {
    await make(api.at('/budget-lines'), silent);
  }
  return Promise.all(prices.map((euros) => make(api.at('/budget-lines'), { ...leads, invoicedCents: euros * 1000 })));
}

async function costsFor(planId: string, client = api.owner): Promise<WorkspaceUnitCosts> {
  return (await client('GET', api.at(`/plans/${planId}/unit-costs`))).body as unknown as WorkspaceUnitCosts;
}

test('a unit costs what it was invoiced in all living plans of the currency, and a line is told of the others', async () => {
  const leads = { category: 'media', unitName: 'lead' };
  expect(await costsFor(api.planId)).toEqual({
    groups: [{ ...leads, count: 4, quarterCents: 4750, medianCents: 5500 }],
    withoutOne: [{ lineId: line, ...leads, count: 3, quarterCents: 5000, medianCents: 6000 }],
  });
});

test('plans that are closed to someone tell them nothing', async () => {
  const shutOut = { ...actorFor(api.workspace.id, newId(), 'editor'), planRoles: new Map([[past, null]]) };
  expect((await costsFor(api.planId, api.as(shutOut))).groups).toMatchObject([{ count: 1, quarterCents: 5000 }]);
  const refused = await api.as(shutOut)('GET', api.at(`/plans/${past}/unit-costs`));
  expect(refused.status).toBe(404);
});

test('another workspace tells nothing either, and is told nothing', async () => {
  const other = await createTestWorkspace(api.database);
  const stranger = api.as(other.owner);
  const at = (path: string) => `/api/v1/workspaces/${other.id}${path}`;
  const body = { name: 'Plan 2027', periodStart: '2027-01-01', periodEnd: '2027-12-31' };
  const theirs = await make(at('/plans'), body, stranger);
  expect((await stranger('GET', at(`/plans/${theirs}/unit-costs`))).body).toEqual({ groups: [], withoutOne: [] });
  for (const path of [at(`/plans/${past}/unit-costs`), api.at(`/plans/${past}/unit-costs`)]) {
    expect((await stranger('GET', path)).status).toBe(404);
  }
});

test('an amount that its parts do not make is refused, with what they make', async () => {
  const parts = { nature: 'per_unit', units: 12, unitCents: 3800 };
  const patch = (body: object) =>
    api.owner('PATCH', api.at(`/budget-lines/${line}`), { body, headers: { 'if-match': '"1"' } });
  const wrong = await patch(parts);
  expect([wrong.status, wrong.body.issues]).toEqual([
    422,
    [{ path: 'plannedCents', rule: 'not_its_parts', values: { computed: 45_600 } }],
  ]);
  expect((await patch({ ...parts, plannedCents: 45_600 })).status).toBe(200);
});
