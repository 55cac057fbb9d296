import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { type Mailbox, startMailbox } from '../../../tests/support/mailbox.ts';
import {
  Browser,
  createTestApp,
  createWorkspace,
  joinWorkspace,
  signUp,
  type TestApp,
} from '../../../tests/support/test-app.ts';
import { newId } from '../../kernel/ids.ts';

let database: TestDatabase;
let mailbox: Mailbox;
let app: TestApp;
let owner: Browser;
let workspaceId: string;
let url: string;

beforeAll(async () => {
  database = await createTestDatabase();
  mailbox = await startMailbox();
  app = await createTestApp({ database, mailbox });
  owner = await signUp(app, mailbox, 'owner@verdier.test');
  workspaceId = (await createWorkspace(owner)).id;
  url = `/api/v1/workspaces/${workspaceId}`;
});
afterAll(async () => {
  await app.stop();
  await mailbox.stop();
  await database.drop();
});

async function makeKey(browser: Browser, scopes: string[], expiresInDays: number | null = 30) {
  const answer = await browser.post(`${url}/api-keys`, { name: 'Robot', scopes, expiresInDays });
  expect(answer.status).toBe(201);
  const { apiKey, text } = answer.body as { apiKey: { id: string; prefix: string }; text: string };
  return { id: apiKey.id, prefix: apiKey.prefix, text, headers: { authorization: `Bearer ${text}` } };
}

const program = () => new Browser(app);
const newPerson = () => ({
  changes: [
    {
      id: newId(),
      planId: null,
      operations: [{ op: 'create', kind: 'person', id: newId(), rank: 'a1', fields: { name: 'By a robot' } }],
    },
  ],
});

describe('an API key', () => {
  test('acts as its person, in its workspace only', async () => {
    const key = await makeKey(owner, ['read', 'write']);
    expect(key.text).toMatch(/^pactole_[0-9a-f]{32}_[\w-]{43}$/);
    expect((await program().get(`${url}/people`, key.headers)).status).toBe(200);
    const committed = await program().post(`${url}/changes`, newPerson(), key.headers);
    expect(committed.body.outcomes).toMatchObject([{ status: 'committed' }]);
    expect((await program().get('/api/v1/me', key.headers)).body).toMatchObject({
      user: null,
      apiKey: { id: key.id, workspaceId },
    });
    const elsewhere = await createWorkspace(owner, 'Elsewhere');
    expect((await program().get(`/api/v1/workspaces/${elsewhere.id}`, key.headers)).status).toBe(404);
    expect((await program().get('/api/v1/workspaces', key.headers)).status).toBe(404);
  });

  test('only reads when that is its scope', async () => {
    const key = await makeKey(owner, ['read']);
    expect((await program().get(`${url}/people`, key.headers)).status).toBe(200);
    const refused = await program().post(`${url}/changes`, newPerson(), key.headers);
    expect(refused.body.outcomes).toMatchObject([{ status: 'rejected', error: { code: 'not_found' } }]);
    expect((await program().patch(url, { name: 'Robotics' }, key.headers)).status).toBe(404);
  });

  test('cannot do what is for a person at a screen', async () => {
    const key = await makeKey(owner, ['read', 'write']);
    const person = { name: 'X', email: 'x@verdier.test', department: 'sales', role: 'owner' };
    const attempts = [
      await program().post(`${url}/api-keys`, { name: 'Y', scopes: ['read'], expiresInDays: 1 }, key.headers),
      await program().get(`${url}/api-keys`, key.headers),
      await program().post(`${url}/invitations`, person, key.headers),
      await program().get(`${url}/pending-mails`, key.headers),
      await program().get('/api/v1/me/sessions', key.headers),
    ];
    expect(attempts.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });

  test('is shown once, and listed without its secret', async () => {
    const key = await makeKey(owner, ['read']);
    const listed = await owner.get(`${url}/api-keys`);
    const secret = key.text.split('_').slice(2).join('_');
    expect(key.prefix).toBe(secret.slice(0, 6));
    expect(listed.text).toContain(key.prefix);
    expect(listed.text).not.toContain(secret);
  });

  test('stops at once when revoked, and when it expires', async () => {
    const key = await makeKey(owner, ['read']);
    expect((await program().get(url, key.headers)).status).toBe(200);
    expect((await owner.delete(`${url}/api-keys/${key.id}`)).status).toBe(204);
    expect((await program().get(url, key.headers)).status).toBe(401);

    const short = await makeKey(owner, ['read'], 1);
    expect((await program().get(url, short.headers)).status).toBe(200);
    app.clock.advance(86_400_000);
    expect((await program().get(url, short.headers)).status).toBe(401);
    app.clock.advance(-86_400_000);
  });

  test('that is wrong is nobody’s, even beside a good session', async () => {
    const key = await makeKey(owner, ['read']);
    const wrong = { authorization: `Bearer ${key.text.slice(0, -4)}AAAA` };
    expect((await owner.get(url, wrong)).status).toBe(401);
    expect((await owner.get(url, { authorization: 'Basic abc' })).status).toBe(401);
    expect((await owner.get(url)).status).toBe(200);
  });

  test('is its person’s to revoke, and the administrators’', async () => {
    const editor = await joinWorkspace(app, mailbox, owner, workspaceId, 'editor@verdier.test', 'editor');
    const theirs = await makeKey(editor, ['write']);
    const mine = await makeKey(owner, ['read']);
    expect((await editor.delete(`${url}/api-keys/${mine.id}`)).status).toBe(404);
    expect((await editor.get(`${url}/api-keys?of=everyone`)).status).toBe(404);
    const own = (await editor.get(`${url}/api-keys`)).body.apiKeys;
    expect(own).toMatchObject([{ id: theirs.id, scopes: ['read', 'write'] }]);
    expect((await owner.get(`${url}/api-keys?of=everyone`)).text).toContain(theirs.id);
    expect((await owner.delete(`${url}/api-keys/${theirs.id}`)).status).toBe(204);
    expect((await program().get(url, theirs.headers)).status).toBe(401);
  });

  test('notes when it was used', async () => {
    const key = await makeKey(owner, ['read']);
    const lastUse = async () =>
      ((await owner.get(`${url}/api-keys`)).body.apiKeys as { id: string; lastUsedAt: string | null }[]).find(
        ({ id }) => id === key.id,
      )?.lastUsedAt;
    expect(await lastUse()).toBeNull();
    await program().get(url, key.headers);
    expect(Date.parse((await lastUse()) ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });
});
