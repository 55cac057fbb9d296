import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { AppError } from '../../../kernel/app-error.ts';
import { inputIssues } from '../../../records/input-issues.ts';
import type { AccountServices } from '../../../server/account-services.ts';
import type { SessionIdentity } from '../../../server/access.ts';
import { CLIENT_ADDRESS_HEADER } from '../../../server/auth.ts';
import { addressGroup } from '../../../server/client-address.ts';
import type { RateLimitName } from '../../../server/rate-limit.ts';
import { readJsonBody } from '../../../server/request-body.ts';
import {
  ACCOUNT_PAGES,
  changeEmailSchema,
  changePasswordSchema,
  emailOnlySchema,
  profileSchema,
  resetPasswordSchema,
  signInSchema,
  signUpSchema,
} from '../schema.ts';
import { refusalOf } from './rules.ts';

interface Door {
  body?: z.ZodType<Record<string, unknown>>;
  byAddress: RateLimitName;
  byEmail?: RateLimitName;
  /** Open to a signed-in account only, never to someone trying the example. */
  needsAccount?: true;
  /** Answered no sooner than this: the work done for an account that exists must not show. */
  floorMs?: number;
  /** Asked as a stranger, so that the answer does not depend on who is signed in. */
  withoutCookies?: true;
  /** What we add to what was sent. */
  adds?: Record<string, unknown>;
}

const FLOOR_MS = 300;
/** Where the link in a mail leads once it has done its work. */
const CONFIRMED = { callbackURL: `${ACCOUNT_PAGES.signIn}?confirmation=1` };

/** The paths of better-auth that are open. Any other answers like one that does not exist. */
const DOORS: Record<string, Door> = {
  'POST /sign-up/email': {
    body: signUpSchema,
    byAddress: 'signUpByAddress',
    byEmail: 'mailByEmail',
    floorMs: FLOOR_MS,
    withoutCookies: true,
    adds: CONFIRMED,
  },
  'POST /sign-in/email': {
    body: signInSchema,
    byAddress: 'signInByAddress',
    byEmail: 'signInByEmail',
    adds: CONFIRMED,
  },
  'POST /sign-out': { byAddress: 'tokenByAddress' },
  'POST /request-password-reset': {
    body: emailOnlySchema,
    byAddress: 'mailByAddress',
    byEmail: 'mailByEmail',
    floorMs: FLOOR_MS,
    withoutCookies: true,
  },
  'POST /reset-password': { body: resetPasswordSchema, byAddress: 'tokenByAddress', withoutCookies: true },
  'POST /send-verification-email': {
    body: emailOnlySchema,
    byAddress: 'mailByAddress',
    byEmail: 'mailByEmail',
    floorMs: FLOOR_MS,
    withoutCookies: true,
    adds: CONFIRMED,
  },
  'GET /verify-email': { byAddress: 'tokenByAddress' },
  'POST /change-password': {
    body: changePasswordSchema,
    byAddress: 'signInByAddress',
    needsAccount: true,
    adds: { revokeOtherSessions: true },
  },
  'POST /change-email': {
    body: changeEmailSchema,
    byAddress: 'mailByAddress',
    needsAccount: true,
    adds: { callbackURL: `${ACCOUNT_PAGES.account}?confirmation=1` },
  },
  'POST /update-user': { body: profileSchema, byAddress: 'tokenByAddress', needsAccount: true },
};

const MAX_QUERY_LENGTH = 4000;

/**
 * `/api/auth/*`: signing up, in and out. Same order as everywhere: rate limit, session, input schema, work, answer.
 * Answers carry cookies and nothing else: the same for an address that has an account and one that has none.
 */
export function signInRoutes(services: AccountServices): OpenAPIHono {
  const routes = new OpenAPIHono();
  routes.all('*', async (context) => {
    const path = context.req.path.replace(/^.*\/api\/auth/, '');
    const door = DOORS[`${context.req.method} ${path}`];
    if (!door) throw new AppError('not_found', 'Nothing here.');
    const address = services.clientAddress(context);
    await services.limiter.consume(door.byAddress, `${path} ${addressGroup(address)}`);
    if (door.needsAccount) await requireAccount(services, context.req.raw);
    const body = await readBody(door.body, context.req.raw);
    if (door.byEmail) await services.limiter.consume(door.byEmail, `${path} ${String(body.email)}`);
    const [answer] = await Promise.all([
      ask(services, context, path, address, door, { ...body, ...door.adds }),
      new Promise((resolve) => setTimeout(resolve, door.floorMs ?? 0)),
    ]);
    return answer;
  });
  return routes;
}

async function requireAccount({ access }: AccountServices, request: Request): Promise<SessionIdentity> {
  const identity = await access.identify(request);
  if (identity?.via !== 'session' || identity.isAnonymous) throw new AppError('unauthenticated', 'Sign in first.');
  return identity;
}

async function readBody(schema: Door['body'], request: Request): Promise<Record<string, unknown>> {
  if (!schema) return {};
  const { value } = await readJsonBody(request);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_input', 'The request is not valid.', { issues: inputIssues(parsed.error, value) });
}

async function ask(
  { auth, publicUrl }: AccountServices,
  context: Context,
  path: string,
  address: string,
  door: Door,
  body: Record<string, unknown>,
): Promise<Response> {
  const { method } = context.req;
  const search = method === 'GET' ? new URL(context.req.url).search.slice(0, MAX_QUERY_LENGTH) : '';
  const { origin } = new URL(publicUrl);
  const headers = new Headers({ origin, [CLIENT_ADDRESS_HEADER]: address });
  const userAgent = context.req.header('user-agent');
  const cookie = context.req.header('cookie');
  if (userAgent) headers.set('user-agent', userAgent.slice(0, 300));
  if (cookie && !door.withoutCookies) headers.set('cookie', cookie);
  if (method === 'POST') headers.set('content-type', 'application/json');
  const answer = await auth.handler(
    new Request(`${origin}/api/auth${path}${search}`, {
      method,
      headers,
      ...(method === 'POST' && { body: JSON.stringify(body) }),
    }),
  );
  if (answer.status >= 400) throw refusalOf(answer.status, await codeOf(answer));
  const kept = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  for (const value of answer.headers.getSetCookie()) kept.append('set-cookie', value);
  const location = answer.headers.get('location');
  if (location !== null && answer.status < 400 && answer.status >= 300) {
    kept.set('location', location);
    return new Response(null, { status: 302, headers: kept });
  }
  return new Response('{"status":"done"}', { status: 200, headers: kept });
}

async function codeOf(answer: Response): Promise<string> {
  const parsed = z.object({ code: z.string() }).safeParse(await answer.json().catch(() => undefined));
  return parsed.success ? parsed.data.code : `status ${answer.status}`;
}
