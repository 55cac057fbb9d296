import { type RefObject, useLayoutEffect, useRef } from 'react';

/** On what takes the focus when it was inside a panel whose place it takes. */
export const PANEL_MARK = { 'data-side-panel': '', tabIndex: -1 };

/** What a panel that has just left knew, for the one that takes its place in the same breath. */
let handedOver: { opener: HTMLElement | undefined; shown: HTMLElement | undefined } | undefined;

/** On the row or card of the record that a panel shows. */
const SHOWN = 'main [data-shown]';
const FOCUSABLE = '[tabindex], button, a[href]';

/**
 * Gives the focus back to what opened a panel once that is gone, however it went: by a key, a button, the address or the
 * record itself. What opened it is the last element outside it that had the focus: another row may have been opened
 * since; after going from record to record in the panel, the row of the last one. When that is gone too, the focus goes
 * to the list, or to the title of the page. It is never taken from wherever else someone put it.
 */
export function useFocusReturn(panelRef: RefObject<HTMLElement | null>): void {
  const inside = useRef<HTMLElement>(undefined);
  const shown = useRef<HTMLElement>(undefined);
  /** The row of the record that the panel went to. */
  const reached = useRef<HTMLElement>(undefined);
  useLayoutEffect(() => {
    const panel = panelRef.current;
    // What had the focus went with the record shown before; the browser dropped it on the page.
    if (isLost() && inside.current && !inside.current.isConnected) panel?.focus({ preventScroll: true });
    const row = document.querySelector<HTMLElement>(SHOWN) ?? undefined;
    if (row && shown.current && row !== shown.current) reached.current = row;
    if (row) shown.current = row;
  });
  useLayoutEffect(() => {
    let opener = isLost() ? handedOver?.opener : openerOf(document.activeElement);
    if (handedOver?.shown && handedOver.shown !== shown.current) reached.current = shown.current;
    const follow = ({ target }: FocusEvent) => {
      if (panelRef.current?.contains(target as Node)) inside.current = target as HTMLElement;
      else if (openerOf(target)) {
        opener = openerOf(target);
        reached.current = undefined;
      }
    };
    document.addEventListener('focusin', follow);
    return () => {
      document.removeEventListener('focusin', follow);
      const row = reached.current;
      if (row?.isConnected && !row.contains(opener ?? null)) opener = focusableOf(row) ?? opener;
      handedOver = { opener, shown: shown.current };
      // Once the page is whole again, as dialogs and menus do.
      queueMicrotask(() => {
        handedOver = undefined;
        if (isLost()) placeFor(opener)?.focus({ preventScroll: true });
      });
    };
  }, [panelRef]);
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Not what floats over the page, which gives the focus back itself, nor the page as a whole. */
function openerOf(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof HTMLElement) || target === document.body) return undefined;
  return target.closest('[data-floating], [data-base-ui-focus-guard], [data-side-panel]') || target.matches('main')
    ? undefined
    : target;
}

function focusableOf(row: HTMLElement): HTMLElement | undefined {
  if (row.matches(FOCUSABLE)) return row;
  return row.querySelector<HTMLElement>('[tabindex="0"]') ?? row.querySelector<HTMLElement>(FOCUSABLE) ?? undefined;
}

function placeFor(opener: HTMLElement | undefined): HTMLElement | null {
  const successor = document.querySelector<HTMLElement>('[data-side-panel]');
  if (successor) return successor;
  if (opener?.isConnected && opener.checkVisibility()) return opener;
  return (
    document.querySelector<HTMLElement>('main :is([role=treegrid], [role=grid], [role=tree]) [tabindex="0"]') ??
    document.querySelector<HTMLElement>('h1[tabindex]')
  );
}
