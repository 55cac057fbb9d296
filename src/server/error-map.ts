import type { Context } from 'hono';
import type { AppError, ErrorCode } from '../kernel/app-error.ts';
import { dressed } from './answer.ts';
import type { ApiEnvironment } from './api-environment.ts';

const STATUS: Record<ErrorCode, number> = {
  invalid_input: 422,
  idempotency_key_reused: 422,
  unauthenticated: 401,
  not_found: 404,
  already_exists: 409,
  guarded_conflict: 409,
  version_required: 428,
  version_mismatch: 412,
  too_large: 413,
  too_many_requests: 429,
  unsupported_media: 415,
  limit_reached: 409,
  unavailable: 503,
  internal: 500,
};

/** RFC 9457. `code` is stable and what clients translate; `title` is for developers. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  [detail: string]: unknown;
}

export function problemOf(error: AppError): Problem {
  const { retryAfterSeconds: _, ...details } = error.details;
  // What may not be seen is answered exactly like what does not exist: no detail could tell them apart.
  const shown = error.code === 'not_found' ? {} : details;
  const title = error.code === 'not_found' ? 'Not found.' : error.message;
  return { type: `urn:pactole:${error.code}`, title, status: STATUS[error.code], code: error.code, ...shown };
}

export function problemResponse(context: Context<ApiEnvironment>, error: AppError): Response {
  const problem = problemOf(error);
  const { retryAfterSeconds } = error.details;
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: dressed(context, {
      'content-type': 'application/problem+json',
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    }),
  });
}
