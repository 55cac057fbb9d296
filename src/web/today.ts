import { useSyncExternalStore } from 'react';
import { type Day, dayAt } from '../kernel/calendar.ts';

/** The reader's own time zone. */
export const TIME_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

const REFRESH_MS = 30_000;

function everyHalfMinute(listener: () => void): () => void {
  const timer = setInterval(listener, REFRESH_MS);
  return () => clearInterval(timer);
}

/** The day it is here; a page left open overnight turns with it. */
export function useToday(): Day {
  return useSyncExternalStore(everyHalfMinute, () => dayAt(Date.now(), TIME_ZONE));
}

/** The current time to the half minute, in ms since 1970: for "a moment ago". */
export function useNow(): number {
  return useSyncExternalStore(everyHalfMinute, () => Math.floor(Date.now() / REFRESH_MS) * REFRESH_MS);
}
