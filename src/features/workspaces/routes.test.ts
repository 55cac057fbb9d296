import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { type Mailbox, startMailbox } from '../../../tests/support/mailbox.ts';
import {
  Browser,
  createTestApp,
  createWorkspace,
  joinWorkspace,
  PASSWORD,
  signUp,
  type TestApp,
  workspaceSettings,
} from '../../../tests/support/test-app.ts';
import { newId, workspaceId } from '../../kernel/ids.ts';
import { inWorkspace, type Tx } from '../../server/database/tenant.ts';

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

describe('creating a workspace', () => {
  test('makes its owner, a first plan for the fiscal year, and nothing twice', async () => {
    const browser = await signUp(app, mailbox, 'founder@verdier.test');
    const settings = { ...workspaceSettings('Verdier'), fiscalYearStartMonth: 7 };
    const created = await browser.post('/api/v1/workspaces', settings);
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ id: settings.id, name: 'Verdier', role: 'owner', isExample: false });
    const again = await browser.post('/api/v1/workspaces', settings);
    expect([again.status, again.body]).toEqual([200, created.body]);
    expect((await browser.get('/api/v1/workspaces')).body.workspaces).toEqual([created.body]);

    const people = await inWorkspace(
      database,
      workspaceId(settings.id),
      (tx) => tx`select name, email, department, role from person where workspace_id = ${settings.id}`,
    );
    expect(people).toEqual([
      { name: 'Claire Dubois', email: 'founder@verdier.test', department: 'direction', role: 'owner' },
    ]);
    const plans = await inWorkspace(
      database,
      workspaceId(settings.id),
      (tx) => tx`select name, period_start, period_end from plan where workspace_id = ${settings.id}`,
    );
    expect(plans).toHaveLength(1);
    expect(plans[0]?.period_start).toMatch(/-07-01$/);
    expect(plans[0]?.period_end).toMatch(/-06-30$/);
  });

  test('needs an account, and settings that make sense', async () => {
    expect((await new Browser(app).post('/api/v1/workspaces', { wrong: true })).status).toBe(401);
    const browser = await signUp(app, mailbox, 'sense@verdier.test');
    expect((await browser.post('/api/v1/workspaces', { ...workspaceSettings(), currency: 'ABC' })).status).toBe(422);
    const trying = new Browser(app);
    await trying.post('/api/v1/try', { locale: 'fr' });
    expect((await trying.post('/api/v1/workspaces', workspaceSettings())).status).toBe(401);
  });

  test('does not take the id of another’s', async () => {
    const theirs = await createWorkspace(await signUp(app, mailbox, 'theirs@verdier.test'));
    const browser = await signUp(app, mailbox, 'taker@verdier.test');
    const answer = await browser.post('/api/v1/workspaces', { ...workspaceSettings(), id: theirs.id });
    expect(answer.status).toBe(409);
    expect((await browser.get('/api/v1/workspaces')).body.workspaces).toEqual([]);
  });
});

describe('what is not one’s own', () => {
  test('answers exactly like what does not exist, and to nobody known like nothing at all', async () => {
    const workspace = await createWorkspace(await signUp(app, mailbox, 'private@verdier.test'));
    const stranger = await signUp(app, mailbox, 'stranger@verdier.test');
    for (const path of ['', '/members', '/invitations', '/api-keys', '/pending-mails', '/people', '/nowhere']) {
      const theirs = await stranger.get(`/api/v1/workspaces/${workspace.id}${path}`);
      const nobodys = await stranger.get(`/api/v1/workspaces/${newId()}${path}`);
      expect([path, theirs.status, theirs.text]).toEqual([path, 404, nobodys.text]);
      expect((await stranger.get(`/api/v1/workspaces/not-an-id${path}`)).text).toBe(nobodys.text);
      const anonymous = new Browser(app);
      const known = await anonymous.get(`/api/v1/workspaces/${workspace.id}${path}`);
      const unknown = await anonymous.get(`/api/v1/workspaces/${newId()}${path}`);
      expect([path, known.status, known.text]).toEqual([path, 401, unknown.text]);
    }
  });
});

