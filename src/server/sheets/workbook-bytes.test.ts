import { describe, expect, it, vi } from 'vitest';
import { type SheetEdit, editedSheets } from '../../../tests/support/exported-sheets.ts';
import { contextOf, ENGLISH_WORDS, id, PLAN, WORDS } from '../../../tests/support/plan-snapshot.ts';
import { planWorkbook } from '../../features/documents/plan-workbook/rules.ts';
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

/** Sheets of the workbook, by their place. */
const [FIVE, FULL, MONTHS] = [0, 1, 2];

function differences({ actions, missing, doubts, mapping }: PlanProposal): string[] {
  const changed = actions.filter(({ recordId, edited: fields }) => recordId === null || fields.length > 0);
  const nameOf = (sheet: number) => (sheet === 0 ? '' : `${mapping.sheets[sheet]?.name} `);
  return [
    ...changed.map(
      ({ recordId, title, edited: fields }) =>
        `${recordId ? `${recordId.slice(-3)}:${fields.join()}` : 'new'} ${title}`,
    ),
    ...missing.map(({ title }) => `missing ${title}`),
    ...doubts.map(({ sheet, row, rule }) => `${nameOf(sheet)}${row} ${rule}`),
  ];
}

describe('an exported plan', () => {
  it('shows the five columns by objective, with sub-totals and a total that formulas keep true', async () => {
    const [sheet] = await exported();
    expect(sheet?.rows.map(({ number, cells }) => [number, ...cells.slice(0, 5)])).toEqual([
      [1, 'PAC 2027'],
      [2, 'Du 1er janvier au 31 décembre 2027'],
      [4, 'Objectif', 'Action', 'Responsable', 'Échéance', 'Budget'],
      [5, 'Objectif 1 : Acquérir', null, null, null, { number: 16_234.56, formula: true }],
      [6, 'Objectif 1 : Acquérir', 'Salon', 'Marie Dupont', { day: '2027-03-31', shown: 'day' }, 15_000],
      [7, 'Objectif 1 : Acquérir', 'Total : relooker le site', null, { day: '2029-01-15', shown: 'day' }, 1_234.56],
      [8, 'Fidéliser', null, null, null, { number: 0, formula: true }],
      [9, 'Fidéliser', '=1+1', 'Paul Martin', null, 0],
      [10, 'Former', null, null, null, { number: 0, formula: true }],
      [11, 'Sans objectif', null, null, null, { number: 2_500, formula: true }],
      [12, 'Sans objectif', 'Club', 'Paul Martin', { day: '2027-09-01', shown: 'day' }, 2_500],
      [13, 'Total', null, null, null, { number: 18_734.56, formula: true }],
    ]);
  });

  it('shows every field of an action, statuses in words', async () => {
    const sheets = await exported();
    const [headings, salon] = sheets[FULL]?.rows.slice(2) ?? [];
    expect(Object.fromEntries(headings?.cells.map((heading, at) => [heading, salon?.cells[at]]) ?? [])).toEqual({
      Référence: 'A1',
      Objectif: 'Objectif 1 : Acquérir',
      Action: 'Salon',
      Description: 'Stand de 12 m².\nTrois commerciaux.',
      Responsable: 'Marie Dupont',
      Contributeurs: 'Paul Martin',
      'Répond de l’action (A)': 'Marie Dupont',
      'Réalise l’action (R)': 'Paul Martin',
      'Consultés (C)': 'Léa Roux',
      'Informés (I)': null,
      Canal: 'Salons & événements',
      Étiquettes: 'Export, Pilote',
      Segments: 'Industrie, énergie, Santé',
      Personas: 'Acheteur',
      'Mode de vente': 'Événement',
      'Option stratégique': 'Monter en gamme',
      'Indicateur visé': 'Devis signés',
      Concurrent: 'Robotix',
      Début: { day: '2027-01-15', shown: 'day' },
      Échéance: { day: '2027-03-31', shown: 'day' },
      Priorité: 'A',
      Statut: 'En cours',
      Avancement: { number: 0.35, percent: true },
      'Charge en heures': 40,
      'Volume bas': 1_000,
      'Volume attendu': 1_200,
      'Volume haut': 1_500,
      'Rendement bas': { number: 0.03, percent: true },
      'Rendement attendu': { number: 0.042, percent: true },
      'Rendement haut': { number: 0.06, percent: true },
      'CA attendu': 90_000.5,
      'Budget prévu': 15_000,
      'Budget révisé': 16_000,
      Engagé: 9_000,
      Réalisé: 4_000,
      Payé: 1_000,
      Disponible: { number: 7_000, formula: true },
      'Pactole id': id(201),
    });
  });

  it('passes the checks of the library that writes it', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    await workbookBytes(planWorkbook(PLAN, WORDS), true);
    expect(warn.mock.calls).toEqual([]);
    warn.mockRestore();
  });

  it('comes back without any difference, in French and in English', async () => {
    for (const words of [WORDS, ENGLISH_WORDS]) {
      const proposal = proposePlan(await exported(PLAN, words), { ...contextOf(PLAN), locale: words.locale });
      expect(differences(proposal)).toEqual([]);
      const { objectives, people, channels, tags } = proposal;
      expect([objectives.map(({ existingId }) => existingId), people, channels, tags]).toEqual([[id(103)], [], [], []]);
    }
  });

  it.each<[number, string, Cell, string[]]>([
    [FIVE, 'B6', 'Salon de Lyon', ['201:action Salon de Lyon']],
    [FIVE, 'C6', 'Paul', ['201:owner Salon']],
    [FIVE, 'D6', 'fin juin', ['201:due Salon']],
    [FIVE, 'D6', null, ['201:due Salon']],
    [FIVE, 'E12', '3 k€', ['204:budget Club']],
    [FIVE, 'E12', { number: 2_500, formula: true }, []],
    [FIVE, 'A9', 'Former', ['203:objective =1+1']],
    [FIVE, 'A12', 'Fidéliser', ['204:objective Club']],
    [FIVE, 'A12', 'Tout nouvel objectif', ['204:objective Club']],
    [FIVE, 'D6', 'quand possible', ['6 day_unreadable']],
    [FIVE, 'B6', '  ', ['6 title_missing']],
    [FIVE, 'F6', null, ['new Salon', 'missing Salon', '6 already_in_plan']],
    [FULL, 'A6', 'B7', ['202:code Total : relooker le site']],
    [FULL, 'D5', 'Deux stands', ['201:description Salon']],
    [FULL, 'F5', 'Paul Martin, Zoé', ['201:contributors Salon']],
    [FULL, 'G5', 'Paul Martin', ['201:accountable Salon']],
    [FULL, 'H5', 'Marie Dupont, Zoé', ['201:doers Salon']],
    [FULL, 'I5', null, ['201:consulted Salon']],
    [FULL, 'J5', 'Équipe marketing', ['201:informed Salon', 'Actions en détail 5 owner_is_team']],
    [FULL, 'J5', 'Marie Dupont', ['Actions en détail 5 several_letters']],
    [FULL, 'K7', 'Radio', ['203:channel =1+1']],
    [FULL, 'L5', 'Export', ['201:tags Salon']],
    [FULL, 'S5', { day: '2027-02-01', shown: 'day' }, ['201:start Salon']],
    [FULL, 'M5', 'Industrie; Santé', ['201:segments Salon']],
    [FULL, 'M5', 'Santé, Martiens', ['Actions en détail 5 name_unknown']],
    [FULL, 'N5', null, ['201:personas Salon']],
    [FULL, 'O5', 'Visio', ['201:method Salon']],
    [FULL, 'O5', 'Pigeon', ['Actions en détail 5 method_unknown']],
    [FULL, 'P5', 'tenir les prix', ['201:option Salon']],
    [FULL, 'P5', 'Monter en gamme, Tenir les prix', ['Actions en détail 5 name_unknown']],
    [FULL, 'Q5', 'Marge', ['201:indicator Salon']],
    [FULL, 'R5', null, ['201:competitor Salon']],
    [FULL, 'X5', '6 j', ['201:hours Salon']],
    [FULL, 'X5', 'longtemps', ['Actions en détail 5 number_unreadable']],
    [FULL, 'Y5', 900, ['201:volumeLow Salon']],
    [FULL, 'Y5', 1_300, ['Actions en détail 5 estimate_out_of_order']],
    [FULL, 'AA5', 1_300, ['201:volumeHigh Salon']],
    [FULL, 'AB5', null, ['201:yieldLow Salon']],
    [FULL, 'AD5', '4 %', ['Actions en détail 5 estimate_out_of_order']],
    [
      FULL,
      'T5',
      '01/12/2026',
      ['201:due Salon', 'Actions en détail 5 day_outside_period', 'Actions en détail 5 start_after_due'],
    ],
    [FULL, 'U5', 'C', ['201:priority Salon']],
    [FULL, 'V5', 'Terminée', ['201:status Salon']],
    [FULL, 'V5', 'Bof', ['Actions en détail 5 status_unknown']],
    [FULL, 'W5', 0.5, ['201:progress Salon']],
    [FULL, 'Z5', '1 500', ['201:volume Salon']],
    [FULL, 'Z5', 'beaucoup', ['Actions en détail 5 number_unreadable']],
    [FULL, 'AC5', { number: 0.05, percent: true }, ['201:yield Salon']],
    [FULL, 'AE5', null, ['201:revenue Salon']],
    [FULL, 'AF5', 15_500, ['201:budget Salon']],
    [FULL, 'AG5', 15_500, ['201:revised Salon']],
    [FULL, 'AH5', '1 k€', ['201:committed Salon']],
    [FULL, 'AI5', { error: '#REF!' }, ['Actions en détail 5 cell_error']],
    [FULL, 'AJ5', null, ['201:paid Salon']],
    [FULL, 'AK5', 12, []],
    [MONTHS, 'F5', 12_000, ['201:months Salon']],
    [MONTHS, 'E7', 300, ['203:months =1+1']],
    [MONTHS, 'P6', null, ['202:months Total : relooker le site']],
    [MONTHS, 'C5', 'E-mail', ['201:channel Salon']],
    [MONTHS, 'Q19', 1, []],
  ])('with cell %d %s changed to %j gives exactly that difference', async (sheet, place, cell, expected) => {
    const sheets = editedSheets(await exported(), [[sheet, place, cell]]);
    expect(differences(proposePlan(sheets, contextOf(PLAN)))).toEqual(expected);
  });

  it.each<[string, SheetEdit[], string[]]>([
    [
      'different fields in different sheets: both count',
      [
        [FIVE, 'B6', 'Salon de Lyon'],
        [FULL, 'U5', 'C'],
        [MONTHS, 'F5', 12_000],
      ],
      ['201:action,priority,months Salon de Lyon'],
    ],
    [
      'the same edit twice: once',
      [
        [FIVE, 'D6', 'fin juin'],
        [FULL, 'T5', { day: '2027-06-30', shown: 'day' }],
      ],
      ['201:due Salon'],
    ],
    [
      'two edits of one field: the later sheet, and a doubt',
      [
        [FIVE, 'D6', 'fin juin'],
        [FULL, 'T5', 'fin mai'],
      ],
      ['201:due Salon', 'Actions en détail 5 edited_twice'],
    ],
    [
      'a total that its months confirm',
      [
        [FIVE, 'E6', 17_000],
        [MONTHS, 'F5', 12_000],
      ],
      ['201:months Salon'],
    ],
    [
      'a total that its months deny',
      [
        [FIVE, 'E6', 18_000],
        [MONTHS, 'F5', 12_000],
      ],
      ['201:months Salon', '6 edited_twice'],
    ],
  ])('%s', async (_name, edits, expected) => {
    const proposal = proposePlan(editedSheets(await exported(), edits), contextOf(PLAN));
    expect(differences(proposal)).toEqual(expected);
    expect(proposal.actions[0]?.otherRows).toEqual([
      { sheet: FULL, row: 5 },
      { sheet: MONTHS, row: 5 },
    ]);
    const due = edits.find(([, place]) => place === 'P5') ? proposal.actions[0]?.dueDate : null;
    if (expected.some((line) => line.includes('edited_twice')) && due) expect(due).toBe('2027-05-31');
  });

  it('with rows sorted otherwise, one removed and one added gives a missing action and a new one', async () => {
    const sheets = await exported();
    const rows = sheets[FIVE]?.rows ?? [];
    const [salon, site, club] = [4, 5, 10].map((at) => rows[at]);
    if (!salon || !site || !club || !sheets[FIVE]) throw new Error('The export has other rows.');
    const added = { number: 8, cells: ['Fidéliser', 'Enquête', 'Zoé', 'T3', '500'] };
    const others = [club, site, salon].map((row, index) => ({ ...row, number: 5 + index }));
    sheets[FIVE].rows = [...rows.slice(0, 3), ...others, added];
    expect(differences(proposePlan(sheets, contextOf(PLAN)))).toEqual(['new Enquête', 'missing =1+1']);
  });

  it('with one action added to two sheets adds it once, with what either says', async () => {
    const sheets = await exported();
    sheets[FIVE]?.rows.push({ number: 30, cells: ['Fidéliser', 'Enquête', 'Zoé', 'T3'] });
    sheets[FULL]?.rows.push({ number: 30, cells: ['Z9', 'Fidéliser', 'Enquête', 'Par téléphone'] });
    sheets[MONTHS]?.rows.push({ number: 40, cells: ['Fidéliser', 'Enquête', null, null, 700] });
    const proposal = proposePlan(sheets, contextOf(PLAN));
    expect(differences(proposal)).toEqual(['new Enquête']);
    expect(proposal.actions.at(-1)).toMatchObject({
      code: 'Z9',
      description: 'Par téléphone',
      ownerKey: 'zoe',
      dueDate: '2027-09-30',
      amounts: [{ month: '2027-02', plannedCents: 70_000 }],
    });
  });

  it.each([
    ['its own row', [[FIVE, 'A5', 'Conquérir']]],
    [
      'every row of its actions',
      [
        [FULL, 'B5', 'Conquérir'],
        [FULL, 'B6', 'Conquérir'],
      ],
    ],
    [
      'all of them',
      [
        [FIVE, 'A5', 'Conquérir'],
        [FIVE, 'A6', 'Conquérir'],
        [FIVE, 'A7', 'Conquérir'],
      ],
    ],
  ] as [string, SheetEdit[]][])('with an objective reworded in %s renames it', async (_name, edits) => {
    const proposal = proposePlan(editedSheets(await exported(), edits), contextOf(PLAN));
    expect(differences(proposal)).toEqual([]);
    expect(proposal.objectives.filter(({ isRenamed }) => isRenamed)).toMatchObject([
      { title: 'Conquérir', existingId: id(101) },
    ]);
    expect(proposal.objectives.filter(({ existingId }) => existingId === null)).toEqual([]);
  });

  it('keeps to what was edited when the plan moved on, and says where both changed', async () => {
    const now = structuredClone(PLAN);
    Object.assign(now.actions[0] ?? {}, { dueDate: '2027-05-15', code: 'A2' });
    now.actions.splice(3, 1);
    const edits: SheetEdit[] = [
      [FIVE, 'D6', '2027-04-30'],
      [FIVE, 'B12', 'Club VIP'],
    ];
    const proposal = proposePlan(editedSheets(await exported(), edits), contextOf(now));
    expect(differences(proposal)).toEqual(['201:due Salon', '6 changed_since_export', '12 deleted_since_export']);
    expect(proposal.doubts[0]?.values).toEqual({ text: 'Salon', field: 'due', current: '2027-05-15' });
  });

  it('is new actions for another plan, once each', async () => {
    const proposal = proposePlan(await exported(), { ...contextOf(PLAN), planId: id(2), actions: [], objectives: [] });
    expect(proposal.actions.map(({ recordId, title }) => [recordId, title])).toEqual(
      PLAN.actions.map(({ title }) => [null, title]),
    );
    expect(proposal.actions[0]).toMatchObject({
      code: 'A1',
      status: 'in_progress',
      expectedVolume: 1_200,
      amounts: expect.arrayContaining([expect.objectContaining({ month: '2027-03', plannedCents: 1_000_000 })]),
    });
    expect(proposal.missing).toEqual([]);
  });
});
