import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { withoutResults } from '../../../tests/support/exported-sheets.ts';
import { contextOf, PLAN, WORDS } from '../../../tests/support/plan-snapshot.ts';
import { planWorkbook } from '../../features/documents/plan-workbook/rules.ts';
import { textOfCell } from '../../features/plan-import/grid/rules.ts';
import { proposePlan } from '../../features/plan-import/rules.ts';
import { readDelimited } from './delimited.ts';
import { READ_LIMITS } from './read-limits.ts';
import { readSheetFile } from './sheet-file.ts';
import { workbookBytes } from './workbook-bytes.ts';

const SOFFICE = '/usr/bin/soffice';
/** Comma, quote, UTF-8, from the first line, as stored rather than as shown, every sheet in a file of its own. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** It shows the results it finds in a file, unless it is told to work all of them out. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** What LibreOffice makes of a workbook: files of another format, by their names. */
async function converted(bytes: Uint8Array, format: string): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pactole-office-'));
  try {
    await writeFile(path.join(folder, 'plan.xlsx'), bytes);
    const profile = path.join(folder, 'profile');
    await mkdir(path.join(profile, 'user'), { recursive: true });
    await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), RECALCULATE);
    const made = path.join(folder, 'made');
    const settings = [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      made,
    ];
    await promisify(execFile)(SOFFICE, [...settings, path.join(folder, 'plan.xlsx')], { cwd: folder });
    const files = await readdir(made);
    return new Map(
      await Promise.all(files.map(async (file) => [file, await readFile(path.join(made, file))] as const)),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The cells of each sheet as LibreOffice works them out, by the sheet's name. */
async function calculated(bytes: Uint8Array): Promise<Map<string, string[][]>> {
  const files = await converted(bytes, AS_CSV);
  return new Map(
    [...files].map(([file, content]) => {
      const rows = readDelimited(content, READ_LIMITS).sheets[0]?.rows ?? [];
      const cells: string[][] = [];
      for (const row of rows) cells[row.number - 1] = row.cells.map(textOfCell);
      return [file.slice('plan-'.length, -'.csv'.length), cells];
    }),
  );
}

describe.runIf(existsSync(SOFFICE))('LibreOffice', () => {
  it('works out of an exported workbook every amount that is written beside a formula', async () => {
    const model = planWorkbook(PLAN, WORDS);
    const found = await calculated(await workbookBytes(withoutResults(model)));
    const differing: string[] = [];
    let formulas = 0;
    for (const { name, rows, visibility } of model.sheets) {
      if (visibility !== 'shown') continue;
      rows.forEach(({ cells }, row) =>
        cells.forEach((cell, column) => {
          if (cell?.kind !== 'money' || cell.formula === undefined) return;
          formulas += 1;
          const shown = found.get(name)?.[row]?.[column];
          if (Math.round(Number(shown) * 100) !== cell.cents)
            differing.push(`${name} ${row + 1}: ${cell.formula} = ${shown}`);
        }),
      );
    }
    expect(formulas).toBeGreaterThan(80);
    expect(differing).toEqual([]);
  }, 120_000);

  it('saves it again without a difference for the import', async () => {
    const saved = await converted(await workbookBytes(planWorkbook(PLAN, WORDS)), 'xlsx');
    const { sheets } = readSheetFile(saved.get('plan.xlsx') ?? Buffer.alloc(0), READ_LIMITS);
    const { actions, missing, doubts } = proposePlan(sheets, contextOf(PLAN));
    expect(actions.map(({ recordId, edited }) => [recordId, edited])).toEqual(PLAN.actions.map(({ id }) => [id, []]));
    expect([missing, doubts]).toEqual([[], []]);
  }, 120_000);
});
