/** Elements after which the text goes on on another line. */
const BLOCKS = new Set(['P', 'DIV', 'LI', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'PRE']);

/**
 * The cells of the table in what a spreadsheet, a word processor or a page put on the clipboard; undefined when it holds
 * none, or several. A cell over several places fills the first, and leaves the others empty.
 */
export function readHtmlTable(html: string): string[][] | undefined {
  if (!/<table/i.test(html)) return undefined;
  // Parsed apart from the page: nothing in it runs or loads.
  const tables = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table');
  const [table] = tables;
  if (!table || tables.length > 1) return undefined;
  const matrix: string[][] = [];
  for (const [y, line] of [...table.rows].entries()) {
    matrix[y] ??= [];
    let x = 0;
    for (const cell of line.cells) {
      while (matrix[y]?.[x] !== undefined) x += 1;
      fillSpan(matrix, cell, x, y, table.rows.length);
      x += cell.colSpan;
    }
  }
  const width = Math.max(0, ...matrix.map(({ length }) => length));
  return matrix.map((line) => Array.from({ length: width }, (_, x) => line[x] ?? ''));
}

function fillSpan(matrix: string[][], cell: HTMLTableCellElement, x: number, y: number, height: number) {
  for (let line = y; line < Math.min(height, y + cell.rowSpan); line += 1) {
    const target = (matrix[line] ??= []);
    for (let column = x; column < x + cell.colSpan; column += 1) {
      target[column] = line === y && column === x ? textOf(cell) : '';
    }
  }
}

/** The text as it is seen: white space of the source is one space, line breaks are those that show. */
function textOf(cell: Element): string {
  return read(cell)
    .replace(/ *\n */g, '\n')
    .trim();
}

function read(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
  if (!(node instanceof Element)) return '';
  if (node.tagName === 'BR') return '\n';
  const text = [...node.childNodes].map(read).join('');
  return BLOCKS.has(node.tagName) ? `\n${text}\n` : text;
}
