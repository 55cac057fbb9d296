import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetsOfModel } from '../../../../tests/support/exported-sheets.ts';
import { ENGLISH_WORDS, id, WORDS } from '../../../../tests/support/plan-snapshot.ts';
import { somePlan } from '../../../../tests/support/some-plan.ts';
import { disorderOf } from '../../../kernel/estimate.ts';
import type { Cell, Sheet } from '../../../kernel/sheet.ts';
import type { Operation } from '../../../records/change.ts';
import { READ_LIMITS } from '../../../server/sheets/read-limits.ts';
import { readSheetFile } from '../../../server/sheets/sheet-file.ts';
import { workbookBytes } from '../../../server/sheets/workbook-bytes.ts';
import { writeDelimited } from '../../../server/sheets/write-delimited.ts';
import { estimateOf } from '../../actions/schema.ts';
import { planTable } from '../../documents/plan-table/rules.ts';
import { planWorkbook } from '../../documents/plan-workbook/rules.ts';
import { type DocumentRecords, snapshotOf } from '../../documents/rules.ts';
import { contextFor, operationsForProposal } from '../operations/rules.ts';
import type { PlanState } from '../operations/schema.ts';
import { proposePlan } from '../rules.ts';
import { describeActions, saidBy, saidMonths } from './rules.ts';
import { EDITABLE_FIELDS, type EditableField, type Said } from './schema.ts';

const NO_CHOICES = { skipExisting: true, deleteMissing: false, deleteMissingMilestones: false };

function stateOf(records: DocumentRecords): PlanState {
  return { ...records, named: [...records.people, ...records.channels, ...records.tags] } as unknown as PlanState;
}

function operationsOf(sheets: Sheet[], records: DocumentRecords, locale: 'fr' | 'en' = 'fr'): Operation[] {
  const state = stateOf(records);
  const proposal = proposePlan(sheets, contextFor(state, { today: '2026-11-20', locale }));
  let made = 0;
  const newId = () => id(9_000 + (made += 1));
  return operationsForProposal(proposal, state, NO_CHOICES, { newId, locale });
}

