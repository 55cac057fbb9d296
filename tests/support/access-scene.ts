import type { CallerName } from '../http/access-expectations.ts';
import { registry } from '../../src/features/registry.ts';
import { newId, type WorkspaceId } from '../../src/kernel/ids.ts';
import { exampleOf } from '../../src/server/api-docs/example.ts';
import { type Operation, type Schemas, schemasOf } from '../../src/server/api-docs/operations.ts';
import { uniqueId } from '../../src/records/unique-record.ts';
import type { RecordKind } from '../../src/records/define-record.ts';
import { createTestDatabase } from './database.ts';
import type { Client, JsonAnswer } from './http.ts';
import { startMailbox } from './mailbox.ts';
import { RecordSamples } from './record-samples.ts';
import {
  type Browser,
  createTestApp,
  createWorkspace,
  joinWorkspace,
  ORIGIN,
  PASSWORD,
  signUp,
  Browser as TestBrowser,
  type TestApp,
} from './test-app.ts';

export type Answered = Pick<JsonAnswer, 'status' | 'headers' | 'text' | 'body'>;

/**
 * Where a request aims: at records that exist (`own`: made for this request, which may use them up), at ids in the same
 * workspace that do not, at a workspace that does not.
 */
export type Place = 'real' | 'own' | 'void' | 'elsewhere';
const isThere = (place: Place) => place === 'real' || place === 'own';

export interface Target {
  path: string;
  body?: unknown;
  form?: FormData;
  headers: Record<string, string>;
}

/** One workspace with one of everything, and everyone who may try it, through true accounts, sessions and keys. */
export interface AccessScene {
  workspaceId: WorkspaceId;
  callers: Record<CallerName, Client>;
  target(operation: Operation, place: Place): Promise<Target>;
  send(operation: Operation, caller: CallerName, target: Target): Promise<Answered>;
  /** The request as it would be, to another path. */
  sendTo(operation: Operation, caller: CallerName, path: string): Promise<Answered>;
  close(): Promise<void>;
}

export async function openScene(): Promise<AccessScene> {
  const database = await createTestDatabase();
  const mailbox = await startMailbox();
  const app = await createTestApp({ database, mailbox });
  const ownerBrowser = await signUp(app, mailbox, 'owner@verdier.test');
  const { id, personId } = await createWorkspace(ownerBrowser);
  const workspaceId = id as WorkspaceId;
  const join = (name: string, role: 'editor' | 'contributor' | 'reader') =>
    joinWorkspace(app, mailbox, ownerBrowser, workspaceId, `${name}@verdier.test`, role);
  const [editor, contributor, reader, shutOut, revoked] = [
    await join('editor', 'editor'),
    await join('contributor', 'contributor'),
    await join('reader', 'reader'),
    await join('shut-out', 'editor'),
    await join('revoked', 'editor'),
  ];
  const stranger = await signUp(app, mailbox, 'stranger@elsewhere.test');
  await createWorkspace(stranger, 'Ailleurs');

  const owner = clientOf(app, ownerBrowser);
  const at = (path: string) => `/api/v1/workspaces/${workspaceId}${path}`;
  const planId = await planClosedTo(owner, at, await personOf(shutOut));
  const key = await owner('POST', at('/api-keys'), {
    body: { name: 'Lecture', scopes: ['read'], expiresInDays: null },
  });
  const cookies = new Map(revoked.cookies);
  await revoked.post('/api/auth/sign-out', {});
  for (const [name, value] of cookies) revoked.cookies.set(name, value);

  const callers: Record<CallerName, Client> = {
    owner,
    editor: clientOf(app, editor),
    contributor: clientOf(app, contributor),
    reader: clientOf(app, reader),
    shutOut: clientOf(app, shutOut),
    readOnlyKey: clientOf(app, new TestBrowser(app), String(key.body.text)),
    stranger: clientOf(app, stranger),
    anonymous: clientOf(app, new TestBrowser(app)),
    revoked: clientOf(app, revoked),
  };
  const document = await owner('GET', '/api/openapi.json');
  const targets = new Targets({
    app,
    owner,
    at,
    planId,
    workspaceId,
    personId,
    schemas: schemasOf(document.body as never),
  });

  const sendTo = async (operation: Operation, caller: CallerName, target: Target) =>
    callers[caller](operation.method, target.path, {
      headers: target.headers,
      ...(target.form ? { raw: target.form } : { body: target.body }),
    });
  return {
    workspaceId,
    callers,
    target: (operation, place) => targets.of(operation, place),
    send: sendTo,
    sendTo: async (operation, caller, path) =>
      sendTo(operation, caller, {
        ...(await targets.of(operation, 'void')),
        path: `${path}${targets.search(operation, 'void')}`,
      }),
    close: async () => {
      await app.stop();
      await mailbox.stop();
      await database.drop();
    },
  };

  async function personOf(browser: Browser): Promise<string> {
    const { body } = await browser.get('/api/v1/workspaces');
    const [mine] = body.workspaces as { personId: string }[];
    return mine?.personId ?? '';
  }
}

