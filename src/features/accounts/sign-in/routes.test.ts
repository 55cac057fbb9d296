import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { type Mailbox, startMailbox } from '../../../../tests/support/mailbox.ts';
import { Browser, createTestApp, PASSWORD, signUp, type TestApp } from '../../../../tests/support/test-app.ts';

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

const newcomer = (email: string) => ({ name: 'Claire Dubois', email, password: PASSWORD, locale: 'fr' });
const signIn = (browser: Browser, email: string, password = PASSWORD) =>
  browser.post('/api/auth/sign-in/email', { email, password });
const tokenIn = (link: string) => link.split('#')[1] ?? '';

describe('signing up', () => {
  test('leads through the mailbox to a session', async () => {
    const browser = new Browser(app);
    const answer = await browser.post('/api/auth/sign-up/email', newcomer('Claire@Verdier.test'));
    expect([answer.status, answer.text]).toEqual([200, '{"status":"done"}']);
    expect(browser.cookies.size).toBe(0);
    expect((await signIn(browser, 'claire@verdier.test')).status).toBe(401);

    await app.mailer.idle();
    const mail = mailbox.lastTo('claire@verdier.test');
    expect(mail.subject).toBe('Confirmez votre adresse e-mail');
    expect(mail.html).toContain('Confirmer mon adresse');
    const confirmed = await browser.get(mailbox.lastLinkTo('claire@verdier.test'));
    expect([confirmed.status, confirmed.headers.get('location')]).toEqual([302, '/sign-in?confirmation=1']);
    // Mail scanners open links too: opening one confirms, and signs nobody in.
    expect(browser.cookies.size).toBe(0);

    const signedIn = await signIn(browser, ' CLAIRE@verdier.test ');
    expect([signedIn.status, signedIn.text]).toEqual([200, '{"status":"done"}']);
    expect((await browser.get('/api/v1/me')).body.user).toMatchObject({ email: 'claire@verdier.test' });
  });

  test('answers alike whether the address has an account or not, and tells its owner', async () => {
    await signUp(app, mailbox, 'known@verdier.test');
    const before = mailbox.messages.length;
    const known = await new Browser(app).post('/api/auth/sign-up/email', newcomer('known@verdier.test'));
    const unknown = await new Browser(app).post('/api/auth/sign-up/email', newcomer('unknown@verdier.test'));
    const shape = ({ status, text, headers }: typeof known) => ({ status, text, names: [...headers.keys()] });
    expect(shape(known)).toEqual(shape(unknown));
    await app.mailer.idle();
    expect(mailbox.messages.length).toBe(before + 2);
    expect(mailbox.lastTo('known@verdier.test').subject).toBe('Vous avez déjà un compte');
    expect(mailbox.lastTo('unknown@verdier.test').subject).toBe('Confirmez votre adresse e-mail');
  });

  test('gives an address registered by someone else back to its owner', async () => {
    const squatter = new Browser(app);
    await squatter.post('/api/auth/sign-up/email', { ...newcomer('owner@verdier.test'), password: 'squatters pass' });
    const owner = new Browser(app);
    await owner.post('/api/auth/sign-up/email', newcomer('owner@verdier.test'));
    await app.mailer.idle();
    const link = mailbox.lastLinkTo('owner@verdier.test');
    expect(link).toContain('/new-password#');
    const chosen = { token: tokenIn(link), newPassword: 'the owners pass' };
    expect((await owner.post('/api/auth/reset-password', chosen)).status).toBe(200);
    expect((await signIn(squatter, 'owner@verdier.test', 'squatters pass')).status).toBe(401);
    expect((await signIn(owner, 'owner@verdier.test', 'the owners pass')).status).toBe(200);
  });

  test('says what is wrong with what was typed', async () => {
    const answer = await new Browser(app).post('/api/auth/sign-up/email', {
      ...newcomer('not an address'),
      password: 'short',
    });
    expect(answer.status).toBe(422);
    expect(answer.body.issues).toEqual([
      { path: 'email', rule: 'invalid' },
      { path: 'password', rule: 'too_small', values: { min: 10 } },
    ]);
  });

  test('takes no fields of its own making', async () => {
    const answer = await new Browser(app).post('/api/auth/sign-up/email', {
      ...newcomer('extra@verdier.test'),
      emailVerified: true,
    });
    expect(answer.status).toBe(422);
  });
});

