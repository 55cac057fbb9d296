import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MiddlewareHandler } from 'hono';

/** Where the build puts the pages. */
export const WEB_FOLDER = path.resolve(import.meta.dirname, '../../dist/web');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** Everything comes from here and nothing is inline, so that text planted in a page can never run. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' blob: data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const NEVER_GUESS = { 'x-content-type-options': 'nosniff' };

/** Of a page or a worker, and of whatever a browser may open by itself. */
const SAFETY_HEADERS = {
  ...NEVER_GUESS,
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'referrer-policy': 'same-origin',
};

interface WebFile {
  type: string;
  /** Names its content. */
  etag: string;
  bytes: Buffer<ArrayBuffer>;
  /** The same bytes compressed at build time, by encoding. */
  compressed: Map<string, Buffer<ArrayBuffer>>;
}

export type WebFiles = ReadonlyMap<string, WebFile>;

/**
 * The built pages, read once into memory. Files under /assets carry their content's hash in their name and never
 * change; every address that is not a file is a page of the program, which reads it itself.
 */
export async function readWebFiles(folder: string): Promise<WebFiles> {
  const files = new Map<string, WebFile>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((found) => found.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const type = TYPES[path.extname(file)];
    if (type === undefined) continue;
    const compressed = new Map<string, Buffer<ArrayBuffer>>();
    for (const { name, suffix } of ENCODINGS) {
      const bytes = await readFile(file + suffix).catch(() => undefined);
      if (bytes) compressed.set(name, bytes);
    }
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    const bytes = await readFile(file);
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    files.set(address, { type, etag, bytes, compressed });
  }
  return files;
}

/** Answers with the built pages. Only addresses read at start exist: no path of a request ever reaches the disk. */
export function serveWebFiles(files: WebFiles): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') return next();
    const isAsset = context.req.path.startsWith('/assets/');
    // An address that looks like a file and is none of ours is nothing, however often it is asked for.
    const isPage = !isAsset && !path.posix.basename(context.req.path).includes('.');
    const file = files.get(context.req.path) ?? (isPage ? files.get('/index.html') : undefined);
    if (!file) return next();
    const accepted = context.req.header('accept-encoding') ?? '';
    const encoding = ENCODINGS.find(({ name }) => accepted.includes(name) && file.compressed.has(name))?.name;
    const headers = {
      // Scripts, styles and fonts obey the page that asks for them: forty times the same headers say nothing.
      ...(isAsset ? NEVER_GUESS : SAFETY_HEADERS),
      'content-type': file.type,
      ...(encoding && { 'content-encoding': encoding }),
      // The same content in another encoding is other bytes.
      etag: encoding ? `${file.etag.slice(0, -1)}-${encoding}"` : file.etag,
      vary: 'accept-encoding',
      'cache-control': isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (context.req.header('if-none-match') === headers.etag) return context.body(null, 304, headers);
    return context.body(file.compressed.get(encoding ?? '') ?? file.bytes, 200, headers);
  };
}
