import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NetChange } from '../../src/features/history/comparison/rules.ts';
import { newId } from '../../src/kernel/ids.ts';
import { type AccessScene, openScene } from '../support/access-scene.ts';

interface Comparison {
  isReversed: boolean;
  fromSeq: number;
  toSeq: number;
  changes: NetChange[];
}

let scene: AccessScene;
let planId: string;
const at = (path: string) => `/api/v1/workspaces/${scene.workspaceId}${path}`;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

async function make(path: string, body: object): Promise<string> {
  const answer = await scene.callers.owner('POST', at(path), { body });
  expect([answer.status, answer.body.issues]).toEqual([201, undefined]);
  return answer.body.id;
}

async function send(operations: object[]): Promise<void> {
  const changes = [{ id: newId(), planId, operations }];
  const answer = await scene.callers.owner('POST', at('/changes'), { body: { changes } });
  expect(answer.text).toContain('"committed"');
}

const nameVersion = (name: string, more: object = {}) => make('/plan-versions', { planId, name, ...more });
const ask = (query: string) => scene.callers.owner('GET', at(`/plans/${planId}/comparison${query}`));
const compare = async (query: string) => (await ask(query)).body as unknown as Comparison;

describe('comparing a plan with itself', () => {
  let [kept, gone, made, line] = ['', '', '', ''];
  let [initial, revised] = ['', ''];

  beforeAll(async () => {
    planId = await make('/plans', { name: 'Plan 2027', periodStart: '2027-01-01', periodEnd: '2027-12-31' });
    kept = await make('/actions', { planId, title: 'Salon' });
    gone = await make('/actions', { planId, title: 'Foire' });
    line = await make('/budget-lines', { planId, actionId: kept, month: '2027-03', plannedCents: 100_00 });
    initial = await nameVersion('Plan initial');
    made = newId();
    const update = (kind: string, id: string, fields: object) => ({ op: 'update', kind, id, fields });
    await send([update('action', kept, { title: ['Salon', 'Salon de Lyon'], status: ['todo', 'done'] })]);
    await send([update('action', gone, { title: ['Foire', 'Foire de Metz'] })]);
    await send([{ op: 'delete', kind: 'action', id: gone }]);
    await send([{ op: 'create', kind: 'action', id: made, rank: 'a5', fields: { title: 'Webinaire' } }]);
    await send([update('action', kept, { status: ['done', 'todo'] })]);
    await send([update('budgetLine', line, { plannedCents: [100_00, 250_00] })]);
    revised = await nameVersion('Plan révisé');
    await send([update('action', kept, { title: ['Salon de Lyon', 'Salon de Paris'] })]);
    await send([{ op: 'delete', kind: 'action', id: kept }]);
  });

  test('says what was added, changed and removed between two named versions, as it was then', async () => {
    const { changes, isReversed } = await compare(`?from=${initial}&to=${revised}`);
    expect(isReversed).toBe(false);
    const told = new Map(changes.map(({ id, op, fields, record }) => [id, { op, fields, record }]));
    expect(told.get(kept)).toEqual({
      op: 'updated',
      fields: { title: ['Salon', 'Salon de Lyon'] },
      record: { title: 'Salon de Lyon' },
    });
    expect(told.get(gone)).toEqual({
      op: 'deleted',
      fields: { title: ['Foire', 'Foire de Metz'] },
      record: { title: 'Foire' },
    });
    expect(told.get(made)).toEqual({ op: 'created', fields: {}, record: { title: 'Webinaire' } });
    expect(told.get(line)).toEqual({
      op: 'updated',
      fields: { plannedCents: [100_00, 250_00] },
      record: { actionId: kept, month: '2027-03', plannedCents: 250_00 },
    });
    expect(told.size).toBe(4);
  });

  test('puts the earlier moment first, and finds nothing between a moment and itself', async () => {
    const forwards = await compare(`?from=${initial}&to=${revised}`);
    expect(await compare(`?from=${revised}&to=${initial}`)).toEqual({ ...forwards, isReversed: true });
    expect((await compare(`?from=${revised}&to=${revised}`)).changes).toEqual([]);
    expect((await compare('')).changes).toEqual([]);
  });

  test('takes a day for its evening, and a version of a day for that evening', async () => {
    const begun = await compare(`?from=2020-01-01&to=${initial}`);
    expect(begun.fromSeq).toBe(0);
    expect(begun.changes.map(({ op }) => op)).toEqual(['created', 'created', 'created']);
    const past = await nameVersion('Avant', { asOf: '2020-01-01' });
    expect(await compare(`?from=${past}&to=${initial}`)).toEqual(begun);
    const whole = await compare('?from=2020-01-01');
    // What was made and deleted since is on neither side.
    expect(whole.changes.map(({ id }) => id)).toEqual([made]);
  });

  test('is refused for a moment that is none of the plan’s', async () => {
    const other = await make('/plans', { name: 'Autre', periodStart: '2027-01-01', periodEnd: '2027-12-31' });
    const foreign = await make('/plan-versions', { planId: other, name: 'Ailleurs' });
    expect((await ask(`?from=${foreign}`)).status).toBe(404);
    expect((await ask(`?from=${newId()}`)).status).toBe(404);
    expect((await ask('?from=hier')).status).toBe(422);
  });
});
