import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import type { Actor } from '../../src/records/actor.ts';
import type { Change, CommittedChange, Operation } from '../../src/records/change.ts';
import { type Client, type HttpApi, startHttpApi } from '../support/http.ts';
import { addPerson, addPlan, createOf, updateOf } from '../support/workspace.ts';

let api: HttpApi;
let colleague: Actor;

beforeAll(async () => {
  api = await startHttpApi();
  colleague = await addPerson(api.app.committer, api.workspace, 'editor');
});
afterAll(() => api.stop());

interface Outcome {
  id: string;
  status: 'committed' | 'rejected';
  change?: CommittedChange;
  error?: { code: string; [detail: string]: unknown };
}

async function post(changes: Partial<Change>[], client: Client = api.owner): Promise<Outcome[]> {
  const answer = await client('POST', api.at('/changes'), { body: { changes } });
  expect([answer.status, answer.body.issues]).toEqual([200, undefined]);
  return answer.body.outcomes as Outcome[];
}

const changeOf = (...operations: Operation[]): Change => ({ id: newId(), planId: api.planId, operations });

async function seqOf(client: Client = api.owner): Promise<number> {
  return Number((await client('GET', api.at(`/snapshot?plan=${api.planId}`))).body.seq);
}

async function shown(collection: string, id: string) {
  return (await api.owner('GET', api.at(`/${collection}/${id}`))).body;
}

