import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import type { Actor } from '../../src/records/actor.ts';
import type { CommittedChange, Operation } from '../../src/records/change.ts';
import { type HttpApi, startHttpApi } from '../support/http.ts';
import { type EventReader, type Listening, listenTo } from '../support/listening.ts';
import { actorFor, addPerson, addPlan, createOf, updateOf } from '../support/workspace.ts';

let api: HttpApi;
let listening: Listening;
let colleague: Actor;
const open: EventReader[] = [];

beforeAll(async () => {
  api = await startHttpApi();
  listening = await listenTo(api.app);
  colleague = await addPerson(api.app.committer, api.workspace, 'editor');
});
afterEach(() => {
  for (const reader of open.splice(0)) reader.close();
});
afterAll(async () => {
  await listening.stop();
  await api.stop();
});

async function commit(operations: Operation[], actor = api.workspace.owner, planId: string | null = api.planId) {
  const change = { id: newId(), planId, operations };
  return (await api.app.committer.commitOrThrow(api.workspace.id, { actor, change })).change;
}

const add = (title: string, id = newId()) => commit([createOf('action', id, { title })]);

async function seqNow(): Promise<number> {
  return Number((await api.owner('GET', api.at('/snapshot'))).body.seq);
}

async function follow(
  actor: Actor,
  {
    plan = api.planId,
    after,
    connection = newId(),
  }: { plan?: string | null; after?: number; connection?: string } = {},
) {
  const token = api.access.admit(actor);
  const query = new URLSearchParams({ after: String(after ?? (await seqNow())), connection });
  if (plan !== null) query.set('plan', plan);
  const reader = await listening.follow(`${api.at('/live')}?${query.toString()}`, token);
  open.push(reader);
  return { reader, token, connection };
}

const changeOf = (data: { [name: string]: unknown }) =>
  data as unknown as { previous: number; change: CommittedChange };