describe('signing in', () => {
  test('answers alike for a wrong password, an unknown address and one not confirmed, having worked as hard', async () => {
    await signUp(app, mailbox, 'timing@verdier.test');
    await new Browser(app).post('/api/auth/sign-up/email', newcomer('unconfirmed@verdier.test'));
    const { password } = await app.auth.$context;
    const hash = vi.spyOn(password, 'hash');
    const verify = vi.spyOn(password, 'verify');
    const wrong = await signIn(new Browser(app), 'timing@verdier.test', 'wrong password');
    expect([hash.mock.calls.length, verify.mock.calls.length]).toEqual([0, 1]);
    const unknown = await signIn(new Browser(app), 'nobody@verdier.test');
    expect([hash.mock.calls.length, verify.mock.calls.length]).toEqual([1, 1]);
    const unconfirmed = await signIn(new Browser(app), 'unconfirmed@verdier.test');
    expect([hash.mock.calls.length, verify.mock.calls.length]).toEqual([1, 2]);
    expect([wrong.status, unknown.status, unconfirmed.status]).toEqual([401, 401, 401]);
    expect(new Set([wrong.text, unknown.text, unconfirmed.text]).size).toBe(1);
    vi.restoreAllMocks();
  });

  test('sends the confirmation again to someone who has not opened it', async () => {
    await new Browser(app).post('/api/auth/sign-up/email', newcomer('again@verdier.test'));
    await app.mailer.idle();
    const before = mailbox.messages.length;
    await signIn(new Browser(app), 'again@verdier.test');
    await app.mailer.idle();
    expect(mailbox.messages.length).toBe(before + 1);
    await new Browser(app).get(mailbox.lastLinkTo('again@verdier.test'));
    expect((await signIn(new Browser(app), 'again@verdier.test')).status).toBe(200);
  });

  test('gives a cookie that scripts, other sites and plain connections cannot have', async () => {
    await signUp(app, mailbox, 'cookie@verdier.test');
    const plain = await signIn(new Browser(app), 'cookie@verdier.test');
    expect(plain.headers.getSetCookie()[0]).toMatch(/^pactole\.session_token=.*; HttpOnly; SameSite=Lax$/);
    const secure = await createTestApp({ database, mailbox, publicUrl: 'https://pactole.test' });
    const https = { origin: 'https://pactole.test' };
    const credentials = { email: 'cookie@verdier.test', password: PASSWORD };
    const answer = await new Browser(secure).post('/api/auth/sign-in/email', credentials, https);
    const cookie = answer.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/^__Host-pactole\.session_token=/);
    expect(cookie).toContain('Secure');
    expect(cookie).toContain('Path=/');
    expect(cookie).not.toContain('Domain');
    await secure.stop();
  });
});

