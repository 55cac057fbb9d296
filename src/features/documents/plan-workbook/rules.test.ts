import { Workbook } from '@cj-tech-master/excelts';
import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetsOfModel, withoutResults } from '../../../../tests/support/exported-sheets.ts';
import { contextOf, ENGLISH_WORDS, id, PLAN, WORDS } from '../../../../tests/support/plan-snapshot.ts';
import { somePlan } from '../../../../tests/support/some-plan.ts';
import { workbookBytes } from '../../../server/sheets/workbook-bytes.ts';
import { availableBudget, landingBudget, totalBudget } from '../../budget/rules.ts';
import { proposePlan } from '../../plan-import/rules.ts';
import { snapshotOf } from '../rules.ts';
import type { CellModel, DocumentWords, SheetModel, WorkbookModel } from '../schema.ts';
import { planWorkbook } from './rules.ts';

const PLAN_SHEET = 0;
const ACTION_SHEET = 1;
const BUDGET_SHEET = 2;

function cellsUnder(sheet: SheetModel | undefined, heading: string): (CellModel | null)[] {
  const headings = sheet?.rows.find(({ look }) => look === 'heading')?.cells ?? [];
  const column = headings.findIndex((cell) => cell?.kind === 'text' && cell.text === heading);
  return sheet?.rows.map(({ cells }) => cells[column] ?? null) ?? [];
}

/** What the total row of a sheet says under a heading, in minor units. */
function totalUnder(model: WorkbookModel, sheet: number, heading: string): number | undefined {
  const row = model.sheets[sheet]?.rows.findIndex(({ look }) => look === 'total') ?? -1;
  const cell = cellsUnder(model.sheets[sheet], heading)[row];
  return cell?.kind === 'money' ? cell.cents : undefined;
}

