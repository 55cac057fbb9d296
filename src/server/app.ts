import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { Logger } from 'pino';
import { liveRoutes } from '../changes/live-routes.ts';
import { recordRoutes } from '../changes/rest/record-routes.ts';
import { changeRoutes } from '../changes/routes.ts';
import type { ChangesDeps } from '../changes/deps.ts';
import { accountRoutes } from '../features/accounts/routes.ts';
import { signInRoutes } from '../features/accounts/sign-in/routes.ts';
import { apiKeyRoutes } from '../features/api-keys/routes.ts';
import { acceptingRoutes } from '../features/invitations/accepting/routes.ts';
import { invitationRoutes } from '../features/invitations/routes.ts';
import { openingRoutes } from '../features/workspaces/opening/routes.ts';
import { type CreateExample, workspaceRoutes as workspaceItselfRoutes } from '../features/workspaces/routes.ts';
import { AppError } from '../kernel/app-error.ts';
import { isId } from '../kernel/ids.ts';
import type { Access } from './access.ts';
import type { AccountServices } from './account-services.ts';
import type { ApiEnvironment } from './api.ts';
import { problemResponse } from './error-map.ts';

export interface AppDeps extends ChangesDeps, AccountServices {
  createExample: CreateExample;
  log: Logger;
  /** Origins a browser may send changes from: those this server is reached at. */
  origins: ReadonlySet<string>;
}

/** The largest body of an ordinary request: a change of some thousand operations. Uploads set their own. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Everything the server answers, as a function of what it stands on. */
export function createApp(deps: AppDeps): OpenAPIHono<ApiEnvironment> {
  const app = new OpenAPIHono<ApiEnvironment>();
  app.onError((error, context) => answerError(deps.log, error, context));
  app.notFound((context) => problemResponse(context, new AppError('not_found', 'Nothing here.')));
  app.use('/api/*', securityHeaders, sameOrigin(deps.origins), limitBody);

  app.get('/livez', (context) => context.text('ok'));
  app.get('/readyz', async (context) => {
    await deps.database.ping();
    return context.text('ok');
  });

  app.route('/api/auth', signInRoutes(deps));
  app.route('/api/v1', accountRoutes(deps));
  app.route('/api/v1', openingRoutes(deps));
  app.route('/api/v1', acceptingRoutes(deps));
  app.route('/api/v1/workspaces/:workspaceId', workspaceRoutes(deps));
  return app;
}

function workspaceRoutes(deps: AppDeps): OpenAPIHono<ApiEnvironment> {
  const routes = new OpenAPIHono<ApiEnvironment>();
  routes.use('*', recognise(deps.access));
  routes.route('/', workspaceItselfRoutes(deps));
  routes.route('/', invitationRoutes(deps));
  routes.route('/', apiKeyRoutes(deps));
  routes.route('/', changeRoutes(deps));
  routes.route('/', liveRoutes(deps));
  for (const kind of deps.registry.values()) routes.route('/', recordRoutes(kind, deps));
  return routes;
}

/** Session or key first, then the workspace: someone else's answers exactly like one that does not exist. */
function recognise(access: Access): MiddlewareHandler<ApiEnvironment> {
  return createMiddleware<ApiEnvironment>(async (context, next) => {
    const identity = await access.identify(context.req.raw);
    if (!identity) throw new AppError('unauthenticated', 'No valid session or key.');
    const workspaceId = context.req.param('workspaceId') ?? '';
    const actor = isId(workspaceId) ? await access.resolveActor(identity, workspaceId) : null;
    if (!actor) throw new AppError('not_found', 'No such workspace, or not open to this person.');
    context.set('identity', identity);
    context.set('actor', actor);
    await next();
  });
}

const limitBody = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: () => {
    throw new AppError('too_large', `A request holds at most ${MAX_BODY_BYTES} bytes.`);
  },
});

const securityHeaders = createMiddleware(async (context, next) => {
  await next();
  context.header('x-content-type-options', 'nosniff');
  context.header('referrer-policy', 'same-origin');
  if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
});

/**
 * Browsers name the origin of every request that could change something; one from elsewhere is a forgery. Programs
 * send none, and carry a key instead of a cookie.
 */
function sameOrigin(origins: ReadonlySet<string>): MiddlewareHandler {
  return createMiddleware(async (context, next) => {
    const origin = context.req.header('origin');
    const isForeign = origin !== undefined && !origins.has(origin);
    const isForged = isForeign || (origin === undefined && context.req.header('sec-fetch-site') === 'cross-site');
    if (isForged && !SAFE_METHODS.includes(context.req.method)) {
      throw new AppError('not_found', 'A change may not come from another origin.');
    }
    await next();
  });
}

function answerError(log: Logger, error: Error, context: Context): Response {
  if (error instanceof AppError) return problemResponse(context, error);
  if (isMalformedJson(error)) {
    return problemResponse(context, new AppError('invalid_input', 'The body is not valid JSON.'));
  }
  if (isUnreachable(error)) {
    log.warn({ err: error }, 'the database does not answer');
    return problemResponse(context, new AppError('unavailable', 'Try again.', { retryAfterSeconds: 2 }));
  }
  log.error({ err: error, method: context.req.method, path: context.req.path }, 'request failed');
  return problemResponse(context, new AppError('internal', 'Something went wrong on our side.'));
}

/** Hono's own refusals carry a status. */
function isMalformedJson(error: Error): boolean {
  return 'status' in error && error.status === 400;
}

/** The connection was refused or lost, or the server is stopping: nothing is wrong with the request. */
function isUnreachable(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return [
    'ECONNREFUSED',
    'ENOENT',
    'CONNECTION_CLOSED',
    'CONNECTION_ENDED',
    'CONNECT_TIMEOUT',
    '57P01',
    '57P03',
  ].includes(code);
}
