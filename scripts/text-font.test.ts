import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../src/i18n/en.ts';
import { fr } from '../src/i18n/fr.ts';
import { accounts } from '../src/i18n/fr/accounts.ts';
import { frLater } from '../src/i18n/fr-later.ts';
import { CHARACTERS } from './text-font.ts';

/** Of keyboards, and arrows to the side; Inter as it comes has no such signs, the font of the system does. */
const SYSTEM_SIGNS = /[⇧⌘⌫⇥↩←→]/u;

test('the styles ask the font for the very characters it is made of', async () => {
  const css = await readFile(join(import.meta.dirname, '../src/ui-kit/fonts.css'), 'utf8');
  const face = css.slice(css.indexOf('inter-text.woff2'));
  const range = /unicode-range:([^;]*);/.exec(face)?.[1] ?? '';
  const asked = range.split(',').map((part) => {
    const [first = '', last = first] = part.trim().slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
  expect(asked).toEqual(CHARACTERS);
});

test('every text of the interface can be written in it', () => {
  const texts = (tree: object): string[] =>
    Object.values(tree).flatMap((value: string | object) => (typeof value === 'string' ? [value] : texts(value)));
  const isThere = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    return CHARACTERS.some(([first, last]) => code >= first && code <= last) || SYSTEM_SIGNS.test(character);
  };
  const missing = texts({ fr, en, frLater, accounts }).flatMap((text) => [...text].filter((each) => !isThere(each)));
  expect([...new Set(missing)]).toEqual([]);
});
