import { expect, it } from 'vitest';
import { isApple, shortcutText } from './keys.ts';
import { matchesShortcut } from './use-shortcut.ts';

it('writes shortcuts the way the keyboard at hand does', () => {
  expect(shortcutText('mod+shift+z', 'fr', true)).toBe('⌘ ⇧ Z');
  expect(shortcutText('mod+shift+z', 'fr', false)).toBe('Ctrl\u00a0+\u00a0Maj\u00a0+\u00a0Z');
  expect(shortcutText('delete', 'en', false)).toBe('Del');
  expect(isApple('MacIntel')).toBe(true);
  expect(isApple('Linux x86_64')).toBe(false);
});

it('matches keys exactly, except that « ? » may need Shift', () => {
  const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const matches = (shortcut: string, event: Partial<typeof held> & { key: string }, apple = false) =>
    matchesShortcut(shortcut, { ...held, ...event }, apple);
  expect(matches('mod+k', { key: 'k', ctrlKey: true })).toBe(true);
  expect(matches('mod+k', { key: 'k', metaKey: true }, true)).toBe(true);
  expect(matches('mod+k', { key: 'k', metaKey: true })).toBe(false);
  expect(matches('mod+k', { key: 'k' })).toBe(false);
  expect(matches('mod+z', { key: 'Z', ctrlKey: true, shiftKey: true })).toBe(false);
  expect(matches('mod+shift+z', { key: 'Z', ctrlKey: true, shiftKey: true })).toBe(true);
  expect(matches('?', { key: '?', shiftKey: true })).toBe(true);
  expect(matches('n', { key: 'n', ctrlKey: true })).toBe(false);
  expect(matches('n', { key: 'n', altKey: true })).toBe(false);
});
