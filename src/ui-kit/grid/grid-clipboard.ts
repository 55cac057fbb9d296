/**
 * Cells as a spreadsheet copies them: tab between cells, line break between lines, quotes around a cell that holds
 * one of these or a quote, quotes inside doubled.
 */
export function writeTsv(matrix: readonly (readonly string[])[]): string {
  return matrix.map((line) => line.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Reads what a spreadsheet (or a page, or a plain text) put on the clipboard. A final line break adds no line. */
export function parseTsv(text: string): string[][] {
  const matrix: string[][] = [];
  let line: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (;;) {
    const cell = source[at] === '"' ? readQuoted(source, at) : undefined;
    const end = cell?.end ?? endOfPlain(source, at);
    line.push(cell?.text ?? source.slice(at, end));
    if (source[end] !== '\t') {
      matrix.push(line);
      line = [];
    }
    if (end >= source.length) return matrix;
    at = end + 1;
  }
}

function endOfPlain(source: string, start: number): number {
  let end = start;
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1;
  return end;
}

/** A quoted cell; undefined when the quote turns out to be part of a plain text (`"Offre" de rentrée`). */
function readQuoted(source: string, start: number): { text: string; end: number } | undefined {
  let text = '';
  for (let at = start + 1; at < source.length; at += 1) {
    if (source[at] !== '"') {
      text += source[at];
    } else if (source[at + 1] === '"') {
      text += '"';
      at += 1;
    } else {
      const after = source[at + 1];
      return after === undefined || after === '\t' || after === '\n' ? { text, end: at + 1 } : undefined;
    }
  }
  return undefined;
}

/** The same cells as an HTML table, which spreadsheets prefer because it keeps line breaks inside cells. */
export function writeHtmlTable(matrix: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<td>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</td>`;
  return `<table>${matrix.map((line) => `<tr>${line.map(cell).join('')}</tr>`).join('')}</table>`;
}

/**
 * The matrix that fills a selection: one copied cell fills it all, a block that divides it exactly is repeated, any
 * other block is pasted once.
 */
export function fillSelection(
  matrix: readonly (readonly string[])[],
  height: number,
  width: number,
): readonly (readonly string[])[] {
  const rows = matrix.length;
  const columns = Math.max(0, ...matrix.map((line) => line.length));
  if (rows === 0 || columns === 0) return [];
  if (height % rows !== 0 || width % columns !== 0) return matrix;
  return Array.from({ length: height }, (_, line) =>
    Array.from({ length: width }, (_unused, column) => matrix[line % rows]?.[column % columns] ?? ''),
  );
}
