import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Logger } from 'pino';
import { AppError } from '../kernel/app-error.ts';
import { API_HEADERS } from './answer.ts';
import type { ApiEnvironment } from './api-environment.ts';
import type { Metrics } from './metrics.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Starts differently in every process, so that ids of several nodes do not meet in one log. */
const nodePrefix = randomBytes(4).toString('hex');
let requests = 0;

/**
 * What stands around every request to the API: its id, the refusal of forgeries, headers, a line in the log and its
 * place in the metrics. Reading is logged at `debug` only: a busy screen reads all the time.
 */
export function frame({ log, metrics }: { log: Logger; metrics: Metrics }, origins: ReadonlySet<string>) {
  return createMiddleware<ApiEnvironment>(async (context, next) => {
    const started = performance.now();
    requests += 1;
    const requestId = `${nodePrefix}-${requests.toString(36)}`;
    context.set('requestId', requestId);
    const { method } = context.req;
    const isReading = SAFE_METHODS.includes(method);
    if (!isReading) refuseForgery(context.req.header('origin'), context.req.header('sec-fetch-site'), origins);
    await next();
    if (!context.get('isDressed')) {
      const { headers } = context.res;
      for (const [name, value] of Object.entries(API_HEADERS)) if (!headers.has(name)) headers.set(name, value);
      headers.set('x-request-id', requestId);
    }
    const { status } = context.res;
    const ms = performance.now() - started;
    metrics.observeRequest(method, status, ms);
    const level = isReading && status < 400 ? 'debug' : 'info';
    if (!log.isLevelEnabled(level)) return;
    // Never the query: people search for names in it.
    const { path } = context.req;
    log[level](
      { requestId, method, path, status, ms: Math.round(ms), personId: context.get('actor')?.personId },
      'request',
    );
  }) satisfies MiddlewareHandler;
}

/**
 * Browsers name the origin of every request that could change something; one from elsewhere is a forgery. Programs
 * send none, and carry a key instead of a cookie.
 */
function refuseForgery(origin: string | undefined, site: string | undefined, origins: ReadonlySet<string>): void {
  const isForeign = origin !== undefined && !origins.has(origin);
  if (isForeign || (origin === undefined && site === 'cross-site')) {
    throw new AppError('not_found', 'A change may not come from another origin.');
  }
}
