import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionKind } from '../../src/features/actions/schema.ts';
import { savedViewKind } from '../../src/features/views/schema.ts';
import { registry } from '../../src/features/registry.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { RecordKind } from '../../src/records/define-record.ts';
import { isSortable } from '../../src/changes/rest/list-query.ts';
import { type HttpApi, startHttpApi } from '../support/http.ts';
import { RecordSamples } from '../support/record-samples.ts';
import { actorFor, addPerson, createOf } from '../support/workspace.ts';

let api: HttpApi;
let samples: RecordSamples;

beforeAll(async () => {
  api = await startHttpApi();
  samples = new RecordSamples(api, registry);
});
afterAll(() => api.stop());

async function list(kind: RecordKind, query: Record<string, string>) {
  const answer = await api.owner('GET', `${api.at(`/${kind.collection}`)}?${new URLSearchParams(query).toString()}`);
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  return { items: answer.body.items ?? [], nextCursor: answer.body.nextCursor as string | null };
}

/** Follows the cursors to the end; `between` happens after each page. */
async function walk(kind: RecordKind, query: Record<string, string>, between: () => Promise<unknown> = async () => {}) {
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await list(kind, { ...query, ...(cursor && { cursor }) });
    ids.push(...page.items.map(({ id }) => id));
    expect(page.items.length).toBeLessThanOrEqual(Number(query.limit ?? 50));
    cursor = page.nextCursor;
    if (cursor !== null) await between();
  }
  return ids;
}

async function insertActions(rows: { [field: string]: unknown }[]): Promise<string[]> {
  const operations = rows.map((fields) => createOf('action', newId(), fields, 'a1'));
  const change = { id: newId(), planId: api.planId, operations };
  await api.app.committer.commitOrThrow(api.workspace.id, { actor: api.workspace.owner, change });
  return operations.map(({ id }) => id);
}

