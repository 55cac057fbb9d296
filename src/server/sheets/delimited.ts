import Papa from 'papaparse';
import type { Sheet } from '../../kernel/sheet.ts';
import type { ReadLimits } from './read-limits.ts';
import { FileRefused } from './refusal.ts';
import { decodeText, type Encoding } from './text-encoding.ts';

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A file of delimited text (.csv, .tsv, .txt) as one sheet of texts; what they mean is for the rules to say. */
export function readDelimited(
  bytes: Uint8Array,
  limits: ReadLimits,
): { sheets: Sheet[]; encoding: Encoding; delimiter: Delimiter } {
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\0')) throw new FileRefused('not_a_spreadsheet', 'The text holds zero characters.');
  // Excel obeys, and sometimes writes, a first line that names the separator.
  const announced = /^sep=([;,\t|])\r?\n/i.exec(text);
  const delimiter = (announced?.[1] as Delimiter | undefined) ?? detectDelimiter(text);
  const sheet: Sheet = { name: '', hidden: false, rows: [], merges: [] };
  let number = announced ? 1 : 0;
  let cells = 0;
  Papa.parse<string[]>(announced ? text.slice(announced[0].length) : text, {
    delimiter,
    step: ({ data }) => {
      number += 1;
      const filled = data.filter((value) => value.trim() !== '').length;
      if (filled === 0) return;
      checkRow(data, limits);
      cells += filled;
      sheet.rows.push({ number, cells: data.map((value) => (value.trim() === '' ? null : value)) });
      if (sheet.rows.length > limits.rows) throw new FileRefused('too_many_rows', `More than ${limits.rows} rows.`);
      if (cells > limits.cells) throw new FileRefused('too_many_cells', `More than ${limits.cells} cells.`);
    },
  });
  if (sheet.rows.length === 0) throw new FileRefused('file_empty', 'No line holds anything.');
  return { sheets: [sheet], encoding, delimiter };
}

function checkRow(data: string[], limits: ReadLimits): void {
  const used = data.findLastIndex((value) => value.trim() !== '') + 1;
  if (used > limits.columns) throw new FileRefused('too_many_columns', `Column ${used} is used.`);
  if (data.some((value) => value.length > limits.textLength)) {
    throw new FileRefused('text_too_long', 'A cell holds too much text.');
  }
}

/**
 * The separator that cuts most of the first lines into the same number of columns, more than one; the larger number wins a
 * tie, so that decimal commas do not pass for columns.
 */
function detectDelimiter(text: string): Delimiter {
  const head = text.slice(0, 100_000);
  let best: { delimiter: Delimiter; regular: number; width: number } = { delimiter: ';', regular: 0, width: 0 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 60, skipEmptyLines: 'greedy' });
    const counts = new Map<number, number>();
    for (const row of data) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    for (const [width, regular] of counts) {
      const isBetter = regular > best.regular || (regular === best.regular && width > best.width);
      if (isBetter) best = { delimiter, regular, width };
    }
  }
  return best.delimiter;
}
