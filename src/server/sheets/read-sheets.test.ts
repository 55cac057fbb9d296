import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import { CONTEXT_2027 } from '../../../tests/support/proposal.ts';
import { workbookParts, zipOf } from '../../../tests/support/zip-file.ts';
import type { Cell, Sheet } from '../../kernel/sheet.ts';
import { READ_LIMITS } from './read-limits.ts';
import { readPlanFile, readSheets } from './read-sheets.ts';

async function sheetsOf(file: Uint8Array): Promise<Sheet[]> {
  const outcome = await readSheets(file);
  if ('refusal' in outcome) throw new Error(`${outcome.refusal}: ${outcome.detail}`);
  return outcome.sheets;
}

/** The cells of the first sheet, row by row. */
async function cellsOf(file: Uint8Array): Promise<Cell[][]> {
  return (await sheetsOf(file))[0]?.rows.map((row) => row.cells) ?? [];
}

async function refusalOf(file: Uint8Array, limits = READ_LIMITS): Promise<string> {
  const outcome = await readSheets(file, limits);
  return 'refusal' in outcome ? outcome.refusal : 'read';
}

const sheetXml = (rows: string, rest = '') => `<worksheet><sheetData>${rows}</sheetData>${rest}</worksheet>`;
const workbook = (rows: string, more: Record<string, string> = {}) => zipOf(workbookParts(sheetXml(rows), more));

