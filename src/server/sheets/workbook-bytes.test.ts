import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { action, contextOf, id, PEOPLE, PLAN, WORDS } from '../../../tests/support/plan-snapshot.ts';
import { planWorkbook } from '../../features/documents/plan-workbook/rules.ts';
import type { PlanSheetWords } from '../../features/documents/schema.ts';
import { proposePlan } from '../../features/plan-import/rules.ts';
import type { PlanProposal } from '../../features/plan-import/schema.ts';
import type { Cell, Sheet } from '../../kernel/sheet.ts';
import { READ_LIMITS } from './read-limits.ts';
import { readSheetFile } from './sheet-file.ts';
import { workbookBytes } from './workbook-bytes.ts';

async function exported(snapshot = PLAN, words = WORDS): Promise<Sheet[]> {
  const bytes = await workbookBytes(planWorkbook(snapshot, words));
  return readSheetFile(Buffer.from(bytes), READ_LIMITS).sheets;
}

/** The exported sheets with one cell changed, as someone would in Excel: `place` is "B5". */
function edited(sheets: Sheet[], place: string, cell: Cell): Sheet[] {
  const copy = structuredClone(sheets);
  const row = copy[0]?.rows.find(({ number }) => number === Number(place.slice(1)));
  if (row) row.cells[place.charCodeAt(0) - 65] = cell;
  return copy;
}

function differences({ actions, missing, doubts }: PlanProposal): string[] {
  const changed = actions.filter(({ recordId, edited: fields }) => recordId === null || fields.length > 0);
  return [
    ...changed.map(
      ({ recordId, title, edited: fields }) =>
        `${recordId ? `${recordId.slice(-3)}:${fields.join()}` : 'new'} ${title}`,
    ),
    ...missing.map(({ title }) => `missing ${title}`),
    ...doubts.map(({ row, rule }) => `${row} ${rule}`),
  ];
}

