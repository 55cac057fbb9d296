import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** Asked once for each query: the answer keeps up by itself. */
const asked = new Map<string, MediaQueryList>();

function mediaOf(query: string): MediaQueryList {
  const media = asked.get(query) ?? matchMedia(query);
  asked.set(query, media);
  return media;
}

/** True while a media query holds. */
function useMedia(query: string): boolean {
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

/**
 * True while the page is put on paper. The browser says so before it looks at the page, which is drawn within that very
 * event; that the query for paper holds it tells only afterwards, too late for what was out of view.
 */
export function usePrinting(): boolean {
  const [isAnnounced, setAnnounced] = useState(false);
  const isPaper = useMedia('print');
  useEffect(() => {
    const announce = ({ type }: Event) => flushSync(() => setAnnounced(type === 'beforeprint'));
    window.addEventListener('beforeprint', announce);
    window.addEventListener('afterprint', announce);
    return () => {
      window.removeEventListener('beforeprint', announce);
      window.removeEventListener('afterprint', announce);
    };
  }, []);
  return isAnnounced || isPaper;
}
