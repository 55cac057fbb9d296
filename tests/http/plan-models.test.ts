import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ModelContent } from '../../src/features/plan-models/rules.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Actor, Role } from '../../src/records/actor.ts';
import { type Client, type HttpApi, startHttpApi } from '../support/http.ts';
import { addPerson, addPlan, createOf, createTestWorkspace } from '../support/workspace.ts';

let api: HttpApi;
const inPlan = (actor: Actor, planId: string, role: Role | null): Actor => ({
  ...actor,
  planRoles: new Map([[planId, role]]),
});

beforeAll(async () => {
  api = await startHttpApi();
  const objectiveId = newId();
  const fields = { title: 'Être présent au salon', objectiveId, ownerId: api.personId, status: 'done', progress: 1 };
  await api.app.committer.commitOrThrow(api.workspace.id, {
    actor: api.workspace.owner,
    change: {
      id: newId(),
      planId: api.planId,
      operations: [
        createOf('objective', objectiveId, { title: 'Conquérir', baseline: 12 }),
        createOf('action', newId(), { ...fields, dueDate: '2027-05-31' }),
      ],
    },
  });
});
afterAll(() => api.stop());

const save = (client: Client, more: object = {}) =>
  client('POST', api.at('/plan-models'), {
    body: { name: 'Plan type', description: 'Nos salons', sourcePlanId: api.planId, ...more },
  });
const contentOf = async (client: Client, id: string) => {
  const answer = await client('GET', api.at(`/plan-models/${id}/content`));
  return { status: answer.status, ...(answer.body as unknown as ModelContent) };
};