describe('an exported plan', () => {
  it('shows the five columns with a total that a formula keeps true', async () => {
    const [sheet] = await exported();
    expect(sheet?.rows.map(({ number, cells }) => [number, ...cells.slice(0, 5)])).toEqual([
      [1, 'PAC 2027'],
      [2, 'Du 1er janvier au 31 décembre 2027'],
      [4, 'Objectif', 'Action', 'Responsable', 'Échéance', 'Budget'],
      [5, 'Objectif 1 : Acquérir', 'Salon', 'Marie Dupont', { day: '2027-03-31', shown: 'day' }, 15_000],
      [6, 'Objectif 1 : Acquérir', 'Total : relooker le site', null, { day: '2029-01-15', shown: 'day' }, 1_234.56],
      [7, 'Fidéliser', '=1+1', 'Paul Martin', null, 0],
      [8, 'Former'],
      [9, 'Sans objectif', 'Club', 'Paul Martin', { day: '2027-09-01', shown: 'day' }, 2_500],
      [10, 'Total', null, null, null, { number: 18_734.56, formula: true }],
    ]);
  });

  it('comes back without any difference, in French and in English', async () => {
    const proposal = proposePlan(await exported(), contextOf(PLAN));
    expect(differences(proposal)).toEqual([]);
    expect([proposal.objectives, proposal.people, proposal.channels]).toEqual([
      [{ ...proposal.objectives[0] }],
      [],
      [],
    ]);
    const english: PlanSheetWords = {
      ...WORDS,
      locale: 'en',
      headings: { objective: 'Objective', action: 'Action', owner: 'Owner', due: 'Due date', budget: 'Budget' },
      noObjective: 'No objective',
    };
    expect(differences(proposePlan(await exported(PLAN, english), { ...contextOf(PLAN), locale: 'en' }))).toEqual([]);
  });

  it.each<[string, Cell, string[]]>([
    ['B5', 'Salon de Lyon', ['201:action Salon de Lyon']],
    ['C5', 'Paul', ['201:owner Salon']],
    ['D5', 'fin juin', ['201:due Salon']],
    ['D5', null, ['201:due Salon']],
    ['E9', '3 k€', ['204:budget Club']],
    ['E9', { number: 2_500, formula: true }, []],
    ['A7', 'Former', ['203:objective =1+1']],
    ['A9', 'Fidéliser', ['204:objective Club']],
    ['A9', 'Tout nouvel objectif', ['204:objective Club']],
    ['D5', 'quand possible', ['5 day_unreadable']],
    ['B5', '  ', ['5 title_missing']],
    ['F5', null, ['new Salon', 'missing Salon', '5 already_in_plan']],
  ])('with %s changed to %j gives exactly that difference', async (place, cell, expected) => {
    expect(differences(proposePlan(edited(await exported(), place, cell), contextOf(PLAN)))).toEqual(expected);
  });

  it('with rows sorted otherwise, one removed and one added gives a missing action and a new one', async () => {
    const sheets = await exported();
    const rows = sheets[0]?.rows ?? [];
    const [salon, site, , , club] = rows.slice(3);
    if (!salon || !site || !club) throw new Error('The export has other rows.');
    const added = { number: 8, cells: ['Fidéliser', 'Enquête', 'Zoé', 'T3', '500'] };
    const others = [club, site, salon].map((row, index) => ({ ...row, number: 5 + index }));
    if (sheets[0]) sheets[0].rows = [...rows.slice(0, 3), ...others, added];
    expect(differences(proposePlan(sheets, contextOf(PLAN)))).toEqual(['new Enquête', 'missing =1+1']);
  });

  it('with every row of an objective reworded renames it', async () => {
    const once = edited(await exported(), 'A5', 'Conquérir');
    const proposal = proposePlan(edited(once, 'A6', 'Conquérir'), contextOf(PLAN));
    expect(differences(proposal)).toEqual([]);
    expect(proposal.objectives).toMatchObject([
      { title: 'Conquérir', existingId: id(101), isRenamed: true },
      { title: 'Former' },
    ]);
  });

  it('keeps to what was edited when the plan moved on, and says where both changed', async () => {
    const now = structuredClone(PLAN);
    Object.assign(now.actions[0] ?? {}, { dueDate: '2027-05-15', plannedCents: 99 });
    now.actions.splice(3, 1);
    const sheets = edited(edited(await exported(), 'D5', '2027-04-30'), 'B9', 'Club VIP');
    expect(differences(proposePlan(sheets, contextOf(now)))).toEqual([
      '201:due Salon',
      '5 changed_since_export',
      '9 deleted_since_export',
    ]);
  });

  it('is new actions for another plan', async () => {
    const proposal = proposePlan(await exported(), { ...contextOf(PLAN), planId: id(2), actions: [], objectives: [] });
    expect(proposal.actions.map(({ recordId }) => recordId)).toEqual([null, null, null, null]);
    expect(proposal.missing).toEqual([]);
  });
});

describe('any plan', () => {
  const title = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((text) => /\S/.test(text) && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text));
  const someAction = fc.record({
    objective: fc.nat({ max: 3 }),
    title,
    owner: fc.nat({ max: 2 }),
    day: fc.option(fc.integer({ min: 0, max: 700 })),
    plannedCents: fc.nat({ max: 5_000_000_000 }),
  });

  it('comes back without any difference', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someAction, { maxLength: 12 }),
        fc.uniqueArray(title, { maxLength: 3 }),
        async (some, titles) => {
          const objectives = titles.map((text, index) => ({ id: id(101 + index), title: text }));
          const actions = some.map(({ objective, title: text, owner, day, plannedCents }, index) =>
            action(201 + index, {
              objectiveId: objectives[objective]?.id ?? null,
              title: text,
              ownerId: PEOPLE[owner]?.id ?? null,
              dueDate: day === null ? null : new Date(Date.UTC(2026, 6, day)).toISOString().slice(0, 10),
              plannedCents,
            }),
          );
          const snapshot = { ...PLAN, objectives, actions };
          expect(differences(proposePlan(await exported(snapshot), contextOf(snapshot)))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
