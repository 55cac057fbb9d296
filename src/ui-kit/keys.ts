/** Apple keyboards say ⌘ where the others say Ctrl. */
export function isApple(platform: string = globalThis.navigator?.platform ?? ''): boolean {
  return /mac|iphone|ipad/i.test(platform);
}

/** Writes a shortcut such as `mod+shift+z` the way this keyboard shows it: `⌘⇧Z` or `Ctrl + Maj + Z`. */
export function shortcutText(shortcut: string, language: string, apple: boolean = isApple()): string {
  const names = apple ? APPLE : language.startsWith('fr') ? FRENCH : ENGLISH;
  const keys = shortcut.split('+').map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key));
  return keys.join(apple ? ' ' : '\u00a0+\u00a0');
}

const ARROWS = { up: '↑', down: '↓', left: '←', right: '→' };
const APPLE: Record<string, string> = {
  ...ARROWS,
  mod: '⌘',
  shift: '⇧',
  alt: '⌥',
  delete: '⌫',
  escape: 'esc',
  enter: '↩',
  tab: '⇥',
  pageup: '⇞',
  pagedown: '⇟',
};
const FRENCH: Record<string, string> = {
  ...ARROWS,
  mod: 'Ctrl',
  shift: 'Maj',
  alt: 'Alt',
  delete: 'Suppr',
  escape: 'Échap',
  enter: 'Entrée',
  tab: 'Tab',
  space: 'Espace',
  home: 'Début',
  end: 'Fin',
  pageup: 'Pg\u00a0préc',
  pagedown: 'Pg\u00a0suiv',
};
const ENGLISH: Record<string, string> = {
  ...ARROWS,
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  delete: 'Del',
  escape: 'Esc',
  enter: 'Enter',
  tab: 'Tab',
  space: 'Space',
  home: 'Home',
  end: 'End',
  pageup: 'Page\u00a0Up',
  pagedown: 'Page\u00a0Down',
};
