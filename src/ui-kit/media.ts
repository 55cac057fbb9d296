import { useCallback, useSyncExternalStore } from 'react';

/** Asked once for each query: the answer keeps up by itself. */
const asked = new Map<string, MediaQueryList>();

function mediaOf(query: string): MediaQueryList {
  const media = asked.get(query) ?? matchMedia(query);
  asked.set(query, media);
  return media;
}

/** True while a media query holds. */
export function useMedia(query: string): boolean {
  // The same function for the same query, else each drawing would listen anew.
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = mediaOf(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => mediaOf(query).matches,
    () => false,
  );
}

/** The window is narrower than `width` px. 720 is where tables become lists. */
export function useNarrow(width = 720): boolean {
  return useMedia(`(width < ${width}px)`);
}