describe('any plan', () => {
  it('has the same total in its five columns, in full, by month and by the rules of the budget', () => {
    fc.assert(
      fc.property(somePlan, (records) => {
        const model = planWorkbook(snapshotOf(records), WORDS);
        const totals = totalBudget(records.budgetLines);
        expect(totalUnder(model, PLAN_SHEET, 'Budget')).toBe(totals.planned);
        for (const sheet of [ACTION_SHEET, BUDGET_SHEET]) {
          expect(totalUnder(model, sheet, 'Budget prévu')).toBe(totals.planned);
          expect(totalUnder(model, sheet, 'Budget révisé')).toBe(totals.revised);
          expect(totalUnder(model, sheet, 'Engagé')).toBe(totals.committed);
          expect(totalUnder(model, sheet, 'Réalisé')).toBe(totals.invoiced);
          expect(totalUnder(model, sheet, 'Payé')).toBe(totals.paid);
          expect(totalUnder(model, sheet, 'Disponible')).toBe(availableBudget(totals));
        }
        const byAction = Map.groupBy(records.budgetLines, ({ actionId }) => actionId);
        const landing = [...byAction.values()].reduce((sum, lines) => sum + landingBudget(totalBudget(lines)), 0);
        expect(totalUnder(model, BUDGET_SHEET, 'Atterrissage')).toBe(landing);
        const byMonth = Map.groupBy(records.budgetLines, ({ month }) => month);
        const planned = [...byMonth].map(([month, lines]): [string, number] => [month, totalBudget(lines).planned]);
        expect(new Map(monthTotals(model))).toEqual(new Map(planned.filter(([, cents]) => cents !== 0)));
      }),
      { numRuns: 60 },
    );
  });

  it('shows beside each formula what the formula gives', async () => {
    await fc.assert(
      fc.asyncProperty(somePlan, fc.constantFrom(WORDS, ENGLISH_WORDS), async (records, words) => {
        expect(await formulasThatDiffer(planWorkbook(snapshotOf(records), words))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  function monthTotals({ sheets }: WorkbookModel): [string, number][] {
    const rows = sheets[BUDGET_SHEET]?.rows ?? [];
    const headings = rows.find(({ look }) => look === 'heading')?.cells ?? [];
    const totals = rows.find(({ look }) => look === 'total')?.cells ?? [];
    return headings.flatMap((heading, column): [string, number][] => {
      const total = totals[column];
      const isMonth = heading?.kind === 'month' && total?.kind === 'money' && total.cents !== 0;
      return isMonth ? [[heading.month, total.cents]] : [];
    });
  }
});

/** Formulas whose result, worked out anew from the written file, is another than the one written. */
async function formulasThatDiffer(model: WorkbookModel): Promise<string[]> {
  const written = new Workbook();
  await written.xlsx.load(await workbookBytes(model));
  const fresh = new Workbook();
  await fresh.xlsx.load(await workbookBytes(withoutResults(model)));
  calculateFormulas(fresh);
  let formulas = 0;
  const differing: string[] = [];
  for (const sheet of written.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula === undefined || cell.formula === '') return;
        formulas += 1;
        const result = fresh.getWorksheet(sheet.name)?.getCell(cell.address).result;
        const isSame = typeof result === 'number' && Math.abs(result - Number(cell.result)) < 0.001;
        if (!isSame)
          differing.push(`${sheet.name} ${cell.address} ${cell.formula}: ${JSON.stringify([result, cell.result])}`);
      }),
    );
  }
  expect(formulas).toBeGreaterThan(5);
  return differing;
}

describe('the milestones', () => {
  it('stand under what they are milestones of, by date', () => {
    const sheet = planWorkbook(PLAN, WORDS).sheets.find(({ name }) => name === 'Jalons');
    const told = (cell: CellModel | null | undefined) =>
      cell?.kind === 'text' ? cell.text : cell?.kind === 'day' ? cell.day : '';
    expect(sheet?.rows.slice(3).map(({ cells }) => cells.slice(0, 5).map(told))).toEqual([
      ['Objectif', 'Action', 'Jalon', 'Échéance', 'Atteint'],
      ['Objectif 1 : Acquérir', '', 'Dix devis', '', 'Non'],
      ['Objectif 1 : Acquérir', 'Salon', 'Invitations envoyées', '2027-01-20', 'Non'],
      ['Objectif 1 : Acquérir', 'Salon', 'Stand réservé', '2027-02-15', 'Oui'],
    ]);
  });

  it('have a sheet to write the first ones in, with what they may be of to choose from', () => {
    const sheet = planWorkbook({ ...PLAN, milestones: [] }, WORDS).sheets.find(({ name }) => name === 'Jalons');
    expect(
      sheet?.choices.map(({ column, firstRow, lastRow, isStrict }) => [column, firstRow, lastRow, isStrict]),
    ).toEqual([
      [0, 5, 104, false],
      [1, 5, 104, false],
      [4, 5, 104, true],
    ]);
  });

  it('are no actions when the file comes back', () => {
    const { actions, mapping } = proposePlan(sheetsOfModel(planWorkbook(PLAN, WORDS)), contextOf(PLAN));
    const sheet = mapping.sheets.find(({ name }) => name === 'Jalons');
    expect(sheet?.columns.map(({ field }) => field)).toEqual([
      'objective',
      'action',
      'milestone',
      'due',
      'reached',
      'milestone_id',
    ]);
    expect(actions.filter((one) => one.sheet === sheet?.sheet)).toEqual([]);
  });
});

describe('the budget by month', () => {
  const sheetOf = (words: DocumentWords = WORDS, plan = PLAN) => planWorkbook(plan, words).sheets[BUDGET_SHEET];

  it('has a column for a month outside the plan in which something is planned', () => {
    const headings = sheetOf()?.rows[3]?.cells ?? [];
    expect(headings.findLast((cell) => cell?.kind === 'month')).toEqual({ kind: 'month', month: '2029-01' });
  });

  it('marks what exceeds the envelope, or nearly, and leaves it out of a plan that has none', () => {
    const looks = (plan: typeof PLAN) => sheetOf(WORDS, plan)?.marks.map(({ look, formula }) => `${look} ${formula}`);
    expect(looks(PLAN)).toEqual([
      'bad Q18<0',
      'bad R9>$Q$17',
      'warning R9>0.95*$Q$17',
      'bad W9>$Q$17',
      'warning W9>0.95*$Q$17',
      'bad V5<0',
    ]);
    expect(looks({ ...PLAN, plan: { ...PLAN.plan, envelopeCents: null } })).toEqual(['bad V5<0']);
  });

  it('has an envelope that is a share of the planned revenue worked out from it', () => {
    const figures = { plannedRevenueCents: 100_000_000, envelopeShare: 0.02 };
    const rows = sheetOf(WORDS, { ...PLAN, plan: { ...PLAN.plan, ...figures } })?.rows ?? [];
    expect(rows.slice(-5).map(({ cells }) => cells.slice(2).filter((cell) => cell !== null))).toEqual([
      [
        { kind: 'text', text: 'CA prévu' },
        { kind: 'money', cents: 100_000_000 },
      ],
      [
        { kind: 'text', text: 'Part du CA prévu' },
        { kind: 'share', ratio: 0.02 },
      ],
      [
        { kind: 'text', text: 'Enveloppe' },
        { kind: 'money', cents: 2_000_000, formula: 'ROUND(Q17*Q18,2)' },
      ],
      [{ kind: 'text', text: 'Reste, budget révisé déduit' }, expect.objectContaining({ formula: 'Q19-R9' })],
      [{ kind: 'text', text: 'Reste à l’atterrissage' }, expect.objectContaining({ formula: 'Q19-W9' })],
    ]);
  });

  it('draws planned and invoiced amounts from its own rows', () => {
    expect(sheetOf()?.chart).toMatchObject({
      categories: { range: "'Budget par mois'!$D$4:$P$4" },
      series: [
        { name: 'Prévu', values: "'Budget par mois'!$D$9:$P$9" },
        { name: 'Réalisé', values: "'Budget par mois'!$D$10:$P$10" },
      ],
    });
  });
});

describe('the sheet of actions', () => {
  it('offers people, channels, objectives and what else an action names, and holds to what must be there', () => {
    const { choices } = planWorkbook(PLAN, WORDS).sheets[ACTION_SHEET] ?? {};
    expect(choices?.map(({ source, isStrict }) => [source, isStrict])).toEqual([
      ["'Listes'!$A$2:$A$4", false],
      ["'Listes'!$B$2:$B$3", false],
      ["'Listes'!$C$2:$C$3", false],
      ["'Listes'!$D$2:$D$4", false],
      ["'Listes'!$E$2:$E$3", false],
      ["'Listes'!$F$2:$F$8", true],
      ["'Listes'!$G$2:$G$3", true],
      ["'Listes'!$H$2:$H$3", true],
      ["'Listes'!$I$2:$I$3", true],
      ["'Listes'!$J$2:$J$6", true],
      ["'Listes'!$K$2:$K$4", true],
    ]);
  });

  it('of an empty plan is empty, and so are the other sheets', async () => {
    const empty = { ...PLAN, objectives: [], actions: [], people: [], channels: [] };
    const model = planWorkbook(empty, WORDS);
    expect(model.sheets.slice(0, 3).map(({ rows }) => rows.filter(({ look }) => look === 'data').length)).toEqual([
      1, 1, 2,
    ]);
    expect(await formulasThatDiffer(model)).toEqual([]);
  });
});

describe('the five columns', () => {
  it('print on landscape pages with the headings repeated and the plan’s name above, ampersands kept', () => {
    const plan = { ...PLAN, plan: { ...PLAN.plan, name: 'R&D' } };
    expect(planWorkbook(plan, WORDS).sheets[PLAN_SHEET]?.print).toEqual({
      repeatedRow: 4,
      header: '&LR&&D&RPlan d’action',
      footer: '&C&P / &N',
    });
  });

  it('know which objective and which action each row is', () => {
    const ids = cellsUnder(planWorkbook(PLAN, WORDS).sheets[PLAN_SHEET], 'Pactole id');
    expect(ids.slice(4, 6)).toEqual([
      { kind: 'text', text: `objective ${id(101)}` },
      { kind: 'text', text: id(201) },
    ]);
  });
});
