import type { Context } from 'hono';
import type { Logger } from 'pino';
import { AppError } from '../kernel/app-error.ts';
import type { ApiEnvironment } from './api-environment.ts';
import { problemResponse } from './error-map.ts';

/** Turns whatever was thrown into an answer: what went wrong for the sender, the story of it for the log. */
export function answerFailure(log: Logger, error: Error, context: Context<ApiEnvironment>): Response {
  return problemResponse(context, error instanceof AppError ? error : translated(log, error, context));
}

function translated(log: Logger, error: Error, context: Context<ApiEnvironment>): AppError {
  const request = { requestId: context.get('requestId'), method: context.req.method, path: context.req.path };
  const status = 'status' in error ? error.status : undefined;
  // Hono's own refusals carry a status.
  if (status === 400) return new AppError('invalid_input', 'The body is not valid JSON.');
  if (status === 413) return new AppError('too_large', 'The body is too large.');
  if (status === 415) return new AppError('unsupported_media', 'The body must be JSON.');
  if (isAborted(error)) {
    log.debug({ ...request }, 'the sender left before the end of its request');
    return new AppError('invalid_input', 'The request was not sent to its end.');
  }
  if (isUnreachable(error)) {
    log.warn({ err: error, ...request }, 'the database does not answer');
    return new AppError('unavailable', 'Try again.', { retryAfterSeconds: 2 });
  }
  log.error({ err: error, ...request }, 'request failed');
  return new AppError('internal', 'Something went wrong on our side.');
}

/** Nobody is left to read the answer. */
function isAborted(error: Error): boolean {
  const code = 'code' in error ? error.code : undefined;
  return code === 'ECONNRESET' && error.message === 'aborted';
}

/** The connection was refused or lost, or the server is stopping or too busy: nothing is wrong with the request. */
function isUnreachable(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return UNREACHABLE.has(code);
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  // Too many connections, shutting down, crashed, starting up.
  '53300',
  '57P01',
  '57P02',
  '57P03',
  // A lock or a statement that waited too long, a deadlock: the same request may well succeed.
  '55P03',
  '57014',
  '40P01',
  '40001',
]);
