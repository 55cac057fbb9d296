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
let owner: Browser;
let workspaceId: string;
let url: string;

beforeAll(async () => {
  database = await createTestDatabase();
  mailbox = await startMailbox((address) => address.startsWith('refused'));
  app = await createTestApp({ database, mailbox });
  owner = await signUp(app, mailbox, 'owner@verdier.test');
  workspaceId = (await createWorkspace(owner)).id;
  url = `/api/v1/workspaces/${workspaceId}/invitations`;
});
afterAll(async () => {
  await app.stop();
  await mailbox.stop();
  await database.drop();
});

const someone = (email: string, role = 'editor') => ({ name: 'Mehdi Alaoui', email, department: 'marketing', role });
const tokenIn = (link: string) => link.split('#')[1] ?? '';

/** Invites an address and resolves to the token of the link it gets. */
async function invite(email: string, role?: string): Promise<{ token: string; id: string; personId: string }> {
  const answer = await owner.post(url, someone(email, role));
  expect([email, answer.status]).toEqual([email, 201]);
  await app.mailer.idle();
  const { id, personId } = answer.body as { id: string; personId: string };
  return { token: tokenIn(mailbox.lastLinkTo(email)), id, personId };
}

const accept = (browser: Browser, token: string) => browser.post('/api/v1/invitations/accept', { token });

describe('an invitation', () => {
  test('leads a colleague from the mail into the workspace, with their role', async () => {
    const { token, personId } = await invite('mehdi@verdier.test');
    const mail = mailbox.lastTo('mehdi@verdier.test');
    expect(mail.subject).toBe('Claire Dubois vous invite dans Verdier Automation');
    expect(mail.text).toContain(`http://pactole.test/invitation#${token}`);
    const preview = await new Browser(app).post('/api/v1/invitations/preview', { token });
    expect(preview.body).toEqual({
      workspaceName: 'Verdier Automation',
      inviterName: 'Claire Dubois',
      email: 'mehdi@verdier.test',
    });
    const colleague = await signUp(app, mailbox, 'mehdi@verdier.test', 'Mehdi Alaoui');
    const accepted = await accept(colleague, token);
    expect([accepted.status, accepted.body]).toEqual([200, { workspaceId }]);
    expect((await colleague.get('/api/v1/workspaces')).body.workspaces).toMatchObject([
      { id: workspaceId, personId, role: 'editor' },
    ]);
    expect((await owner.get(url)).body.invitations).toMatchObject([{ personId, status: 'accepted' }]);
  });

  test('gives someone already named in plans a way in, as the same person', async () => {
    const made = await owner.post(`/api/v1/workspaces/${workspaceId}/changes`, {
      changes: [
        {
          id: '01900000-0000-7000-8000-0000000000c1',
          planId: null,
          operations: [
            {
              op: 'create',
              kind: 'person',
              id: '01900000-0000-7000-8000-0000000000a1',
              rank: 'a1',
              fields: { name: 'Sophie Roy' },
            },
          ],
        },
      ],
    });
    expect(made.status).toBe(200);
    const personId = '01900000-0000-7000-8000-0000000000a1';
    expect((await owner.post(url, { personId, email: 'sophie@verdier.test' })).status).toBe(201);
    await app.mailer.idle();
    const colleague = await signUp(app, mailbox, 'sophie@verdier.test');
    const before = mailbox.messages.find(({ to }) => to === 'sophie@verdier.test')?.mail.text ?? '';
    expect((await accept(colleague, tokenIn(/http\S+/.exec(before)?.[0] ?? ''))).status).toBe(200);
    expect((await colleague.get('/api/v1/workspaces')).body.workspaces).toMatchObject([{ personId, role: 'reader' }]);
    const person = await owner.get(`/api/v1/workspaces/${workspaceId}/people/${personId}`);
    expect(person.body).toMatchObject({ name: 'Sophie Roy', email: 'sophie@verdier.test' });
    const again = await owner.post(url, { personId, email: 'sophie@verdier.test' });
    expect(again.status).toBe(409);
  });

  test('is refused in one and the same way, whatever is wrong with it', async () => {
    const { token, id } = await invite('right@verdier.test');
    const wrongAccount = await signUp(app, mailbox, 'wrong@verdier.test');
    const unknown = await accept(wrongAccount, `${token.slice(0, -5)}AAAAA`);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'not_found']);
    const answers = [await accept(wrongAccount, token), await accept(wrongAccount, 'nonsense')];

    const right = await signUp(app, mailbox, 'right@verdier.test');
    await owner.post(`${url}/${id}/resend`);
    await app.mailer.idle();
    const renewed = tokenIn(mailbox.lastLinkTo('right@verdier.test'));
    expect(renewed).not.toBe(token);
    answers.push(await accept(right, token));
    await owner.delete(`${url}/${id}`);
    answers.push(await accept(right, renewed));

    const late = await invite('late@verdier.test');
    const lateAccount = await signUp(app, mailbox, 'late@verdier.test');
    app.clock.advance(7 * 86_400_000);
    answers.push(await accept(lateAccount, late.token));
    app.clock.advance(-7 * 86_400_000);
    expect((await accept(lateAccount, late.token)).status).toBe(200);
    answers.push(await accept(lateAccount, late.token));
    for (const answer of answers) expect([answer.status, answer.text]).toEqual([404, unknown.text]);
    const previews = [
      await new Browser(app).post('/api/v1/invitations/preview', { token: renewed }),
      await new Browser(app).post('/api/v1/invitations/preview', { token: 'nonsense' }),
    ];
    for (const answer of previews) expect([answer.status, answer.text]).toEqual([404, unknown.text]);
    expect((await accept(new Browser(app), renewed)).status).toBe(401);
  });

  test('is accepted by one only, when two try at once', async () => {
    const { token } = await invite('twice@verdier.test');
    const first = await signUp(app, mailbox, 'twice@verdier.test');
    const second = new Browser(app);
    await second.post('/api/auth/sign-in/email', { email: 'twice@verdier.test', password: PASSWORD });
    const answers = await Promise.all([accept(first, token), accept(second, token), accept(first, token)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404, 404]);
  });

  test('is of no use once its person is gone', async () => {
    const { token, personId } = await invite('gone@verdier.test');
    const account = await signUp(app, mailbox, 'gone@verdier.test');
    const deletion = { op: 'delete', kind: 'person', id: personId };
    const changes = [{ id: '01900000-0000-7000-8000-0000000000c2', planId: null, operations: [deletion] }];
    expect((await owner.post(`/api/v1/workspaces/${workspaceId}/changes`, { changes })).status).toBe(200);
    expect((await accept(account, token)).status).toBe(404);
  });

  test('is not readable from the database', async () => {
    const { token } = await invite('hashed@verdier.test');
    const secret = token.split('_').slice(1).join('_');
    const rows = await database.asOwner((sql) =>
      sql.begin(async (tx) => {
        await tx.unsafe(`set local app.workspace_id = '${workspaceId}'`);
        return tx<{ text: string }[]>`select invitation::text as text from invitation`;
      }),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ text }) => text).join()).not.toContain(secret);
  });
});