async function planClosedTo(owner: Client, at: (path: string) => string, personId: string): Promise<string> {
  const plan = { name: 'Plan 2027', periodStart: '2027-01-01', periodEnd: '2027-12-31' };
  const { body } = await owner('POST', at('/plans'), { body: plan });
  await owner('POST', at('/plan-members'), { body: { planId: body.id, personId, role: 'none' } });
  return body.id;
}

/** Sends as a browser does, with its cookies, or as a program does, with a key. */
function clientOf(app: TestApp, browser: Browser, key?: string): Client {
  return async (method, path, { body, raw, headers } = {}) => {
    const sent = new Headers(headers);
    if (key === undefined) {
      const cookies = [...browser.cookies].map(([name, value]) => `${name}=${value}`);
      if (cookies.length > 0) sent.set('cookie', cookies.join('; '));
      if (method !== 'GET') sent.set('origin', ORIGIN);
    } else sent.set('authorization', `Bearer ${key}`);
    if (body !== undefined) sent.set('content-type', 'application/json');
    const content = body === undefined ? raw : JSON.stringify(body);
    const request = new Request(new URL(path, ORIGIN), {
      method,
      headers: sent,
      redirect: 'manual',
      ...(content !== undefined && { body: content, duplex: 'half' }),
    });
    const answer = await app.fetch(request, { incoming: { socket: { remoteAddress: '192.0.2.10' } } });
    const isStream = answer.headers.get('content-type') === 'text/event-stream';
    if (isStream) await answer.body?.cancel();
    const text = isStream ? '' : await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') === true && text !== '';
    return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : { id: '' } };
  };
}

interface TargetDeps {
  app: TestApp;
  owner: Client;
  at(path: string): string;
  planId: string;
  workspaceId: WorkspaceId;
  personId: string;
  schemas: Schemas;
}

/** Makes, for any operation of the document, a request that its owner could send. */
class Targets {
  private readonly deps: TargetDeps;
  private readonly samples: RecordSamples;
  private readonly kinds = new Map([...registry.values()].map((kind) => [kind.collection, kind]));
  private readonly known = new Map<string, { [name: string]: string }>();
  private count = 0;

  constructor(deps: TargetDeps) {
    this.deps = deps;
    this.samples = new RecordSamples(
      { owner: deps.owner, at: deps.at, planId: deps.planId, personId: deps.personId },
      registry,
    );
  }

