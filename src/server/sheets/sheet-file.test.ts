import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workbookParts, zipOf } from '../../../tests/support/zip-file.ts';
import { READ_LIMITS } from './read-limits.ts';
import { FileRefused } from './refusal.ts';
import { readSheetFile } from './sheet-file.ts';

const ROWS =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46461</v></c><c r="C1"><f>1+1</f><v>2</v></c></row>';
const MORE = {
  'xl/sharedStrings.xml': '<sst><si><t>Salon</t></si></sst>',
  'xl/styles.xml': '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
};
const XML = `<worksheet><sheetData>${ROWS.repeat(3)}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;

function readOrRefuse(bytes: Buffer): string {
  try {
    const { sheets } = readSheetFile(bytes, READ_LIMITS);
    return `${sheets.length} sheets`;
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal;
    throw error;
  }
}

describe('a workbook cut short', () => {
  it('is damaged, wherever it is cut', () => {
    const whole = zipOf(workbookParts(XML, MORE));
    for (let length = 4; length < whole.length; length += 1) {
      expect(readOrRefuse(whole.subarray(0, length))).toBe('damaged');
    }
  });
});

describe('bytes changed at random', () => {
  const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });

  it('give sheets or a refusal, whichever bytes of the archive', () => {
    const whole = zipOf(workbookParts(XML, MORE));
    expect(readOrRefuse(whole)).toBe('1 sheets');
    fc.assert(
      fc.property(changes, (changed) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changed) bytes[at % bytes.length] = value;
        expect(readOrRefuse(bytes)).toMatch(/^(1 sheets|[a-z_]+)$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('give sheets or a refusal, whichever characters of the sheet', () => {
    fc.assert(
      fc.property(changes, (changed) => {
        const bytes = Buffer.from(XML);
        for (const [at, value] of changed) bytes[at % bytes.length] = value;
        expect(readOrRefuse(zipOf(workbookParts(bytes.toString('latin1'), MORE)))).toMatch(/^(1 sheets|[a-z_]+)$/);
      }),
      { numRuns: 2_000 },
    );
  });
});
