import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../tests/support/database.ts';
import { type Mailbox, startMailbox } from '../../../../../tests/support/mailbox.ts';
import {
  type Browser,
  createTestApp,
  createWorkspace,
  joinWorkspace,
  signUp,
  type TestApp,
} from '../../../../../tests/support/test-app.ts';
import { addDays, dayAt, mondayOf } from '../../../../kernel/calendar.ts';
import { workspaceId } from '../../../../kernel/ids.ts';
import { inMaintenance } from '../../../../server/database/maintenance.ts';
import type { Tx } from '../../../../server/database/tenant.ts';
import { settle } from '../store.ts';
import { remind, remindAndTell } from './store.ts';

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;
const NONE = { sent: 0, refused: 0, postponed: 0, unknown: 0 };
/** The next Monday, at ten in Paris or at nine, whatever the day of the test. */
const MONDAY = addDays(mondayOf(dayAt(Date.now(), 'Europe/Paris')), 7);
const MORNING = Date.parse(`${MONDAY}T08:00:00Z`);
const LAST_WEEK = addDays(MONDAY, -7);

let database: TestDatabase;
let mailbox: Mailbox;
let app: TestApp;
let claire: Browser;
let refusal: boolean | number;

beforeAll(async () => {
  database = await createTestDatabase({ maxConnections: 6 });
  mailbox = await startMailbox(() => refusal);
  app = await createTestApp({ database, mailbox });
  refusal = false;
  claire = await signUp(app, mailbox, 'claire@verdier.test');
});
afterAll(async () => {
  await app.stop();
  await mailbox.stop();
  await database.drop();
});
beforeEach(async () => {
  refusal = false;
  // What earlier tests left is settled for good.
  await inMaintenance(database, 'read write', (tx) => tx`update membership set reminded_week = '2199-01-07'`);
});
afterEach(() => goTo(Date.now()));

const goTo = (instant: number) => app.clock.advance(instant - app.clock.now());

/** Runs on that Monday, or so long after. */
async function remindAfter(ms = 0, options?: Parameters<typeof remind>[1]) {
  goTo(MORNING + ms);
  mailbox.messages.length = 0;
  return remind(app, options);
}
const addressees = () => mailbox.messages.map(({ to }) => to).toSorted();

function startLog() {
  const said: string[] = [];
  return { said, log: pino({ level: 'info' }, { write: (line: string) => void said.push(line) }) };
}

async function post(browser: Browser, path: string, body: object): Promise<{ id: string; version: number }> {
  const answer = await browser.post(path, body);
  if (answer.status !== 201) throw new Error(`${path}: ${answer.text}`);
  return answer.body as { id: string; version: number };
}

/** A company of Claire's with a plan, and an indicator of hers by the week that has no value. */
async function open(name = 'Verdier Automation', plan: object = {}) {
  const workspace = await createWorkspace(claire, name);
  const at = (path: string) => `/api/v1/workspaces/${workspace.id}/${path}`;
  const span = { periodStart: addDays(MONDAY, -60), periodEnd: addDays(MONDAY, 300), currency: 'EUR' };
  const { id: planId } = await post(claire, at('plans'), { name: 'Plan 2027', status: 'active', ...span, ...plan });
  const addKpi = async (fields: object = {}) => {
    const body = { planId, name: 'Visites', cadence: 'weekly', ownerId: workspace.personId, ...fields };
    return (await post(claire, at('kpis'), body)).id;
  };
  const give = (kpiId: string, fields: object) => post(claire, at('kpi-values'), { planId, kpiId, ...fields });
  return { ...workspace, at, planId, addKpi, give };
}

