import type { PointerEvent as ReactPointerEvent } from 'react';

/** Where the pointer is during a drag. */
export interface DragPoint {
  clientX: number;
  clientY: number;
  /** How far it went from where it was pressed, in px of what is dragged over: scrolling counts. */
  dx: number;
  dy: number;
}

export interface Follower {
  move(point: DragPoint): void;
  drop(point: DragPoint): void;
  /** Escape, or the system took the pointer: as if nothing had been pressed. */
  cancel(): void;
}

/** A press that moves less than this is a click, in px. */
const THRESHOLD = 4;
/** How long a finger stays before it carries, in ms, and how far it may stray meanwhile, in px: a finger that moves scrolls. */
const HOLD_MS = 400;
const STRAY = 10;
/** How close to an edge the pointer makes what it drags over scroll, and how fast at most, in px and px per frame. */
const EDGE = 36;
const SPEED = 14;

/**
 * Follows a pressed pointer until it is released. Nothing is called before it has moved, so that a click stays a click, or,
 * for a finger, before it has stayed a moment, so that the page still scrolls.
 * Near the edges of `scroller` it scrolls; `insetLeft` is what stays in place at its left, in px.
 */
export function followPointer(
  pressed: ReactPointerEvent,
  scroller: HTMLElement,
  follower: Follower,
  insetLeft = 0,
): void {
  const from = { x: pressed.clientX, y: pressed.clientY, left: scroller.scrollLeft, top: scroller.scrollTop };
  let at = { x: from.x, y: from.y };
  const isFinger = pressed.pointerType === 'touch';
  let isDragging = false;
  let frame = 0;

  const point = (): DragPoint => ({
    clientX: at.x,
    clientY: at.y,
    dx: at.x - from.x + scroller.scrollLeft - from.left,
    dy: at.y - from.y + scroller.scrollTop - from.top,
  });
  const scroll = () => {
    const box = scroller.getBoundingClientRect();
    const byX = pull(at.x, box.left + insetLeft, box.right);
    const byY = pull(at.y, box.top, box.bottom);
    if (byX !== 0 || byY !== 0) {
      scroller.scrollBy(byX, byY);
      follower.move(point());
    }
    frame = requestAnimationFrame(scroll);
  };
  const begin = () => {
    isDragging = true;
    document.getSelection()?.removeAllRanges();
    frame = requestAnimationFrame(scroll);
    follower.move(point());
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== pressed.pointerId) return;
    at = { x: event.clientX, y: event.clientY };
    const moved = Math.hypot(at.x - from.x, at.y - from.y);
    if (isDragging) follower.move(point());
    else if (!isFinger && moved >= THRESHOLD) begin();
    else if (isFinger && moved >= STRAY) onCancel();
  };
  // What the browser makes of a finger: scrolling once it moves, a menu once it stays.
  const keepTouch = (event: Event) => {
    if (isDragging && event.cancelable) event.preventDefault();
  };
  const holding = isFinger ? setTimeout(begin, HOLD_MS) : undefined;
  const end = (finish: () => void) => {
    clearTimeout(holding);
    window.removeEventListener('touchmove', keepTouch);
    window.removeEventListener('contextmenu', keepTouch);
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onCancel);
    window.removeEventListener('keydown', onKey, true);
    cancelAnimationFrame(frame);
    if (!isDragging) return;
    // The click that the browser makes of a press and a release is not meant.
    const swallow = (event: Event) => event.stopPropagation();
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    finish();
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId === pressed.pointerId) end(() => follower.drop(point()));
  };
  const onCancel = () => end(() => follower.cancel());
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isDragging) return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  if (isFinger) {
    window.addEventListener('touchmove', keepTouch, { passive: false });
    window.addEventListener('contextmenu', keepTouch);
  }
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onCancel);
  window.addEventListener('keydown', onKey, true);
}

function pull(at: number, low: number, high: number): number {
  const into = Math.max(low + EDGE - at, 0) - Math.max(at - (high - EDGE), 0);
  return -Math.max(-SPEED, Math.min(SPEED, Math.round(into / 2)));
}
