import { describe, expect, it } from 'vitest';
import { type Delimiter, readDelimited } from './delimited.ts';
import { READ_LIMITS } from './read-limits.ts';

const read = (bytes: Uint8Array | string) =>
  readDelimited(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, READ_LIMITS);
const cells = (bytes: Uint8Array | string) => read(bytes).sheets[0]?.rows.map((row) => row.cells);

/** windows-1252 has its own characters where latin1 has controls. */
function windows1252(text: string): Buffer {
  return Buffer.from(Array.from(text, (letter) => ({ '€': 0x80, '’': 0x92, œ: 0x9c })[letter] ?? letter.charCodeAt(0)));
}

describe('encodings', () => {
  const text = 'Échéance;Coût\nété;1 000 €';
  const expected = [
    ['Échéance', 'Coût'],
    ['été', '1 000 €'],
  ];

  it.each<[string, string, Buffer]>([
    ['UTF-8', 'utf-8', Buffer.from(text)],
    ['UTF-8 with its mark', 'utf-8', Buffer.from(`\ufeff${text}`)],
    ['windows-1252', 'windows-1252', windows1252(text)],
    ['UTF-16 with its mark, as older Excel writes', 'utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without its mark', 'utf-16le', Buffer.from(text, 'utf16le')],
    ['UTF-16, most significant byte first', 'utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('%s', (_name, encoding, bytes) => {
    expect(read(bytes).encoding).toBe(encoding);
    expect(cells(bytes)).toEqual(expected);
  });
});

describe('separators', () => {
  it.each<[Delimiter]>([[';'], [','], ['\t'], ['|']])('%s is found under a title', (delimiter) => {
    const rows = [
      ['Plan 2027'],
      ['Action', 'Qui', 'Budget'],
      ['Salon', 'Marie', '5 k€'],
      ['Mailing', 'Paul', '1000'],
      ['Site', 'Zoé', '2000'],
    ];
    expect(read(rows.map((row) => row.join(delimiter)).join('\r\n')).delimiter).toBe(delimiter);
  });

  it('does not take decimal commas for columns', () => {
    expect(cells('Salon;1 234,56\nMailing;50,00\nSite;12,5')).toEqual([
      ['Salon', '1 234,56'],
      ['Mailing', '50,00'],
      ['Site', '12,5'],
    ]);
  });

  it('obeys a first line that names it, and counts that line', () => {
    expect(read('sep=,\r\nSalon,5;5').sheets[0]?.rows).toEqual([{ number: 2, cells: ['Salon', '5;5'] }]);
  });
});

describe('lines', () => {
  it('keeps quoted line breaks, quotes and separators, passes over empty lines, and takes a last line cut short', () => {
    expect(read('a;"b\n1;""x"""\n\n;;\nc;d\ne;"f').sheets[0]?.rows).toEqual([
      { number: 1, cells: ['a', 'b\n1;"x"'] },
      { number: 4, cells: ['c', 'd'] },
      { number: 5, cells: ['e', 'f'] },
    ]);
  });

  it('refuses what no plan holds', () => {
    expect(() => read('\n \n;;')).toThrow(expect.objectContaining({ refusal: 'file_empty' }));
    expect(() => read(`a${';b'.repeat(300)}`)).toThrow(expect.objectContaining({ refusal: 'too_many_columns' }));
    expect(() => read('a;b\n'.repeat(50_001))).toThrow(expect.objectContaining({ refusal: 'too_many_rows' }));
    expect(() => read(`a;${'x'.repeat(40_000)}`)).toThrow(expect.objectContaining({ refusal: 'text_too_long' }));
    expect(() => read('a;b\0')).toThrow(expect.objectContaining({ refusal: 'not_a_spreadsheet' }));
  });
});