describe('posting changes', () => {
  test('commits each on its own and answers in order', async () => {
    const [first, second] = [newId(), newId()];
    const changes = [
      changeOf(createOf('action', first, { title: 'Un' })),
      changeOf(createOf('action', newId(), { title: '' })),
      changeOf(createOf('unheard', newId(), {})),
      changeOf(createOf('action', second, { title: 'Deux' }), updateOf('action', first, { title: ['Un', 'Premier'] })),
    ];
    const outcomes = await post(changes);
    expect(outcomes.map(({ id, status }) => [id, status])).toEqual([
      [changes[0]?.id, 'committed'],
      [changes[1]?.id, 'rejected'],
      [changes[2]?.id, 'rejected'],
      [changes[3]?.id, 'committed'],
    ]);
    expect(outcomes[1]?.error).toMatchObject({ code: 'invalid_input', issues: [{ path: 'title', rule: 'required' }] });
    expect(outcomes[2]?.error).toEqual({
      type: 'urn:pactole:not_found',
      title: 'Not found.',
      status: 404,
      code: 'not_found',
    });
    expect(await shown('actions', first)).toMatchObject({ title: 'Premier', version: 2 });
    expect(await shown('actions', second)).toMatchObject({ title: 'Deux' });
  });

  test('is all or nothing within a change', async () => {
    const id = newId();
    const [outcome] = await post([
      changeOf(createOf('action', id, { title: 'Un' }), createOf('action', newId(), { title: 'x'.repeat(201) })),
    ]);
    expect(outcome?.status).toBe('rejected');
    expect((await api.owner('GET', api.at(`/actions/${id}`))).status).toBe(404);
  });

  test('twice answers twice the same and changes once', async () => {
    const id = newId();
    const change = changeOf(createOf('action', id, { title: 'Un' }));
    const once = await post([change]);
    expect(await post([change, change])).toEqual([once[0], once[0]]);
    expect(await shown('actions', id)).toMatchObject({ version: 1 });
  });

  test('another person’s change id tells nothing', async () => {
    const change = changeOf(createOf('action', newId(), { title: 'Un' }));
    await post([change]);
    const [theirs] = await post([change], api.as(colleague));
    expect(theirs).toEqual({
      id: change.id,
      status: 'rejected',
      error: { type: 'urn:pactole:not_found', title: 'Not found.', status: 404, code: 'not_found' },
    });
  });

  test('keeps both values of a conflict, and refuses to guess an amount', async () => {
    const [action, line] = [newId(), newId()];
    await post([
      changeOf(
        createOf('action', action, { title: 'Salon' }),
        createOf('budgetLine', line, { actionId: action, month: '2027-03', plannedCents: 100 }),
      ),
    ]);
    await post([
      changeOf(
        updateOf('action', action, { title: ['Salon', 'Foire'] }),
        updateOf('budgetLine', line, { plannedCents: [100, 200] }),
      ),
    ]);
    const client = api.as(colleague);
    const [renamed, paid] = await post(
      [
        changeOf(updateOf('action', action, { title: ['Salon', 'Congrès'] })),
        changeOf(updateOf('budgetLine', line, { plannedCents: [100, 300] })),
      ],
      client,
    );
    expect(renamed?.change?.operations.map(({ op, kind }) => [op, kind])).toEqual([
      ['create', 'conflict'],
      ['update', 'action'],
    ]);
    const conflicts = await api.owner('GET', api.at(`/conflicts?subjectId=${action}`));
    expect(conflicts.body.items).toMatchObject([
      {
        field: 'title',
        lostValue: 'Foire',
        keptValue: 'Congrès',
        lostBy: api.workspace.owner.personId,
        keptBy: colleague.personId,
      },
    ]);
    expect(paid?.error).toMatchObject({ code: 'guarded_conflict', status: 409, current: { plannedCents: 200 } });
    expect(await shown('budget-lines', line)).toMatchObject({ plannedCents: 200 });
  });

  test('refuses what is not a change', async () => {
    const id = newId();
    const good = { op: 'create', kind: 'action', id, rank: 'a0', fields: { title: 'Un' } };
    const bodies: unknown[] = [
      {},
      [],
      null,
      { changes: [] },
      { changes: [{ id: 'x', planId: null, operations: [good] }] },
      { changes: [{ id, planId: 'x', operations: [good] }] },
      { changes: [{ id, planId: null, operations: [] }] },
      { changes: [{ id, planId: null, operations: [good], more: 1 }] },
      { changes: [{ id, planId: null, operations: [{ ...good, op: 'explode' }] }] },
      { changes: [{ id, planId: null, operations: [{ ...good, rank: '' }] }] },
      { changes: [{ id, planId: null, operations: [{ ...good, rank: 'z' }] }] },
      { changes: [{ id, planId: null, operations: [{ ...good, fields: { constructor: 1 } }] }] },
      { changes: [{ id, planId: null, operations: [{ ...good, fields: { 'a-b': 1 } }] }] },
      { changes: [{ id, planId: null, operations: [{ op: 'update', kind: 'action', id, fields: { title: ['a'] } }] }] },
      { changes: [{ id, planId: null, operations: [{ op: 'update', kind: 'action', id, fields: { title: 'a' } }] }] },
      { changes: Array.from({ length: 501 }, () => ({ id, planId: null, operations: [good] })) },
    ];
    for (const body of bodies) {
      const answer = await api.owner('POST', api.at('/changes'), { body });
      expect([JSON.stringify(body).slice(0, 120), answer.status, answer.body.code]).toEqual([
        JSON.stringify(body).slice(0, 120),
        422,
        'invalid_input',
      ]);
    }
  });

  test('refuses values of the wrong kind one by one, never with a breakdown', async () => {
    const action = newId();
    await post([changeOf(createOf('action', action, { title: 'Salon' }))]);
    const values: unknown[] = [
      null,
      1,
      1e308,
      -1,
      true,
      'x',
      [],
      {},
      ['x'],
      { a: { b: [] } },
      '2027-02-30',
      newId(),
      [newId()],
      '',
    ];
    const fields = [
      'title',
      'ownerId',
      'tagIds',
      'dueDate',
      'status',
      'progress',
      'expectedVolume',
      'expectedRevenueCents',
      'rank',
    ];
    const changes = fields.flatMap((field) =>
      values.map((value) => changeOf(updateOf('action', action, { [field]: [value, value] }))),
    );
    const ownChanges = fields.flatMap((field) =>
      values.map((value) => changeOf(updateOf('action', action, { [field]: ['', value] }))),
    );
    for (const outcome of [...(await post(changes)), ...(await post(ownChanges))]) {
      if (outcome.status === 'rejected') expect(['invalid_input', 'not_found']).toContain(outcome.error?.code);
    }
    const state = await shown('actions', action);
    expect((await api.owner('GET', api.at('/actions?limit=500'))).status).toBe(200);
    expect(state.title).toBeTypeOf('string');
  });
});

describe('catching up', () => {
  test('reads every change after a number, in pages', async () => {
    const after = await seqOf();
    const made = [];
    for (const title of ['Un', 'Deux', 'Trois'])
      made.push(...(await post([changeOf(createOf('action', newId(), { title }))])));
    const first = await api.owner('GET', api.at(`/changes?plan=${api.planId}&after=${after}&limit=2`));
    expect(first.body).toEqual({ changes: made.slice(0, 2).map(({ change }) => change), isComplete: false });
    const rest = await api.owner('GET', api.at(`/changes?plan=${api.planId}&after=${after + 2}&limit=2`));
    expect(rest.body).toEqual({ changes: made.slice(2).map(({ change }) => change), isComplete: true });
  });

  test('is for those the plan is open to', async () => {
    const shutOut = api.as({ ...colleague, planRoles: new Map([[api.planId, null]]) });
    for (const path of ['/changes?after=0&', '/history?', '/snapshot?']) {
      const closed = await shutOut('GET', api.at(`${path}plan=${api.planId}`));
      const nowhere = await shutOut('GET', api.at(`${path}plan=${newId()}`));
      expect([path, closed.status, closed.text]).toEqual([path, 404, nowhere.text]);
    }
  });
});

