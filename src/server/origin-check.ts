import { createMiddleware } from 'hono/factory';
import { AppError } from '../kernel/app-error.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The origins under which the interface is served. Without a public URL, any name of this machine on that port. */
export function trustedOrigins(publicUrl: string): string[] {
  const { origin, protocol, hostname, port } = new URL(publicUrl);
  const loopback = ['127.0.0.1', 'localhost', '[::1]'];
  if (!loopback.includes(hostname)) return [origin];
  return loopback.map((name) => `${protocol}//${name}${port ? `:${port}` : ''}`);
}

/**
 * Refuses what another site makes a visitor's browser send: every request that changes something must come from
 * one of our own pages. A program with a key in its Authorization header is no browser with somebody's cookies.
 */
export function originCheck(origins: readonly string[]) {
  return createMiddleware(async (context, next) => {
    const { method, headers } = context.req.raw;
    if (SAFE_METHODS.has(method) || headers.has('authorization')) return next();
    const origin = headers.get('origin');
    if (origin === null || !origins.includes(origin)) {
      throw new AppError('not_found', `Refused a request that changes something from the origin ${origin ?? 'none'}.`);
    }
    return next();
  });
}
