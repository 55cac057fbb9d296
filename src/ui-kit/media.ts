import { useSyncExternalStore } from 'react';

/** True while a media query holds. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
    () => false,
  );
}

/** The window is narrower than `width` px. 720 is where tables become lists. */
export function useNarrow(width = 720): boolean {
  return useMedia(`(width < ${width}px)`);
}