describe('settings', () => {
  test('are changed by administrators and read by all', async () => {
    const owner = await signUp(app, mailbox, 'settings@verdier.test');
    const { id } = await createWorkspace(owner);
    const reader = await joinWorkspace(app, mailbox, owner, id, 'settings-reader@verdier.test', 'reader');
    const url = `/api/v1/workspaces/${id}`;
    const changed = await owner.patch(url, { name: 'Verdier SAS', fiscalYearStartMonth: 4 });
    expect([changed.status, changed.body]).toEqual([
      200,
      { id, name: 'Verdier SAS', currency: 'EUR', fiscalYearStartMonth: 4, locale: 'fr', isExample: false },
    ]);
    expect((await reader.get(url)).body).toEqual(changed.body);
    const refused = await reader.patch(url, { name: 'Mine' });
    expect([refused.status, refused.text]).toEqual([404, (await reader.get(`${url}/nowhere`)).text]);
    expect((await owner.patch(url, { isExample: true })).status).toBe(422);
  });
});

describe('members', () => {
  test('lose access at once, with their keys, and stay named', async () => {
    const owner = await signUp(app, mailbox, 'boss@verdier.test');
    const { id } = await createWorkspace(owner);
    const url = `/api/v1/workspaces/${id}`;
    const member = await joinWorkspace(app, mailbox, owner, id, 'leaver@verdier.test', 'editor');
    const made = await member.post(`${url}/api-keys`, { name: 'Robot', scopes: ['read'], expiresInDays: null });
    const robot = { authorization: `Bearer ${String(made.body.text)}` };
    expect((await member.get(url)).status).toBe(200);
    expect((await new Browser(app).get(url, robot)).status).toBe(200);
    const members = (await owner.get(`${url}/members`)).body.members as { personId: string }[];
    expect(members).toHaveLength(2);

    const leaver = members[1]?.personId ?? '';
    expect((await owner.delete(`${url}/members/${leaver}`)).status).toBe(204);
    expect((await member.get(url)).status).toBe(404);
    expect((await new Browser(app).get(url, robot)).status).toBe(401);
    expect((await member.get('/api/v1/workspaces')).body.workspaces).toEqual([]);
    const [person] = await inWorkspace(
      database,
      workspaceId(id),
      (tx) => tx`select deleted_at from person where id = ${leaver}`,
    );
    expect(person?.deleted_at).toBeNull();
    expect((await owner.delete(`${url}/members/${leaver}`)).status).toBe(404);
  });

  test('cannot all leave: the last owner stays', async () => {
    const owner = await signUp(app, mailbox, 'last@verdier.test');
    const { id, personId } = await createWorkspace(owner);
    const url = `/api/v1/workspaces/${id}`;
    const refused = await owner.delete(`${url}/members/${personId}`);
    expect([refused.status, refused.body.issues]).toEqual([422, [{ path: 'role', rule: 'last_owner' }]]);
    await joinWorkspace(app, mailbox, owner, id, 'second@verdier.test', 'owner');
    expect((await owner.delete(`${url}/members/${personId}`)).status).toBe(204);
    expect((await owner.get(url)).status).toBe(404);
  });

  test('keep an owner who can sign in, whatever changes say', async () => {
    const owner = await signUp(app, mailbox, 'keeper@verdier.test');
    const { id, personId } = await createWorkspace(owner);
    const url = `/api/v1/workspaces/${id}`;
    const outcomes = async (...operations: object[]) => {
      const changes = operations.map((operation) => ({ id: newId(), planId: null, operations: [operation] }));
      const answer = await owner.post(`${url}/changes`, { changes });
      return (answer.body.outcomes as { status: string; error?: { issues: { rule: string }[] } }[]).map(
        ({ status, error }) => error?.issues[0]?.rule ?? status,
      );
    };
    const lower = (person: string) => ({
      op: 'update',
      kind: 'person',
      id: person,
      fields: { role: ['owner', 'admin'] },
    });
    const named = { op: 'create', kind: 'person', id: newId(), rank: 'a1', fields: { name: 'Named', role: 'owner' } };
    expect(await outcomes(lower(personId))).toEqual(['last_owner']);
    expect(await outcomes({ op: 'delete', kind: 'person', id: personId })).toEqual(['last_owner']);
    expect(await outcomes(named, lower(personId))).toEqual(['committed', 'last_owner']);
    await joinWorkspace(app, mailbox, owner, id, 'other-owner@verdier.test', 'owner');
    const members = (await owner.get(`${url}/members`)).body.members as { personId: string }[];
    const other = members.find((member) => member.personId !== personId)?.personId ?? '';
    // The two that wait behind the first are committed together: the database does not show the one to the other yet.
    const first = { ...named, id: newId() };
    expect(await outcomes(first, lower(other), lower(personId))).toEqual(['committed', 'committed', 'last_owner']);
  });

  test('end the access of those below them only', async () => {
    const owner = await signUp(app, mailbox, 'above@verdier.test');
    const { id, personId } = await createWorkspace(owner);
    const url = `/api/v1/workspaces/${id}`;
    const admin = await joinWorkspace(app, mailbox, owner, id, 'below@verdier.test', 'admin');
    const editor = await joinWorkspace(app, mailbox, owner, id, 'lowest@verdier.test', 'editor');
    const members = (await owner.get(`${url}/members`)).body.members as { personId: string }[];
    expect((await admin.delete(`${url}/members/${personId}`)).status).toBe(404);
    expect((await editor.delete(`${url}/members/${members[1]?.personId}`)).status).toBe(404);
    expect((await editor.delete(`${url}/members/${members[2]?.personId}`)).status).toBe(204);
  });
});