describe('workbooks', () => {
  it('gives texts, numbers, dates, formulas, formats, errors, hidden sheets and merged areas', async () => {
    const book = new Workbook();
    const sheet = book.addWorksheet('Plan d’action');
    sheet.addRow(['Plan 2027']);
    sheet.mergeCells('A1:C1');
    sheet.addRow(['Salon', new Date(Date.UTC(2027, 2, 15)), 5_000]);
    sheet.getCell('B2').numFmt = 'dd/mm/yyyy';
    sheet.addRow([{ richText: [{ text: 'Envoi ' }, { text: 'groupé', font: { bold: true } }] }]);
    sheet.getCell('B3').value = new Date(Date.UTC(2027, 2, 1));
    sheet.getCell('B3').numFmt = 'mmm-yy';
    sheet.getCell('C3').value = { formula: 'SUM(C2:C2)', result: 5_000 };
    sheet.getCell('A4').value = 5;
    sheet.getCell('A4').numFmt = '0" k€"';
    sheet.getCell('B4').value = 0.5;
    sheet.getCell('B4').numFmt = '0%';
    sheet.getCell('C4').value = true;
    sheet.getRow(9).getCell(16_384).style = { font: { bold: true } };
    const notes = book.addWorksheet('Notes');
    notes.state = 'hidden';
    notes.addRow(['caché']);

    const [plan, hidden] = await sheetsOf(new Uint8Array(await book.xlsx.writeBuffer()));

    expect(plan?.name).toBe('Plan d’action');
    expect(plan?.rows).toEqual([
      { number: 1, cells: ['Plan 2027'] },
      { number: 2, cells: ['Salon', { day: '2027-03-15', shown: 'day' }, 5_000] },
      { number: 3, cells: ['Envoi groupé', { day: '2027-03-01', shown: 'month' }, { number: 5_000, formula: true }] },
      { number: 4, cells: [{ number: 5, scale: 1_000 }, { number: 0.5, percent: true }, true] },
    ]);
    expect(plan?.merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 }]);
    expect([hidden?.name, hidden?.hidden]).toEqual(['Notes', true]);
  });

  it('reads what other software writes: a prefix, no references, inline texts, other quotes, escapes', async () => {
    const rows = `<x:row><x:c t='inlineStr'><x:is><x:r><x:t>Qui &amp; </x:t></x:r><x:r><x:t xml:space="preserve">quoi</x:t></x:r></x:is></x:c><x:c t="str"><x:f>A1</x:f><x:v>&#xE9;t&#233;_x000A_</x:v></x:c></x:row><x:row r='7'><x:c r='C7'><x:v><![CDATA[12.5]]></x:v></x:c></x:row>`;
    const xml = `<?xml version="1.0"?><x:worksheet xmlns:x="y"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
    const [sheet] = await sheetsOf(zipOf(workbookParts(xml)));
    expect(sheet?.rows).toEqual([
      { number: 1, cells: ['Qui & quoi', { text: 'été\n', formula: true }] },
      { number: 7, cells: [null, null, 12.5] },
    ]);
  });

  it('counts days from 1904 where the workbook says so, and knows formats by number', async () => {
    const more = {
      'xl/workbook.xml':
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="P" r:id="rId1"/></sheets></workbook>',
      'xl/styles.xml':
        '<styleSheet><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="17"/></cellXfs></styleSheet>',
    };
    const rows = '<row><c s="1"><v>44999</v></c><c s="2"><v>44999</v></c><c><v>44999</v></c></row>';
    expect(await cellsOf(workbook(rows, more))).toEqual([
      [{ day: '2027-03-15', shown: 'day' }, { day: '2027-03-15', shown: 'month' }, 44_999],
    ]);
  });

  it('reads archives whose sizes are in 64 bits', async () => {
    const parts = workbookParts(sheetXml('<row><c><v>1</v></c></row>'));
    expect(await cellsOf(zipOf(parts.map(([name, content]) => [name, content, { long: true }])))).toEqual([[1]]);
  });

  it('takes of a formula its last value, and of links to other files nothing', async () => {
    const rows = `<row>
      <c t="str"><f>HYPERLINK("http://example.test","Salon")</f><v>Salon</v></c>
      <c><f>cmd|'/C calc'!A0</f><v>42</v></c>
      <c><f>[1]Prix!A1*2</f><v>7</v></c>
      <c><f>WEBSERVICE("http://example.test")</f></c></row>`;
    const more = { 'xl/externalLinks/externalLink1.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x/>' };
    expect(await cellsOf(workbook(rows, more))).toEqual([
      [
        { text: 'Salon', formula: true },
        { number: 42, formula: true },
        { number: 7, formula: true },
        { error: '=WEBSERVICE("http://example.test")' },
      ],
    ]);
  });

  it('tells a formula that was never worked out from one that gives an empty text', async () => {
    const rows = `<row><c t="str"><f>IF(A1&lt;1,"","x")</f><v></v></c>
      <c><f>A1&amp;B1</f><v></v></c>
      <c><f t="shared" si="0"/></c><c><v>1</v></c></row>`;
    expect(await cellsOf(workbook(rows))).toEqual([[null, { error: '=A1&B1' }, { error: '=' }, 1]]);
  });

  it('goes by the content, not by the name: a text file called .xlsx is read as text', async () => {
    expect(await cellsOf(Buffer.from('Action;Budget\nSalon;5 k€'))).toEqual([
      ['Action', 'Budget'],
      ['Salon', '5 k€'],
    ]);
  });
});

describe('plans', () => {
  it('are proposed where the file is read', async () => {
    const file = Buffer.from('Action;Qui;Budget\nSalon;Marie;5 k€');
    expect(await readPlanFile(file, { context: CONTEXT_2027 })).toMatchObject({
      format: 'text',
      proposal: { actions: [{ title: 'Salon' }], people: [{ name: 'Marie' }], plannedCents: 500_000 },
    });
    expect(await readPlanFile(Buffer.alloc(0), { context: CONTEXT_2027 })).toMatchObject({ refusal: 'file_empty' });
  });
});

describe('files that are refused', () => {
  const row = '<row><c><v>1</v></c></row>';

  it.each<[string, string, () => Buffer]>([
    ['nothing', 'file_empty', () => Buffer.alloc(0)],
    ['a workbook without a value', 'file_empty', () => workbook('<row><c s="1"/></row>')],
    ['100 MB', 'file_too_large', () => Buffer.alloc(100 * 1024 * 1024, 'a;b\n')],
    ['a bomb: a sheet of 150 MB in 150 kB', 'inflates_too_much', () => zipOf(workbookParts(row.repeat(5_400_000)))],
    ['a bomb of archives in archives', 'not_a_spreadsheet', () => nested(6)],
    ['a bomb: zeros that inflate to 150 MB', 'inflates_too_much', () => zipOf(bombParts())],
    ['a bomb that says it is small', 'damaged', () => zipOf(bombParts({ size: 1_000 }))],
    ['parts that overlap', 'unsafe_content', () => overlapping(workbook(row))],
    ['two parts of one name', 'unsafe_content', () => zipOf([...workbookParts(row), ...workbookParts(row)])],
    ['5,000 parts', 'unsafe_content', () => zipOf(Array.from({ length: 5_000 }, (_, index) => [`part${index}`, '']))],
    ['a document type', 'unsafe_content', () => workbook('', { 'xl/workbook.xml': '<!DOCTYPE x><workbook/>' })],
    [
      'entities that multiply',
      'unsafe_content',
      () => zipOf(workbookParts(`<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><worksheet/>`)),
    ],
    ['16,384 columns', 'too_many_columns', () => workbook('<row><c r="XFD1"><v>1</v></c></row>')],
    ['60,000 rows', 'too_many_rows', () => workbook(row.repeat(60_000))],
    ['a million rows', 'too_many_rows', () => workbook(row.repeat(1_000_000))],
    ['a million lines of text', 'too_many_rows', () => Buffer.from('a;b\n'.repeat(1_000_000))],
    ['16,384 columns of text', 'too_many_columns', () => Buffer.from(`a${';b'.repeat(16_383)}\n`)],
    [
      '200 columns in 6,000 rows',
      'too_many_cells',
      () => workbook(`<row>${row.slice(5, -6).repeat(200)}</row>`.repeat(6_000)),
    ],
    ['a cell of a million characters', 'text_too_long', () => workbook(textRow('x'.repeat(1_000_000)))],
    ['200 sheets', 'too_many_sheets', () => workbook(row, { 'xl/workbook.xml': manySheets(200) })],
    ['a file cut short', 'damaged', () => workbook(row.repeat(2_000)).subarray(0, 900)],
    [
      'a part that was altered',
      'damaged',
      () => zipOf(workbookParts(row).map(([name, xml]) => [name, xml, { crc: 1 }])),
    ],
    [
      'an encrypted archive',
      'password_protected',
      () => zipOf(workbookParts(row).map(([n, x]) => [n, x, { flags: 1 }])),
    ],
    ['a workbook with a password', 'password_protected', () => oleFile('EncryptedPackage')],
    ['an old .xls', 'legacy_xls', () => oleFile('Workbook')],
    ['an OpenDocument sheet', 'unsupported_workbook', () => zipOf([['mimetype', 'application/vnd.oasis']])],
    ['some other archive', 'not_a_spreadsheet', () => zipOf([['readme.txt', 'hello']])],
    ['a text document', 'not_a_spreadsheet', () => workbook(row, { 'xl/workbook.xml': '<w:document xmlns:w="w"/>' })],
    ['a PDF', 'not_a_spreadsheet', () => Buffer.from('%PDF-1.7 ...')],
    [
      'a web page called .xls',
      'not_a_spreadsheet',
      () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
    ],
    ['a picture', 'not_a_spreadsheet', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5, 6, 7, 8])],
    ['a part in UTF-16, where a document type would hide', 'damaged', () => zipOf(utf16Parts())],
    ['a sheet that is elsewhere', 'damaged', () => workbook(row, related('http://example.test/sheet.xml', 'External'))],
    ['a workbook that is its own sheet', 'file_empty', () => workbook(row, related('workbook.xml'))],
    ['a package that is its own document', 'not_a_spreadsheet', () => workbook(row, { '_rels/.rels': ITSELF })],
    ['elements in elements in elements', 'file_empty', () => workbook('<a>'.repeat(300_000))],
    ['a cell of elements in elements', 'text_too_long', () => workbook(textRow('<a>'.repeat(300_000)))],
    ['a row that never ends, over and over', 'damaged', () => workbook('<row><c r="A1">'.repeat(200_000))],
  ])('%s: %s', async (_name, refusal, file) => {
    // On a machine that does much else, the time limit would give another refusal than the one that the content deserves.
    expect(await refusalOf(file(), { ...READ_LIMITS, milliseconds: 60_000 })).toBe(refusal);
  });

  it('stops a reader that takes too long or too much memory, and the next file is read', async () => {
    const big = workbook(`<row>${'<c><v>1</v></c>'.repeat(100)}</row>`.repeat(9_000));
    expect(await refusalOf(big, { ...READ_LIMITS, milliseconds: 5 })).toBe('too_slow');
    expect(await refusalOf(big, { ...READ_LIMITS, heapMegabytes: 8 })).toBe('inflates_too_much');
    expect(await refusalOf(workbook('<row><c><v>1</v></c></row>'))).toBe('read');
  });

  const ITSELF = '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="_rels/.rels"/></Relationships>';

  function related(target: string, mode = 'Internal'): Record<string, string> {
    const sheet = `<Relationship Id="rId1" Type="x/worksheet" Target="${target}" TargetMode="${mode}"/>`;
    return { 'xl/_rels/workbook.xml.rels': `<Relationships>${sheet}</Relationships>` };
  }

  /** An archive that holds ten of the same, and so on, down to a megabyte of zeros. */
  function nested(depth: number): Buffer {
    const inner = depth === 0 ? Buffer.alloc(1024 * 1024) : nested(depth - 1);
    return zipOf(Array.from({ length: 10 }, (_, index) => [`${index}.zip`, inner]));
  }

  function utf16Parts(): [string, string | Buffer][] {
    const sheet = Buffer.from(`\ufeff<!DOCTYPE x [<!ENTITY a "b">]>${sheetXml(row)}`, 'utf16le');
    return workbookParts('').map(([name, xml]) => [name, name.endsWith('sheet1.xml') ? sheet : xml]);
  }

  function bombParts(lie = {}): [string, string | Buffer, object?][] {
    return [...workbookParts(''), ['xl/styles.xml', Buffer.alloc(150 * 1024 * 1024), lie]];
  }

  function textRow(text: string): string {
    return `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
  }

  function manySheets(count: number): string {
    const sheets = Array.from({ length: count }, (_, index) => `<sheet name="S${index}" r:id="rId1"/>`);
    return `<workbook><sheets>${sheets.join('')}</sheets></workbook>`;
  }

  /** Every entry says that it takes the whole file. */
  function overlapping(bytes: Buffer): Buffer {
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1)) {
      bytes.writeUInt32LE(bytes.length, at + 20);
    }
    return bytes;
  }

  function oleFile(stream: string): Buffer {
    const container = Buffer.alloc(2_048);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(container);
    Buffer.from(stream, 'utf16le').copy(container, 1_024);
    return container;
  }
});
