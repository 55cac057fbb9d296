import { type AddressInfo, createServer } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { type Mailbox, startMailbox } from '../../tests/support/mailbox.ts';
import { systemClock } from '../kernel/clock.ts';
import type { Database } from './database/connect.ts';
import { type Mail, Mailer, type MailKind, type Notice, writeMail } from './mail.ts';

const KINDS: MailKind[] = ['verification', 'newAddress', 'changeAddress', 'reset', 'existing', 'invitation'];
const values = {
  email: 'mehdi@verdier.test',
  newEmail: 'm@verdier.test',
  hours: 24,
  days: 7,
  inviter: 'Claire <b>Dubois</b>',
  workspace: 'Verdier & "fils"',
};
const url = 'https://plan.example.com/invitation#abc?x=1&y=2';

describe('the words of a message', () => {
  test.each(KINDS)('%s: whole in both languages, with its link', (kind) => {
    for (const locale of ['fr', 'en'] as const) {
      const { subject, text, html } = writeMail({ kind, locale, url, values });
      expect(subject).not.toBe('');
      expect(`${subject}${text}${html}`).not.toContain('{{');
      expect(text).toContain(url);
      expect(html).toContain(`href="${url.replace('&', '&amp;')}"`);
    }
  });

  test('carry names as they are in text, and harmless in HTML', () => {
    const { text, html } = writeMail({ kind: 'invitation', locale: 'fr', url, values });
    expect(text).toContain('Claire <b>Dubois</b>');
    expect(html).not.toContain('<b>');
    expect(html).toContain('Verdier &amp; &quot;fils&quot;');
  });
});

describe('a notice', () => {
  const notice: Notice = {
    to: 'mehdi@verdier.test',
    subject: 'Un rappel',
    text: 'Bonjour',
    html: '<p>Bonjour</p>',
    messageId: '<one@pactole.test>',
    stopUrl: 'https://plan.example.com/stop?token=x',
  };
  const logged: string[] = [];

  /** Hands it to a server of which `answers` are the answers, by the word they follow; null cuts the line. */
  async function notifyBy(answers: { [word: string]: string | null }) {
    const server = createServer((line) => {
      line.on('error', () => undefined);
      line.write('220 here\r\n');
      line.on('data', (sent) => {
        const word = /^(HELO|EHLO|MAIL|RCPT|DATA|QUIT)/.exec(String(sent))?.[0] ?? 'CONTENT';
        const answer = word in answers ? answers[word] : word === 'DATA' ? '354 go on' : '250 well';
        if (answer === null) line.destroy();
        else line.write(`${answer}\r\n`);
      });
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const outcome = await notifyAt(port);
    await new Promise((resolve) => server.close(resolve));
    return { outcome, port };
  }

  async function notifyAt(port: number) {
    const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
    const settings = { clock: systemClock, log, smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Pactole <p@verdier.test>' };
    const mailer = new Mailer({ database: {} as Database, ...settings });
    const outcome = await mailer.notify(notice);
    await mailer.close();
    return outcome;
  }

  test.each([
    ['taken', {}, 'sent'],
    ['to an address that does not exist', { RCPT: '550 who?' }, 'refused'],
    ['to a server that is busy', { RCPT: '451 later' }, 'postponed'],
    ['of a sender that is not known yet', { MAIL: '550 not you' }, 'postponed'],
    ['of which the server does not like the content', { CONTENT: '554 spam' }, 'refused'],
    ['of which nobody knows whether it was taken', { CONTENT: null }, 'unknown'],
  ])('%s', async (_, answers, outcome) => {
    expect(await notifyBy(answers)).toMatchObject({ outcome });
    expect(logged).toEqual([]);
  });

  test('to nobody there has not left', async () => {
    const { port } = await notifyBy({});
    expect(await notifyAt(port)).toBe('postponed');
  });
});

describe('sending', () => {
  let mailbox: Mailbox;
  let mailer: Mailer;
  afterEach(async () => {
    await mailer.close();
    await mailbox.stop();
  });

  async function start(refuses?: (address: string) => boolean) {
    mailbox = await startMailbox(refuses);
    const logged: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
    // Nothing is filed in these tests, so the database is not asked for.
    const database = {} as Database;
    mailer = new Mailer({ database, clock: systemClock, log, smtpUrl: mailbox.url, from: 'Pactole <p@verdier.test>' });
    return logged;
  }
  const mail = (more: Partial<Mail> = {}): Mail => ({
    kind: 'invitation',
    to: 'mehdi@verdier.test',
    locale: 'fr',
    url,
    expiresAt: 0,
    values,
    ...more,
  });

  test('keeps names out of the headers they do not belong to', async () => {
    await start();
    const workspace = 'Verdier\r\nBcc: everyone@elsewhere.test\r\n';
    void mailer.send(mail({ values: { ...values, workspace } }));
    await mailer.idle();
    expect(mailbox.messages.map(({ to }) => to)).toEqual(['mehdi@verdier.test']);
    expect(mailbox.lastTo('mehdi@verdier.test').headers.has('bcc')).toBe(false);
    expect(mailbox.lastTo('mehdi@verdier.test').subject).toContain('Bcc: everyone@elsewhere.test');
  });

  test('tries again, then says so without the link', async () => {
    let refusals = 0;
    const logged = await start(() => (refusals += 1) > 0);
    void mailer.send(mail());
    await mailer.idle();
    expect(refusals).toBe(3);
    expect(logged).toHaveLength(3);
    expect(logged.join()).toContain('mehdi@verdier.test');
    expect(logged.join()).not.toContain('#abc');
  });

  test('lets a later attempt through', async () => {
    let refusals = 0;
    await start(() => (refusals += 1) < 3);
    void mailer.send(mail());
    await mailer.idle();
    expect(mailbox.messages).toHaveLength(1);
  });
});
