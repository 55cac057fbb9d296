import { pino } from 'pino';
import { Committer } from '../../src/changes/committer.ts';
import { LiveHub } from '../../src/changes/live-hub.ts';
import { createLogReader } from '../../src/changes/log-reader.ts';
import { registry } from '../../src/features/registry.ts';
import { channelOperations } from '../../src/features/examples/channels/rules.ts';
import { EXAMPLE_COMPANY, exampleChanges } from '../../src/features/examples/rules.ts';
import { createExampleFounder } from '../../src/features/workspaces/store.ts';
import type { Role } from '../../src/records/actor.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { newId } from '../../src/kernel/ids.ts';
import { type AccountServices, createAccountServices } from '../../src/server/account-services.ts';
import type { Access } from '../../src/server/access.ts';
import { createApp } from '../../src/server/app.ts';
import type { Database } from '../../src/server/database/connect.ts';
import type { RateLimits } from '../../src/server/rate-limit.ts';
import type { Mailbox } from './mailbox.ts';

export const ORIGIN = 'http://pactole.test';

/** A clock that tests move; it starts at the true time, because PostgreSQL and signed links have their own. */
export class TestClock implements Clock {
  private offset = 0;
  private stopped: number | undefined;

  now(): number {
    return (this.stopped ?? Date.now()) + this.offset;
  }

  /** From here on only `advance` moves it: what is remembered does not fade by itself. */
  stop(): void {
    this.stopped = Date.now();
  }

  advance(ms: number): void {
    this.offset += ms;
  }
}

export interface TestApp extends AccountServices {
  fetch(request: Request, env?: object): Response | Promise<Response>;
  committer: Committer;
  hub: LiveHub;
  clock: TestClock;
  /** What the log was given, as one JSON object a line. */
  logged: string[];
  stop(): Promise<void>;
}

interface TestAppOptions {
  database: Database;
  mailbox?: Mailbox;
  limits?: Partial<RateLimits>;
  publicUrl?: string;
  /** Instead of sessions and keys, for tests of what comes after them. */
  access?: Access;
}

/** Limits that tests never meet, unless they ask for the true ones. */
const GENEROUS: RateLimits = {
  signInByAddress: { max: 1e6, windowSeconds: 1 },
  signInByEmail: { max: 1e6, windowSeconds: 1 },
  signUpByAddress: { max: 1e6, windowSeconds: 1 },
  mailByAddress: { max: 1e6, windowSeconds: 1 },
  mailByEmail: { max: 1e6, windowSeconds: 1 },
  tokenByAddress: { max: 1e6, windowSeconds: 1 },
  accountByUser: { max: 1e6, windowSeconds: 1 },
  writeByPerson: { max: 1e6, windowSeconds: 1 },
  uploadByPerson: { max: 1e6, windowSeconds: 1 },
  importByWorkspace: { max: 1e6, windowSeconds: 1 },
  inviteByWorkspace: { max: 1e6, windowSeconds: 1 },
  tryByAddress: { max: 1e6, windowSeconds: 1 },
  workspacesByUser: { max: 1e6, windowSeconds: 1 },
};

/** The real application on a real database, without a socket. */
export async function createTestApp({
  database,
  mailbox,
  limits,
  publicUrl = ORIGIN,
  access,
}: TestAppOptions): Promise<TestApp> {
  const clock = new TestClock();
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const hub = new LiveHub(registry, createLogReader(database));
  const committer = new Committer({ database, registry, clock });
  const origins = new Set([publicUrl]);
  const accounts = createAccountServices({
    database,
    clock,
    log,
    publicUrl,
    origins,
    secret: 'a secret that only the tests know, long enough',
    smtpUrl: mailbox?.url,
    mailFrom: 'Pactole <pactole@pactole.test>',
    trustProxy: false,
    limits: { ...GENEROUS, ...limits },
  });
  const stopListening = await accounts.revocations.listen();
  committer.onCommit((workspaceId, changes) => hub.publish(workspaceId, changes));
  committer.onCommit((workspaceId) => void accounts.revocations.publish({ kind: 'roles', workspaceId }));
  const createExample = createExampleFounder({ database, registry, clock }, EXAMPLE_COMPANY, exampleChanges);
  const app = createApp({
    ...accounts,
    access: access ?? accounts.access,
    registry,
    committer,
    hub,
    log,
    origins,
    createExample,
    firstChannels: (locale) => channelOperations({ locale, newId }).operations,
    webFiles: new Map(),
  });
  return {
    ...accounts,
    clock,
    committer,
    hub,
    logged,
    fetch: (request, env) => app.fetch(request, env),
    stop: async () => {
      await accounts.mailer.close();
      await stopListening();
    },
  };
}

