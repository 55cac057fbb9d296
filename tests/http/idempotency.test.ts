import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { type HttpApi, startHttpApi } from '../support/http.ts';
import { addPerson } from '../support/workspace.ts';

let api: HttpApi;
beforeAll(async () => {
  api = await startHttpApi();
});
afterAll(() => api.stop());

const keyed = (key: string, more: Record<string, string> = {}) => ({ 'idempotency-key': key, ...more });

async function history(recordId: string): Promise<unknown[]> {
  const answer = await api.owner('GET', api.at(`/history?plan=${api.planId}&record=${recordId}`));
  return answer.body.changes as unknown[];
}

describe('a request sent again with its Idempotency-Key', () => {
  test('creates once and answers the same, whatever happened since', async () => {
    const body = { planId: api.planId, title: 'Salon', dueDate: '2027-03-01', tagIds: [] };
    const key = newId();
    const first = await api.owner('POST', api.at('/actions'), { body, headers: keyed(key) });
    expect(first.status).toBe(201);
    const one = api.at(`/actions/${first.body.id}`);
    const [again, andAgain] = await Promise.all([
      api.owner('POST', api.at('/actions'), { body, headers: keyed(key) }),
      api.owner('POST', api.at('/actions'), { body, headers: keyed(key) }),
    ]);
    await api.owner('PATCH', one, { body: { title: 'Foire', dueDate: null }, headers: { 'if-match': '"1"' } });
    const later = await api.owner('POST', api.at('/actions'), { body, headers: keyed(key) });
    await api.owner('DELETE', one, { headers: { 'if-match': '"2"' } });
    const latest = await api.owner('POST', api.at('/actions'), { body, headers: keyed(key) });
    for (const replay of [again, andAgain, later, latest]) {
      expect([replay.status, replay.text]).toEqual([201, first.text]);
      expect(replay.headers.get('etag')).toBe('"1"');
      expect(replay.headers.get('location')).toBe(first.headers.get('location'));
    }
    expect(await history(first.body.id)).toHaveLength(3);
  });

  test('sent twice at once, creates once', async () => {
    const body = { planId: api.planId, title: 'Deux fois' };
    const headers = keyed(newId());
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => api.owner('POST', api.at('/actions'), { body, headers })),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
  });

  test('changes once, and answers the record as it was then', async () => {
    const created = await api.owner('POST', api.at('/actions'), { body: { planId: api.planId, title: 'Un' } });
    const one = api.at(`/actions/${created.body.id}`);
    const headers = keyed(newId(), { 'if-match': '"1"' });
    const first = await api.owner('PATCH', one, { body: { title: 'Deux', priority: 'A' }, headers });
    await api.owner('PATCH', one, { body: { title: 'Trois', rank: 'b05' }, headers: { 'if-match': '"2"' } });
    await api.owner('PATCH', one, { body: { priority: 'C' }, headers: { 'if-match': '"3"' } });
    const again = await api.owner('PATCH', one, { body: { title: 'Deux', priority: 'A' }, headers });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([200, first.text, '"2"']);
    expect((await api.owner('GET', one)).body).toMatchObject({ title: 'Trois', priority: 'C', version: 4 });
  });

  test('that changed nothing answers the same too', async () => {
    const created = await api.owner('POST', api.at('/actions'), { body: { planId: api.planId, title: 'Un' } });
    const one = api.at(`/actions/${created.body.id}`);
    const headers = keyed(newId(), { 'if-match': '"1"' });
    const first = await api.owner('PATCH', one, { body: { title: 'Un' }, headers });
    expect(first.text).toBe(created.text);
    await api.owner('PATCH', one, { body: { title: 'Deux' }, headers: { 'if-match': '"1"' } });
    expect((await api.owner('PATCH', one, { body: { title: 'Un' }, headers })).text).toBe(created.text);
  });

  test('deletes once', async () => {
    const created = await api.owner('POST', api.at('/actions'), { body: { planId: api.planId, title: 'Un' } });
    const one = api.at(`/actions/${created.body.id}`);
    const headers = keyed(newId(), { 'if-match': '"1"' });
    expect((await api.owner('DELETE', one, { headers })).status).toBe(204);
    expect((await api.owner('DELETE', one, { headers })).status).toBe(204);
    expect(await history(created.body.id)).toHaveLength(2);
  });

  test('that was refused may be sent again: it left nothing', async () => {
    const headers = keyed(newId());
    const refused = await api.owner('POST', api.at('/actions'), { body: { planId: newId(), title: 'Un' }, headers });
    expect(refused.status).toBe(404);
    const body = { planId: api.planId, title: 'Un' };
    expect((await api.owner('POST', api.at('/actions'), { body, headers })).status).toBe(201);
  });
});

describe('a key', () => {
  test('stands for one request: another one is refused', async () => {
    const key = newId();
    const body = { planId: api.planId, title: 'Salon' };
    const first = await api.owner('POST', api.at('/actions'), { body, headers: keyed(key) });
    const one = api.at(`/actions/${first.body.id}`);
    const others = [
      api.owner('POST', api.at('/actions'), { body: { ...body, title: 'Foire' }, headers: keyed(key) }),
      api.owner('POST', api.at('/objectives'), { body, headers: keyed(key) }),
      api.owner('PATCH', one, { body: { title: 'Foire' }, headers: keyed(key, { 'if-match': '"1"' }) }),
      api.owner('DELETE', one, { headers: keyed(key, { 'if-match': '"1"' }) }),
    ];
    for (const answer of await Promise.all(others)) {
      expect([answer.status, answer.body.code]).toEqual([422, 'idempotency_key_reused']);
    }
    expect((await api.owner('GET', one)).text).toBe(first.text);
  });

  test('belongs to its person: a colleague’s is another one', async () => {
    const colleague = api.as(await addPerson(api.app.committer, api.workspace, 'editor'));
    const headers = keyed('the same key');
    const body = { planId: api.planId, title: 'Salon' };
    const mine = await api.owner('POST', api.at('/actions'), { body, headers });
    const theirs = await colleague('POST', api.at('/actions'), { body, headers });
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  test('shows nothing to someone who may no longer read what it made', async () => {
    const person = await addPerson(api.app.committer, api.workspace, 'editor');
    const headers = keyed(newId());
    const body = { planId: api.planId, title: 'Salon' };
    expect((await api.as(person)('POST', api.at('/actions'), { body, headers })).status).toBe(201);
    const shutOut = api.as({ ...person, planRoles: new Map([[api.planId, null]]) });
    const replay = await shutOut('POST', api.at('/actions'), { body, headers });
    expect([replay.status, replay.body]).toEqual([
      404,
      { type: 'urn:pactole:not_found', title: 'Not found.', status: 404, code: 'not_found' },
    ]);
  });

  test('is refused when it cannot be one', async () => {
    for (const key of ['', 'x'.repeat(256)]) {
      const answer = await api.owner('POST', api.at('/actions'), {
        body: { planId: api.planId, title: 'Un' },
        headers: keyed(key),
      });
      expect([answer.status, answer.body.issues]).toEqual([422, [{ path: 'Idempotency-Key', rule: 'invalid' }]]);
    }
  });
});