describe('on Monday', () => {
  test('one message names what waits for a value, and leads to where it is given; the next week again', async () => {
    const { id, planId, addKpi, give } = await open();
    await addKpi({ name: 'Visites <b>clients</b>' });
    const margin = await addKpi({ name: 'Taux de marque', cadence: 'weekly' });
    await give(margin, { periodKind: 'week', periodFrom: addDays(LAST_WEEK, -14), measured: 31 });
    await addKpi({ name: 'À personne', ownerId: null });
    expect(await remindAfter()).toEqual({ ...NONE, sent: 1 });
    const mail = mailbox.lastTo('claire@verdier.test');
    expect(mail.subject).toBe('Verdier Automation\u00a0: 2 indicateurs attendent leur valeur');
    expect(mail.text).toContain(
      'Dans Plan 2027, 2 indicateurs dont vous êtes responsable attendent leur valeur\u00a0:',
    );
    expect(mail.text).toMatch(/– Visites <b>clients<\/b>\u00a0: semaine du \d/);
    expect(mail.text).toMatch(/– Taux de marque\u00a0: 2 périodes, la plus ancienne\u00a0: semaine du \d/);
    expect(mail.text).not.toContain('À personne');
    expect(mail.html).toContain('Visites &lt;b&gt;');
    const entry = `http://pactole.test/w/${id}/plans/${planId}/indicators?look=entry`;
    expect(mailbox.lastLinkTo('claire@verdier.test')).toBe(entry);
    expect(mail.text).toContain('Rappel du lundi');
    expect(mail.text).toContain('http://pactole.test/account');
    expect(`${mail.text}${mail.html}`).not.toContain('{{');

    expect(await remindAfter(HOUR_MS)).toEqual(NONE);
    expect(await remindAfter(4 * 24 * HOUR_MS)).toEqual(NONE);
    expect(mailbox.messages).toEqual([]);
    expect(await remindAfter(WEEK_MS)).toEqual({ ...NONE, sent: 1 });
    expect(mailbox.lastTo('claire@verdier.test').messageId).not.toBe(mail.messageId);
  });

  test('nobody is written to at night, and a server that slept makes up for it', async () => {
    const { addKpi } = await open();
    await addKpi();
    expect(await remindAfter(-5 * HOUR_MS)).toEqual(NONE);
    expect(await remindAfter(14 * HOUR_MS)).toEqual(NONE);
    expect(await remindAfter(2 * 24 * HOUR_MS)).toEqual({ ...NONE, sent: 1 });
  });

  test('whoever owes nothing is not written to, nor when something comes to be due later in the week', async () => {
    const { addKpi, give } = await open();
    const kpiId = await addKpi();
    await give(kpiId, { periodKind: 'week', periodFrom: LAST_WEEK, measured: 12 });
    expect(await remindAfter()).toEqual(NONE);
    await addKpi({ name: 'Devis' });
    expect(await remindAfter(2 * 24 * HOUR_MS)).toEqual(NONE);
    expect(await remindAfter(WEEK_MS)).toEqual({ ...NONE, sent: 1 });
    expect(mailbox.lastTo('claire@verdier.test').subject).toContain('2 indicateurs');
  });

  test('a value given in time, by anyone, is not asked for', async () => {
    const { addKpi, give } = await open();
    const kpiId = await addKpi();
    expect(await remindAfter()).toEqual({ ...NONE, sent: 1 });
    await give(kpiId, { periodKind: 'week', periodFrom: MONDAY, measured: 12 });
    expect(await remindAfter(WEEK_MS)).toEqual(NONE);
  });

  test('several plans make one message, with a way into each; archived and past ones ask for nothing', async () => {
    const { id, at, planId, addKpi, personId } = await open();
    await addKpi();
    for (const [name, more] of [
      ['Export', {}],
      ['Archivé', { status: 'archived' }],
      ['Passé', { periodStart: addDays(MONDAY, -400), periodEnd: addDays(MONDAY, -40) }],
    ] as const) {
      const span = { periodStart: addDays(MONDAY, -60), periodEnd: addDays(MONDAY, 300), currency: 'EUR' };
      const plan = await post(claire, at('plans'), { name, status: 'active', ...span, ...more });
      await post(claire, at('kpis'), { planId: plan.id, name: `De ${name}`, ownerId: personId, cadence: 'weekly' });
    }
    expect(await remindAfter()).toEqual({ ...NONE, sent: 1 });
    const { subject, text = '' } = mailbox.lastTo('claire@verdier.test');
    expect(subject).toContain('2 indicateurs');
    expect(text).toContain('De Export');
    expect(text).not.toMatch(/De (Archivé|Passé)/);
    expect([...text.matchAll(/\/plans\/([\w-]+)\/indicators/g)].map(([, plan]) => plan)).toContain(planId);
    expect(text.match(/look=entry/g)).toHaveLength(2);
    expect(text).not.toContain(`/w/${id}/plans/${planId}/plans`);
  });

  test('in the language of the person', async () => {
    const { addKpi } = await open('Verdier & Sons');
    await addKpi({ name: 'Visits' });
    await claire.post('/api/auth/update-user', { locale: 'en' });
    expect(await remindAfter()).toEqual({ ...NONE, sent: 1 });
    const { subject, text, html } = mailbox.lastTo('claire@verdier.test');
    await claire.post('/api/auth/update-user', { locale: 'fr' });
    expect(subject).toBe('Verdier & Sons: an indicator waits for its value');
    expect(text).toMatch(/– Visits: week of \d/);
    expect(text).toContain('“Monday reminder”');
    expect(html).toContain('Enter the values');
  });
});