export interface Answer {
  status: number;
  headers: Headers;
  body: { [name: string]: unknown };
  text: string;
}

/** A browser: it keeps cookies, and names the origin of what it sends. */
export class Browser {
  readonly cookies = new Map<string, string>();
  private readonly app: TestApp;
  private readonly address: string;

  constructor(app: TestApp, address = '192.0.2.10') {
    this.app = app;
    this.address = address;
  }

  get = (path: string, headers?: Record<string, string>) => this.send('GET', path, undefined, headers);
  post = (path: string, body?: unknown, headers?: Record<string, string>) => this.send('POST', path, body, headers);
  patch = (path: string, body: unknown, headers?: Record<string, string>) => this.send('PATCH', path, body, headers);
  delete = (path: string, headers?: Record<string, string>) => this.send('DELETE', path, undefined, headers);

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const url = new URL(path, ORIGIN);
    const sent = new Headers({ 'user-agent': 'Test browser', ...headers });
    if (method !== 'GET' && !sent.has('origin')) sent.set('origin', ORIGIN);
    if (body !== undefined) sent.set('content-type', 'application/json');
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie) sent.set('cookie', cookie);
    const request = new Request(url, {
      method,
      headers: sent,
      redirect: 'manual',
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = await this.app.fetch(request, { incoming: { socket: { remoteAddress: this.address } } });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') === true && text !== '';
    return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : {} };
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', ...value] = pair.split('=');
    if (attributes.some((attribute) => /max-age=0/i.test(attribute))) this.cookies.delete(name.trim());
    else this.cookies.set(name.trim(), value.join('='));
  }
}

export const PASSWORD = 'correct horse battery';

/** Signs up, opens the link in the mail and signs in: what every account has been through. */
export async function signUp(app: TestApp, mailbox: Mailbox, email: string, name = 'Claire Dubois'): Promise<Browser> {
  const browser = new Browser(app);
  await browser.post('/api/auth/sign-up/email', { name, email, password: PASSWORD, locale: 'fr' });
  await app.mailer.idle();
  await browser.get(mailbox.lastLinkTo(email));
  const answer = await browser.post('/api/auth/sign-in/email', { email, password: PASSWORD });
  if (answer.status !== 200) throw new Error(`Signing in as ${email} failed: ${answer.text}`);
  return browser;
}

export function workspaceSettings(name = 'Verdier Automation') {
  return { id: newId(), name, currency: 'EUR', fiscalYearStartMonth: 1, locale: 'fr' };
}

/** A workspace of the browser's account. */
export async function createWorkspace(browser: Browser, name?: string): Promise<{ id: string; personId: string }> {
  const answer = await browser.post('/api/v1/workspaces', workspaceSettings(name));
  if (answer.status !== 201) throw new Error(`Creating a workspace failed: ${answer.text}`);
  return { id: String(answer.body.id), personId: String(answer.body.personId) };
}

/** Someone invited by `owner`, with an account of their own, who has accepted. */
export async function joinWorkspace(
  app: TestApp,
  mailbox: Mailbox,
  owner: Browser,
  workspaceId: string,
  email: string,
  role: Role,
): Promise<Browser> {
  const browser = await signUp(app, mailbox, email, `A ${role}`);
  const invited = { name: `A ${role}`, email, department: 'sales', role };
  const sent = await owner.post(`/api/v1/workspaces/${workspaceId}/invitations`, invited);
  if (sent.status !== 201) throw new Error(`Inviting ${email} failed: ${sent.text}`);
  await app.mailer.idle();
  const token = mailbox.lastLinkTo(email).split('#')[1];
  const accepted = await browser.post('/api/v1/invitations/accept', { token });
  if (accepted.status !== 200) throw new Error(`${email} could not accept: ${accepted.text}`);
  return browser;
}