describe('inviting', () => {
  test('is for administrators, who give no more than they have', async () => {
    const { token } = await invite('admin@verdier.test', 'admin');
    const admin = await signUp(app, mailbox, 'admin@verdier.test');
    await accept(admin, token);
    expect((await admin.post(url, someone('more@verdier.test', 'owner'))).status).toBe(404);
    expect((await admin.post(url, someone('enough@verdier.test', 'admin'))).status).toBe(201);
    const { token: readerToken } = await invite('reader@verdier.test', 'reader');
    const reader = await signUp(app, mailbox, 'reader@verdier.test');
    await accept(reader, readerToken);
    const missing = await reader.get(`/api/v1/workspaces/${workspaceId}/nowhere`);
    expect((await reader.get(url)).text).toBe(missing.text);
    expect((await reader.post(url, someone('any@verdier.test'))).text).toBe(missing.text);
  });

  test('says so when someone has the address already', async () => {
    await invite('double@verdier.test');
    const answer = await owner.post(url, someone('DOUBLE@verdier.test'));
    expect([answer.status, answer.body.code, answer.body.kind]).toEqual([409, 'already_exists', 'person']);
  });

  test('stops when too many are sent', async () => {
    const limits = { inviteByWorkspace: { max: 1, windowSeconds: 600 } };
    const limited = await createTestApp({ database, mailbox, limits });
    const browser = new Browser(limited);
    await browser.post('/api/auth/sign-in/email', { email: 'owner@verdier.test', password: PASSWORD });
    limited.clock.advance(2000);
    expect((await browser.post(url, someone('one@verdier.test'))).status).toBe(201);
    expect((await browser.post(url, someone('two@verdier.test'))).status).toBe(429);
    await limited.stop();
  });
});

