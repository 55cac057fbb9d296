import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { AnswerBody, LONG_FROM_BYTES } from './answer-body.ts';
import type { ApiEnvironment } from './api-environment.ts';

/** What every answer of the API says, so that no browser takes it for something else or keeps it. */
export const API_HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const;

/**
 * A JSON answer with all its headers, as one plain object: what the Node adapter sends without making a Headers of
 * it. Large ones are compressed, off the main thread.
 */
export function answerJson(
  context: Context<ApiEnvironment>,
  status: number,
  value: unknown,
  more: Record<string, string> = {},
): Response | Promise<Response> {
  const headers = dressed(context, { 'content-type': 'application/json', ...more });
  return sendText(context, status, JSON.stringify(value), headers);
}

/** A text that is the same for everyone: kept by browsers as long as its tag is the same. */
export function answerText(
  context: Context<ApiEnvironment>,
  text: string,
  type: string,
  more: Record<string, string> = {},
): Response | Promise<Response> {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = dressed(context, { 'content-type': type, 'cache-control': 'no-cache', etag, ...more });
  if (context.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return sendText(context, 200, text, headers);
}

/**
 * A JSON answer given in pieces, that is compressed while `make` still makes the rest of it. It leaves when it is whole: what
 * `make` throws is thrown here, and nothing was sent.
 */
export async function answerPieces(
  context: Context<ApiEnvironment>,
  make: (write: (piece: string) => void) => Promise<void>,
): Promise<Response> {
  const body = new AnswerBody(context.req.header('accept-encoding') ?? '');
  try {
    await make((piece) => body.write(piece));
    return await body.answer(200, dressed(context, { 'content-type': 'application/json' }));
  } finally {
    body.discard();
  }
}

function sendText(
  context: Context<ApiEnvironment>,
  status: number,
  text: string,
  headers: Record<string, string>,
): Response | Promise<Response> {
  // The usual answer, without the detour.
  if (text.length < LONG_FROM_BYTES) return new Response(text, { status, headers });
  const body = new AnswerBody(context.req.header('accept-encoding') ?? '');
  body.write(text);
  return body.answer(status, headers);
}

/** The same answer, that also sets cookies. */
export function withCookies(answer: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}

/** An answer without a body. */
export function answerEmpty(
  context: Context<ApiEnvironment>,
  status: number,
  more: Record<string, string> = {},
): Response {
  return new Response(null, { status, headers: dressed(context, more) });
}

/** The headers of an answer, complete: the frame around the routes adds none to it. */
export function dressed(context: Context<ApiEnvironment>, more: Record<string, string>): Record<string, string> {
  context.set('isDressed', true);
  return { ...API_HEADERS, 'x-request-id': context.get('requestId') ?? '', ...more };
}
