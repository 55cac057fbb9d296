import { useEffectEvent, useLayoutEffect } from 'react';
import { isApple } from './keys.ts';

/**
 * Runs `action` when `shortcut` (`mod+k`, `?`, `n`) is pressed; plain keys only while nothing is being typed. With
 * `sparesText`, a box one types in keeps the keys for itself, its own undo, until what is in it is kept (`data-settled`).
 */
export function useShortcut(shortcut: string, action: () => void, { sparesText = false } = {}): void {
  const run = useEffectEvent(action);
  // As soon as what tells of it is on screen.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !matchesShortcut(shortcut, event)) return;
      if (!shortcut.includes('mod') && (isTyping(event.target) || isModalOpen())) return;
      if (sparesText && isText(event.target)) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [shortcut, sparesText]);
}

export function matchesShortcut(
  shortcut: string,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  apple: boolean = isApple(),
): boolean {
  const keys = shortcut.split('+');
  const key = keys.pop();
  const mod = apple ? event.metaKey : event.ctrlKey;
  const other = apple ? event.ctrlKey : event.metaKey;
  if (event.key.toLowerCase() !== key || event.altKey || other || mod !== keys.includes('mod')) return false;
  // « ? » already needs Shift on most keyboards.
  return keys.includes('mod') ? event.shiftKey === keys.includes('shift') : true;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role=treegrid], [role=grid]') !== null
  );
}

function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea:not([data-settled]), [contenteditable]') !== null
  );
}

function isModalOpen(): boolean {
  return document.querySelector('[role=dialog][data-open], [data-awaited]') !== null;
}
