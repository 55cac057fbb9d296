import type { Sheet } from '../../kernel/sheet.ts';
import { readDelimited } from './delimited.ts';
import type { ReadLimits } from './read-limits.ts';
import { FileRefused } from './refusal.ts';
import { readPart, readWorkbookParts } from './workbook-parts.ts';
import { readMerges, readRows } from './worksheet.ts';
import { ZipArchive } from './zip-archive.ts';

export interface SheetFile {
  sheets: Sheet[];
  /** What the content turned out to be, whatever the file's name says. */
  format: 'workbook' | 'text';
}

/** Reads a workbook or a text file by its content; throws `FileRefused`. Runs in the reading worker. */
export function readSheetFile(bytes: Buffer, limits: ReadLimits): SheetFile {
  if (bytes.length === 0) throw new FileRefused('file_empty', 'The file holds nothing.');
  if (bytes.length > limits.fileBytes) throw new FileRefused('file_too_large', `${bytes.length} bytes.`);
  if (startsWith(bytes, 'PK\u0003\u0004')) return readWorkbook(bytes, limits);
  refuseOtherFormats(bytes);
  return { sheets: readDelimited(bytes, limits).sheets, format: 'text' };
}

function readWorkbook(bytes: Buffer, limits: ReadLimits): SheetFile {
  const archive = new ZipArchive(bytes, limits);
  if (!archive.has('[Content_Types].xml')) {
    const isOtherOffice = archive.has('mimetype') || archive.has('Index/Document.iwa');
    throw new FileRefused(isOtherOffice ? 'unsupported_workbook' : 'not_a_spreadsheet', 'It is some other archive.');
  }
  const parts = readWorkbookParts(archive, limits);
  const allowance = { rows: limits.rows, cells: limits.cells, merges: limits.merges };
  const sheets = parts.sheets.map(({ name, hidden, path }): Sheet => {
    const sheet = readPart(archive, path);
    return {
      name,
      hidden,
      rows: readRows(sheet, parts, allowance, limits),
      merges: readMerges(sheet, allowance, limits),
    };
  });
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new FileRefused('file_empty', 'No sheet holds anything.');
  return { sheets, format: 'workbook' };
}

/** The old Office container holds .xls workbooks, and encrypted .xlsx ones. */
const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

/** PDF, XML and HTML (which some software saves as .xls), rich text, pictures, other archives; in small letters. */
const OTHER_BEGINNINGS = [
  '%pdf',
  '<?xml',
  '<html',
  '<!doctype',
  '<table',
  '{\\rtf',
  'gif8',
  '\u0089png',
  '\u00ff\u00d8\u00ff',
].concat(['7z\u00bc\u00af', 'rar!', '\u001f\u008b']);

function refuseOtherFormats(bytes: Buffer): void {
  if (startsWith(bytes, OLE)) {
    const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new FileRefused(encrypted ? 'password_protected' : 'legacy_xls', 'It is an old Office container.');
  }
  const head = bytes.toString('latin1', 0, 512).trimStart().toLowerCase();
  const isOther = OTHER_BEGINNINGS.some((beginning) => head.startsWith(beginning));
  if (isOther) throw new FileRefused('not_a_spreadsheet', 'Its content is of another kind.');
  const isUtf16 = startsWith(bytes, '\u00ff\u00fe') || startsWith(bytes, '\u00fe\u00ff');
  const controls = bytes.subarray(0, 4_096).filter((byte) => byte < 9 && byte > 0).length;
  if (!isUtf16 && controls > 4) throw new FileRefused('not_a_spreadsheet', 'Its content is not text.');
}

function startsWith(bytes: Buffer, signature: string): boolean {
  return bytes.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'));
}
