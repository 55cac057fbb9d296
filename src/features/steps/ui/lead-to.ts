import type { AnyRouter } from '@tanstack/react-router';
import { afterFrame } from '../../../web/after-frame.ts';
import type { Reason } from '../schema.ts';

/** The button of an empty screen: whatever is missing there begins with it. */
const START = 'start';
const FIELDS = 'button, input, textarea, [tabindex="0"]';

let giveUp: (() => void) | undefined;

/**
 * Once the page that a link leads to is drawn, takes whoever followed it to the very place where what is missing is
 * made: the elements that say so with `data-guide` (reasons, apart by spaces; the first in the page wins). What is still
 * being fetched is waited for, until they do something else.
 */
export function leadTo(reason: Reason, router: AnyRouter, link: HTMLElement): void {
  giveUp?.();
  const observer = new MutationObserver(look);
  const aborted = new AbortController();
  const stop = router.subscribe('onResolved', () => {
    stop();
    for (const gesture of ['keydown', 'pointerdown'] as const) {
      document.addEventListener(gesture, () => giveUp?.(), { capture: true, signal: aborted.signal });
    }
    observer.observe(document.body, { childList: true, subtree: true });
    look();
  });
  giveUp = () => {
    stop();
    observer.disconnect();
    aborted.abort();
  };
  function look(): void {
    // The sheet that the link is in goes first: it gives the focus back to where it was opened from.
    if (link.isConnected && link.closest('[data-floating]')) return;
    const found = placeOf(reason);
    if (!found) return;
    giveUp?.();
    afterFrame(() => show(found));
  }
}

function placeOf(reason: Reason): HTMLElement | undefined {
  for (const name of [reason, START]) {
    for (const element of document.querySelectorAll<HTMLElement>(`[data-guide~="${name}"]`)) {
      const field = element.matches(`${FIELDS}, [tabindex]`)
        ? element
        : (element.querySelector<HTMLElement>(FIELDS) ?? element.closest<HTMLElement>('[tabindex]:not(main)'));
      if (field?.checkVisibility() && !field.matches(':disabled, [readonly]')) return field;
    }
  }
  return undefined;
}

/** With a mark as long as one stays there: a button that was not reached by keyboard shows no focus by itself. */
function show(field: HTMLElement): void {
  field.scrollIntoView({ block: 'nearest' });
  field.dataset.led = '';
  field.focus({ preventScroll: true });
  field.addEventListener('blur', () => delete field.dataset.led, { once: true });
}
