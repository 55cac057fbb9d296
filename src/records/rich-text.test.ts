import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Block,
  documentOfText,
  EMPTY_DOCUMENT,
  type Inline,
  isEmptyDocument,
  isRichText,
  isSafeLink,
  type Paragraph,
  plainTextOf,
  readRichText,
  type RichText,
  textLength,
  withTask,
} from './rich-text.ts';

const accepts = (document: unknown) => isRichText(document, 10_000);
const words = (text: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const list = (...content: Block[]): Block => ({ type: 'bulletList', content: [{ type: 'listItem', content }] });
const nested = (levels: number): Block => (levels === 0 ? words('fond') : list(words('niveau'), nested(levels - 1)));

const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '\u0001', '"', '🎯'), maxLength: 40 });
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: fc.string({ minLength: 1, maxLength: 9, unit: 'grapheme' }) }),
  fc.record({ type: fc.constant('hardBreak' as const) }),
);
const paragraph = fc.record({
  type: fc.constant('paragraph' as const),
  content: fc.array(inline, { minLength: 1, maxLength: 4 }),
});
const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    paragraph,
    fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }), fc.boolean()).map(
      ([first, rest, checked]): Block => ({
        type: 'taskList',
        content: [{ type: 'taskItem', attrs: { checked }, content: [first, ...rest] }],
      }),
    ),
    fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 })).map(
      ([first, rest]): Block => ({
        type: 'orderedList',
        content: [{ type: 'listItem', content: [first, ...rest] }],
      }),
    ),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((content): Block => ({ type: 'blockquote', content })),
  ),
})).block;
const documents = fc.array(block, { maxLength: 4 }).map((content): RichText => ({ type: 'doc', content }));

describe('what a document may be', () => {
  test.each([
    ['nothing', EMPTY_DOCUMENT],
    ['an empty line', doc({ type: 'paragraph' })],
    ['a heading', doc({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Cible' }] })],
    [
      'marks',
      doc({
        type: 'paragraph',
        content: [
          { type: 'text', text: 'ici', marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://a.fr' } }] },
        ],
      }),
    ],
    [
      'a check list',
      doc({
        type: 'taskList',
        content: [{ type: 'taskItem', attrs: { checked: true }, content: [words('fait')] }],
      }),
    ],
    ['four levels of lists', doc(nested(4))],
  ])('%s', (_, document) => expect(accepts(document)).toBe(true));

  test.each<[string, unknown]>([
    ['a text of its own', 'Salon'],
    ['nothing at all', null],
    ['HTML', doc({ type: 'html', content: '<b>a</b>' })],
    ['an unknown block', doc({ type: 'image', attrs: { src: 'https://a.fr' } })],
    ['an unknown mark', doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'code' }] }] })],
    ['an unknown attribute', doc({ ...words('a'), attrs: { style: 'color: red' } })],
    ['a text of nothing', doc({ type: 'paragraph', content: [{ type: 'text', text: '' }] })],
    ['half a character', doc(words('\ud83c'))],
    ['a paragraph of nothing', doc({ type: 'paragraph', content: [] })],
    ['a third level of heading', doc({ type: 'heading', attrs: { level: 3 } })],
    ['a list of nothing', doc({ type: 'bulletList', content: [] })],
    ['a list of paragraphs', doc({ type: 'bulletList', content: [words('a')] })],
    ['an item that begins with a list', doc(list(list(words('a'))))],
    ['an item of the other list', doc({ type: 'taskList', content: [{ type: 'listItem', content: [words('a')] }] })],
    ['text outside a block', doc({ type: 'text', text: 'a' })],
    ['a document in a document', doc(doc())],
    ['five levels of lists', doc(nested(5))],
    [
      'the same mark twice',
      doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }, { type: 'bold' }] }] }),
    ],
    ['too long a text', doc(words('a'.repeat(10_001)))],
    ['as many formats as it takes to be heavy', doc(...Array.from({ length: 20_000 }, () => ({ type: 'paragraph' })))],
  ])('not %s', (_, document) => expect(accepts(document)).toBe(false));

  test('its length is that of its text, whatever its shape', () => {
    expect(accepts(doc(words('a'.repeat(10_000))))).toBe(true);
    expect(accepts(doc(words('a'.repeat(5000)), list(words('a'.repeat(4999)))))).toBe(true);
    expect(accepts(doc(words('a'.repeat(5000)), list(words('a'.repeat(5000)))))).toBe(false);
  });

  test.each(['https://verdier.fr', 'http://a.fr/b?c=d#e', 'HTTPS://A.FR', 'mailto:ines@verdier.fr'])(
    '%s is a link',
    (href) => expect(isSafeLink(href)).toBe(true),
  );

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,a',
    'vbscript:a',
    'file:///etc/passwd',
    '//a.fr',
    '/w/1',
    'https://',
    'https:a.fr',
    'mailto:',
    ' https://a.fr',
    'https://a.fr\n',
    'java\tscript:alert(1)',
    `https://a.fr/${'a'.repeat(2000)}`,
    '',
  ])('%j is none', (href) => expect(isSafeLink(href)).toBe(false));
});

