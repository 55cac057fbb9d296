import type { Transporter } from 'nodemailer';
import type { Logger } from 'pino';
import { mails as english } from '../i18n/en/mails.ts';
import { mails as french } from '../i18n/fr/mails.ts';
import type { Clock } from '../kernel/clock.ts';
import { newId, type WorkspaceId } from '../kernel/ids.ts';
import type { Database } from './database/connect.ts';
import { inWorkspace } from './database/tenant.ts';

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

/** The words of a message, as text and as the plainest HTML. */
export function writeMail(mail: Pick<Mail, 'kind' | 'locale' | 'url' | 'values'>): {
  subject: string;
  text: string;
  html: string;
} {
  const words = mail.locale === 'en' ? english : french;
  const own = words[mail.kind];
  const subject = fill(own.subject, mail.values);
  const body = fill(own.text, mail.values);
  const text = [words.greeting, body, mail.url, words.ignore, words.signature].join('\n\n');
  const html = [
    `<!doctype html><html lang="${mail.locale}"><body style="font-family:sans-serif;font-size:15px;line-height:1.5;color:#1a1d23">`,
    `<p>${escapeHtml(words.greeting)}</p><p>${escapeHtml(body)}</p>`,
    `<p><a href="${escapeHtml(mail.url)}" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#2447d6;color:#fff;text-decoration:none">${escapeHtml(own.button)}</a></p>`,
    `<p style="color:#5b6270">${escapeHtml(words.copy)}<br>${escapeHtml(mail.url)}</p>`,
    `<p style="color:#5b6270">${escapeHtml(words.ignore)}</p><p style="color:#5b6270">${escapeHtml(words.signature)}</p>`,
    '</body></html>',
  ].join('\n');
  return { subject, text, html };
}

function fill(text: string, values: Mail['values']): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
