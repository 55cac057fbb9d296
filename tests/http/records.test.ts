import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../../src/features/registry.ts';
import { newId } from '../../src/kernel/ids.ts';
import { uniqueId } from '../../src/records/unique-record.ts';
import { type HttpApi, startHttpApi } from '../support/http.ts';
import { RecordSamples } from '../support/record-samples.ts';

let api: HttpApi;
let samples: RecordSamples;

beforeAll(async () => {
  api = await startHttpApi();
  samples = new RecordSamples(api, registry);
});
afterAll(() => api.stop());

// Several of each are made here; what a plan has one of is tried in strategy.test.ts.
const writable = [...registry.values()].filter(
  ({ systemOnly, hasContent, uniqueBy }) => !systemOnly && !hasContent && uniqueBy?.length !== 0,
);

describe.each(writable.map((kind) => [kind.collection, kind] as const))('%s', (_, kind) => {
  const path = () => api.at(`/${kind.collection}`);

  async function create() {
    const answer = await api.owner('POST', path(), { body: await samples.bodyOf(kind) });
    expect(answer.text).toContain('"id"');
    expect(answer.status).toBe(201);
    return answer;
  }

  test('creates, shows and lists a record', async () => {
    const body = await samples.bodyOf(kind);
    const created = await api.owner('POST', path(), { body });
    expect(created.body).toMatchObject({
      ...body,
      version: 1,
      deletedAt: null,
      createdBy: api.workspace.owner.personId,
    });
    expect(created.headers.get('etag')).toBe('"1"');
    expect(created.headers.get('location')).toBe(`${path()}/${created.body.id}`);

    const shown = await api.owner('GET', String(created.headers.get('location')));
    expect(shown.status).toBe(200);
    expect(shown.headers.get('etag')).toBe('"1"');
    // To the letter: what a creation answers is what is stored, in the same order, which JSON in a column has none of.
    if (Object.values(kind.fields).some(({ type }) => type === 'json')) expect(shown.body).toEqual(created.body);
    else expect(shown.text).toBe(created.text);

    const listed = await api.owner('GET', `${path()}?id=${created.body.id}`);
    expect(listed.body).toEqual({ items: [created.body], nextCursor: null });
  });

  test('puts a new record after the others', async () => {
    const first = await create();
    const second = await create();
    expect(String(second.body.rank) > String(first.body.rank)).toBe(true);
  });

  test('changes only the version that was read', async () => {
    const created = await create();
    const one = `${path()}/${created.body.id}`;
    const { name, value } = samples.otherValue(kind, created.body);
    const body = { [name]: value };

    const withoutVersion = await api.owner('PATCH', one, { body });
    expect([withoutVersion.status, withoutVersion.body.code]).toEqual([428, 'version_required']);
    for (const header of ['"2"', 'W/"1"', '*', '1', '"1", "2"']) {
      const other = await api.owner('PATCH', one, { body, headers: { 'if-match': header } });
      expect([header, other.status, other.body.code]).toEqual([header, 412, 'version_mismatch']);
    }
    const changed = await api.owner('PATCH', one, { body, headers: { 'if-match': '"1"' } });
    expect(changed.body).toMatchObject({ ...body, version: 2 });
    expect(changed.headers.get('etag')).toBe('"2"');
    expect((await api.owner('GET', one)).text).toBe(changed.text);

    const again = await api.owner('PATCH', one, { body, headers: { 'if-match': '"1"' } });
    expect([again.status, again.body.current]).toEqual([412, { version: 2 }]);
    const same = await api.owner('PATCH', one, { body, headers: { 'if-match': '"2"' } });
    expect(same.text).toBe(changed.text);
  });

  test('says that nothing changed since', async () => {
    const created = await create();
    const one = `${path()}/${created.body.id}`;
    for (const header of ['"1"', 'W/"1"', '"7", "1"', '*']) {
      const unchanged = await api.owner('GET', one, { headers: { 'if-none-match': header } });
      expect([header, unchanged.status, unchanged.text]).toEqual([header, 304, '']);
      expect(unchanged.headers.get('etag')).toBe('"1"');
    }
    expect((await api.owner('GET', one, { headers: { 'if-none-match': '"2"' } })).status).toBe(200);
  });

  test('deletes the version that was read, once', async () => {
    const created = await create();
    const one = `${path()}/${created.body.id}`;
    expect((await api.owner('DELETE', one)).status).toBe(428);
    expect((await api.owner('DELETE', one, { headers: { 'if-match': '"2"' } })).status).toBe(412);
    const deleted = await api.owner('DELETE', one, { headers: { 'if-match': '"1"' } });
    expect([deleted.status, deleted.text]).toEqual([204, '']);
    expect((await api.owner('GET', one)).status).toBe(404);
    expect((await api.owner('PATCH', one, { body: {}, headers: { 'if-match': '"2"' } })).status).toBe(404);
    expect((await api.owner('DELETE', one, { headers: { 'if-match': '"2"' } })).status).toBe(404);
    expect((await api.owner('GET', `${path()}?id=${created.body.id}`)).body.items).toEqual([]);
    const gone = await api.owner('GET', `${path()}?deleted=true&id=${created.body.id}`);
    expect(gone.body.items?.map(({ id, version }) => ({ id, version }))).toEqual([{ id: created.body.id, version: 2 }]);
  });

  test('names each field it refuses', async () => {
    const body = await samples.bodyOf(kind, { unheardOf: 1 });
    const unknown = await api.owner('POST', path(), { body });
    expect([unknown.status, unknown.body.code, unknown.body.issues]).toEqual([
      422,
      'invalid_input',
      [{ path: 'unheardOf', rule: 'unknown_field' }],
    ]);
    const empty = await api.owner('POST', path(), { body: {} });
    const required = Object.entries(kind.fields).filter(([, field]) => field.initial === undefined);
    const expected = [...(kind.scope === 'plan' ? ['planId'] : []), ...required.map(([name]) => name)];
    if (expected.length > 0) {
      expect(empty.status).toBe(422);
      expect(empty.body.issues).toEqual(expected.map((name) => ({ path: name, rule: 'required' })));
    }
    for (const name of Object.keys(kind.fields)) {
      const wrong = await api.owner('POST', path(), { body: { ...(await samples.bodyOf(kind)), [name]: { a: [] } } });
      expect([name, wrong.status, wrong.body.issues]).toEqual([name, 422, [{ path: name, rule: 'invalid' }]]);
    }
  });

  test('takes an id once', async () => {
    const made = await samples.bodyOf(kind);
    // What is the only one has an id of its own, which says what of.
    const id = kind.uniqueBy ? uniqueId(kind, api.planId, made) : newId();
    const body = { ...made, id };
    expect((await api.owner('POST', path(), { body })).body.id).toBe(id);
    const twice = await api.owner('POST', path(), { body });
    expect([twice.status, twice.body.code]).toEqual([409, 'already_exists']);
  });
});
