import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { frLater } from './fr-later.ts';
import { accounts } from './fr/accounts.ts';
import { guide as englishGuide } from './en/guide.ts';
import { guide } from './fr/guide.ts';
import { preparationHelp as englishHelp } from './en/preparation-help.ts';
import { preparationHelp } from './fr/preparation-help.ts';

type Tree = { readonly [key: string]: string | Tree };

/** Every text of a catalogue with its path. */
function texts(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : texts(value, `${path}${key}.`),
  );
}

const variables = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? '').toSorted((a, b) => (a < b ? -1 : 1));

const french = texts({ ...fr, ...frLater, accounts, guide, preparationHelp });
const english = new Map(texts({ ...en, guide: englishGuide, preparationHelp: englishHelp }));

describe('catalogues', () => {
  it('say the same things in both languages, with the same variables', () => {
    for (const [key, text] of french) {
      if (key.endsWith('_many')) continue;
      expect([key, variables(english.get(key) ?? '')]).toEqual([key, variables(text)]);
    }
    expect(english.size).toBe(french.filter(([key]) => !key.endsWith('_many')).length);
  });

  it('give French its three plural forms and English its two', () => {
    const stems = (suffix: string) => french.filter(([key]) => key.endsWith(suffix)).map(([key]) => key.split('_')[0]);
    expect(stems('_one')).toEqual(stems('_other'));
    expect(stems('_many')).toEqual(stems('_other'));
    expect([...english.keys()].filter((key) => key.endsWith('_many'))).toEqual([]);
  });

  it('use typographic apostrophes, and no-break spaces before double punctuation', () => {
    for (const [key, text] of [...french, ...english]) expect(`${key}: ${text}`).not.toMatch(/\w'\w/);
    for (const [key, text] of french) {
      const bare = text.replaceAll(/\{\{[^}]*\}\}/g, 'x');
      expect(`${key} ${bare}`).not.toMatch(/[^\u00a0\u202f][;!?»]|[^\u00a0\u202f]:|«[^\u00a0\u202f]/);
    }
  });
});
