import Papa from 'papaparse';

/**
 * Writes rows as delimited text that Excel opens in Europe: UTF-8 with its mark, semicolons, CRLF. A text that a spreadsheet
 * would run as a formula gets an apostrophe in front; numbers and dates stay as they are.
 */
export function writeDelimited(rows: readonly (readonly (string | { figures: string })[])[]): Uint8Array<ArrayBuffer> {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell.figures)));
  return new TextEncoder().encode(`\ufeff${Papa.unparse(cells, { delimiter: ';', newline: '\r\n' })}\r\n`);
}

function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