describe('roles', () => {
  test('are those of the person record, from the moment it says so', async () => {
    const owner = await signUp(app, mailbox, 'role@verdier.test');
    const { id } = await createWorkspace(owner);
    const url = `/api/v1/workspaces/${id}`;
    const member = await joinWorkspace(app, mailbox, owner, id, 'promoted@verdier.test', 'reader');
    expect((await member.patch(url, { name: 'Promoted' })).status).toBe(404);
    const members = (await owner.get(`${url}/members`)).body.members as { personId: string }[];
    const promote = (from: string, to: string) =>
      owner.post(`${url}/changes`, {
        changes: [
          {
            id: newId(),
            planId: null,
            operations: [{ op: 'update', kind: 'person', id: members[1]?.personId, fields: { role: [from, to] } }],
          },
        ],
      });
    expect((await promote('reader', 'admin')).status).toBe(200);
    expect((await member.patch(url, { name: 'Promoted' })).status).toBe(200);
    expect((await promote('admin', 'reader')).status).toBe(200);
    expect((await member.patch(url, { name: 'Again' })).status).toBe(404);
  });

  test('follow the plan where it says otherwise, from the moment it says so', async () => {
    const owner = await signUp(app, mailbox, 'plan@verdier.test');
    const { id } = await createWorkspace(owner);
    const url = `/api/v1/workspaces/${id}`;
    const member = await joinWorkspace(app, mailbox, owner, id, 'planned@verdier.test', 'editor');
    const [, { personId } = { personId: '' }] = (await owner.get(`${url}/members`)).body.members as {
      personId: string;
    }[];
    const [plan] = (await owner.get(`${url}/plans`)).body.items as { id: string }[];
    const planId = plan?.id ?? '';
    const commit = async (operation: object, ofPlan: string | null) => {
      const answer = await owner.post(`${url}/changes`, {
        changes: [{ id: newId(), planId: ofPlan, operations: [operation] }],
      });
      expect(answer.body.outcomes).toMatchObject([{ status: 'committed' }]);
    };
    const canOpen = async () => (await member.get(`${url}/plans/${planId}`)).status;
    const canEdit = async () =>
      (
        (
          await member.post(`${url}/changes`, {
            changes: [
              {
                id: newId(),
                planId,
                operations: [{ op: 'create', kind: 'action', id: newId(), rank: 'a0', fields: { title: 'Salon' } }],
              },
            ],
          })
        ).body.outcomes as { status: string }[]
      )[0]?.status;
    const membershipId = newId();
    const membership = { op: 'create', kind: 'planMember', id: membershipId, rank: 'a0' };

    expect([await canOpen(), await canEdit()]).toEqual([200, 'committed']);
    await commit({ op: 'update', kind: 'plan', id: planId, fields: { openTo: ['workspace', 'members'] } }, null);
    expect([await canOpen(), await canEdit()]).toEqual([404, 'rejected']);
    await commit({ ...membership, fields: { personId, role: 'reader' } }, planId);
    expect([await canOpen(), await canEdit()]).toEqual([200, 'rejected']);
    await commit(
      { op: 'update', kind: 'planMember', id: membershipId, fields: { role: ['reader', 'editor'] } },
      planId,
    );
    expect([await canOpen(), await canEdit()]).toEqual([200, 'committed']);
    await commit({ op: 'update', kind: 'planMember', id: membershipId, fields: { role: ['editor', 'none'] } }, planId);
    expect([await canOpen(), await canEdit()]).toEqual([404, 'rejected']);
  });

  test('give no more than they should when planted in the database', async () => {
    const owner = await signUp(app, mailbox, 'planted@verdier.test');
    const { id } = await createWorkspace(owner);
    const intruder = await signUp(app, mailbox, 'intruder@verdier.test');
    const other = await createWorkspace(intruder);
    const plant = (work: (tx: Tx) => Promise<unknown>) => inWorkspace(database, workspaceId(id), work);
    const { id: userId } = (await intruder.get('/api/v1/me')).body.user as { id: string };
    // A membership needs a person of that very workspace, and the policy hides and refuses every other one's rows.
    await expect(
      plant((tx) => tx`insert into membership values (${id}, ${userId}, ${other.personId}, now())`),
    ).rejects.toThrow(/foreign key/);
    await expect(
      plant((tx) => tx`insert into membership values (${other.id}, ${userId}, ${other.personId}, now())`),
    ).rejects.toThrow(/row-level security/);
    await expect(plant((tx) => tx`update person set role = 'god'`)).rejects.toThrow(/check constraint/);
    expect((await intruder.get(`/api/v1/workspaces/${id}`)).status).toBe(404);
  });
});

