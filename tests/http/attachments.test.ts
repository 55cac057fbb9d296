import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { inWorkspace } from '../../src/server/database/tenant.ts';
import { type HttpApi, startHttpApi } from '../support/http.ts';
import { addPerson, createOf } from '../support/workspace.ts';

let api: HttpApi;
let actionId: string;

beforeAll(async () => {
  api = await startHttpApi();
  actionId = newId();
  await api.app.committer.commitOrThrow(api.workspace.id, {
    actor: api.workspace.owner,
    change: { id: newId(), planId: api.planId, operations: [createOf('action', actionId, { title: 'Salon' })] },
  });
});
afterAll(() => api.stop());

function form(
  options: object,
  bytes: Uint8Array<ArrayBuffer>,
  name = 'Devis été.pdf',
  type = 'application/pdf',
): FormData {
  const data = new FormData();
  data.set('options', JSON.stringify({ planId: api.planId, subjectKind: 'action', subjectId: actionId, ...options }));
  data.set('file', new File([bytes], name, { type }));
  return data;
}

async function countContents(): Promise<number> {
  const [row] = await inWorkspace(
    api.database,
    api.workspace.id,
    (tx) => tx<{ count: number }[]>`select count(*)::int as count from attachment_content`,
  );
  return row?.count ?? -1;
}

test('a file is attached once, however often it is sent, and comes back byte for byte', async () => {
  const bytes = crypto.getRandomValues(new Uint8Array(50_000));
  const id = newId();
  const first = await api.owner('POST', api.at('/attachments'), { raw: form({ id }, bytes) });
  const again = await api.owner('POST', api.at('/attachments'), { raw: form({ id }, bytes) });
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(first.body).toMatchObject({ id, name: 'Devis été.pdf', mediaType: 'application/pdf', sizeBytes: 50_000 });
  expect(again.body).toEqual(first.body);
  const answer = await api.app.fetch(
    new Request(`http://pactole.test${api.at(`/attachments/${id}/content`)}`, {
      headers: { authorization: `Bearer ${api.access.admit(api.workspace.owner)}` },
    }),
  );
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Devis%20%C3%A9t%C3%A9.pdf");
});

test('a page that someone attached is saved, never run', async () => {
  const raw = form(
    {},
    new TextEncoder().encode('<script>alert(1)</script>'),
    '../x\u202e.html',
    'text/html; charset=utf-8',
  );
  const { body } = await api.owner('POST', api.at('/attachments'), { raw });
  expect(body).toMatchObject({ name: 'x.html', mediaType: 'text/html' });
  const answer = await api.owner('GET', api.at(`/attachments/${body.id}/content`));
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(answer.headers.get('content-security-policy')).toBe('sandbox');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('what is refused leaves no bytes behind', async () => {
  const before = await countContents();
  const bytes = new Uint8Array(10);
  const reader = api.as(await addPerson(api.app.committer, api.workspace, 'reader'));
  const refused = [
    await api.owner('POST', api.at('/attachments'), { raw: form({ subjectId: newId() }, bytes) }),
    await api.owner('POST', api.at('/attachments'), { raw: form({ planId: newId() }, bytes) }),
    await reader('POST', api.at('/attachments'), { raw: form({}, bytes) }),
    await api.owner('POST', api.at('/attachments'), { raw: form({}, new Uint8Array(20 * 1024 * 1024 + 1)) }),
    await api.owner('POST', api.at('/attachments'), { body: {} }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([422, 404, 404, 413, 415]);
  expect(await countContents()).toBe(before);
});

test('only an upload makes an attachment: a plain change cannot promise bytes that are not there', async () => {
  const fields = { subjectKind: 'action', subjectId: actionId, name: 'a', mediaType: 'a/b', sizeBytes: 1, sha256: 'x' };
  const change = { id: newId(), planId: api.planId, operations: [createOf('attachment', newId(), fields)] };
  const { body } = await api.owner('POST', api.at('/changes'), { body: { changes: [change] } });
  expect(body).toMatchObject({ outcomes: [{ status: 'rejected', error: { code: 'not_found' } }] });
});

test('the id of an upload stands for its file: another file is refused', async () => {
  const id = newId();
  const first = await api.owner('POST', api.at('/attachments'), { raw: form({ id }, new Uint8Array([1, 2, 3])) });
  const other = await api.owner('POST', api.at('/attachments'), { raw: form({ id }, new Uint8Array([4, 5, 6])) });
  expect([first.status, other.status, other.body.code]).toEqual([201, 422, 'idempotency_key_reused']);
});

test('a file that never ends is not waited for', async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(1024 * 1024));
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const answer = await api.owner('POST', api.at('/attachments'), { raw: endless, headers });
  expect([answer.status, answer.body.code]).toEqual([413, 'too_large']);
  expect(pulled).toBeLessThan(25);
});

test('forms that are none are refused', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  for (const raw of [
    '',
    '--x',
    '--x\r\n\r\n',
    '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nx\r\n--x--',
    '{}',
  ]) {
    const answer = await api.owner('POST', api.at('/attachments'), { raw, headers });
    expect([raw, answer.status, answer.body.code]).toEqual([raw, 422, 'invalid_input']);
  }
  const without = await api.owner('POST', api.at('/attachments'), {
    raw: '',
    headers: { 'content-type': 'multipart/form-data' },
  });
  expect(without.status).toBe(415);
});
