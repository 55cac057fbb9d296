import type { Transporter } from 'nodemailer';
import type { Logger } from 'pino';
import { mails as english } from '../i18n/en/mails.ts';
import { mails as french } from '../i18n/fr/mails.ts';
import type { Clock } from '../kernel/clock.ts';
import { newId, type WorkspaceId } from '../kernel/ids.ts';
import type { Database } from './database/connect.ts';
import { inWorkspace } from './database/tenant.ts';
import { fillWords, layOutMail, type MailText } from './mail-text.ts';

export type MailKind = 'verification' | 'newAddress' | 'changeAddress' | 'reset' | 'existing' | 'invitation';

export interface Mail {
  kind: MailKind;
  to: string;
  locale: 'fr' | 'en';
  /** What its button opens. */
  url: string;
  expiresAt: number;
  /** What its sentences need. */
  values: { [name: string]: string | number };
  /** Where administrators find the link when the mail cannot leave. Without it, only the log has it. */
  file?: { workspaceId: WorkspaceId; personId: string; kind: 'invitation' | 'verification' | 'reset' };
}

/** A message of our own accord: nobody waits for it, and it carries nothing that would have to be handed over. */
export interface Notice extends MailText {
  to: string;
  /** The same for the same notice, so that mailboxes show it once should it ever arrive twice. */
  messageId: string;
  /** Where a mail program lets people stop such messages with one click (RFC 8058). */
  stopUrl: string;
}

/** refused: for good; postponed: it did not leave, another time it may; unknown: the line broke before the answer. */
export type Outcome = 'sent' | 'refused' | 'postponed' | 'unknown';

export interface MailerDeps {
  database: Database;
  clock: Clock;
  log: Logger;
  /** `smtp://user:password@host:587`, `smtps://…`; without it nothing leaves. */
  smtpUrl?: string;
  from: string;
}

const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 500;

/**
 * Sends mail behind the requests that ask for it: nobody waits for a mail server, and the time an answer takes does
 * not tell whether a message left, hence whether an account exists.
 */
export class Mailer {
  /** False without SMTP settings: links are printed in the log and shown to administrators. */
  readonly isConfigured: boolean;
  private readonly deps: MailerDeps;
  private transport: Promise<Transporter> | undefined;
  private readonly underway = new Set<Promise<void>>();

  constructor(deps: MailerDeps) {
    this.deps = deps;
    this.isConfigured = deps.smtpUrl !== undefined;
  }

  /** Resolves at once when a server will take the message; otherwise when its link is where administrators find it. */
  send(mail: Mail): Promise<void> {
    const work = this.deliver(mail).finally(() => this.underway.delete(work));
    this.underway.add(work);
    return this.isConfigured ? Promise.resolve() : work;
  }

  /** Whether the mail server is there and lets us in. */
  async isReachable(): Promise<boolean> {
    const { smtpUrl } = this.deps;
    if (smtpUrl === undefined) return false;
    const transport = await this.connect(smtpUrl);
    return transport.verify().then(
      () => true,
      () => false,
    );
  }

  /** Sends a notice once and waits for what becomes of it. Nothing of it is logged or filed. */
  async notify({ to, stopUrl, ...message }: Notice): Promise<Outcome> {
    const { smtpUrl, from } = this.deps;
    if (smtpUrl === undefined) return 'postponed';
    const transport = await this.connect(smtpUrl);
    const headers = {
      'List-Unsubscribe': `<${stopUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    };
    return transport
      .sendMail({ from, to: { name: '', address: to }, headers, ...message })
      .then(() => 'sent', outcomeOf);
  }

  /** Resolves when no message is on its way. */
  async idle(): Promise<void> {
    while (this.underway.size > 0) await Promise.allSettled(this.underway);
  }

  async close(): Promise<void> {
    await this.idle();
    (await this.transport)?.close();
  }

  /** Loaded by the first message: a server that sends none does not hold ten megabytes for it. */
  private connect(smtpUrl: string): Promise<Transporter> {
    this.transport ??= import('nodemailer').then(({ createTransport }) => createTransport(smtpUrl));
    return this.transport;
  }

  private async deliver(mail: Mail): Promise<void> {
    try {
      const { smtpUrl } = this.deps;
      if (smtpUrl === undefined) {
        const { to, kind, url } = mail;
        this.deps.log.warn({ to, kind, url }, 'no SMTP settings: hand this link over');
        await this.file(mail);
      } else if (!(await this.tryToSend(await this.connect(smtpUrl), mail))) {
        await this.file(mail);
      }
    } catch (error) {
      this.deps.log.error({ err: error, to: mail.to, kind: mail.kind }, 'a message was lost');
    }
  }

  private async tryToSend(transport: Transporter, mail: Mail): Promise<boolean> {
    const message = { from: this.deps.from, to: { name: '', address: mail.to }, ...writeMail(mail) };
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        await transport.sendMail(message);
        return true;
      } catch (error) {
        this.deps.log.error({ err: error, to: mail.to, kind: mail.kind, attempt }, 'the mail server refused a message');
        if (attempt < ATTEMPTS) await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * attempt));
      }
    }
    return false;
  }

  private async file({ file, to, url, expiresAt }: Mail): Promise<void> {
    if (!file) return;
    const now = this.deps.clock.now();
    await inWorkspace(this.deps.database, file.workspaceId, async (tx) => {
      // A newer link makes the older one of the same kind useless.
      await tx`
        delete from pending_mail
        where workspace_id = ${file.workspaceId} and person_id = ${file.personId} and kind = ${file.kind}`;
      await tx`
        insert into pending_mail (workspace_id, id, person_id, kind, recipient, url, created_at, expires_at)
        values (${file.workspaceId}, ${newId(this.deps.clock)}, ${file.personId}, ${file.kind}, ${to}, ${url},
          ${new Date(now).toISOString()}, ${new Date(expiresAt).toISOString()})`;
    });
  }
}

/** The words of a message that carries a link. */
export function writeMail({ kind, locale, url, values }: Pick<Mail, 'kind' | 'locale' | 'url' | 'values'>): MailText {
  const words = locale === 'en' ? english : french;
  const { subject, text, button } = words[kind];
  return layOutMail(locale, fillWords(subject, values), [
    { text: fillWords(text, values) },
    { url, button },
    { text: words.ignore, isQuiet: true },
  ]);
}

/**
 * What became of a message whose sending failed with `error`. Only an answer of the server, or no connection at all, tells
 * that it did not leave. An address that is turned away for good, or a content, will be the next time too; a sender will
 * not, once the settings are right.
 */
function outcomeOf(error: unknown): Outcome {
  const { responseCode, command, syscall } = error as { responseCode?: number; command?: string; syscall?: string };
  if (responseCode === undefined) return syscall === 'connect' ? 'postponed' : 'unknown';
  return responseCode >= 500 && command !== 'MAIL FROM' ? 'refused' : 'postponed';
}