describe('a forgotten password', () => {
  test('is replaced once, ends every session, and needs the mailbox', async () => {
    const browser = await signUp(app, mailbox, 'forgot@verdier.test');
    expect((await browser.get('/api/v1/me')).status).toBe(200);
    const stranger = new Browser(app);
    await stranger.post('/api/auth/request-password-reset', { email: 'forgot@verdier.test' });
    await app.mailer.idle();
    const token = tokenIn(mailbox.lastLinkTo('forgot@verdier.test'));
    const [kept] = await database.app<{ count: number }[]>`
      select count(*)::int as count from auth_verification where identifier like ${`%${token}%`}`;
    expect(kept?.count).toBe(0);

    const chosen = { token, newPassword: 'another good password' };
    expect((await stranger.post('/api/auth/reset-password', chosen)).status).toBe(200);
    expect((await browser.get('/api/v1/me')).status).toBe(401);
    expect((await signIn(stranger, 'forgot@verdier.test')).status).toBe(401);
    expect((await signIn(stranger, 'forgot@verdier.test', 'another good password')).status).toBe(200);
    expect((await stranger.post('/api/auth/reset-password', chosen)).status).toBe(404);
  });

  test('is answered alike for an unknown address, which gets no message', async () => {
    await signUp(app, mailbox, 'has@verdier.test');
    const before = mailbox.messages.length;
    const known = await new Browser(app).post('/api/auth/request-password-reset', { email: 'has@verdier.test' });
    const unknown = await new Browser(app).post('/api/auth/request-password-reset', { email: 'hasnot@verdier.test' });
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    await app.mailer.idle();
    expect(mailbox.messages.slice(before).map(({ to }) => to)).toEqual(['has@verdier.test']);
  });

  test('is not replaced by a token that is wrong or too old', async () => {
    await signUp(app, mailbox, 'late@verdier.test');
    const browser = new Browser(app);
    await browser.post('/api/auth/request-password-reset', { email: 'late@verdier.test' });
    await app.mailer.idle();
    const token = tokenIn(mailbox.lastLinkTo('late@verdier.test'));
    await database.app`update auth_verification set expires_at = now() - interval '1 second'`;
    const late = await browser.post('/api/auth/reset-password', { token, newPassword: 'another good password' });
    const wrong = await browser.post('/api/auth/reset-password', { token: 'x', newPassword: 'another good password' });
    expect([late.status, wrong.status]).toEqual([404, 404]);
    expect(late.text).toBe(wrong.text);
  });
});

describe('an account', () => {
  test('changes its password with the current one, and is signed out elsewhere', async () => {
    const here = await signUp(app, mailbox, 'change@verdier.test');
    const there = new Browser(app);
    await signIn(there, 'change@verdier.test');
    const change = (currentPassword: string) =>
      here.post('/api/auth/change-password', { currentPassword, newPassword: 'a brand new password' });
    const refused = await change('wrong password');
    expect([refused.status, refused.body.issues]).toEqual([422, [{ path: 'currentPassword', rule: 'wrong_password' }]]);
    expect((await change(PASSWORD)).status).toBe(200);
    expect((await here.get('/api/v1/me')).status).toBe(200);
    expect((await there.get('/api/v1/me')).status).toBe(401);
  });

  test('changes its address once both mailboxes agree', async () => {
    const browser = await signUp(app, mailbox, 'old@verdier.test');
    await browser.post('/api/auth/change-email', { newEmail: 'new@verdier.test' });
    await app.mailer.idle();
    expect(mailbox.lastTo('old@verdier.test').text).toContain('new@verdier.test');
    await browser.get(mailbox.lastLinkTo('old@verdier.test'));
    await app.mailer.idle();
    expect((await browser.get('/api/v1/me')).body.user).toMatchObject({ email: 'old@verdier.test' });
    expect(mailbox.lastTo('new@verdier.test').subject).toBe('Confirmez votre nouvelle adresse e-mail');
    await browser.get(mailbox.lastLinkTo('new@verdier.test'));
    // Remembered a moment ago with the old address: the change counts at once.
    expect((await browser.get('/api/v1/me')).body.user).toMatchObject({
      email: 'new@verdier.test',
      emailVerified: true,
    });
    expect((await signIn(new Browser(app), 'old@verdier.test')).status).toBe(401);
    expect((await signIn(new Browser(app), 'new@verdier.test')).status).toBe(200);
  });

  test('cannot be taken over with a link made for another', async () => {
    const answer = await new Browser(app).get('/api/auth/verify-email?token=not.a.token&callbackURL=%2Fsign-in');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/sign-in?error=INVALID_TOKEN']);
    const away = await new Browser(app).get('/api/auth/verify-email?token=x&callbackURL=https%3A%2F%2Fevil.test');
    expect(away.status).toBe(401);
    expect(away.headers.get('location')).toBeNull();
  });
});