describe('any exported plan, unedited', () => {
  it('changes nothing when it is imported again, in either language', () => {
    fc.assert(
      fc.property(somePlan, fc.constantFrom(WORDS, ENGLISH_WORDS), (records, words) => {
        const sheets = sheetsOfModel(planWorkbook(snapshotOf(records), words));
        expect(operationsOf(sheets, records, words.locale)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('changes nothing through the bytes of a workbook and of a text file either', async () => {
    await fc.assert(
      fc.asyncProperty(somePlan, async (records) => {
        const snapshot = snapshotOf(records);
        const workbook = await workbookBytes(planWorkbook(snapshot, WORDS));
        const table = writeDelimited(planTable(snapshot, WORDS), 'fr');
        for (const bytes of [workbook, table]) {
          expect(operationsOf(readSheetFile(Buffer.from(bytes), READ_LIMITS).sheets, records)).toEqual([]);
        }
      }),
      { numRuns: 10 },
    );
  });
});

interface Edit {
  field: EditableField;
  sheet: number;
  heading: string;
  cell: Cell;
  said: string;
}

/** An edit of each field, in each sheet that shows it, and what it says. */
const EDITS: Edit[] = [
  { field: 'action', sheet: 0, heading: 'Action', cell: 'Un tout autre titre', said: 'Un tout autre titre' },
  { field: 'action', sheet: 2, heading: 'Action', cell: 'Encore un titre', said: 'Encore un titre' },
  { field: 'owner', sheet: 0, heading: 'Responsable', cell: 'Paul Martin', said: 'Paul Martin' },
  { field: 'owner', sheet: 1, heading: 'Responsable', cell: 'Nouvelle Venue', said: 'Nouvelle Venue' },
  { field: 'due', sheet: 0, heading: 'Échéance', cell: { day: '2028-11-30', shown: 'day' }, said: '2028-11-30' },
  { field: 'due', sheet: 1, heading: 'Échéance', cell: null, said: '' },
  { field: 'budget', sheet: 0, heading: 'Budget', cell: 1_234.56, said: '123456' },
  { field: 'budget', sheet: 1, heading: 'Budget prévu', cell: '2 k€', said: '200000' },
  { field: 'description', sheet: 1, heading: 'Description', cell: 'Décrit ainsi', said: 'Décrit ainsi' },
  { field: 'code', sheet: 1, heading: 'Référence', cell: 'Z-9', said: 'Z-9' },
  { field: 'accountable', sheet: 1, heading: 'Répond de l’action (A)', cell: 'Paul Martin', said: 'Paul Martin' },
  { field: 'doers', sheet: 1, heading: 'Réalise l’action (R)', cell: 'Zoé Roux-Leroy', said: 'Zoé Roux-Leroy' },
  { field: 'consulted', sheet: 1, heading: 'Consultés (C)', cell: 'Nouvelle Venue', said: 'Nouvelle Venue' },
  { field: 'informed', sheet: 1, heading: 'Informés (I)', cell: null, said: '' },
  { field: 'channel', sheet: 1, heading: 'Canal', cell: 'Radio', said: 'Radio' },
  { field: 'channel', sheet: 2, heading: 'Canal', cell: 'Salons & événements', said: 'Salons & événements' },
  { field: 'tags', sheet: 1, heading: 'Étiquettes', cell: 'Pilote, Neuf', said: 'Pilote, Neuf' },
  { field: 'start', sheet: 1, heading: 'Début', cell: '01/02/2026', said: '2026-02-01' },
  { field: 'priority', sheet: 1, heading: 'Priorité', cell: 'C', said: 'C' },
  { field: 'status', sheet: 1, heading: 'Statut', cell: 'En pause', said: 'paused' },
  { field: 'progress', sheet: 1, heading: 'Avancement', cell: 0.45, said: '0.45' },
  { field: 'volume', sheet: 1, heading: 'Volume attendu', cell: 123, said: '123' },
  { field: 'yield', sheet: 1, heading: 'Rendement attendu', cell: '12,5 %', said: '0.125' },
  { field: 'volumeLow', sheet: 1, heading: 'Volume bas', cell: 0, said: '0' },
  { field: 'volumeHigh', sheet: 1, heading: 'Volume haut', cell: '200 000', said: '200000' },
  { field: 'yieldLow', sheet: 1, heading: 'Rendement bas', cell: { number: 0, percent: true }, said: '0' },
  { field: 'yieldHigh', sheet: 1, heading: 'Rendement haut', cell: '100 %', said: '1' },
  { field: 'hours', sheet: 1, heading: 'Charge en heures', cell: '3 j', said: '21' },
  { field: 'segments', sheet: 1, heading: 'Segments', cell: 'santé, Industrie', said: 'Santé, Industrie' },
  { field: 'segments', sheet: 1, heading: 'Segments', cell: 'Industrie, énergie', said: 'Industrie, énergie' },
  { field: 'personas', sheet: 1, heading: 'Personas', cell: null, said: '' },
  { field: 'method', sheet: 1, heading: 'Mode de vente', cell: 'Réseaux sociaux', said: 'social' },
  { field: 'method', sheet: 1, heading: 'Mode de vente', cell: null, said: '' },
  { field: 'option', sheet: 1, heading: 'Option stratégique', cell: 'Tenir les prix', said: 'Tenir les prix' },
  { field: 'option', sheet: 1, heading: 'Option stratégique', cell: null, said: '' },
  { field: 'indicator', sheet: 1, heading: 'Indicateur visé', cell: 'Marge', said: 'Marge' },
  { field: 'competitor', sheet: 1, heading: 'Concurrent', cell: 'Alpha & fils', said: 'Alpha & fils' },
  { field: 'revenue', sheet: 1, heading: 'CA attendu', cell: 99.5, said: '9950' },
  { field: 'revised', sheet: 1, heading: 'Budget révisé', cell: 77, said: '7700' },
  { field: 'revised', sheet: 2, heading: 'Budget révisé', cell: 0, said: '0' },
  { field: 'committed', sheet: 2, heading: 'Engagé', cell: 55, said: '5500' },
  { field: 'invoiced', sheet: 1, heading: 'Réalisé', cell: 44.44, said: '4444' },
  { field: 'paid', sheet: 2, heading: 'Payé', cell: 33, said: '3300' },
];

/** What one field takes along, by the rules of the plan itself. */
const FOLLOWS: Partial<Record<EditableField, EditableField[]>> = {
  status: ['progress'],
  progress: ['status'],
  budget: ['months', 'revised'],
  owner: ['contributors', 'accountable', 'doers', 'consulted', 'informed'],
  accountable: ['doers', 'consulted', 'informed'],
  doers: ['accountable', 'consulted', 'informed'],
  consulted: ['accountable', 'doers', 'informed'],
  volume: ['volumeLow', 'volumeHigh'],
  yield: ['yieldLow', 'yieldHigh'],
};

describe('any exported plan, with any cells edited', () => {
  const edits = fc.uniqueArray(fc.tuple(fc.nat({ max: 7 }), fc.constantFrom(...EDITS)), {
    maxLength: 6,
    selector: ([action, { field }]) => `${action} ${field}`,
  });

  it('brings back exactly those edits', () => {
    fc.assert(
      fc.property(somePlan, edits, (records, wanted) => {
        const before = saidById(records);
        const sheets = sheetsOfModel(planWorkbook(snapshotOf(records), WORDS));
        const made = new Map<string, Map<EditableField, string>>();
        for (const [index, { field, sheet, heading, cell, said }] of wanted) {
          const action = records.actions[index];
          if (!action) continue;
          edit(sheets[sheet], action.id, heading, cell);
          // What was already so is no edit: it goes along with what it follows.
          if (before.get(action.id)?.[field] === said) continue;
          made.set(action.id, (made.get(action.id) ?? new Map()).set(field, said));
        }
        const edited = applied(records, operationsOf(sheets, records));
        const after = saidById(edited);
        for (const [actionId, said] of after) {
          const changed = made.get(actionId) ?? new Map<EditableField, string>();
          const followers = new Set([...changed.keys()].flatMap((field) => FOLLOWS[field] ?? []));
          for (const field of EDITABLE_FIELDS) {
            const expected = changed.get(field) ?? before.get(actionId)?.[field];
            if (changed.has(field) || !followers.has(field))
              expect(`${field}: ${said[field]}`).toBe(`${field}: ${expected}`);
          }
        }
        for (const action of edited.actions) {
          expect([disorderOf(estimateOf(action, 'volume')), disorderOf(estimateOf(action, 'yield'))]).toEqual([
            null,
            null,
          ]);
        }
        expect(after.size).toBe(before.size);
      }),
      { numRuns: 100 },
    );
  });

  it('brings back amounts of months one by one', () => {
    const months = fc.uniqueArray(
      fc.tuple(fc.nat({ max: 7 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 99_999 })),
      {
        maxLength: 5,
        selector: ([action, month]) => `${action} ${month}`,
      },
    );
    fc.assert(
      fc.property(somePlan, months, (records, wanted) => {
        const sheets = sheetsOfModel(planWorkbook(snapshotOf(records), WORDS));
        const expected = plannedById(records);
        for (const [index, at, cents] of wanted) {
          const action = records.actions[index];
          const month = `2027-${String(at).padStart(2, '0')}`;
          if (!action) continue;
          edit(sheets[2], action.id, month, cents / 100);
          expected.get(action.id)?.set(month, cents);
        }
        const found = plannedById(applied(records, operationsOf(sheets, records)));
        const told = (byId: typeof found) => [...byId].map(([actionId, amounts]) => [actionId, saidMonths(amounts)]);
        expect(told(found)).toEqual(told(expected));
      }),
      { numRuns: 50 },
    );
  });

  function edit(sheet: Sheet | undefined, actionId: string, heading: string, cell: Cell): void {
    const headings = sheet?.rows.find(({ cells }) => cells.includes('Pactole id'))?.cells ?? [];
    const column = headings.findIndex((one) =>
      typeof one === 'object' && one !== null && 'day' in one ? one.day.startsWith(heading) : one === heading,
    );
    const row = sheet?.rows.find(({ cells }) => cells.includes(actionId));
    if (!row || column < 0) throw new Error(`No ${heading} of ${actionId}.`);
    row.cells[column] = cell;
  }

  function saidById(records: DocumentRecords): Map<string, Said> {
    return new Map(describeActions(stateOf(records)).map((action) => [action.id, saidBy(action)]));
  }

  function plannedById(records: DocumentRecords): Map<string, Map<string, number>> {
    return new Map(
      describeActions(stateOf(records)).map(({ id: actionId, months }) => [
        actionId,
        new Map(months.map(({ month, planned }) => [month, planned])),
      ]),
    );
  }

  /** The records after these operations. */
  function applied(records: DocumentRecords, operations: Operation[]): DocumentRecords {
    const lists: Record<string, keyof DocumentRecords> = {
      action: 'actions',
      budgetLine: 'budgetLines',
      person: 'people',
      channel: 'channels',
      tag: 'tags',
      objective: 'objectives',
      responsibility: 'responsibilities',
    };
    const after = structuredClone(records) as unknown as Record<string, { id: string }[]>;
    for (const operation of operations) {
      const list = after[lists[operation.kind] ?? ''] ?? [];
      if (operation.op === 'create') list.push({ ...EMPTY_LINE, ...operation.fields, id: operation.id });
      if (operation.op === 'delete')
        list.splice(
          list.findIndex((one) => one.id === operation.id),
          1,
        );
      if (operation.op !== 'update') continue;
      const record = list.find((one) => one.id === operation.id);
      for (const [field, [from, to]] of Object.entries(operation.fields)) {
        expect(record?.[field as 'id']).toEqual(from);
        Object.assign(record ?? {}, { [field]: to });
      }
    }
    return after as unknown as DocumentRecords;
  }
});

const EMPTY_LINE = {
  nature: 'fixed',
  units: null,
  unitName: 'other',
  unitCents: null,
  revenueShare: null,
  revenueCents: null,
  plannedCents: 0,
  revisedCents: null,
  committedCents: 0,
  invoicedCents: 0,
  paidCents: 0,
};
