import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { type HttpApi, type SendOptions, startHttpApi } from '../support/http.ts';
import { type Listening, listenTo } from '../support/listening.ts';

let api: HttpApi;
let listening: Listening;
let actionId: string;

beforeAll(async () => {
  api = await startHttpApi();
  listening = await listenTo(api.app);
  actionId = (await api.owner('POST', api.at('/actions'), { body: { planId: api.planId, title: 'Salon' } })).body.id;
});
afterAll(async () => {
  await listening.stop();
  await api.stop();
});

const JSON_TYPE = { 'content-type': 'application/json' };
const create = (options: SendOptions) =>
  api.owner('POST', api.at('/actions'), { ...options, headers: { ...JSON_TYPE, ...options.headers } });
const withTitle = (json: string) => create({ raw: `{"planId":"${api.planId}","title":${json}}` });

/** What an answer that refuses must look like, whatever was sent. */
function expectProblem(
  answer: { status: number; headers: Headers; body: object; text: string },
  status: number,
  code: string,
) {
  expect([answer.status, answer.body]).toMatchObject([status, { code, status, type: `urn:pactole:${code}` }]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-z]+$/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.text).not.toMatch(/at \w+ \(|node_modules|\.ts:\d+|select |PostgresError/);
}

describe('bodies', () => {
  test.each([
    ['no JSON at all', 'hello', 'malformed'],
    ['nothing', '', 'malformed'],
    ['JSON cut short', '{"title":', 'malformed'],
    ['a comment', '{} // hello', 'malformed'],
    ['NaN', '{"progress":NaN}', 'malformed'],
    ['a key that reaches the prototype', '{"__proto__":{"isAdmin":true}}', 'forbidden_key'],
    ['the same, spelt otherwise', '{"\\u005f_proto__":{"isAdmin":true}}', 'forbidden_key'],
    ['the same, deep inside', '{"title":[{"a":{"__proto__":1}}]}', 'forbidden_key'],
    ['U+0000', '{"title":"a\\u0000b"}', 'unstorable_text'],
    ['half a character', '{"title":"\\ud83d"}', 'unstorable_text'],
    ['half a character as a key', '{"\\udc00":1}', 'forbidden_key'],
    ['an endless nest of lists', `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'too_deep'],
    ['an endless nest of objects', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, 'too_deep'],
  ])('%s is refused', async (_, raw, rule) => {
    const answer = await create({ raw });
    expectProblem(answer, 422, 'invalid_input');
    expect(answer.body.issues).toMatchObject([{ rule }]);
    expect({}).not.toHaveProperty('isAdmin');
  });

  test('numbers beyond all measure are refused', async () => {
    for (const number of ['1e400', '-1e400', '9007199254740993', '1e15', '0.5', '123456789012345678901234567890']) {
      const answer = await create({ raw: `{"planId":"${api.planId}","title":"a","expectedVolume":${number}}` });
      expectProblem(answer, 422, 'invalid_input');
      const issues = answer.body.issues as { path: string }[];
      expect(new Set(issues.map(({ path }) => path))).toEqual(new Set(['expectedVolume']));
    }
  });

  test('text that is not UTF-8 is refused rather than stored as question marks', async () => {
    const raw = new Uint8Array(Buffer.from(`{"planId":"${api.planId}","title":"Été"}`, 'latin1'));
    const answer = await create({ raw });
    expectProblem(answer, 422, 'invalid_input');
    expect(answer.body.issues).toEqual([{ path: '', rule: 'encoding' }]);
  });

  test('any other text comes back to the letter', async () => {
    const texts = [
      '👩‍👩‍👧 été — « à »',
      '<script>alert(1)</script>',
      "'; drop table action; --",
      '\u2028\u202e\u0007',
      '${1}',
      '%s%n',
      'ﷺ',
      'e\u0301',
      ' ',
    ];
    for (const title of texts) {
      const answer = await withTitle(JSON.stringify(title));
      if (title.trim() === '') expectProblem(answer, 422, 'invalid_input');
      else expect([answer.status, answer.body.title]).toEqual([201, title]);
    }
  });

  test('another kind of content is refused', async () => {
    const raw = JSON.stringify({ planId: api.planId, title: 'Salon' });
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
      '',
    ]) {
      const answer = await api.owner('POST', api.at('/actions'), { raw, headers: { 'content-type': type } });
      expectProblem(answer, 415, 'unsupported_media');
    }
    for (const type of ['application/json; charset=utf-8', 'Application/JSON', 'application/merge-patch+json']) {
      expect((await api.owner('POST', api.at('/actions'), { raw, headers: { 'content-type': type } })).status).toBe(
        201,
      );
    }
  });

  test('of more than 16 MB are refused, declared or not', async () => {
    const raw = `{"title":"${'x'.repeat(17 * 1024 * 1024)}"}`;
    expectProblem(await create({ raw }), 413, 'too_large');
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(120));
      },
    });
    expectProblem(await create({ raw: endless }), 413, 'too_large');
    expect(pulled).toBeLessThan(20);
  });
});

describe('patches', () => {
  const patch = (body: unknown, version = '"1"') =>
    api.owner('PATCH', api.at(`/actions/${actionId}`), { body, headers: { 'if-match': version } });

  test('cannot touch what is not theirs', async () => {
    for (const name of [
      'id',
      'planId',
      'version',
      'createdAt',
      'createdBy',
      'updatedAt',
      'deletedAt',
      'workspaceId',
      'unheard',
      'constructor',
    ]) {
      const answer = await patch({ [name]: newId() });
      expectProblem(answer, 422, 'invalid_input');
      expect(answer.body.issues).toEqual([{ path: name, rule: 'unknown_field' }]);
    }
    for (const body of [[], 'x', 1, null, true]) expectProblem(await patch(body), 422, 'invalid_input');
  });

  test('cannot point at what is not there', async () => {
    for (const body of [
      { ownerId: newId() },
      { tagIds: [newId()] },
      { objectiveId: actionId },
      { channelId: api.planId },
      { dependsOnIds: [actionId] },
      { tagIds: [newId(), 'x'] },
    ]) {
      expectProblem(await patch(body), 422, 'invalid_input');
    }
  });

  test('cannot name a version that nobody has', async () => {
    for (const version of ['"0"', '"99999999999999999999"', '"-1"', '"1e0"', '"1" ', 'null', '""', '"\u00e9"']) {
      const answer = await patch({ title: 'Autre' }, version);
      if (version.trim() !== '"1"') expectProblem(answer, 412, 'version_mismatch');
    }
  });
});

describe('paths and methods', () => {
  test('that are not there answer with a problem', async () => {
    const paths = [
      '/api',
      '/api/v1/nothing',
      '/api/v1/workspaces/x/actions',
      `/api/v1/workspaces/${newId()}/actions`,
      `/api/v1/workspaces/${api.workspace.id.toUpperCase()}/actions`,
      api.at('/unheard'),
      api.at('/actions/x'),
      api.at(`/actions/${actionId}/x`),
      api.at(`/actions/${actionId.toUpperCase()}`),
      api.at('/actions/%00'),
      api.at('/actions/%FF'),
      api.at(`/actions/${'9'.repeat(4000)}`),
    ];
    for (const path of paths) {
      const answer = await api.owner('GET', path);
      expect(path + answer.status).toBe(`${path}404`);
      expectProblem(answer, 404, 'not_found');
    }
    expectProblem(await api.owner('PUT', api.at(`/actions/${actionId}`)), 404, 'not_found');
    expectProblem(await api.owner('DELETE', api.at('/actions')), 404, 'not_found');
  });

  test('that change something are not taken from another site', async () => {
    const body = { planId: api.planId, title: 'Forgé' };
    const forged: Record<string, string>[] = [
      { origin: 'https://evil.test' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of forged) {
      expectProblem(await api.owner('POST', api.at('/actions'), { body, headers }), 404, 'not_found');
    }
    expect(
      (await api.owner('POST', api.at('/actions'), { body, headers: { origin: 'http://pactole.test' } })).status,
    ).toBe(201);
  });
});

describe('a broken connection', () => {
  const raw = (text: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(listening.port, '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk.toString();
      });
      socket.on('close', () => resolve(answer));
      socket.on('error', () => resolve(answer));
      socket.write(text);
      setTimeout(() => socket.destroy(), 300);
    });

  test('in the middle of a body leaves the server standing', async () => {
    const token = api.access.admit(api.workspace.owner);
    const head = `POST ${api.at('/actions')} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n`;
    await raw(`${head}Content-Length: 1000\r\n\r\n{"planId":`);
    await raw(`${head}Transfer-Encoding: chunked\r\n\r\n5\r\n{"pla\r\n`);
    expect(await raw(`${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`)).toContain('400');
    expect(await raw('GET / HTTP/1.1\r\n\r\n')).toContain('400');
    expect(await raw('GET /api/v1/me HTTP/1.1\r\nHost: a b\r\n\r\n')).toContain('400');
    expect((await api.owner('GET', api.at(`/actions/${actionId}`))).status).toBe(200);
    expect(api.app.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
