import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOfText, EMPTY_DOCUMENT, isRichText, plainTextOf } from '../../records/rich-text.ts';
import { documentOfEditor, editorContent, type EditorNode, linkOf } from './editor-document.ts';

const line = (text: string): EditorNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const list = (...content: EditorNode[]): EditorNode => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content }],
});

const nodes = fc.letrec<{ block: EditorNode }>((tie) => {
  const paragraph = fc.string({ unit: 'grapheme', maxLength: 5 }).map(
    (text): EditorNode => ({
      type: 'paragraph',
      attrs: { dir: null },
      content: [
        {
          type: 'text',
          text,
          marks: [{ type: 'bold' }, { type: 'code' }, { type: 'link', attrs: { href: text, rel: null } }],
        },
      ],
    }),
  );
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 2 });
  return {
    block: fc.oneof(
      { maxDepth: 8, withCrossShrink: true },
      paragraph,
      fc.integer({ min: 1, max: 6 }).map((level): EditorNode => ({ type: 'heading', attrs: { level } })),
      fc.tuple(paragraph, blocks).map(([first, rest]) => list(first, ...rest)),
      blocks.map((content): EditorNode => list(...content)),
      blocks.map((content): EditorNode => ({ type: 'blockquote', content })),
      blocks.map((content): EditorNode => ({ type: 'taskList', content: [{ type: 'taskItem', content }] })),
    ),
  };
}).block;

describe('what the editor holds', () => {
  test('makes a document that is accepted, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(nodes, { maxLength: 3 }), (content) => {
        expect(isRichText(documentOfEditor({ type: 'doc', content }), 100_000)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('comes back as the document it was given', () => {
    const document = documentOfText('Un\n\nDeux');
    expect(documentOfEditor(editorContent(document))).toEqual(document);
    expect(documentOfEditor(editorContent(EMPTY_DOCUMENT))).toBe(EMPTY_DOCUMENT);
  });

  test('loses the empty lines at its end only', () => {
    const content = [{ type: 'paragraph' }, line('Un'), { type: 'paragraph' }, { type: 'paragraph' }];
    expect(documentOfEditor({ type: 'doc', content })).toEqual(documentOfText('\nUn'));
  });

  test('keeps its words where it is nested too deep', () => {
    const deep = [1, 2, 3, 4, 5, 6].reduce((inner, level) => list(line(`n${level}`), inner), line('fond'));
    const document = documentOfEditor({ type: 'doc', content: [deep] });
    expect(
      plainTextOf(document)
        .replaceAll(/[^a-z0-9]+/g, ' ')
        .trim(),
    ).toBe('n6 n5 n4 n3 n2 n1 fond');
  });

  test('keeps links that lead somewhere, without what the page adds to them', () => {
    const marks = (href: string) => [{ type: 'link', attrs: { href, target: '_blank', rel: 'noopener' } }];
    const content = ['https://a.fr', 'javascript:alert(1)'].map((href) => ({
      type: 'text',
      text: href,
      marks: marks(href),
    }));
    expect(documentOfEditor({ type: 'doc', content: [{ type: 'paragraph', content }] }).content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'https://a.fr', marks: [{ type: 'link', attrs: { href: 'https://a.fr' } }] },
          { type: 'text', text: 'javascript:alert(1)' },
        ],
      },
    ]);
  });
});

test.each([
  ['https://verdier.fr/a?b', 'https://verdier.fr/a?b'],
  [' verdier.fr/salon ', 'https://verdier.fr/salon'],
  ['ines@verdier.fr', 'mailto:ines@verdier.fr'],
  ['javascript:alert(1)', undefined],
  ['salon de Lyon', undefined],
  ['salon', undefined],
  ['', undefined],
])('%j typed as an address leads to %j', (typed, href) => expect(linkOf(typed)).toBe(href));