describe('a model of a plan', () => {
  test('holds its records without what came out and without names, as they were when it was made', async () => {
    const { status, body } = await save(api.owner);
    expect([status, body.name, body.description]).toEqual([201, 'Plan type', 'Nos salons']);
    const late = createOf('action', newId(), { title: 'Après coup' });
    await api.app.committer.commitOrThrow(api.workspace.id, {
      actor: api.workspace.owner,
      change: { id: newId(), planId: api.planId, operations: [late] },
    });
    const { plan, operations } = await contentOf(api.owner, body.id);
    expect(plan).toMatchObject({ periodStart: '2027-01-01', periodEnd: '2027-12-31', currency: 'EUR' });
    const [objective, action, ...others] = operations;
    expect(others).toEqual([]);
    expect(objective?.fields).toMatchObject({ title: 'Conquérir' });
    expect(objective?.fields.baseline).toBeUndefined();
    expect(action?.fields).toMatchObject({ objectiveId: objective?.id, ownerId: null, dueDate: '2027-05-31' });
    expect(action?.fields.status).toBeUndefined();
  });

  test('is no plan: lists of plans, snapshots and changes of a plan do not know its records', async () => {
    const before = (await api.owner('GET', api.at('/plans'))).body.items?.length;
    const { body } = await save(api.owner);
    expect((await api.owner('GET', api.at('/plans'))).body.items).toHaveLength(before ?? -1);
    const { operations } = await contentOf(api.owner, body.id);
    const { text } = await api.owner('GET', api.at(`/snapshot?plan=${api.planId}`));
    expect(text).toContain(body.id);
    expect(operations.filter(({ id }) => text.includes(id))).toEqual([]);
  });

  test('outlives its plan', async () => {
    const planId = await addPlan(api.app.committer, api.workspace);
    const { body } = await save(api.owner, { sourcePlanId: planId });
    await api.owner('DELETE', api.at(`/plans/${planId}`), { headers: { 'if-match': '"1"' } });
    expect((await contentOf(api.owner, body.id)).status).toBe(200);
    expect((await save(api.owner, { sourcePlanId: planId })).status).toBe(404);
  });

  test('is made once, however often it is sent, and takes the place of another in the same change', async () => {
    const old = await save(api.owner);
    const id = newId();
    const first = await save(api.owner, { id, replacesId: old.body.id });
    const again = await save(api.owner, { id, replacesId: old.body.id });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect((await contentOf(api.owner, old.body.id)).status).toBe(404);
    const undone = await api.owner('POST', api.at(`/changes/${id}/undo`), {});
    expect(undone.status).toBeLessThan(300);
    expect((await contentOf(api.owner, old.body.id)).status).toBe(200);
    expect((await contentOf(api.owner, id)).status).toBe(404);
    const other = await save(api.owner, { id, name: 'Autre' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });
});

describe('who', () => {
  const person = async (role: Role) => addPerson(api.app.committer, api.workspace, role);

  test('administers the plan keeps it as a model, and changes and deletes the model', async () => {
    const editor = await person('editor');
    for (const role of ['editor', 'contributor', 'reader'] as const) {
      expect((await save(api.as(await person(role)))).status, role).toBe(404);
    }
    const trusted = api.as(inPlan(editor, api.planId, 'admin'));
    const { status, body } = await save(trusted);
    expect(status).toBe(201);
    const patch = (client: Client, fields: object) =>
      client('PATCH', api.at(`/plan-models/${body.id}`), { body: fields, headers: { 'if-match': '"1"' } });
    expect((await patch(api.as(editor), { name: 'Autre' })).status).toBe(404);
    const otherPlan = await addPlan(api.app.committer, api.workspace);
    expect((await patch(trusted, { sourcePlanId: otherPlan })).status).toBe(404);
    expect((await patch(trusted, { name: 'Autre' })).status).toBe(200);
    const remove = (client: Client) =>
      client('DELETE', api.at(`/plan-models/${body.id}`), { headers: { 'if-match': '"2"' } });
    expect((await remove(api.as(editor))).status).toBe(404);
    expect((await remove(trusted)).status).toBeLessThan(300);
    expect((await contentOf(api.owner, body.id)).status).toBe(404);
  });

  test('administers one plan does not replace the model of another', async () => {
    const { body } = await save(api.owner);
    const planId = await addPlan(api.app.committer, api.workspace);
    const trusted = api.as(inPlan(await person('editor'), planId, 'admin'));
    expect((await save(trusted, { sourcePlanId: planId, replacesId: body.id })).status).toBe(404);
    expect((await contentOf(api.owner, body.id)).status).toBe(200);
  });

  test('may make plans starts from it, also from one whose plan is closed to them', async () => {
    const { body } = await save(api.owner);
    expect((await contentOf(api.as(inPlan(await person('editor'), api.planId, null)), body.id)).status).toBe(200);
    for (const role of ['contributor', 'reader'] as const) {
      expect((await contentOf(api.as(await person(role)), body.id)).status, role).toBe(404);
    }
  });

  test('belongs to another company knows nothing of it', async () => {
    const { body } = await save(api.owner);
    const elsewhere = await createTestWorkspace(api.database);
    const stranger = api.as(elsewhere.owner);
    const there = (path: string) => `/api/v1/workspaces/${elsewhere.id}${path}`;
    expect((await contentOf(stranger, body.id)).status).toBe(404);
    expect((await stranger('GET', there(`/plan-models/${body.id}/content`))).status).toBe(404);
    const stolen = { name: 'À nous', sourcePlanId: api.planId };
    expect((await stranger('POST', there('/plan-models'), { body: stolen })).status).toBe(404);
    const planId = await addPlan(api.app.committer, elsewhere);
    const replacing = { name: 'À nous', sourcePlanId: planId, replacesId: body.id };
    expect((await stranger('POST', there('/plan-models'), { body: replacing })).status).toBe(404);
  });
});

test.each([
  ['no name', { name: '' }],
  ['only spaces', { name: '  ' }],
  ['a name that is too long', { name: 'x'.repeat(121) }],
  ['several lines too many', { description: 'x'.repeat(201) }],
  ['a field that it does not have', { isModel: true }],
])('%s is refused, naming what is wrong', async (_, more) => {
  const { status, body } = await save(api.owner, more);
  expect(status).toBe(422);
  expect(body.issues).toMatchObject([{ path: expect.any(String), rule: expect.any(String) }]);
});

test('a plain change cannot promise a content that is not there', async () => {
  const fields = { name: 'Vide', sourcePlanId: api.planId };
  const change = { id: newId(), planId: null, operations: [createOf('planModel', newId(), fields)] };
  const { body } = await api.owner('POST', api.at('/changes'), { body: { changes: [change] } });
  expect(body).toMatchObject({ outcomes: [{ status: 'rejected', error: { code: 'not_found' } }] });
});
