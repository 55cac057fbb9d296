import { createHash } from 'node:crypto';
import { constants, brotliCompress, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { Context } from 'hono';
import type { ApiEnvironment } from './api-environment.ts';

/** What every answer of the API says, so that no browser takes it for something else or keeps it. */
export const API_HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const;

/** Under this, sending is quicker than compressing. */
const COMPRESS_FROM_CHARACTERS = 32 * 1024;
/** On a large plan 4 makes a text a tenth shorter, in twice the time (docs/decisions/0043). */
const BROTLI_QUALITY = 2;
const GZIP_LEVEL = 5;
/** What is compressed comes out in pieces of this size, each of which waits for its turn on the main thread. */
const PIECE_BYTES = 256 * 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

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

function sendText(
  context: Context<ApiEnvironment>,
  status: number,
  text: string,
  headers: Record<string, string>,
): Response | Promise<Response> {
  if (text.length < COMPRESS_FROM_CHARACTERS) return new Response(text, { status, headers });
  return compressed(text, status, headers, context.req.header('accept-encoding') ?? '');
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

async function compressed(
  text: string,
  status: number,
  headers: Record<string, string>,
  accepted: string,
): Promise<Response> {
  const vary = { ...headers, vary: 'accept-encoding' };
  if (/\bbr\b/.test(accepted)) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    };
    const body = await brotli(text, { params, chunkSize: PIECE_BYTES });
    return new Response(body, { status, headers: { ...vary, 'content-encoding': 'br' } });
  }
  if (/\bgzip\b/.test(accepted)) {
    const body = await zip(text, { level: GZIP_LEVEL, chunkSize: PIECE_BYTES });
    return new Response(body, { status, headers: { ...vary, 'content-encoding': 'gzip' } });
  }
  return new Response(text, { status, headers: vary });
}