describe('the example', () => {
  test('is opened without an account, privately, and once', async () => {
    const browser = new Browser(app);
    const first = await browser.post('/api/v1/try', { locale: 'en' });
    expect(first.status).toBe(200);
    const me = (await browser.get('/api/v1/me')).body.user;
    expect(me).toMatchObject({ isAnonymous: true, email: null, locale: 'en' });
    const again = await browser.post('/api/v1/try', { locale: 'en' });
    expect(again.body).toEqual(first.body);
    const other = new Browser(app);
    const theirs = await other.post('/api/v1/try', { locale: 'fr' });
    expect(theirs.body.workspaceId).not.toBe(first.body.workspaceId);
    expect((await other.get(`/api/v1/workspaces/${String(first.body.workspaceId)}`)).status).toBe(404);
  });

  test('starts again from a fresh copy, which only an example does', async () => {
    const browser = new Browser(app);
    const first = String((await browser.post('/api/v1/try', { locale: 'fr' })).body.workspaceId);
    const fresh = await browser.post(`/api/v1/workspaces/${first}/reset-example`);
    expect(fresh.status).toBe(201);
    expect((await browser.get(`/api/v1/workspaces/${first}`)).status).toBe(404);
    expect((await browser.get(`/api/v1/workspaces/${String(fresh.body.workspaceId)}`)).body.isExample).toBe(true);
    const owner = await signUp(app, mailbox, 'noexample@verdier.test');
    const { id } = await createWorkspace(owner);
    expect((await owner.post(`/api/v1/workspaces/${id}/reset-example`)).status).toBe(404);
    expect((await owner.get(`/api/v1/workspaces/${id}`)).status).toBe(200);
  });

  test('follows whoever then signs in', async () => {
    await signUp(app, mailbox, 'tried@verdier.test');
    const browser = new Browser(app);
    const { workspaceId } = (await browser.post('/api/v1/try', { locale: 'fr' })).body;
    await browser.post('/api/auth/sign-in/email', { email: 'tried@verdier.test', password: PASSWORD });
    expect((await browser.get('/api/v1/me')).body.user).toMatchObject({ isAnonymous: false });
    expect((await browser.get('/api/v1/workspaces')).body.workspaces).toMatchObject([{ id: workspaceId }]);
    const [left] = await database.app<{ count: number }[]>`
      select count(*)::int as count from auth_user where is_anonymous and id not in (select user_id from auth_session)`;
    expect(left?.count).toBe(0);
  });

  test('does not write to strangers', async () => {
    const browser = new Browser(app);
    const { workspaceId } = (await browser.post('/api/v1/try', { locale: 'fr' })).body;
    const before = mailbox.messages.length;
    const answer = await browser.post(`/api/v1/workspaces/${String(workspaceId)}/invitations`, {
      name: 'Victim',
      email: 'victim@elsewhere.test',
      department: 'sales',
      role: 'reader',
    });
    expect([answer.status, answer.body.issues]).toEqual([422, [{ path: '', rule: 'account_required' }]]);
    await app.mailer.idle();
    expect(mailbox.messages.length).toBe(before);
  });
});