describe('the live stream', () => {
  test('is a stream that no proxy should keep', async () => {
    const { reader, connection } = await follow(api.workspace.owner);
    expect(reader.answer.statusCode).toBe(200);
    expect(reader.answer.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    expect(await reader.next('open')).toEqual({ connection, now: expect.any(Number) });
  });

  test('sends what is committed, in order, each naming the one before', async () => {
    const { reader } = await follow(colleague);
    await reader.next('open');
    const titles = Array.from({ length: 30 }, (_, index) => `Action ${index}`);
    const made = await Promise.all(titles.map((title) => add(title)));
    let previous = (made[0]?.seq ?? 0) - 1;
    for (const expected of made) {
      const event = changeOf(await reader.next('change'));
      expect(event).toEqual({ previous, change: expected });
      previous = expected.seq;
    }
  });

  test('catches up from the number it is given, then goes on without a gap', async () => {
    const after = await seqNow();
    const made = [await add('Un'), await add('Deux'), await add('Trois')];
    const { reader } = await follow(colleague, { after });
    const live = add('Quatre');
    for (const expected of [...made, await live]) {
      expect(changeOf(await reader.next('change')).change).toEqual(expected);
    }
  });

  test('asks to start again when too much was missed', async () => {
    const after = await seqNow();
    for (let batch = 0; batch < 33; batch += 1) {
      await Promise.all(Array.from({ length: 64 }, (_, index) => add(`Nombreuse ${batch} ${index}`)));
    }
    const { reader } = await follow(colleague, { after });
    await reader.next('reset');
    await reader.end();
  });

  test('asks to start again when it is behind its reader: the database was restored', async () => {
    const { reader } = await follow(colleague, { after: (await seqNow()) + 1000 });
    await reader.next('reset');
    await reader.end();
  });

  test('carries only what concerns the plan, and what all plans share', async () => {
    const other = await addPlan(api.app.committer, api.workspace, 'Un autre plan');
    const { reader } = await follow(colleague);
    await reader.next('open');
    await commit([createOf('action', newId(), { title: 'Ailleurs' })], api.workspace.owner, other);
    const shared = await commit([createOf('tag', newId(), { name: 'Partagé' })], api.workspace.owner, null);
    expect(changeOf(await reader.next('change')).change).toEqual(shared);
  });

  test('of what the workspace shares carries no plan', async () => {
    const { reader } = await follow(colleague, { plan: null });
    await reader.next('open');
    await add('Dans le plan');
    const shared = await commit([createOf('tag', newId(), { name: 'Étiquette' })], api.workspace.owner, null);
    expect(changeOf(await reader.next('change')).change).toEqual(shared);
  });

  test('hides a private view from others, and keeps their numbers whole', async () => {
    const { reader: theirs } = await follow(colleague);
    const { reader: mine } = await follow(api.workspace.owner);
    await Promise.all([theirs.next('open'), mine.next('open')]);
    const { personId } = api.workspace.owner;
    const change = await commit([createOf('savedView', newId(), { name: 'Secret', ownerId: personId, shared: false })]);
    const next = await add('Visible');
    expect(changeOf(await mine.next('change')).change).toEqual(change);
    const hidden = changeOf(await theirs.next('change'));
    expect(hidden.change).toMatchObject({ seq: change.seq, operations: [] });
    expect(changeOf(await theirs.next('change'))).toEqual({ previous: change.seq, change: next });
    expect(JSON.stringify(theirs.waiting)).not.toContain('Secret');
  });

  test('is closed to those the plan is closed to, like a plan that does not exist', async () => {
    const shutOut = { ...colleague, planRoles: new Map([[api.planId, null]]) };
    for (const [actor, plan] of [
      [shutOut, api.planId],
      [colleague, newId()],
    ] as const) {
      const answer = await api.as(actor)('GET', `${api.at('/live')}?after=0&plan=${plan}`);
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    }
  });
});

describe('access', () => {
  test('that changes asks those concerned to start again', async () => {
    const person = await addPerson(api.app.committer, api.workspace, 'editor');
    const { reader: theirs } = await follow(person);
    const { reader: others } = await follow(colleague);
    await Promise.all([theirs.next('open'), others.next('open')]);
    await commit([updateOf('person', person.personId, { role: ['editor', 'reader'] })], api.workspace.owner, null);
    await theirs.next('reset');
    await theirs.end();
    await others.next('change');
    expect(others.isOver).toBe(false);

    await commit([updateOf('plan', api.planId, { openTo: ['workspace', 'members'] })], api.workspace.owner, null);
    await others.next('reset');
    await commit([updateOf('plan', api.planId, { openTo: ['members', 'workspace'] })], api.workspace.owner, null);
  });

  test('that is revoked ends the stream at once', async () => {
    const { reader, token } = await follow(colleague);
    await reader.next('open');
    const session = api.access.sessionOf(token);
    api.access.revoke(token);
    await api.app.hub.cut(({ sessionId }) => sessionId === session);
    await reader.end();
    await add('Après');
    expect(JSON.stringify(reader.waiting)).not.toContain('Après');
  });
});

describe('presence', () => {
  test('says who is where, who comes and who leaves', async () => {
    const first = await follow(api.workspace.owner);
    await first.reader.next('open');
    const second = await follow(colleague);
    expect(await first.reader.next('presence')).toEqual({
      connectionId: second.connection,
      personId: colleague.personId,
      state: 'here',
      place: null,
    });
    expect(await second.reader.next('presence')).toMatchObject({ connectionId: first.connection, state: 'here' });

    const place = { kind: 'action', id: newId(), field: 'title' };
    const said = await api.as(colleague)('POST', api.at('/presence'), {
      body: { connection: second.connection, place },
    });
    expect(said.status).toBe(204);
    let moved = await first.reader.next('presence');
    while (moved.place === null) moved = await first.reader.next('presence');
    expect(moved).toMatchObject({ connectionId: second.connection, place });

    second.reader.close();
    // Whoever came while the first was still catching up may be named twice.
    let last = await first.reader.next('presence');
    while (last.state === 'here') last = await first.reader.next('presence');
    expect(last).toMatchObject({ connectionId: second.connection, state: 'left' });
  });

  test('cannot be said for someone else, nor seen from another plan', async () => {
    const elsewhere = await addPlan(api.app.committer, api.workspace, 'Ailleurs');
    const mine = await follow(api.workspace.owner);
    const other = await follow(colleague, { plan: elsewhere });
    await Promise.all([mine.reader.next('open'), other.reader.next('open')]);
    const body = { connection: mine.connection, place: { kind: 'action', id: newId(), field: 'title' } };
    expect((await api.as(colleague)('POST', api.at('/presence'), { body })).status).toBe(204);
    await api.owner('POST', api.at('/presence'), { body });
    await add('Repère');
    await mine.reader.next('change');
    expect(mine.reader.waiting.filter(({ event }) => event === 'presence')).toEqual([]);
    expect(other.reader.waiting.filter(({ event }) => event === 'presence')).toEqual([]);
  });
});

describe('readers', () => {
  test('that leave are forgotten, even before they are up to date', async () => {
    const { reader } = await follow(colleague, { after: 0 });
    reader.close();
    const leaving = await Promise.all(Array.from({ length: 5 }, () => follow(colleague)));
    for (const each of leaving) each.reader.close();
    await vi.waitFor(() => expect(api.app.hub.countSubscribers()).toBe(0));
  });

  test('that are too slow are cut, and hold no memory', async () => {
    const { reader } = await follow(actorFor(api.workspace.id, newId(), 'reader'));
    await reader.next('open');
    reader.answer.pause();
    const description = 'x'.repeat(9000);
    const deadline = Date.now() + 30_000;
    while (api.app.hub.countSubscribers() > 0 && Date.now() < deadline) {
      const operations = Array.from({ length: 40 }, () =>
        createOf('action', newId(), { title: 'Longue', description }),
      );
      await commit(operations);
    }
    expect(api.app.hub.countSubscribers()).toBe(0);
    reader.answer.resume();
    await reader.end();
    expect(reader.waiting.some(({ event }) => event === 'reset')).toBe(false);
  });

  test('that open ever more streams are held back', async () => {
    const greedy = actorFor(api.workspace.id, newId(), 'reader');
    const readers = await Promise.all(Array.from({ length: 45 }, () => follow(greedy)));
    const statuses = readers.map(({ reader }) => reader.answer.statusCode);
    expect(statuses.filter((status) => status === 200)).toHaveLength(40);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    for (const { reader } of readers) reader.close();
    await vi.waitFor(async () => {
      const { reader } = await follow(greedy);
      expect(reader.answer.statusCode).toBe(200);
    });
  });
});
