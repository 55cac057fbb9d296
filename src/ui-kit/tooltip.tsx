import { cloneElement, type ReactElement, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Kbd } from './kbd.tsx';

/** How long the pointer rests before a name shows; none when one was showing a moment ago. */
const DELAY_MS = 500;
const WARM_MS = 300;
/** Time to cross from the control to its name, which may be pointed at too. */
const GRACE_MS = 120;

interface Shown {
  text: string;
  shortcut: string | undefined;
  anchor: Element;
}

/** A short name for what is under the pointer or the focus. Never the only place where something is said. */
export function Tooltip(props: { text: string; shortcut?: string; children: ReactElement<TooltipMarks> }) {
  return cloneElement(props.children, { 'data-tooltip': props.text, 'data-tooltip-keys': props.shortcut });
}

interface TooltipMarks {
  'data-tooltip'?: string;
  'data-tooltip-keys'?: string;
}

/** Wraps the program once: one layer shows the names of all controls, so that a control costs nothing. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => watchControls(setShown), []);
  return (
    <>
      {children}
      {shown && createPortal(<TooltipLayer key={shown.text} {...shown} />, document.body)}
    </>
  );
}

function TooltipLayer({ text, shortcut, anchor }: Shown) {
  const layerRef = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const layer = layerRef.current;
    if (!layer) return;
    const { left, top } = placeNear(anchor.getBoundingClientRect(), layer.getBoundingClientRect());
    layer.style.left = `${left}px`;
    layer.style.top = `${top}px`;
  }, [anchor]);
  return (
    // The control already carries this name for those who hear the page.
    <div
      ref={layerRef}
      role="tooltip"
      aria-hidden="true"
      data-floating=""
      data-tooltip-layer=""
      className="fixed top-0 left-0 z-60 flex max-w-72 items-center gap-2 rounded-sm bg-ink px-2 py-1 text-sm text-surface shadow-pop"
    >
      {text}
      {shortcut && <Kbd className="border-ink-2 text-surface!">{shortcut}</Kbd>}
    </div>
  );
}

/** Under the control and centred, over it where there is no room, always inside the window. */
function placeNear(anchor: DOMRect, layer: DOMRect): { left: number; top: number } {
  const margin = 6;
  const below = anchor.bottom + margin;
  const top = below + layer.height > innerHeight ? anchor.top - margin - layer.height : below;
  const centred = anchor.left + (anchor.width - layer.width) / 2;
  return { left: Math.max(margin, Math.min(centred, innerWidth - layer.width - margin)), top };
}

function watchControls(show: (shown: Shown | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let at: Element | null = null;
  let hiddenAt = Number.NEGATIVE_INFINITY;
  let open = false;

  const display = (anchor: Element | null) => {
    clearTimeout(timer);
    if (open && !anchor) hiddenAt = performance.now();
    at = anchor;
    open = anchor !== null;
    const text = anchor?.getAttribute('data-tooltip');
    show(anchor && text ? { text, shortcut: anchor.getAttribute('data-tooltip-keys') ?? undefined, anchor } : null);
  };
  const later = (anchor: Element | null, delay: number) => {
    clearTimeout(timer);
    at = anchor;
    timer = setTimeout(() => display(anchor), delay);
  };
  const onPointerOver = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse' || !(event.target instanceof Element)) return;
    if (event.target.closest('[data-tooltip-layer]')) {
      clearTimeout(timer);
      return;
    }
    const anchor = event.target.closest('[data-tooltip]');
    if (anchor === at) return;
    if (anchor) later(anchor, open || performance.now() - hiddenAt < WARM_MS ? 0 : DELAY_MS);
    else later(null, open ? GRACE_MS : 0);
  };
  const onFocusIn = (event: FocusEvent) => {
    const anchor = event.target instanceof Element ? event.target.closest('[data-tooltip]') : null;
    if (anchor?.matches(':focus-visible')) display(anchor);
  };
  const hide = () => (open || at) && display(null);
  const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && hide();

  const listeners = new AbortController();
  const { signal } = listeners;
  document.addEventListener('pointerover', onPointerOver, { signal });
  document.addEventListener('focusin', onFocusIn, { signal });
  document.addEventListener('focusout', hide, { signal });
  document.addEventListener('pointerdown', hide, { signal });
  document.addEventListener('keydown', onKeyDown, { signal });
  document.addEventListener('scroll', hide, { signal, capture: true, passive: true });
  return () => {
    clearTimeout(timer);
    listeners.abort();
  };
}
