import { afterFrame } from './after-frame.ts';

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), textarea, [tabindex="0"]';

/**
 * To be called before what holds the focus goes: the keyboard goes on from what takes its place, or from what is left
 * around it. The browser would send it back to the top of the page. Nothing if someone else has placed the focus by then.
 */
export function keepPlace(): void {
  const around: { whole: Element; index: number }[] = [];
  for (let part = document.activeElement; part?.parentElement; part = part.parentElement) {
    around.push({ whole: part.parentElement, index: [...part.parentElement.children].indexOf(part) });
  }
  afterFrame(() => {
    if (document.activeElement !== document.body) return;
    for (const { whole, index } of around) {
      if (!whole.isConnected) continue;
      const next = whole.children[Math.min(index, whole.children.length - 1)];
      const place = next?.matches(FOCUSABLE)
        ? next
        : (next?.querySelector(FOCUSABLE) ?? whole.querySelector(FOCUSABLE));
      if (!(place instanceof HTMLElement)) continue;
      place.focus();
      return;
    }
  });
}
