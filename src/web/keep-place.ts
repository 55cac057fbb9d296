import { afterFrame } from './after-frame.ts';

const FOCUSABLE = '[tabindex], button, a[href]';

/**
 * To be called before what holds the focus goes: the keyboard goes on from what takes its place, or from what is left
 * around it. The browser would send it back to the top of the page. Nothing if someone else has placed the focus by then.
 */
export function keepPlace(): void {
  const around: [whole: Element, index: number][] = [];
  const focused = document.activeElement;
  // A menu stands apart from the page: what opened it is what goes.
  const opener = focused?.closest('[role=menu]') && document.querySelector('[data-popup-open]');
  for (let part = opener ?? focused; part?.parentElement; part = part.parentElement) {
    around.push([part.parentElement, [...part.parentElement.children].indexOf(part)]);
  }
  afterFrame(() => {
    for (const [whole, index] of around) {
      if (document.activeElement !== document.body) return;
      // What is there but takes no focus leaves it to what is around.
      const next = whole.isConnected ? whole.children[index]?.querySelector<HTMLElement>(FOCUSABLE) : null;
      (next ?? whole.querySelector<HTMLElement>(FOCUSABLE))?.focus();
    }
  });
}
