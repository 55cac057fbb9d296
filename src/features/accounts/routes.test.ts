import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { type Mailbox, startMailbox } from '../../../tests/support/mailbox.ts';
import {
  Browser,
  createTestApp,
  createWorkspace,
  PASSWORD,
  signUp,
  type TestApp,
} from '../../../tests/support/test-app.ts';

let database: TestDatabase;
let mailbox: Mailbox;
let app: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  mailbox = await startMailbox();
  app = await createTestApp({ database, mailbox });
});
afterAll(async () => {
  await app.stop();
  await mailbox.stop();
  await database.drop();
});

describe('sessions', () => {
  test('are listed, and ended one by one, at once', async () => {
    const here = await signUp(app, mailbox, 'sessions@verdier.test');
    const there = new Browser(app, '198.51.100.7');
    await there.post('/api/auth/sign-in/email', { email: 'sessions@verdier.test', password: PASSWORD });
    const listed = await here.get('/api/v1/me/sessions');
    const sessions = listed.body.sessions as { id: string; isCurrent: boolean; ipAddress: string; userAgent: string }[];
    expect(sessions).toHaveLength(2);
    expect(listed.text).not.toContain('token');
    const other = sessions.find(({ isCurrent }) => !isCurrent);
    expect(other).toMatchObject({ ipAddress: '198.51.100.7', userAgent: 'Test browser' });

    // Recognised, hence remembered: ending it must not wait for the memory to fade.
    expect((await there.get('/api/v1/me')).status).toBe(200);
    expect((await here.delete(`/api/v1/me/sessions/${other?.id}`)).status).toBe(204);
    expect((await there.get('/api/v1/me')).status).toBe(401);
    expect((await here.get('/api/v1/me')).status).toBe(200);
  });

  test('of everyone else stay out of reach', async () => {
    const mine = await signUp(app, mailbox, 'mine@verdier.test');
    const theirs = await signUp(app, mailbox, 'theirs@verdier.test');
    const [session] = (await theirs.get('/api/v1/me/sessions')).body.sessions as { id: string }[];
    const answer = await mine.delete(`/api/v1/me/sessions/${session?.id}`);
    expect(answer.status).toBe(404);
    expect(answer.text).toBe((await mine.delete('/api/v1/me/sessions/01900000-0000-7000-8000-000000000000')).text);
    expect((await theirs.get('/api/v1/me')).status).toBe(200);
  });

  test('end everywhere else together', async () => {
    const here = await signUp(app, mailbox, 'everywhere@verdier.test');
    const others = [new Browser(app), new Browser(app)];
    for (const other of others) {
      await other.post('/api/auth/sign-in/email', { email: 'everywhere@verdier.test', password: PASSWORD });
      expect((await other.get('/api/v1/me')).status).toBe(200);
    }
    expect((await here.delete('/api/v1/me/sessions')).status).toBe(204);
    for (const other of others) expect((await other.get('/api/v1/me')).status).toBe(401);
    expect((await here.get('/api/v1/me')).status).toBe(200);
  });

  test('end on the other nodes too', async () => {
    const otherNode = await createTestApp({ database, mailbox });
    otherNode.clock.stop();
    const here = await signUp(app, mailbox, 'nodes@verdier.test');
    const there = new Browser(otherNode);
    await there.post('/api/auth/sign-in/email', { email: 'nodes@verdier.test', password: PASSWORD });
    expect((await there.get('/api/v1/me')).status).toBe(200);
    await here.delete('/api/v1/me/sessions');
    await expect.poll(async () => (await there.get('/api/v1/me')).status, { timeout: 3000 }).toBe(401);
    await otherNode.stop();
  });

  test('expire', async () => {
    const browser = await signUp(app, mailbox, 'expired@verdier.test');
    expect((await browser.get('/api/v1/me')).status).toBe(200);
    await database.app`
      update auth_session set expires_at = now() - interval '1 second'
      where user_id = (select id from auth_user where email = 'expired@verdier.test')`;
    app.clock.advance(6000);
    expect((await browser.get('/api/v1/me')).status).toBe(401);
  });

  test('end when one signs out', async () => {
    const browser = await signUp(app, mailbox, 'out@verdier.test');
    const stolen = new Browser(app);
    for (const [name, value] of browser.cookies) stolen.cookies.set(name, value);
    expect((await stolen.get('/api/v1/me')).status).toBe(200);
    expect((await browser.post('/api/auth/sign-out')).status).toBe(200);
    expect((await stolen.get('/api/v1/me')).status).toBe(401);
  });
});

describe('who is asking', () => {
  test('is told without what they need not know', async () => {
    const browser = await signUp(app, mailbox, 'me@verdier.test', 'Inès Marchal');
    const { user } = (await browser.get('/api/v1/me')).body;
    expect(user).toMatchObject({ name: 'Inès Marchal', email: 'me@verdier.test', emailVerified: true, locale: 'fr' });
    expect((await new Browser(app).get('/api/v1/server')).body).toEqual({ sendsMail: true });
    await browser.post('/api/auth/update-user', { name: 'Inès M.', locale: 'en' });
    expect((await browser.get('/api/v1/me')).body.user).toMatchObject({ name: 'Inès M.', locale: 'en' });
  });

  test('is nobody with a cookie that was tampered with', async () => {
    const browser = await signUp(app, mailbox, 'forged@verdier.test');
    for (const [name, value] of browser.cookies) browser.cookies.set(name, `${value.slice(0, -4)}AAA%3D`);
    expect((await browser.get('/api/v1/me')).status).toBe(401);
  });
});

describe('a change from another site', () => {
  test('is refused, with or without a session', async () => {
    const browser = await signUp(app, mailbox, 'site@verdier.test');
    const workspace = await createWorkspace(browser);
    const evil = { origin: 'https://evil.test' };
    expect((await browser.patch(`/api/v1/workspaces/${workspace.id}`, { name: 'x' }, evil)).status).toBe(404);
    expect((await browser.delete('/api/v1/me/sessions', evil)).status).toBe(404);
    const credentials = { email: 'site@verdier.test', password: PASSWORD };
    expect((await new Browser(app).post('/api/auth/sign-in/email', credentials, evil)).status).toBe(404);
    expect((await browser.get(`/api/v1/workspaces/${workspace.id}`)).body.name).toBe('Verdier Automation');
  });
});
