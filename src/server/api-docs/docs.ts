import { readFile } from 'node:fs/promises';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { once } from '../../kernel/once.ts';
import { answerText } from '../answer.ts';
import type { ApiEnvironment } from '../api-environment.ts';
import { openApiDocument } from './document.ts';
import { renderPage } from './page.ts';

/** The page runs nothing and fetches nothing but its own style. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The document of the routes added so far, for programs at /api/openapi.json and for people at /api/docs. Made when
 * first asked for, so that a start does not wait for it.
 */
export function addDocs(app: OpenAPIHono<ApiEnvironment>, origin: string): void {
  const document = once(() => openApiDocument(app));
  const json = once(() => JSON.stringify(document()));
  const page = once(() => renderPage(document(), origin));
  const style = once(() => readFile(new URL('docs.css', import.meta.url), 'utf8'));

  app.get('/api/openapi.json', (context) => answerText(context, json(), 'application/json'));
  app.get('/api/docs', async (context) =>
    answerText(context, await page(), 'text/html; charset=utf-8', {
      'content-security-policy': CONTENT_SECURITY_POLICY,
    }),
  );
  app.get('/api/docs.css', async (context) => answerText(context, await style(), 'text/css; charset=utf-8'));
}
