/** Long enough after the page for the worker’s downloads not to compete with it. */
const SETTLED_MS = 2000;

/** Errors of scripts that could not be fetched. */
const missing = new WeakSet<object>();

/**
 * Keeps the pages of this build on the device, so that they open without network: see service-worker.ts. Where
 * browsers offer no worker (plain http on other machines), pages need the server as ever. `entry` is the address of
 * the script the page started with.
 */
export function keepPagesOffline(entry: string): void {
  window.addEventListener('vite:preloadError', ({ payload }) => missing.add(payload));
  // Development serves every module as it stands.
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  // Held as long as the tab lives, it tells the worker that this build’s files are still wanted.
  const name = `pactole ${new URL(entry).pathname}`;
  void navigator.locks?.request(name, { mode: 'shared' }, () => new Promise(() => undefined));
  const register = () => {
    // Without the worker, everything else works.
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
  };
  window.addEventListener('load', () => setTimeout(register, SETTLED_MS));
}

/** Whether a page failed because a script of its own is not there: the server has other ones by now, or is away. */
export function isScriptMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && missing.has(error);
}
