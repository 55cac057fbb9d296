import { newId } from '../../src/kernel/ids.ts';
import type { Actor } from '../../src/records/actor.ts';
import type { Access, Identity } from '../../src/server/access.ts';
import type { OpenApiDocument } from '../../src/server/api-docs/document.ts';
import { Conformity } from './conformity.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { createTestApp, ORIGIN, type TestApp } from './test-app.ts';
import { addPlan, createTestWorkspace, type TestWorkspace } from './workspace.ts';

/** Recognises the people a test names, by a token in the Authorization header. */
export class TestAccess implements Access {
  private readonly known = new Map<string, { identity: Identity; actor: Actor }>();

  /** The token of a person in a workspace, good until revoked. */
  admit(actor: Actor): string {
    const token = `token-${newId()}`;
    const identity: Identity = {
      via: 'session',
      sessionId: newId(),
      userId: newId(),
      name: 'Someone',
      email: 'someone@verdier.test',
      emailVerified: true,
      isAnonymous: false,
      locale: 'fr',
      indicatorReminders: true,
    };
    this.known.set(token, { identity, actor });
    return token;
  }

  revoke(token: string): void {
    this.known.delete(token);
  }

  sessionOf(token: string): string {
    return this.known.get(token)?.identity.sessionId ?? '';
  }

  async identify(request: Request): Promise<Identity | null> {
    const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
    return this.known.get(token)?.identity ?? null;
  }

  async resolveActor(identity: Identity, workspaceId: string): Promise<Actor | null> {
    for (const { identity: known, actor } of this.known.values()) {
      if (known === identity && actor.workspaceId === workspaceId) return actor;
    }
    return null;
  }

  invalidateActors(): void {
    // Nothing is remembered.
  }
}

export interface JsonAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** The body read as JSON; empty when it is something else. */
  body: { [name: string]: unknown } & { id: string; items?: ({ [name: string]: unknown } & { id: string })[] };
}

export interface SendOptions {
  body?: unknown;
  /** Sent as it is, without being made JSON. */
  raw?: string | Uint8Array<ArrayBuffer> | ReadableStream | FormData;
  headers?: Record<string, string>;
}

/** Who sends: requests carry their token, and name no origin, as programs do. */
export type Client = (method: string, path: string, options?: SendOptions) => Promise<JsonAnswer>;

export interface HttpApi {
  app: TestApp;
  access: TestAccess;
  database: TestDatabase;
  workspace: TestWorkspace;
  planId: string;
  /** The person who owns the workspace. */
  personId: string;
  /** Path of something in the workspace. */
  at(path: string): string;
  /** A client of the owner. */
  owner: Client;
  as(actor: Actor): Client;
  withToken(token: string | undefined): Client;
  stop(): Promise<void>;
}

/** The real application on a database of its own, with a workspace and a plan in it. */
export async function startHttpApi(): Promise<HttpApi> {
  const database = await createTestDatabase();
  const access = new TestAccess();
  const app = await createTestApp({ database, access });
  const workspace = await createTestWorkspace(database);
  const planId = await addPlan(app.committer, workspace);
  const described = await clientOf(app, undefined)('GET', '/api/openapi.json');
  const conformity = new Conformity(described.body as unknown as OpenApiDocument);
  const withToken = (token: string | undefined) => documented(clientOf(app, token), conformity);
  const as = (actor: Actor) => withToken(access.admit(actor));
  return {
    app,
    access,
    database,
    workspace,
    planId,
    personId: workspace.owner.personId,
    at: (path) => `/api/v1/workspaces/${workspace.id}${path}`,
    owner: as(workspace.owner),
    as,
    withToken,
    stop: async () => {
      await app.stop();
      await database.drop();
    },
  };
}

/** A client whose every answer is held against the document. */
function documented(client: Client, conformity: Conformity): Client {
  return async (method, path, options) => {
    const answer = await client(method, path, options);
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    const body: unknown = isJson && answer.text !== '' ? answer.body : undefined;
    const isText = !isJson && answer.text !== '';
    const problem = isText ? undefined : conformity.problemOf(method, path.split('?')[0] ?? '', answer.status, body);
    if (problem) throw new Error(`An answer is not as documented: ${problem}`);
    return answer;
  };
}

function clientOf(app: TestApp, token: string | undefined): Client {
  return async (method, path, { body, raw, headers } = {}) => {
    const sent = new Headers(headers);
    if (token !== undefined) sent.set('authorization', `Bearer ${token}`);
    if (body !== undefined && !sent.has('content-type')) sent.set('content-type', 'application/json');
    const content = body === undefined ? raw : JSON.stringify(body);
    // What a browser or Node always sends; Request alone does not.
    if (typeof content === 'string') sent.set('content-length', String(Buffer.byteLength(content)));
    const answer = await app.fetch(
      new Request(new URL(path, ORIGIN), {
        method,
        headers: sent,
        ...(content !== undefined && { body: content, duplex: 'half' }),
      }),
      { incoming: { socket: { remoteAddress: '192.0.2.10' } } },
    );
    return readAnswer(answer);
  };
}

async function readAnswer(answer: Response): Promise<JsonAnswer> {
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') === true && text !== '';
  return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : { id: '' } };
}
