import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillSelection, parseTsv, writeHtmlTable, writeTsv } from './grid-clipboard.ts';

describe('parseTsv', () => {
  it('reads what spreadsheets put on the clipboard', () => {
    expect(parseTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(parseTsv('"two\nlines"\t"say ""hi"""')).toEqual([['two\nlines', 'say "hi"']]);
    expect(parseTsv('\t\n\t')).toEqual([
      ['', ''],
      ['', ''],
    ]);
    expect(parseTsv('alone')).toEqual([['alone']]);
  });

  it('leaves quotes that are part of the text', () => {
    expect(parseTsv('"Offre" de rentrée\tx')).toEqual([['"Offre" de rentrée', 'x']]);
    expect(parseTsv('"never closed\tx')).toEqual([['"never closed', 'x']]);
    expect(parseTsv('19" rack')).toEqual([['19" rack']]);
  });

  it('reads back whatever was written', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\t', '\n', ' ', '€') });
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (matrix) => {
          // An empty last line cannot be told from a final line break.
          fc.pre(matrix.at(-1)?.join('') !== '' || (matrix.at(-1)?.length ?? 0) > 1);
          expect(parseTsv(writeTsv(matrix))).toEqual(matrix);
        },
      ),
    );
  });
});

it('writes an HTML table in which nothing typed can act as markup', () => {
  expect(writeHtmlTable([['<b> & co', 'two\nlines']])).toBe(
    '<table><tr><td>&lt;b> &amp; co</td><td>two<br>lines</td></tr></table>',
  );
});

describe('fillSelection', () => {
  it('repeats what divides the selection, and pastes anything else once', () => {
    expect(fillSelection([['x']], 2, 2)).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
    expect(fillSelection([['x', 'y']], 2, 2)).toEqual([
      ['x', 'y'],
      ['x', 'y'],
    ]);
    expect(fillSelection([['x'], ['y']], 3, 1)).toEqual([['x'], ['y']]);
    expect(fillSelection([], 3, 1)).toEqual([]);
  });
});
