import { useEffect, useEffectEvent } from 'react';

/**
 * Keeps what is gathered and not written yet when it would be lost: the page is about to be left or loaded anew, or goes
 * to the background, from where a phone ends it without a word, or what gathers it goes from the screen. `keep` does
 * nothing when nothing waits.
 */
export function useBeforeLeaving(keep: () => void): void {
  const onLeave = useEffectEvent(keep);
  useEffect(() => {
    const onLeft = () => onLeave();
    const onSeen = () => {
      if (document.visibilityState === 'hidden') onLeave();
    };
    // What is first written to the device as the page hides for good (`pagehide`) is undone with it.
    window.addEventListener('beforeunload', onLeft);
    document.addEventListener('visibilitychange', onSeen);
    return () => {
      window.removeEventListener('beforeunload', onLeft);
      document.removeEventListener('visibilitychange', onSeen);
      onLeave();
    };
  }, []);
}