describe('history', () => {
  test('shows the changes of a record, the latest first, in pages', async () => {
    const id = newId();
    const made = [await post([changeOf(createOf('action', id, { title: '0' }))])];
    for (let index = 1; index <= 4; index += 1) {
      made.push(await post([changeOf(updateOf('action', id, { title: [`${index - 1}`, `${index}`] }))]));
    }
    const expected = made.map(([outcome]) => outcome?.change).toReversed();
    const first = await api.owner('GET', api.at(`/history?plan=${api.planId}&record=${id}&limit=2`));
    expect(first.body.changes).toEqual(expected.slice(0, 2));
    const second = await api.owner(
      'GET',
      api.at(`/history?plan=${api.planId}&record=${id}&limit=3&before=${String(first.body.nextBefore)}`),
    );
    expect(second.body).toEqual({ changes: expected.slice(2), nextBefore: null });
  });

  test('is silent about what is private', async () => {
    const view = newId();
    await post([
      changeOf(createOf('savedView', view, { name: 'Secret', ownerId: api.workspace.owner.personId, shared: false })),
    ]);
    const theirs = await api.as(colleague)('GET', api.at(`/history?plan=${api.planId}&record=${view}`));
    expect(theirs.body).toEqual({ changes: [], nextBefore: null });
    const mine = await api.owner('GET', api.at(`/history?plan=${api.planId}&record=${view}`));
    expect(mine.body.changes).toHaveLength(1);
  });

  test('of one plan knows nothing of another', async () => {
    const other = await addPlan(api.app.committer, api.workspace, 'Ailleurs');
    const id = newId();
    await post([{ ...changeOf(createOf('action', id, { title: 'Là-bas' })), planId: other }]);
    expect((await api.owner('GET', api.at(`/history?plan=${api.planId}&record=${id}`))).body.changes).toEqual([]);
    expect((await api.owner('GET', api.at(`/history?plan=${other}&record=${id}`))).body.changes).toHaveLength(1);
  });
});

describe('undo', () => {
  const undo = (changeId: string | undefined, client: Client = api.owner) =>
    client('POST', api.at(`/changes/${changeId}/undo`));

  test('takes an edit back, and can be taken back itself', async () => {
    const id = newId();
    await post([changeOf(createOf('action', id, { title: 'Avant', priority: 'A' }))]);
    const [edit] = await post([changeOf(updateOf('action', id, { title: ['Avant', 'Après'], priority: ['A', 'C'] }))]);
    const undone = await undo(edit?.id);
    expect(undone.status).toBe(200);
    expect(await shown('actions', id)).toMatchObject({ title: 'Avant', priority: 'A', version: 3 });
    expect((await undo(undone.body.id)).status).toBe(200);
    expect(await shown('actions', id)).toMatchObject({ title: 'Après', priority: 'C', version: 4 });
  });

  test('brings back what was deleted, with what hung from it', async () => {
    const [action, line] = [newId(), newId()];
    await post([
      changeOf(
        createOf('action', action, { title: 'Salon' }),
        createOf('budgetLine', line, { actionId: action, month: '2027-03' }),
      ),
    ]);
    const [deletion] = await post([changeOf({ op: 'delete', kind: 'action', id: action })]);
    expect((await api.owner('GET', api.at(`/budget-lines/${line}`))).status).toBe(404);
    expect((await undo(deletion?.id)).status).toBe(200);
    expect(await shown('budget-lines', line)).toMatchObject({ actionId: action, deletedAt: null });
  });

  test('says what it cannot take back', async () => {
    const [action, line] = [newId(), newId()];
    await post([
      changeOf(
        createOf('action', action, { title: 'Salon' }),
        createOf('budgetLine', line, { actionId: action, month: '2027-03', plannedCents: 1 }),
      ),
    ]);
    const [edit] = await post([changeOf(updateOf('budgetLine', line, { plannedCents: [1, 2] }))]);
    await post([changeOf(updateOf('budgetLine', line, { plannedCents: [2, 3] }))]);
    const refused = await undo(edit?.id);
    expect([refused.status, refused.body.code, refused.body.current]).toEqual([
      409,
      'guarded_conflict',
      { plannedCents: 3 },
    ]);
  });

  test('of what one may not do answers like what never was', async () => {
    const reader = api.as(await addPerson(api.app.committer, api.workspace, 'reader'));
    const [edit] = await post([changeOf(createOf('action', newId(), { title: 'Salon' }))]);
    const view = changeOf(
      createOf('savedView', newId(), { name: 'Secret', ownerId: api.workspace.owner.personId, shared: false }),
    );
    await post([view]);
    const nothing = await undo(newId());
    expect([nothing.status, nothing.body.code]).toEqual([404, 'not_found']);
    expect((await undo(edit?.id, reader)).text).toBe(nothing.text);
    expect((await undo(view.id, api.as(colleague))).text).toBe(nothing.text);
  });
});
