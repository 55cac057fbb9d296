/** Put in by the build (see vite.config.ts). */
declare const BUILD: {
  /** SHA-256 of the page, in base64. */
  page: string;
  /** Address of the script the page starts with; every other file is reached from there. */
  entry: string;
  /** Addresses of all files, each named after its content but the icon. */
  files: readonly string[];
};

declare const self: ServiceWorkerGlobalScope;

const PREFIX = 'pactole ';
/** One cache holds one build, whole or not at all. */
const CACHE = `${PREFIX}${BUILD.page} ${BUILD.entry}`;
const PAGE = '/';
const ICON = '/icon.svg';
/** A page on screen is worth more than the latest one. */
const PATIENCE_MS = 2000;
/** What a proxy says in place of a server that is stopped or starting. */
const STAND_INS: readonly number[] = [502, 503, 504];

self.addEventListener('install', (event) => {
  event.waitUntil(keepBuild());
  takeShortWays(event as object);
});
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/assets/') || pathname === ICON) event.respondWith(answerFile(event.request));
  else if (mode === 'navigate' && isOwnPage(pathname)) event.respondWith(answerPage(event));
});

/** Browsers that can answer these without waking the worker do: files come sooner, and the API never waits for it. */
function takeShortWays(event: { addRoutes?: (routes: object[]) => Promise<void> }): void {
  const routes = [
    { condition: { urlPattern: '/assets/*' }, source: 'cache' },
    { condition: { urlPattern: ICON }, source: 'cache' },
    { condition: { urlPattern: '/api/*' }, source: 'network' },
  ];
  event.addRoutes?.(routes).catch(() => undefined);
}

/** The server's rule (see server/web-files.ts): everything outside the API that does not look like a file. */
function isOwnPage(pathname: string): boolean {
  return !pathname.startsWith('/api/') && !/\.[^/]*$/.test(pathname);
}

async function keepBuild(): Promise<void> {
  try {
    const page = await fetch(PAGE, { cache: 'no-cache' });
    const digest = await crypto.subtle.digest('SHA-256', await page.clone().arrayBuffer());
    const isOurs = btoa(String.fromCharCode(...new Uint8Array(digest))) === BUILD.page;
    // The server has changed between this script and the page: the next visit brings the script that belongs to it.
    if (!isOurs) throw new Error('The page is that of another build.');
    const cache = await caches.open(CACHE);
    await cache.addAll(BUILD.files);
    await cache.put(PAGE, page);
    await self.skipWaiting();
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function takeOver(): Promise<void> {
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  await dropUnusedBuilds();
}

/** Former builds go, except those a tab is still open on: it may yet need files that the server no longer has. */
async function dropUnusedBuilds(): Promise<void> {
  const former = (await cacheNames()).filter((name) => name !== CACHE);
  if (former.length === 0) return;
  const { held = [] } = await navigator.locks.query();
  const open = new Set(held.map(({ name }) => name));
  for (const name of former) {
    const entry = name.split(' ').at(-1) ?? '';
    // The lock is the one of web/offline-pages.ts.
    if (entry === BUILD.entry || !open.has(`${PREFIX}${entry}`)) await caches.delete(name);
  }
}

async function cacheNames(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

/** From whichever build: a name stands for one content. */
async function answerFile(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** The server's page, which is always the latest; the one kept here when the server is silent or slow. */
async function answerPage(event: FetchEvent): Promise<Response> {
  const fresh = askServer(event);
  event.waitUntil(fresh.then(tidy, () => undefined));
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const answer = await Promise.race([fresh.catch(() => undefined), late]);
  if (answer && !STAND_INS.includes(answer.status)) return answer;
  return (await caches.match(PAGE, { cacheName: CACHE, ignoreVary: true })) ?? fresh;
}

async function askServer(event: FetchEvent): Promise<Response> {
  const preloaded = (await event.preloadResponse) as Response | undefined;
  return preloaded ?? fetch(event.request);
}

async function tidy(fresh: Response): Promise<void> {
  if (STAND_INS.includes(fresh.status)) return;
  await dropUnusedBuilds();
  const kept = await caches.match(PAGE, { cacheName: CACHE, ignoreVary: true });
  if (kept?.headers.get('etag') !== fresh.headers.get('etag')) await leaveIfUnwanted();
}

/** Another page than ours: perhaps of a server that has no worker any more, such as the one for development. */
async function leaveIfUnwanted(): Promise<void> {
  const { ok, status, headers } = await fetch(self.location.href, { method: 'HEAD', cache: 'no-store' });
  const isScript = headers.get('content-type')?.includes('javascript') ?? false;
  if (ok ? isScript : status !== 404 && status !== 410) return;
  for (const name of await cacheNames()) await caches.delete(name);
  await self.registration.unregister();
}
