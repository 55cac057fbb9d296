import Papa from 'papaparse';

/**
 * Writes rows as delimited text that the Excel of that language opens as it is meant: UTF-8 with its mark, CRLF, semicolons
 * where the comma is for decimals. A text that a spreadsheet would run as a formula gets an apostrophe in front, which
 * reading takes away; numbers and dates stay as they are.
 */
export function writeDelimited(
  rows: readonly (readonly (string | { figures: string })[])[],
  locale: 'fr' | 'en',
): Uint8Array<ArrayBuffer> {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell.figures)));
  const delimiter = locale === 'fr' ? ';' : ',';
  return new TextEncoder().encode(`\ufeff${Papa.unparse(cells, { delimiter, newline: '\r\n' })}\r\n`);
}

/** Also a text whose own apostrophe stands before such a character: otherwise reading would take that one away. */
function harmless(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