  async of(operation: Operation, place: Place): Promise<Target> {
    const workspaceId = place === 'elsewhere' ? newId() : this.deps.workspaceId;
    const ids = isThere(place) ? await this.idsFor(operation, place) : {};
    const path = operation.path
      .replace('{workspaceId}', workspaceId)
      .replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? newId());
    const target: Target = {
      path: `${path}${this.search(operation, place)}`,
      headers: this.headersFor(operation, place),
    };
    if (operation.body?.mediaType === 'multipart/form-data') target.form = await this.formFor(operation, place);
    else if (operation.body) target.body = await this.bodyFor(operation, place);
    return target;
  }

  search(operation: Operation, place: Place): string {
    const query = new URLSearchParams();
    for (const { name, in: where, required } of operation.parameters) {
      if (where !== 'query') continue;
      if (name === 'plan') query.set('plan', isThere(place) ? this.deps.planId : newId());
      else if (required) query.set(name, '0');
    }
    return query.size > 0 ? `?${query.toString()}` : '';
  }

  private headersFor(operation: Operation, place: Place): Record<string, string> {
    const takesVersion = operation.parameters.some(({ name }) => name === 'if-match');
    return takesVersion ? { 'if-match': isThere(place) ? '"1"' : '"7"' } : {};
  }

  private collectionOf({ path }: Operation): RecordKind | undefined {
    return this.kinds.get(path.split('/')[5] ?? '');
  }

  /** What stands in the path: kept from one refused request to the next, made anew for one that may use it up. */
  private async idsFor(operation: Operation, place: Place): Promise<{ [name: string]: string }> {
    const known = this.known.get(operation.path);
    if (place === 'real' && known) return known;
    const made = await this.makeIds(operation);
    if (place === 'real') this.known.set(operation.path, made);
    return made;
  }

  private async makeIds(operation: Operation): Promise<{ [name: string]: string }> {
    const ids: { [name: string]: string } = { planId: this.deps.planId };
    if (operation.path.includes('{id}')) ids.id = await this.recordFor(operation);
    if (operation.path.includes('{changeId}')) ids.changeId = await this.changeFor();
    if (operation.path.includes('{personId}')) ids.personId = await this.memberFor();
    if (operation.path.includes('{keyId}')) ids.keyId = await this.keyFor();
    if (operation.path.includes('{invitationId}')) ids.invitationId = await this.invitationFor();
    return ids;
  }

  private async recordFor(operation: Operation): Promise<string> {
    const kind = this.collectionOf(operation);
    if (!kind) return newId();
    if (kind.kind === 'conflict') return this.conflictFor();
    if (kind.kind === 'plan') return this.deps.planId;
    // The plan has one, which all requests are about.
    if (kind.uniqueBy?.length === 0) {
      await this.deps.owner('POST', this.deps.at(`/${kind.collection}`), { body: await this.samples.bodyOf(kind) });
      return uniqueId(kind, this.deps.planId, {});
    }
    const answer =
      kind.kind === 'attachment'
        ? await this.deps.owner('POST', this.deps.at('/attachments'), { raw: await this.formFor(operation, 'own') })
        : await this.deps.owner('POST', this.deps.at(`/${kind.collection}`), { body: await this.samples.bodyOf(kind) });
    if (answer.status !== 201) throw new Error(`No ${kind.kind} to try: ${answer.text}`);
    return answer.body.id;
  }

  private async actionFor(): Promise<string> {
    return this.samples.idOf('action');
  }

  private async changeFor(): Promise<string> {
    const id = newId();
    const operation = { op: 'create', kind: 'action', id: newId(), rank: 'a0', fields: { title: 'À défaire' } };
    await this.deps.owner('POST', this.deps.at('/changes'), {
      body: { changes: [{ id, planId: this.deps.planId, operations: [operation] }] },
    });
    return id;
  }

  private async conflictFor(): Promise<string> {
    const subject = await this.actionFor();
    const update = (from: string, to: string) => ({
      id: newId(),
      planId: this.deps.planId,
      operations: [{ op: 'update', kind: 'action', id: subject, fields: { code: [from, to] } }],
    });
    this.count += 1;
    await this.deps.owner('POST', this.deps.at('/changes'), {
      body: { changes: [update('never', `a${this.count}`), update('never', `b${this.count}`)] },
    });
    const { body } = await this.deps.owner('GET', this.deps.at('/conflicts?sort=-createdAt&limit=1'));
    return body.items?.[0]?.id ?? '';
  }

  /** Someone who may be shown the door: a person without an account will do. */
  private async memberFor(): Promise<string> {
    const email = `leaving${this.nextCount()}@verdier.test`;
    const body = { name: 'De passage', email, department: 'sales', role: 'reader' };
    const invited = await this.deps.owner('POST', this.deps.at('/invitations'), { body });
    const browser = new TestBrowser(this.deps.app);
    const account = { name: 'De passage', email, password: PASSWORD, locale: 'fr' };
    await browser.post('/api/auth/sign-up/email', account);
    const { personId } = invited.body;
    await this.deps.app.database.asOwner(async (sql) => {
      await sql`update auth_user set email_verified = true where email = ${email}`;
      await sql.unsafe(`set app.workspace_id = '${this.deps.workspaceId}'`);
      await sql`
        insert into membership (workspace_id, user_id, person_id, joined_at)
        select ${this.deps.workspaceId}, id, ${String(personId)}, now() from auth_user where email = ${email}`;
    });
    return String(personId);
  }

  private async keyFor(): Promise<string> {
    const body = { name: 'Une clé', scopes: ['read'], expiresInDays: 1 };
    const made = await this.deps.owner('POST', this.deps.at('/api-keys'), { body });
    return (made.body.apiKey as { id: string }).id;
  }

  private async invitationFor(): Promise<string> {
    const body = {
      name: 'Invité',
      email: `guest${this.nextCount()}@verdier.test`,
      department: 'sales',
      role: 'reader',
    };
    return (await this.deps.owner('POST', this.deps.at('/invitations'), { body })).body.id;
  }

  private nextCount(): number {
    this.count += 1;
    return this.count;
  }

  private async formFor({ operationId }: Operation, place: Place): Promise<FormData> {
    const form = new FormData();
    form.set('file', new File(['Objectif;Action\nClients;Salon\n'], 'plan.csv', { type: 'text/csv' }));
    if (operationId.includes('Attachment')) {
      const subject = isThere(place) ? await this.actionFor() : newId();
      const planId = isThere(place) ? this.deps.planId : newId();
      form.set('options', JSON.stringify({ planId, subjectKind: 'action', subjectId: subject }));
    }
    return form;
  }

  private async bodyFor(operation: Operation, place: Place): Promise<unknown> {
    const { operationId, method, body } = operation;
    const kind = this.collectionOf(operation);
    if (kind && method === 'POST') {
      const given = await this.samples.bodyOf(kind);
      return kind.scope === 'plan' && !isThere(place) ? { ...given, planId: newId() } : given;
    }
    if (kind?.kind === 'conflict') return { resolution: 'kept' };
    if (kind) {
      const { name, value } = this.samples.otherValue(kind, {});
      return { [name]: value };
    }
    switch (operationId) {
      case 'createInvitation':
        return { name: 'Invité', email: `new${this.nextCount()}@verdier.test`, department: 'sales', role: 'reader' };
      case 'updateWorkspace':
        return { name: `Verdier ${this.nextCount()}` };
      case 'moveTo':
        return { connection: newId(), place: null };
      default:
        return body && exampleOf(body.schema, this.deps.schemas);
    }
  }
}
