import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetsOfModel } from '../../../../tests/support/exported-sheets.ts';
import { ENGLISH_WORDS, WORDS } from '../../../../tests/support/plan-snapshot.ts';
import { somePlan } from '../../../../tests/support/some-plan.ts';
import type { Cell, Sheet } from '../../../kernel/sheet.ts';
import { applyOperation } from '../../../records/apply.ts';
import type { Operation } from '../../../records/change.ts';
import {
  amountOfParts,
  type AmountParts,
  BUDGET_NATURES,
  BUDGET_UNITS,
  type BudgetLine,
  budgetLineKind,
} from '../../budget/schema.ts';
import { planWorkbook } from '../../documents/plan-workbook/rules.ts';
import { type DocumentRecords, snapshotOf } from '../../documents/rules.ts';
import { contextFor, operationsForProposal } from '../operations/rules.ts';
import type { PlanState } from '../operations/schema.ts';
import { LINE_ID_HEADING } from '../round-trip/rules.ts';
import { proposePlan } from '../rules.ts';
import type { PlanProposal } from '../schema.ts';

const STAMP = { planId: 'plan', actorId: null, at: '' };
const NO_CHOICES = { skipExisting: false, deleteMissing: false, deleteMissingMilestones: false };
type Column = keyof AmountParts;

/** A plan whose first line, if it has one, is bought by the piece: a hundred leads at 38 euros. */
const bought = somePlan.map((records): DocumentRecords => {
  const [first, ...others] = records.budgetLines;
  if (!first) return records;
  const leads = { nature: 'per_unit', units: 100, unitName: 'lead', unitCents: 3800, plannedCents: 380_000 } as const;
  return { ...records, budgetLines: [{ ...first, ...leads }, ...others] };
});

function imported(records: DocumentRecords, sheets: Sheet[], locale: 'fr' | 'en' = 'fr') {
  const named = [...records.people, ...records.channels, ...records.tags];
  const state = { ...records, named } as unknown as PlanState;
  const proposal = proposePlan(sheets, contextFor(state, { today: '2026-11-20', locale }));
  const operations = operationsForProposal(proposal, state, NO_CHOICES, { newId: () => 'new', locale });
  return { proposal, operations };
}

function sheetOf(sheets: readonly Sheet[]): Sheet | undefined {
  return sheets.find(({ rows }) => rows.some(({ cells }) => cells.includes(LINE_ID_HEADING)));
}

function edit(sheets: readonly Sheet[], lineId: string, column: Column, cell: Cell, words = WORDS): void {
  const rows = sheetOf(sheets)?.rows ?? [];
  const headings = rows.find(({ cells }) => cells.includes(LINE_ID_HEADING))?.cells ?? [];
  const row = rows.find(({ cells }) => cells.includes(lineId));
  if (row) row.cells[headings.indexOf(words.headings[column])] = cell;
}

function after(line: BudgetLine, operations: readonly Operation[]): BudgetLine {
  const own = operations.filter(({ id }) => id === line.id);
  expect(own.length).toBeLessThanOrEqual(1);
  return own.reduce<BudgetLine>((one, each) => applyOperation(budgetLineKind, one, each, STAMP) as BudgetLine, line);
}

const rulesOf = ({ doubts }: PlanProposal) => doubts.map(({ rule }) => rule);

