import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, useEffect, useState } from 'react';
import { fetchLaterTexts } from '../i18n/i18n.ts';

/**
 * Fetches code once something can answer for it: the network, or the worker that keeps the pages. A browser that failed
 * to fetch a script does not ask for it again before the page is loaded anew.
 */
export async function whenReachable<T>(load: () => Promise<T>): Promise<T> {
  if (!navigator.onLine && !navigator.serviceWorker?.controller) {
    await new Promise((resolve) => window.addEventListener('online', resolve, { once: true }));
  }
  return load();
}

/** Code that is fetched when something needs it, or ahead of that. */
export interface OnDemand<T> {
  /** Fetches it once; again after a failure. */
  fetch(): Promise<T>;
  /** Null until it is there. */
  current(): T | null;
}

export function onDemand<T>(load: () => Promise<T>): OnDemand<T> {
  let coming: Promise<T> | null = null;
  let found: T | null = null;
  return {
    fetch() {
      coming ??= whenReachable(load).then(
        (loaded) => (found = loaded),
        (error: unknown) => {
          coming = null;
          throw error;
        },
      );
      return coming;
    },
    current: () => found,
  };
}

/** A part of the program that shows texts of `fr-later.ts`, or others that come later: it is there when they are. */
export function withLaterTexts<T>(load: () => Promise<T>, fetchTexts = fetchLaterTexts): () => Promise<T> {
  return () =>
    whenReachable(async () => {
      const [part] = await Promise.all([load(), fetchTexts()]);
      return part;
    });
}

/** A component of such code, drawn inside `Suspense`. */
export function lazyPart<N extends string, P>(
  code: OnDemand<{ [name in N]: (props: P) => ReactNode }>,
  name: N,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: (await code.fetch())[name] }));
}

/** Fetches what will probably be wanted. If it fails, whoever wants it asks again. */
export function fetchAhead(code: OnDemand<unknown>): void {
  code.fetch().catch(() => undefined);
}

/** The code once it is wanted and there, null before; at once when it was fetched ahead. */
export function useOnDemand<T>(code: OnDemand<T>, isWanted: boolean): T | null {
  const [outcome, setOutcome] = useState<{ error?: unknown }>({});
  const found = isWanted ? code.current() : null;
  const isMissing = isWanted && found === null;
  useEffect(() => {
    // It may have come since: what was drawn without it is drawn again all the same.
    if (!isMissing) return;
    code.fetch().then(
      () => setOutcome({}),
      (error: unknown) => setOutcome({ error }),
    );
  }, [code, isMissing]);
  if (outcome.error !== undefined) throw outcome.error;
  return found;
}