describe('who is written to', () => {
  test('members who may give the value, in plans that are open to them', async () => {
    const { id, at, planId, addKpi } = await open();
    const people = new Map<string, string>();
    for (const role of ['contributor', 'reader', 'editor'] as const) {
      const browser = await joinWorkspace(app, mailbox, claire, id, `${role}@verdier.test`, role);
      const { workspaces } = (await browser.get('/api/v1/workspaces')).body as {
        workspaces: { id: string; personId: string }[];
      };
      const personId = workspaces.find((one) => one.id === id)?.personId ?? '';
      people.set(role, personId);
      await addKpi({ name: `De ${role}`, ownerId: personId });
    }
    const nobody = await post(claire, at('people'), { name: 'Sans compte', email: 'none@verdier.test' });
    await addKpi({ ownerId: nobody.id });
    const shut = { planId, personId: people.get('editor'), role: 'none' };
    await post(claire, at('plan-members'), shut);
    // Claire owns no indicator.
    expect(await remindAfter()).toEqual({ ...NONE, sent: 1 });
    expect(addressees()).toEqual(['contributor@verdier.test']);
    expect(mailbox.lastTo('contributor@verdier.test').text).toContain('De contributor');
  });

  test('nobody who said no, from the account or by one click in the mail', async () => {
    const { addKpi } = await open();
    await addKpi();
    await remindAfter();
    const list = mailbox.lastTo('claire@verdier.test').headers.get('list') as unknown as {
      unsubscribe: { url: string };
    };
    const url = new URL(list.unsubscribe.url);
    const address = `${url.pathname}${url.search}`;
    const isOn = async () => {
      // Past the seconds for which a session is believed without asking.
      app.clock.advance(10_000);
      return ((await claire.get('/api/v1/me')).body.user as { indicatorReminders: boolean }).indicatorReminders;
    };
    const program = { origin: '' };
    const looked = await claire.get(address);
    expect([looked.status, looked.headers.get('location'), await isOn()]).toEqual([302, '/account', true]);
    const forged = await claire.post(
      address.replace(/\../, (first) => (first === '.A' ? '.B' : '.A')),
      undefined,
      program,
    );
    expect([forged.status, await isOn()]).toEqual([404, true]);
    const clicked = await app.fetch(
      new Request(url, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }),
      { incoming: { socket: { remoteAddress: '192.0.2.99' } } },
    );
    expect([clicked.status, await isOn()]).toEqual([204, false]);
    expect(await remindAfter(WEEK_MS)).toEqual(NONE);
    await claire.post('/api/auth/update-user', { indicatorReminders: true });
    // Not in the middle of a week that is settled.
    expect(await remindAfter(WEEK_MS + HOUR_MS)).toEqual(NONE);
    expect(await remindAfter(2 * WEEK_MS)).toEqual({ ...NONE, sent: 1 });
  });

  test('no visitor of the example, no address that is not confirmed, nobody who joined this week', async () => {
    const { id, addKpi } = await open();
    await addKpi();
    const owned = (work: (tx: Tx) => Promise<unknown>) => inMaintenance(database, 'read write', work);
    await owned((tx) => tx`update workspace set is_example = true where workspace_id = ${id}`);
    expect(await remindAfter()).toEqual(NONE);
    await owned((tx) => tx`update workspace set is_example = false where workspace_id = ${id}`);
    await owned((tx) => tx`update auth_user set email_verified = false where email = 'claire@verdier.test'`);
    expect(await remindAfter()).toEqual(NONE);
    await owned((tx) => tx`update auth_user set email_verified = true where email = 'claire@verdier.test'`);
    await owned(
      (tx) => tx`
        update membership set reminded_week = null, joined_at = ${`${MONDAY}T06:30:00Z`} where workspace_id = ${id}`,
    );
    expect(await remindAfter()).toEqual(NONE);
    expect(await remindAfter(WEEK_MS)).toEqual({ ...NONE, sent: 1 });
  });

  test('nobody by a server without mail, which says nothing', async () => {
    const { addKpi } = await open();
    await addKpi();
    const silent = await createTestApp({ database });
    silent.clock.advance(MORNING - silent.clock.now());
    const { said, log } = startLog();
    await remindAndTell({ ...silent, log });
    expect([said, silent.logged]).toEqual([[], []]);
    await silent.stop();
    expect(await remindAfter()).toEqual({ ...NONE, sent: 1 });
  });
});

