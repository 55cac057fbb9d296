import { expect, it } from 'vitest';
import { isApple, shortcutText } from './keys.ts';

it('writes shortcuts the way the keyboard at hand does', () => {
  expect(shortcutText('mod+shift+z', 'fr', true)).toBe('⌘ ⇧ Z');
  expect(shortcutText('mod+shift+z', 'fr', false)).toBe('Ctrl\u00a0+\u00a0Maj\u00a0+\u00a0Z');
  expect(shortcutText('delete', 'en', false)).toBe('Del');
  expect(isApple('MacIntel')).toBe(true);
  expect(isApple('Linux x86_64')).toBe(false);
});
