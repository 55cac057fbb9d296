import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { RATE_LIMITS } from '../../src/server/rate-limit.ts';
import { type HttpApi, startHttpApi } from '../support/http.ts';
import { createTestApp, ORIGIN } from '../support/test-app.ts';
import { addPerson, createOf } from '../support/workspace.ts';

let api: HttpApi;
beforeAll(async () => {
  api = await startHttpApi();
});
afterAll(() => api.stop());

const logLines = () => api.app.logged.map((line) => JSON.parse(line) as { [name: string]: unknown });

/** A request as it is, with the answer's bytes untouched. */
async function fetchRaw(path: string, headers: Record<string, string>) {
  const token = api.access.admit(api.workspace.owner);
  const request = new Request(new URL(path, ORIGIN), { headers: { authorization: `Bearer ${token}`, ...headers } });
  return api.app.fetch(request);
}

describe('every answer of the API', () => {
  test('carries an id of its own and says what it is', async () => {
    const answers = await Promise.all([
      api.owner('GET', api.at('/actions')),
      api.owner('GET', api.at(`/actions/${newId()}`)),
      api.owner('DELETE', api.at(`/actions/${newId()}`)),
      api.withToken(undefined)('GET', api.at('/actions')),
      api.owner('POST', '/api/auth/sign-out', { body: {}, headers: { origin: ORIGIN } }),
      api.owner('GET', '/api/nothing'),
    ]);
    for (const { headers } of answers) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('no-store');
    }
    const ids = answers.map(({ headers }) => headers.get('x-request-id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(ids.map(() => expect.stringMatching(/^[0-9a-f]{8}-[0-9a-z]+$/)));
  });

  test('leaves a line in the log when it wrote or refused, without what was searched, sent or shown', async () => {
    const before = logLines().length;
    const { headers } = await api.owner('POST', api.at('/actions'), {
      body: { planId: api.planId, title: 'Un titre secret' },
      headers: { cookie: 'session=secret-cookie' },
    });
    await api.owner('GET', api.at('/actions?title.contains=secret'));
    const refused = await api.owner('GET', api.at('/actions?nonsense=secret'));
    const lines = logLines()
      .slice(before)
      .filter(({ msg }) => msg === 'request');
    expect(lines).toMatchObject([
      {
        requestId: headers.get('x-request-id'),
        method: 'POST',
        path: api.at('/actions'),
        status: 201,
        personId: api.personId,
      },
      { requestId: refused.headers.get('x-request-id'), method: 'GET', path: api.at('/actions'), status: 422 },
    ]);
    expect(JSON.stringify(api.app.logged)).not.toContain('secret');
    expect(JSON.stringify(api.app.logged)).not.toContain('Bearer');
  });
});

describe('large answers', () => {
  beforeAll(async () => {
    const operations = Array.from({ length: 400 }, (_, index) =>
      createOf('action', newId(), {
        title: `Action commerciale numéro ${index}`,
        description: 'Été, hiver. '.repeat(5),
      }),
    );
    const change = { id: newId(), planId: api.planId, operations };
    await api.app.committer.commitOrThrow(api.workspace.id, { actor: api.workspace.owner, change });
  });

  test.each([
    ['br', 'gzip, deflate, br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['gzip', 'gzip', (bytes: Buffer) => gunzipSync(bytes)],
    [null, 'identity', (bytes: Buffer) => bytes],
  ] as const)('travel as %s for who takes it', async (encoding, accepted, unpack) => {
    const path = api.at(`/actions?limit=500&planId=${api.planId}`);
    const answer = await fetchRaw(path, { 'accept-encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { items } = JSON.parse(unpack(bytes).toString()) as { items: unknown[] };
    expect(items.length).toBeGreaterThanOrEqual(400);
    if (encoding) expect(bytes.length).toBeLessThan(40_000);
  });

  test('are left alone when they are small', async () => {
    const answer = await fetchRaw(api.at('/actions?limit=1'), { 'accept-encoding': 'br' });
    expect(answer.headers.get('content-encoding')).toBeNull();
  });
});

describe('the metrics', () => {
  test('count what was answered, for this machine only', async () => {
    const request = new Request(`${ORIGIN}/metrics`);
    const text = await (await api.app.fetch(request, { incoming: { socket: { remoteAddress: '127.0.0.1' } } })).text();
    expect(text).toMatch(/^pactole_http_requests_total\{method="GET",status="200"\} \d+$/m);
    expect(text).toMatch(/^pactole_http_request_duration_seconds_bucket\{le="\+Inf"\} \d+$/m);
    expect(text).toMatch(/^pactole_live_streams 0$/m);
    expect(text).toMatch(/^pactole_changes_committed_total \d+$/m);
    for (const line of text.trim().split('\n')) {
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? [\d.e+-]+)$/);
    }
  });

  test('are not there for others, nor through a proxy', async () => {
    const withoutKey = async (headers: Record<string, string>, peer: string) => {
      const request = new Request(`${ORIGIN}/metrics`, { headers });
      return (await api.app.fetch(request, { incoming: { socket: { remoteAddress: peer } } })).status;
    };
    expect(await withoutKey({}, '127.0.0.1')).toBe(200);
    expect(await withoutKey({}, '::ffff:127.0.0.1')).toBe(200);
    expect(await withoutKey({}, '192.0.2.10')).toBe(404);
    expect(await withoutKey({ 'x-forwarded-for': '127.0.0.1' }, '127.0.0.1')).toBe(404);
    expect(await withoutKey({ authorization: 'Bearer a guess' }, '127.0.0.1')).toBe(404);
  });
});

describe('what one person writes', () => {
  test('is limited by the minute, and reading is not', async () => {
    const app = await createTestApp({
      database: api.database,
      access: api.access,
      limits: { ...RATE_LIMITS, writeByPerson: { max: 20, windowSeconds: 60 } },
    });
    const token = api.access.admit(await addPerson(api.app.committer, api.workspace, 'editor'));
    const send = async (method: string, body?: unknown) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const request = new Request(`${ORIGIN}${api.at('/tags')}`, { method, headers, body: JSON.stringify(body) });
      return app.fetch(request);
    };
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => send('POST', { name: `Tag ${index}` })));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send('GET')).status).toBe(200);
    await app.stop();
  });
});

describe('a key that may only write', () => {
  test('creates what it is told to, and reads nothing', async () => {
    const actor = { ...api.workspace.owner, scopes: ['write' as const] };
    const client = api.as(actor);
    const created = await client('POST', api.at('/actions'), { body: { planId: api.planId, title: 'Une piste' } });
    expect(created.status).toBe(201);
    const one = api.at(`/actions/${created.body.id}`);
    const answers = [
      await client('GET', one),
      await client('PATCH', one, { body: { title: 'Autre' }, headers: { 'if-match': '"1"' } }),
      await client('GET', api.at('/snapshot')),
      await client('GET', api.at('/history')),
      await client('GET', api.at('/changes?after=0')),
      await client('GET', api.at('/live?after=0')),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect((await client('GET', api.at('/actions'))).body.items).toEqual([]);
  });
});