describe('never twice, and none lost by a refusal', () => {
  test('several servers at once send one to each', async () => {
    const { id, addKpi, personId } = await open();
    await addKpi();
    const others = [];
    for (const name of ['un', 'deux']) {
      const browser = await joinWorkspace(app, mailbox, claire, id, `${name}@verdier.test`, 'contributor');
      const { workspaces } = (await browser.get('/api/v1/workspaces')).body as { workspaces: { personId: string }[] };
      others.push(workspaces[0]?.personId);
    }
    for (const ownerId of others) await addKpi({ ownerId });
    expect(others).not.toContain(personId);
    const second = await createTestApp({ database, mailbox });
    second.clock.advance(MORNING - second.clock.now());
    goTo(MORNING);
    mailbox.messages.length = 0;
    const runs = await Promise.all([remind(app), remind(second), remind(app)]);
    await second.stop();
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(3);
    expect(addressees()).toEqual(['claire@verdier.test', 'deux@verdier.test', 'un@verdier.test']);
  });

  test('a server that died after saying it would send is not made up for', async () => {
    const { id, personId, addKpi } = await open();
    await addKpi();
    expect(await settle(database, workspaceId(id), [personId], MONDAY)).toBe(1);
    expect(await remindAfter()).toEqual(NONE);
  });

  test('a mail server that is away, then turns us down, then takes it: one message', async () => {
    const { addKpi } = await open();
    await addKpi();
    const gone = await startMailbox();
    await gone.stop();
    const away = await createTestApp({ database, mailbox: gone });
    away.clock.advance(MORNING - away.clock.now());
    await expect(remind(away)).rejects.toThrow('does not answer');
    await away.stop();
    refusal = 451;
    expect(await remindAfter()).toEqual({ ...NONE, postponed: 1 });
    expect(await remindAfter(HOUR_MS)).toEqual({ ...NONE, postponed: 1 });
    refusal = false;
    expect(await remindAfter(2 * HOUR_MS)).toEqual({ ...NONE, sent: 1 });
    expect(await remindAfter(3 * HOUR_MS)).toEqual(NONE);
  });

  test('an address that does not exist is not tried again before the next week', async () => {
    const { addKpi } = await open();
    await addKpi();
    refusal = 550;
    expect(await remindAfter()).toEqual({ ...NONE, refused: 1 });
    refusal = false;
    expect(await remindAfter(HOUR_MS)).toEqual(NONE);
    expect(await remindAfter(WEEK_MS)).toEqual({ ...NONE, sent: 1 });
  });

  test('a run sends so many and leaves the others to the next; a server that stops leaves them all', async () => {
    for (const name of ['Verdier', 'Martin', 'Durand']) await (await open(name)).addKpi();
    expect(await remindAfter(0, { signal: AbortSignal.abort() })).toEqual(NONE);
    expect(await remindAfter(0, { most: 2 })).toEqual({ ...NONE, sent: 2 });
    expect(await remindAfter(HOUR_MS)).toEqual({ ...NONE, sent: 1 });
    expect(await remindAfter(2 * HOUR_MS)).toEqual(NONE);
  });

  test('the log tells counts, never whose', async () => {
    const { id, addKpi } = await open('Verdier Secret');
    await addKpi({ name: 'Visites secrètes' });
    goTo(MORNING);
    const { said, log } = startLog();
    app.logged.length = 0;
    for (const answer of [451, false, false] as const) {
      refusal = answer;
      await remindAndTell({ ...app, log });
    }
    expect(said.map((line) => JSON.parse(line))).toMatchObject([
      { postponed: 1, msg: 'reminded of the values of indicators' },
      { sent: 1, msg: 'reminded of the values of indicators' },
    ]);
    expect(`${said.join()}${app.logged.join()}`).not.toMatch(new RegExp(`secr|claire|${id}`, 'i'));
  });
});