describe('plain text', () => {
  test('says what each block is', () => {
    const document: RichText = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Étapes' }] },
        {
          type: 'orderedList',
          content: [
            { type: 'listItem', content: [words('Cibler'), list(words('PME'))] },
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'Appeler' },
                    { type: 'hardBreak' },
                    { type: 'text', text: 'puis écrire' },
                  ],
                },
              ],
            },
          ],
        },
        {
          type: 'taskList',
          content: [
            { type: 'taskItem', attrs: { checked: true }, content: [words('Visuel')] },
            { type: 'taskItem', attrs: { checked: false }, content: [words('Texte')] },
          ],
        },
        { type: 'blockquote', content: [words('Bravo')] },
      ],
    };
    expect(plainTextOf(document)).toBe(
      'Étapes\n1. Cibler\n   • PME\n2. Appeler\n   puis écrire\n☑ Visuel\n☐ Texte\nBravo',
    );
    expect(textLength(document)).toBe('Étapes\nCibler\nPME\nAppeler\npuis écrire\nVisuel\nTexte\nBravo'.length);
  });

  test('comes back as it was typed', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(plainTextOf(documentOfText(typed))).toBe(typed);
        expect(accepts(documentOfText(typed))).toBe(true);
      }),
    );
    expect(documentOfText('un\r\ndeux\rtrois')).toEqual(documentOfText('un\ndeux\ntrois'));
  });

  test.each(['\n', 'a\n', '\u0001\n', '"\n', '\u0001', '\\'])(
    'any text that fits makes a document that fits: %j',
    (piece) => {
      expect(accepts(documentOfText(piece.repeat(10_000).slice(0, 10_000)))).toBe(true);
    },
  );

  test('nothing is the empty document, and only that', () => {
    expect(documentOfText('')).toEqual(EMPTY_DOCUMENT);
    expect([EMPTY_DOCUMENT, { content: [], type: 'doc' }].every(isEmptyDocument)).toBe(true);
    expect([documentOfText('\n'), null, '', [], { content: [] }].some(isEmptyDocument)).toBe(false);
  });

  test('every document is accepted with the text that it holds', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(accepts(document)).toBe(true);
        expect(textLength(document)).toBeLessThanOrEqual(plainTextOf(document).length);
        expect(readRichText(document)).toBe(document);
      }),
    );
  });

  test('is taken for a document', () => {
    expect(readRichText('un\ndeux')).toEqual(doc(words('un'), words('deux')));
    expect([null, 3, ['a']].map(readRichText)).toEqual([null, 3, ['a']]);
  });
});

test('the nth box is ticked, counted as one reads, and nothing else changes', () => {
  const task = (checked: boolean, ...content: Block[]): Block => ({
    type: 'taskList',
    content: [{ type: 'taskItem', attrs: { checked }, content: [words('à faire'), ...content] }],
  });
  const of = (a: boolean, b: boolean, c: boolean): RichText => ({
    type: 'doc',
    content: [words('Avant'), task(a, task(b)), { type: 'blockquote', content: [list(words('x'), task(c))] }],
  });
  const none = of(false, false, false);
  expect([0, 1, 2].map((index) => withTask(none, index, true))).toEqual([
    of(true, false, false),
    of(false, true, false),
    of(false, false, true),
  ]);
  expect(withTask(of(true, true, true), 1, false)).toEqual(of(true, false, true));
  expect(withTask(none, 3, true)).toEqual(none);
});