describe('a message that cannot leave', () => {
  test('waits for an administrator to hand its link over', async () => {
    const answer = await owner.post(url, someone('refused@verdier.test'));
    expect(answer.status).toBe(201);
    await app.mailer.idle();
    const { mails } = (await owner.get(`/api/v1/workspaces/${workspaceId}/pending-mails`)).body;
    expect(mails).toMatchObject([{ kind: 'invitation', recipient: 'refused@verdier.test' }]);
    const [mail] = mails as { url: string }[];
    const preview = await new Browser(app).post('/api/v1/invitations/preview', { token: tokenIn(mail?.url ?? '') });
    expect(preview.status).toBe(200);
    await owner.delete(`${url}/${String(answer.body.id)}`);
    expect((await owner.get(`/api/v1/workspaces/${workspaceId}/pending-mails`)).body.mails).toEqual([]);
  });
});

describe('without a mail server', () => {
  let silent: TestApp;
  beforeAll(async () => {
    silent = await createTestApp({ database });
  });
  afterAll(() => silent.stop());

  /** A new account, signed in with its address unconfirmed. */
  async function join(email: string): Promise<Browser> {
    const browser = new Browser(silent);
    await browser.post('/api/auth/sign-up/email', { name: 'Inès', email, password: PASSWORD, locale: 'fr' });
    await browser.post('/api/auth/sign-in/email', { email, password: PASSWORD });
    return browser;
  }

  test('the administrator hands over the invitation, then the confirmation', async () => {
    const boss = await join('boss@alone.test');
    const { id } = await createWorkspace(boss);
    const pending = async () => {
      await silent.mailer.idle();
      return (await boss.get(`/api/v1/workspaces/${id}/pending-mails`)).body.mails as { kind: string; url: string }[];
    };
    await boss.post(`/api/v1/workspaces/${id}/invitations`, someone('ines@alone.test'));
    const token = tokenIn((await pending())[0]?.url ?? '');

    const colleague = await join('ines@alone.test');
    const unconfirmed = await accept(colleague, token);
    expect([unconfirmed.status, unconfirmed.body.issues]).toEqual([422, [{ path: 'email', rule: 'unverified' }]]);
    expect((await colleague.post('/api/v1/invitations/verification', { token })).status).toBe(204);
    const link = (await pending()).find(({ kind }) => kind === 'verification')?.url ?? '';
    // The administrator may open it themselves: it confirms the address and signs nobody in.
    expect((await boss.get(link)).status).toBe(302);
    expect((await accept(colleague, token)).status).toBe(200);
    expect(await pending()).toEqual([]);
  });

  test('the link to a new password is shown to those above, for people of this workspace alone', async () => {
    const boss = await join('boss2@alone.test');
    const { id } = await createWorkspace(boss);
    const joined = async (email: string, role: string) => {
      await boss.post(`/api/v1/workspaces/${id}/invitations`, someone(email, role));
      await silent.mailer.idle();
      const [mail] = (await boss.get(`/api/v1/workspaces/${id}/pending-mails`)).body.mails as { url: string }[];
      const browser = await join(email);
      await database.app`update auth_user set email_verified = true where email = ${email}`;
      silent.clock.advance(6000);
      expect((await accept(browser, tokenIn(mail?.url ?? ''))).status).toBe(200);
      return browser;
    };
    const admin = await joined('admin2@alone.test', 'admin');
    await joined('editor2@alone.test', 'editor');
    const elsewhere = await joined('elsewhere2@alone.test', 'editor');
    await createWorkspace(elsewhere, 'Another');
    for (const email of ['boss2@alone.test', 'admin2@alone.test', 'editor2@alone.test', 'elsewhere2@alone.test']) {
      await new Browser(silent).post('/api/auth/request-password-reset', { email });
    }
    await silent.mailer.idle();
    const shownTo = async (browser: Browser) => {
      const { mails } = (await browser.get(`/api/v1/workspaces/${id}/pending-mails`)).body;
      return (mails as { recipient: string }[]).map(({ recipient }) => recipient).toSorted();
    };
    expect(await shownTo(boss)).toEqual(['admin2@alone.test', 'boss2@alone.test', 'editor2@alone.test']);
    expect(await shownTo(admin)).toEqual(['editor2@alone.test']);
  });
});
