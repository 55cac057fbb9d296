import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { Cell, Sheet } from '../../../src/kernel/sheet.ts';
import { READ_LIMITS } from '../../../src/server/sheets/read-limits.ts';
import { readSheetFile } from '../../../src/server/sheets/sheet-file.ts';
import { type Figure, kilobytes, ms } from '../figures.ts';
import { type Ask, HttpClient } from '../http-client.ts';
import type { Target } from '../load/jobs.ts';
import type { Scale } from '../scale.ts';
import { median } from '../statistics.ts';

const EXPORT_MS = 2000;
const PREVIEW_MS = 1500;

/** A large plan out as files and back in, from the request to the last byte; beside, the bare library on the same cells. */
export async function measureFiles(target: Target, scale: Scale): Promise<Figure[]> {
  const base = `/api/v1/workspaces/${target.workspaceId}/plans/${target.planId}`;
  const timed = async (ask: Ask) => {
    // A new one each time: the server closes connections that rest, as this one's would while the library works.
    const client = new HttpClient(target.origin, { headers: { authorization: target.authorization } });
    let body: Buffer = Buffer.alloc(0);
    const time = await timeOf(scale, async () => {
      body = (await client.succeed(ask)).body;
    });
    client.close();
    return { ms: time, bytes: new Uint8Array(body) };
  };

  const workbook = await timed({ path: `${base}/export.xlsx` });
  const table = await timed({ path: `${base}/export.csv` });
  const { sheets } = readSheetFile(Buffer.from(workbook.bytes), READ_LIMITS);
  const bareWrite = await timeOf(scale, () => bareWorkbook(sheets));
  const plain = await bareWorkbook(someonesPlan(sheets));
  const import5 = await timed(await previewOf(plain));
  const bareRead = await timeOf(scale, () => new Workbook().xlsx.load(plain));
  const importOwn = await timed(await previewOf(workbook.bytes));
  installChartSupport();
  const bareOwn = await timeOf(scale, () => new Workbook().xlsx.load(workbook.bytes));

  async function previewOf(file: Uint8Array<ArrayBuffer>): Promise<Ask> {
    const form = new FormData();
    form.set('file', new File([file], 'plan.xlsx'));
    const encoded = new Response(form);
    const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
    const body = new Uint8Array(await encoded.arrayBuffer());
    return { method: 'POST', path: `${base}/imports/preview`, headers, body };
  }

  const group = `Files of ${scale.planned} actions`;
  const cells = sheets.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + filled(row.cells), 0), 0);
  return [
    {
      group,
      name: `Export as a workbook (${cells} cells, ${kilobytes(workbook.bytes.length)})`,
      measured: ms(workbook.ms),
      target: `< ${EXPORT_MS} ms`,
      isMet: workbook.ms < EXPORT_MS,
      reference: `${ms(bareWrite)} (the bare library, no style)`,
    },
    { group, name: `Export as text (${kilobytes(table.bytes.length)})`, measured: ms(table.ms) },
    {
      group,
      name: 'Preview of a five-column workbook',
      measured: ms(import5.ms),
      target: `< ${PREVIEW_MS} ms`,
      isMet: import5.ms < PREVIEW_MS,
      reference: `${ms(bareRead)} (the bare library, reading only)`,
    },
    {
      group,
      name: 'Preview of the workbook that was exported',
      measured: ms(importOwn.ms),
      reference: `${ms(bareOwn)} (the bare library, reading only)`,
    },
  ];
}

async function timeOf(scale: Scale, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < scale.files; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** The five columns as someone else would bring them: no id, dates and amounts in words. */
function someonesPlan([five]: readonly Sheet[]): Sheet[] {
  const rows = (five?.rows ?? []).slice(2).flatMap(({ number, cells }) => {
    const isRow = number === 4 || typeof cells[1] === 'string';
    const [objective, action, owner, due, budget] = cells.slice(0, 5);
    return isRow
      ? [{ number, cells: [objective, action, owner, due, budget].map((cell) => worded(cell ?? null)) }]
      : [];
  });
  return [{ name: 'PAC', hidden: false, merges: [], rows }];
}

function worded(cell: Cell): Cell {
  if (typeof cell === 'number') return `${cell.toLocaleString('fr-FR')} €`;
  return cell !== null && typeof cell === 'object' && 'day' in cell ? cell.day.split('-').toReversed().join('/') : cell;
}

/** The same values in the same places, and nothing else. */
async function bareWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const book = new Workbook();
  for (const { name, rows } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const { number, cells } of rows) {
      const row = sheet.getRow(number);
      cells.forEach((cell, column) => {
        if (cell !== null) row.getCell(column + 1).value = valueOf(cell);
      });
    }
  }
  return (await book.xlsx.writeBuffer({ validate: false })) as Uint8Array<ArrayBuffer>;
}

function valueOf(cell: Exclude<Cell, null>): string | number | boolean | Date {
  if (typeof cell !== 'object') return cell;
  if ('day' in cell) return new Date(cell.day);
  if ('number' in cell) return cell.number;
  return 'text' in cell ? cell.text : cell.error;
}

function filled(cells: readonly Cell[]): number {
  return cells.filter((cell) => cell !== null).length;
}