describe('the computed amounts of an exported workbook', () => {
  it('come back with the parts that were edited and the amount they make, and nothing else', () => {
    const edits = fc.record(
      {
        units: fc.oneof(fc.nat({ max: 900 }), fc.constantFrom(0.5, 7.5)),
        unitCents: fc.nat({ max: 99_999 }),
        unitName: fc.constantFrom(...BUDGET_UNITS),
        nature: fc.constantFrom(...BUDGET_NATURES),
        revenueShare: fc.nat({ max: 10_000 }).map((share) => share / 10_000),
        revenueCents: fc.nat({ max: 9_999_999 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(bought, edits, fc.constantFrom(WORDS, ENGLISH_WORDS), (records, wanted, words) => {
        const sheets = sheetsOfModel(planWorkbook(snapshotOf(records), words));
        const [line, ...others] = records.budgetLines;
        fc.pre(line !== undefined);
        const cells: { [column in Column]?: Cell } = {
          ...(wanted.units !== undefined && { units: wanted.units }),
          ...(wanted.unitCents !== undefined && { unitCents: wanted.unitCents / 100 }),
          ...(wanted.unitName && { unitName: words.units[wanted.unitName].toUpperCase() }),
          ...(wanted.nature && { nature: words.natures[wanted.nature] }),
          ...(wanted.revenueShare !== undefined && { revenueShare: { number: wanted.revenueShare, percent: true } }),
          ...(wanted.revenueCents !== undefined && { revenueCents: wanted.revenueCents / 100 }),
        };
        for (const [column, cell] of Object.entries(cells)) edit(sheets, line.id, column as Column, cell, words);
        const { operations, proposal } = imported(records, sheets, words.locale);
        const expected = { ...line, ...wanted };
        expect(rulesOf(proposal)).toEqual([]);
        expect(after(line, operations)).toMatchObject({
          ...wanted,
          plannedCents: amountOfParts(expected) ?? line.plannedCents,
        });
        for (const other of others) expect(after(other, operations)).toBe(other);
      }),
      { numRuns: 40 },
    );
  });

  const records = fc.sample(
    bought.filter(({ budgetLines }) => budgetLines.length > 0),
    { numRuns: 1, seed: 7 },
  )[0] as DocumentRecords;
  const line = records.budgetLines[0] as BudgetLine;
  const exported = () => sheetsOfModel(planWorkbook(snapshotOf(records), WORDS));

  it('take « 3,5 % », « 40 » and « 45,50 € » as they are typed, and leave what is none of them', () => {
    const sheets = exported();
    edit(sheets, line.id, 'revenueShare', '3,5 %');
    edit(sheets, line.id, 'units', '40');
    edit(sheets, line.id, 'unitCents', '45,50 €');
    expect(after(line, imported(records, sheets).operations)).toMatchObject({
      revenueShare: 0.035,
      units: 40,
      unitCents: 4550,
      plannedCents: 182_000,
    });
    edit(sheets, line.id, 'units', 'beaucoup');
    edit(sheets, line.id, 'nature', 'au doigt mouillé');
    const { operations, proposal } = imported(records, sheets);
    expect(rulesOf(proposal)).toEqual(['part_unreadable', 'part_unreadable']);
    expect(after(line, operations)).toMatchObject({ units: 100, nature: 'per_unit', plannedCents: 455_000 });
  });

  it('say so where the plan changed since, and keep what was not edited', () => {
    const sheets = exported();
    edit(sheets, line.id, 'units', 200);
    const dearer = { ...line, unitCents: 4000, plannedCents: 400_000 };
    const now = { ...records, budgetLines: [dearer, ...records.budgetLines.slice(1)] };
    const { operations, proposal } = imported(now, sheets);
    expect(rulesOf(proposal)).toEqual(['line_changed_since_export']);
    expect(after(dearer, operations)).toMatchObject({ units: 200, unitCents: 4000, plannedCents: 800_000 });
    const gone = imported({ ...records, budgetLines: records.budgetLines.slice(1) }, sheets);
    expect(rulesOf(gone.proposal)).toEqual(['line_deleted']);
    expect(gone.proposal.lines).toEqual([]);
  });

  it('are of no use to another plan', () => {
    const sheets = exported();
    edit(sheets, line.id, 'units', 200);
    const other = { ...records, plan: { ...records.plan, id: '01900000-0000-7000-8000-000000000999' } };
    expect(imported(other, sheets).proposal.lines).toEqual([]);
  });

  it('have no sheet in a plan of fixed amounts', () => {
    const fixed = records.budgetLines.map((one) => ({ ...one, nature: 'fixed' as const }));
    expect(sheetOf(sheetsOfModel(planWorkbook(snapshotOf({ ...records, budgetLines: fixed }), WORDS)))).toBeUndefined();
  });
});
