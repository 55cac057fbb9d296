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
const BROTLI_QUALITY = 4;
const GZIP_LEVEL = 5;

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
  const text = JSON.stringify(value);
  const headers = dressed(context, { 'content-type': 'application/json', ...more });
  if (text.length < COMPRESS_FROM_CHARACTERS) return new Response(text, { status, headers });
  return compressed(text, status, headers, context.req.header('accept-encoding') ?? '');
}

/** The same answer, that also sets cookies. */
export function withCookies(answer: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}

/** An answer without a body. */
export function answerEmpty(context: Context<ApiEnvironment>, status: 204 | 304, more: Record<string, string> = {}) {
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
    const body = await brotli(text, { params });
    return new Response(body, { status, headers: { ...vary, 'content-encoding': 'br' } });
  }
  if (/\bgzip\b/.test(accepted)) {
    const body = await zip(text, { level: GZIP_LEVEL });
    return new Response(body, { status, headers: { ...vary, 'content-encoding': 'gzip' } });
  }
  return new Response(text, { status, headers: vary });
}
