import { readSheets } from './src/server/sheets/read-sheets.ts';
import { workbookParts, zipOf } from './tests/support/zip-file.ts';
const row = '<row><c><v>1</v></c></row>';
const sheetXml = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const workbook = (rows: string, more: Record<string, string> = {}) => zipOf(workbookParts(sheetXml(rows), more));
const files: [string, () => Buffer][] = [
  ['100 MB', () => Buffer.alloc(100 * 1024 * 1024, 'a;b\n')],
  ['bomb sheet 150 MB', () => zipOf(workbookParts(row.repeat(5_400_000)))],
  ['bomb 118 MB of rows (within the limit)', () => workbook(row.repeat(4_200_000))],
  ['bomb zeros 150 MB', () => zipOf([...workbookParts(''), ['xl/styles.xml', Buffer.alloc(150 * 1024 * 1024)]])],
  ['million rows', () => workbook(row.repeat(1_000_000))],
  ['million lines', () => Buffer.from('a;b\n'.repeat(1_000_000))],
  ['16,384 columns', () => workbook('<row><c r="XFD1"><v>1</v></c></row>')],
  ['1.2M cells', () => workbook(`<row>${row.slice(5, -6).repeat(200)}</row>`.repeat(6_000))],
  ['entities', () => zipOf(workbookParts(`<!ENTITY a "aaaa"><worksheet/>`))],
  ['nesting 300k', () => workbook('<a>'.repeat(300_000))],
  ['rows that never end', () => workbook('<row><c r="A1">'.repeat(200_000))],
  ['shared strings 100 MB', () => workbook(row, {'xl/sharedStrings.xml': `<sst>${'<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>'.repeat(1_900_000)}</sst>`})],
  ['shared strings 100 MB long', () => workbook(row, {'xl/sharedStrings.xml': `<sst>${`<si><t>${'é'.repeat(32_000)}</t></si>`.repeat(1_700)}</sst>`})],
  ['csv 20 MB long cells', () => Buffer.from(`${'x'.repeat(32_000)};${'y'.repeat(32_000)}\n`.repeat(320))],
  ['csv quotes', () => Buffer.from('"'.repeat(19_000_000))],
  ['merges', () => zipOf(workbookParts(`<worksheet><sheetData>${row}</sheetData><mergeCells>${'<mergeCell ref="A1:ZZ65000"/>'.repeat(1_000_000)}</mergeCells></worksheet>`))],
];
for (const [name, make] of files) {
  const bytes = new Uint8Array(make());
  globalThis.gc?.();
  const base = process.memoryUsage().rss;
  let peak = base;
  const timer = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 10);
  const t = performance.now();
  const r = await readSheets(bytes);
  const ms = performance.now() - t;
  clearInterval(timer);
  console.log(name.padEnd(42), 'refusal' in r ? r.refusal : 'read', Math.round(ms) + ' ms', '+' + Math.round((peak - base) / 1e6) + ' MB', (bytes.length/1e6).toFixed(2)+' MB file');
}