describe('limits', () => {
  test('count by e-mail address, from wherever one tries', async () => {
    const limited = await createTestApp({
      database,
      mailbox,
      limits: { signInByEmail: { max: 3, windowSeconds: 600 } },
    });
    await signUp(app, mailbox, 'guessed@verdier.test');
    // Past the window that signing up was counted in.
    limited.clock.advance(2000);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const browser = new Browser(limited, `192.0.2.${attempt}`);
      expect((await signIn(browser, 'guessed@verdier.test', 'a wrong guess')).status).toBe(401);
    }
    const refused = await signIn(new Browser(limited, '192.0.2.9'), 'guessed@verdier.test');
    expect([refused.status, refused.body.code]).toEqual([429, 'too_many_requests']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500);
    expect((await signIn(new Browser(limited), 'another@verdier.test')).status).toBe(401);

    // The count is in the database: another node knows it, and so does this one after a restart.
    const restarted = await createTestApp({
      database,
      mailbox,
      limits: { signInByEmail: { max: 3, windowSeconds: 600 } },
    });
    expect((await signIn(new Browser(restarted), 'guessed@verdier.test')).status).toBe(429);
    restarted.clock.advance(605_000);
    expect((await signIn(new Browser(restarted), 'guessed@verdier.test')).status).toBe(200);
    await limited.stop();
    await restarted.stop();
  });

  test('count by address of the client, each door for itself', async () => {
    const limits = {
      signUpByAddress: { max: 2, windowSeconds: 600 },
      mailByAddress: { max: 2, windowSeconds: 600 },
    };
    const limited = await createTestApp({ database, mailbox, limits });
    const statuses = async (address: string, path: string, body: (index: number) => object) => {
      const found: number[] = [];
      for (let index = 0; index < 3; index += 1) {
        found.push((await new Browser(limited, address).post(path, body(index))).status);
      }
      return found;
    };
    const person = (index: number) => newcomer(`limited${index}@verdier.test`);
    const email = (index: number) => ({ email: `limited${index}@verdier.test` });
    expect(await statuses('192.0.2.77', '/api/auth/sign-up/email', person)).toEqual([200, 200, 429]);
    expect(await statuses('192.0.2.78', '/api/auth/sign-up/email', person)).toEqual([200, 200, 429]);
    expect(await statuses('192.0.2.77', '/api/auth/request-password-reset', email)).toEqual([200, 200, 429]);
    expect(await statuses('192.0.2.77', '/api/auth/send-verification-email', email)).toEqual([200, 200, 429]);
    await limited.stop();
  });

  test('let nothing through when many try at once', async () => {
    const limits = { signInByEmail: { max: 5, windowSeconds: 600 } };
    const limited = await createTestApp({ database, mailbox, limits });
    const attempts = Array.from({ length: 20 }, () => signIn(new Browser(limited), 'crowd@verdier.test'));
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
    await limited.stop();
  });
});

describe('what better-auth could do besides', () => {
  test.each([
    ['GET', '/api/auth/get-session'],
    ['GET', '/api/auth/list-sessions'],
    ['POST', '/api/auth/sign-in/anonymous'],
    ['POST', '/api/auth/delete-user'],
    ['GET', '/api/auth/verify-email/../get-session'],
    ['GET', '/api/auth/error'],
    ['POST', '/api/auth/verify-email'],
  ])('is closed: %s %s', async (method, path) => {
    const browser = await signUp(app, mailbox, `closed${path.length}${method}@verdier.test`.toLowerCase());
    expect((await browser.send(method, path, method === 'POST' ? {} : undefined)).status).toBe(404);
  });
});

describe('without a mail server', () => {
  test('one signs in unconfirmed, and the links are in the log', async () => {
    const silent = await createTestApp({ database });
    const browser = new Browser(silent);
    await browser.post('/api/auth/sign-up/email', newcomer('alone@verdier.test'));
    expect((await signIn(browser, 'alone@verdier.test')).status).toBe(200);
    const me = (await browser.get('/api/v1/me')).body;
    expect(me.user).toMatchObject({ email: 'alone@verdier.test', emailVerified: false });
    expect((await browser.get('/api/v1/server')).body).toEqual({ sendsMail: false });
    await browser.post('/api/auth/request-password-reset', { email: 'alone@verdier.test' });
    await silent.mailer.idle();
    expect(silent.logged.join('')).toMatch(/"to":"alone@verdier.test","kind":"reset","url":"[^"]+#[\w-]+"/);
    await silent.stop();
  });
});