describe('cursors', () => {
  const sortable = Object.keys(actionKind.fields).filter((name) => isSortable(actionKind, name));
  // Few values, so that many are equal; null where there can be none.
  const rowOf = (ownerId: string) =>
    fc.record({
      title: fc.constantFrom('Salon', 'salon', 'Été', 'ete', 'Zèbre', '100 % "sûr", vraiment', 'a\\b', '日本'),
      description: fc.constantFrom('', 'Une', 'Deux'),
      code: fc.constantFrom('', 'A1', 'a1'),
      ownerId: fc.constantFrom(null, ownerId),
      startDate: fc.constantFrom(null, '2027-01-01', '2027-02-01'),
      dueDate: fc.constantFrom(null, '2027-02-01', '2027-12-31'),
      priority: fc.constantFrom('A', 'B', 'C'),
      status: fc.constantFrom('todo', 'in_progress', 'done'),
      progress: fc.constantFrom(0, 0.1, 0.30000000000000004, 1),
      expectedVolume: fc.constantFrom(null, 0, 7),
      expectedYield: fc.constantFrom(null, 0, 0.07),
      expectedRevenueCents: fc.constantFrom(null, 0, 999_999_999_999_999),
    });

  test('show every record once, in any order, while others are inserted', async () => {
    const row = rowOf(api.workspace.owner.personId);
    const wanted = new Set(await insertActions(fc.sample(row, { numRuns: 60, seed: 1 })));
    const sort = fc
      .uniqueArray(fc.constantFrom(...sortable, 'rank', 'createdAt', 'updatedAt'), { minLength: 1, maxLength: 3 })
      .chain((names) =>
        fc.tuple(...names.map((name) => fc.boolean().map((isDescending) => (isDescending ? `-${name}` : name)))),
      )
      .map((names) => names.join(','));
    const filter = fc.constantFrom<Record<string, string>>({}, { status: 'todo,done' }, { ownerId: 'none' });
    await fc.assert(
      fc.asyncProperty(sort, fc.integer({ min: 3, max: 40 }), filter, row, async (sort, limit, filter, extra) => {
        const query = { ...filter, sort, planId: api.planId };
        const expected = (await walk(actionKind, { ...query, limit: '500' })).filter((id) => wanted.has(id));
        // A few only: with one more for every page, the end would never come.
        let left = 4;
        const walked = await walk(actionKind, { ...query, limit: String(limit) }, async () => {
          left -= 1;
          if (left >= 0) await insertActions([extra]);
        });
        expect(new Set(walked).size).toBe(walked.length);
        expect(walked.filter((id) => wanted.has(id))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test.each(
    [...registry.values()]
      .filter(({ systemOnly, hasContent, uniqueBy }) => !systemOnly && !hasContent && uniqueBy?.length !== 0)
      .map((kind) => [kind.collection, kind] as const),
  )('of %s follow each field both ways', async (_, kind) => {
    const ids = new Set<string>();
    for (let index = 0; index < 6; index += 1) {
      const answer = await api.owner('POST', api.at(`/${kind.collection}`), { body: await samples.bodyOf(kind) });
      ids.add(answer.body.id);
    }
    for (const name of ['rank', 'createdAt', ...Object.keys(kind.fields).filter((field) => isSortable(kind, field))]) {
      const up = (await walk(kind, { sort: name, limit: '4' })).filter((id) => ids.has(id));
      const down = (await walk(kind, { sort: `-${name}`, limit: '4' })).filter((id) => ids.has(id));
      expect([name, new Set(up)]).toEqual([name, ids]);
      expect([name, new Set(down)]).toEqual([name, ids]);
    }
  });

  test('are refused when no list of that order gave them', async () => {
    const { nextCursor } = await list(actionKind, { sort: 'dueDate', limit: '1' });
    const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const cursors = [
      ['-title,dueDate', nextCursor ?? ''],
      ['dueDate', 'nonsense'],
      ['dueDate', forged(['not a day', newId()])],
      ['dueDate', forged(['2027-13-01', newId()])],
      ['dueDate', forged(['2027-01-01', 'x'])],
      ['dueDate', forged({ 0: null, 1: newId(), length: 2 })],
      ['expectedVolume', forged([1e300, newId()])],
      ['expectedVolume', forged(["1'; drop table action; --", newId()])],
      ['title', forged(['\u0000', newId()])],
      ['title', forged(['\ud800', newId()])],
      ['createdAt', forged(['infinity', newId()])],
      ['rank', forged(['é', newId()])],
    ];
    for (const [sort = '', cursor = ''] of cursors) {
      const query = new URLSearchParams({ sort, cursor }).toString();
      const answer = await api.owner('GET', `${api.at('/actions')}?${query}`);
      expect([sort, cursor, answer.status, answer.body.issues]).toEqual([
        sort,
        cursor,
        422,
        [{ path: 'cursor', rule: 'invalid' }],
      ]);
    }
  });
});

describe('filters', () => {
  let ids: string[];
  let channel: string;
  let tag: string;
  let other: string;

  beforeAll(async () => {
    channel = await samples.idOf('channel');
    tag = await samples.idOf('tag');
    const plan = await samples.bodyOf(registry.get('plan') as RecordKind);
    other = (await api.owner('POST', api.at('/plans'), { body: plan })).body.id;
    const change = { id: newId(), planId: other };
    const rows = [
      { title: 'Salon 100 % industrie', status: 'todo', channelId: channel, tagIds: [tag], dueDate: '2027-03-01' },
      { title: 'salon_nord', status: 'done', dueDate: '2027-06-30', expectedVolume: 10, progress: 1 },
      { title: 'Prospection', status: 'paused', expectedVolume: 25, contributorIds: [api.workspace.owner.personId] },
    ];
    const operations = rows.map((fields, index) => createOf('action', newId(), fields, `a${index}`));
    await api.app.committer.commitOrThrow(api.workspace.id, {
      actor: api.workspace.owner,
      change: { ...change, operations },
    });
    ids = operations.map(({ id }) => id);
  });

  test.each([
    ['status=todo,done', [0, 1]],
    ['status=paused', [2]],
    ['title=Prospection', [2]],
    ['title=prospection', []],
    ['title.contains=SALON', [0, 1]],
    ['title.contains=%25', [0]],
    ['title.contains=_', [1]],
    ['title.contains=%5C', []],
    ['dueDate.from=2027-06-30', [1]],
    ['dueDate.to=2027-06-29', [0]],
    ['dueDate=none', [2]],
    ['dueDate=2027-03-01,none', [0, 2]],
    ['expectedVolume.from=10&expectedVolume.to=24', [1]],
    ['expectedVolume=25', [2]],
    ['expectedVolume.to=99999999999', [1, 2]],
    ['progress.from=0.5', [1]],
    ['contributorIds=none', [0, 1]],
    ['tagIds=none', [1, 2]],
    ['updatedAt.from=2020-01-01T00:00:00Z', [0, 1, 2]],
    ['createdAt.to=2020-01-01T00:00:00Z', []],
    ['deleted=true', []],
    ['deleted=false&sort=-title', [0, 1, 2]],
  ] as const)('%s', async (query, expected) => {
    const answer = await api.owner('GET', `${api.at('/actions')}?planId=${other}&${query}`);
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    const found = answer.body.items?.map(({ id }) => ids.indexOf(id)) ?? [];
    expect(found.toSorted((a, b) => a - b)).toEqual([...expected]);
  });

  test('by reference', async () => {
    const of = async (query: string) =>
      (await api.owner('GET', `${api.at('/actions')}?planId=${other}&${query}`)).body.items?.map(({ id }) => id);
    expect(await of(`channelId=${channel}`)).toEqual([ids[0]]);
    expect(await of(`channelId=${channel},none`)).toEqual(ids);
    expect(await of(`tagIds=${newId()},${tag}`)).toEqual([ids[0]]);
    expect(await of(`contributorIds=${api.workspace.owner.personId}`)).toEqual([ids[2]]);
    expect(await of(`id=${ids[1]},${newId()}`)).toEqual([ids[1]]);
    expect(await of(`ownerId=${newId()}`)).toEqual([]);
  });

  test('are refused when nothing is meant by them', async () => {
    const refusals = {
      colour: 'red',
      'title.from': 'a',
      'status.contains': 'to',
      'dueDate.contains': '2027',
      'title.contains.x': 'a',
      status: 'todo,unheard',
      dueDate: '2027-02-30',
      'dueDate.from': 'tomorrow',
      expectedVolume: '1e3',
      'expectedVolume.from': 'Infinity',
      'expectedRevenueCents.to': '12.5',
      progress: '',
      ownerId: 'me',
      contributorIds: 'x',
      id: '1',
      planId: '1',
      deleted: 'yes',
      limit: '0',
      sort: 'tagIds',
      'createdAt.from': '2027-01-01',
      createdAt: '2027-01-01T00:00:00Z',
      __proto__x: '1',
      constructor: '1',
      toString: '1',
    };
    for (const [name, value] of Object.entries(refusals)) {
      const answer = await api.owner(
        'GET',
        `${api.at('/actions')}?${new URLSearchParams({ [name]: value }).toString()}`,
      );
      const [issue] = answer.body.issues as { path: string }[];
      expect([name, answer.status, answer.body.code, issue?.path]).toEqual([name, 422, 'invalid_input', name]);
    }
    for (const query of [
      '__proto__=1',
      'limit=501',
      'limit=-1',
      'limit=1.5',
      'sort=',
      'sort=title,title,title,title',
      'title=%00',
      'status=todo&status=done',
      'planId=%FF',
    ]) {
      const answer = await api.owner('GET', `${api.at('/actions')}?${query}`);
      expect([query, answer.status, answer.body.code]).toEqual([query, 422, 'invalid_input']);
    }
  });
});

describe('what is for someone else', () => {
  test('fills no page and stands in no cursor', async () => {
    const colleague = await addPerson(api.app.committer, api.workspace, 'contributor');
    const view = (owner: string, name: string, shared = false) =>
      createOf('savedView', newId(), { name, ownerId: owner, shared, query: '' }, 'a0');
    const { owner } = api.workspace;
    for (const actor of [owner, colleague]) {
      const operations = Array.from({ length: 12 }, (_, index) =>
        view(actor.personId, `${actor === owner ? 'Secret' : 'Mine'} ${index}`, index === 5),
      );
      await api.app.committer.commitOrThrow(api.workspace.id, {
        actor,
        change: { id: newId(), planId: api.planId, operations },
      });
    }
    const client = api.as(colleague);
    const names: unknown[] = [];
    for (let cursor: unknown; cursor !== null; ) {
      const query = new URLSearchParams({ sort: '-name', limit: '3', ...(typeof cursor === 'string' && { cursor }) });
      const answer = await client('GET', `${api.at(`/${savedViewKind.collection}`)}?${query.toString()}`);
      expect(answer.body.items?.length).toBeGreaterThan(0);
      names.push(...(answer.body.items ?? []).map(({ name }) => name));
      cursor = answer.body.nextCursor;
      const hidden = Buffer.from(String(cursor), 'base64url').toString();
      expect(hidden.includes('Secret') && !hidden.includes('Secret 5')).toBe(false);
    }
    expect(names.filter((name) => String(name).startsWith('Secret'))).toEqual(['Secret 5']);
    expect(names.filter((name) => String(name).startsWith('Mine'))).toHaveLength(12);
  });

  test('leaves out the plans that are closed to a person, and what is in them', async () => {
    const closed = (
      await api.owner('POST', api.at('/plans'), { body: await samples.bodyOf(registry.get('plan') as RecordKind) })
    ).body.id;
    const action = await api.owner('POST', api.at('/actions'), { body: { planId: closed, title: 'Ailleurs' } });
    const reader = { ...actorFor(api.workspace.id, newId(), 'reader'), planRoles: new Map([[closed, null]]) };
    const client = api.as(reader);
    const plans = await client('GET', api.at('/plans?limit=500'));
    expect(plans.body.items?.map(({ id }) => id)).not.toContain(closed);
    for (const query of [`planId=${closed}`, `id=${action.body.id}`]) {
      const listed = await client('GET', `${api.at('/actions')}?${query}`);
      expect([listed.status, listed.body.items]).toEqual([200, []]);
    }
    const nowhere = await client('GET', `${api.at('/actions')}?planId=${newId()}`);
    expect([nowhere.status, nowhere.body.items]).toEqual([200, []]);
  });
});
