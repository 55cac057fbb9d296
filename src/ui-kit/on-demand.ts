import { useEffect, useState } from 'react';

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
      coming ??= load().then(
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

/** Fetches what will probably be wanted. If it fails, whoever wants it asks again. */
export function fetchAhead(code: OnDemand<unknown>): void {
  code.fetch().catch(() => undefined);
}

/** The code once it is wanted and there, null before; at once when it was fetched ahead. */
export function useOnDemand<T>(code: OnDemand<T>, isWanted: boolean): T | null {
  const [outcome, setOutcome] = useState<{ error?: unknown }>({});
  useEffect(() => {
    if (!isWanted || code.current()) return;
    code.fetch().then(
      () => setOutcome({}),
      (error: unknown) => setOutcome({ error }),
    );
  }, [code, isWanted]);
  if (outcome.error !== undefined) throw outcome.error;
  return isWanted ? code.current() : null;
}
