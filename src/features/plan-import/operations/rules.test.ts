import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportOf, Importer } from '../../../../tests/support/importer.ts';
import { sheetOf } from '../../../../tests/support/sheet-of.ts';
import type { Cell } from '../../../kernel/sheet.ts';
import { invertOperations } from '../../../records/change.ts';
import { documentOfText } from '../../../records/rich-text.ts';
import { lettersOf } from '../../responsibilities/rules.ts';

const HEADINGS = ['Objectif', 'Action', 'Responsable', 'Échéance', 'Budget'];
const SHEET = sheetOf([
  HEADINGS,
  ['Acquérir', 'Salon', 'Marie / Claire', 'fin juin', '15 k€'],
  [null, 'Mailing', 'Marie', null, 500],
  ['Fidéliser', 'Club', 'Paul', 'T3', null],
]);

describe('importing into an empty plan', () => {
  it('creates people, objectives, actions and budget lines, in the order of the file', () => {
    const importer = new Importer();
    importer.import([SHEET]);
    expect(importer.lines()).toEqual([
      'Acquérir > Salon | Marie | 2027-06-30 | 2027-06 15000',
      'Acquérir > Mailing | Marie | null | 2027-01 500',
      'Fidéliser > Club | Paul | 2027-09-30 | ',
    ]);
    const { actions, people } = importer.state();
    expect(people.map(({ name }) => name)).toEqual(['Claire Dubois', 'Marie', 'Paul']);
    expect(actions[0]?.contributorIds).toEqual([importer.editor]);
  });

  it('keeps what has no place in the description, statuses with their progress, amounts by month', () => {
    const importer = new Importer();
    importer.import([
      sheetOf([
        ['Action', 'Statut', 'KPI', 'Budget', 'Budget T1', 'Engagé', 'Priorité', 'Canal'],
        ['Salon', 'Terminé', '50 contacts', 300, 300, 100, 'haute', 'Événement'],
      ]),
    ]);
    const { actions, budgetLines, channels } = importer.state();
    const description = documentOfText('KPI\u00a0: 50 contacts');
    expect(actions).toMatchObject([
      { status: 'done', progress: 1, priority: 'A', description, channelId: channels[0]?.id },
    ]);
    expect(budgetLines.map(({ month, plannedCents, committedCents }) => [month, plannedCents, committedCents])).toEqual(
      [
        ['2027-01', 10_000, 10_000],
        ['2027-02', 10_000, 0],
        ['2027-03', 10_000, 0],
      ],
    );
  });

  it('is taken back by one undo, whole', () => {
    const importer = new Importer();
    const committed = importer.import([SHEET]);
    importer.commit(invertOperations(committed));
    const { objectives, actions, budgetLines, people } = importer.state();
    expect([objectives, actions, budgetLines, people.length]).toEqual([[], [], [], 1]);
  });

  it('twice does nothing the second time, unless wanted', () => {
    const importer = new Importer();
    importer.import([SHEET]);
    expect(importer.operations([SHEET])).toEqual([]);
    importer.import([SHEET], { skipExisting: false });
    expect(importer.lines()).toHaveLength(6);
  });

  it('names nobody where a name could be two people, until one is chosen', () => {
    const importer = new Importer();
    importer.workspace.addPerson({ name: 'Paul Martin', role: 'reader' });
    const chosen = importer.workspace.addPerson({ name: 'Paul Durand', role: 'reader' });
    importer.import([
      sheetOf([
        ['Action', 'Qui'],
        ['Salon', 'Paul'],
      ]),
    ]);
    importer.import(
      [
        sheetOf([
          ['Action', 'Qui'],
          ['Club', 'Paul'],
        ]),
      ],
      { people: { paul: chosen } },
    );
    expect(importer.state().actions.map(({ ownerId }) => ownerId)).toEqual([null, chosen]);
  });

  it('refuses nothing that records refuse: long texts, half characters, starts after ends', () => {
    const importer = new Importer();
    const half = '\ud83d';
    importer.import([
      sheetOf([
        ['Objectif', 'Action', 'Début', 'Échéance', 'Qui', 'Commentaire'],
        [
          'o'.repeat(500),
          `${'a'.repeat(199)}😀 suite`,
          '2027-05-01',
          '2027-03-01',
          'n'.repeat(300),
          `x${half}${'y'.repeat(12_000)}`,
        ],
      ]),
    ]);
    const { actions, objectives, people } = importer.state();
    expect([actions[0]?.title.length, objectives[0]?.title.length, people[1]?.name.length]).toEqual([199, 200, 120]);
  });
});

describe('importing what was exported', () => {
  function withPlan(): Importer {
    const importer = new Importer();
    importer.import([SHEET]);
    return importer;
  }

  it('unchanged does nothing', () => {
    const importer = withPlan();
    expect(importer.operations(exportOf(importer))).toEqual([]);
  });

  it('writes the edited fields and nothing else', () => {
    const importer = withPlan();
    // Row 5 is the objective, rows 6 and 7 its actions, 8 and 9 the other objective and its action.
    const operations = importer.operations(
      exportOf(
        importer,
        [0, 'B6', 'Salon de Lyon'],
        [0, 'C6', 'Paul'],
        [0, 'D6', '15/05/2027'],
        [0, 'E6', '20 k€'],
        [0, 'A7', 'Fidéliser'],
        [0, 'E9', 900],
      ),
    );
    importer.commit(operations);
    expect(importer.lines()).toEqual([
      'Acquérir > Salon de Lyon | Paul | 2027-05-15 | 2027-06 20000',
      'Fidéliser > Mailing | Marie | null | 2027-01 500',
      'Fidéliser > Club | Paul | 2027-09-30 | 2027-09 900',
    ]);
    expect(operations.map(({ op, kind }) => `${op} ${kind}`)).toEqual([
      'update action',
      'update budgetLine',
      'update action',
      'create budgetLine',
    ]);
  });

  it('gives letters of the RACI as typed, and leaves alone those of which nothing was typed', () => {
    const importer = withPlan();
    const letters = () => {
      const { actions, responsibilities, people } = importer.state();
      const said = responsibilities.filter(({ actionId }) => actionId === actions[0]?.id);
      const nameOf = (id: string) => people.find((person) => person.id === id)?.name;
      return Object.fromEntries([...lettersOf(actions[0] as never, said)].map(([id, letter]) => [nameOf(id), letter]));
    };
    expect(letters()).toEqual({ Marie: 'A', 'Claire Dubois': 'R' });
    importer.import(exportOf(importer, [1, 'G5', 'Paul'], [1, 'J5', 'Léa Roux, Paul']));
    // Nobody answers for an action and is only told of it: that cell is doubted and changes nothing.
    expect(letters()).toEqual({ 'Claire Dubois': 'R', Paul: 'A' });
    importer.import(exportOf(importer, [1, 'J5', 'Léa Roux']));
    expect(letters()).toEqual({ 'Claire Dubois': 'R', Paul: 'A', 'Léa Roux': 'I' });
    importer.import(exportOf(importer, [1, 'G5', 'Marie'], [1, 'J5', null]));
    expect(letters()).toEqual({ Marie: 'A', 'Claire Dubois': 'R' });
    // What follows from the action again is kept nowhere else.
    expect(importer.state().responsibilities.map(({ letter }) => letter)).toEqual([]);
  });

  it('takes the start along when the deadline moves before it', () => {
    const importer = withPlan();
    const [salon] = importer.state().actions;
    const fields = { startDate: [null, '2027-06-01'] as [unknown, unknown] };
    importer.commit([{ op: 'update', kind: 'action', id: salon?.id ?? '', fields }]);
    importer.import(exportOf(importer, [0, 'D6', '2027-04-15']));
    expect(importer.state().actions[0]).toMatchObject({ startDate: '2027-04-15', dueDate: '2027-04-15' });
  });

  it('writes amounts month by month, where a line is missing too', () => {
    const importer = withPlan();
    // Months stand from column D; June holds the fair's 15,000.
    importer.import(exportOf(importer, [2, 'I5', 12_000], [2, 'J5', 4_000], [2, 'R7', 250]));
    expect(importer.lines()).toEqual([
      'Acquérir > Salon | Marie | 2027-06-30 | 2027-06 12000, 2027-07 4000',
      'Acquérir > Mailing | Marie | null | 2027-01 500',
      'Fidéliser > Club | Paul | 2027-09-30 | 2027-09 0',
    ]);
    const lines = importer.state().budgetLines;
    expect(lines.map(({ revisedCents, committedCents }) => [revisedCents, committedCents])).toEqual([
      [null, 0],
      [null, 0],
      [null, 0],
      [null, 25_000],
    ]);
  });

  it('leaves a computed amount fixed where another was typed over it, and computed otherwise', () => {
    const importer = withPlan();
    const { id, plannedCents } = importer.state().budgetLines[0] ?? { id: '', plannedCents: 0 };
    const parts = { nature: 'per_unit', units: 4, unitCents: plannedCents / 4 };
    const fields = Object.fromEntries(
      Object.entries(parts).map(([name, to]) => [name, [name === 'nature' ? 'fixed' : null, to] as [unknown, unknown]]),
    );
    importer.commit([{ op: 'update', kind: 'budgetLine', id, fields }]);
    const line = () => importer.state().budgetLines.find((one) => one.id === id);
    importer.import(exportOf(importer, [0, 'B6', 'Salon de Lyon']));
    expect(line()).toMatchObject(parts);
    importer.import(exportOf(importer, [0, 'E6', '20 k€']));
    expect(line()).toMatchObject({ ...parts, nature: 'fixed', plannedCents: 2_000_000 });
  });

  it('renames an objective, and deletes removed rows only when told', () => {
    const importer = withPlan();
    const sheets = exportOf(importer, [0, 'A5', 'Conquérir']);
    const club = sheets[0]?.rows.findIndex(({ number }) => number === 9) ?? -1;
    sheets[0]?.rows.splice(club, 1);
    expect(importer.operations(sheets).map(({ op, kind }) => `${op} ${kind}`)).toEqual(['update objective']);
    importer.import(sheets, { deleteMissing: true });
    expect(importer.lines().map((line) => line.split(' |')[0])).toEqual(['Conquérir > Salon', 'Conquérir > Mailing']);
  });
});

describe('any sheet', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      'Marie / Paul',
      'Total',
      'fin mars',
      '5 k€',
      '-3',
      'x',
      'Objectif 1 : a',
      'terminé',
      '2027-02-31',
      'Acquérir',
    ),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constant({ error: '#REF!' }),
    fc.constant({ day: '2027-03-01', shown: 'month' as const }),
    fc.record({ number: fc.double({ noNaN: true, min: 0, max: 2 }), percent: fc.constant(true as const) }),
  );
  const heading = fc.constantFrom(
    'Objectif',
    'Axe',
    'Action',
    'Qui',
    'Début',
    'Échéance',
    'Budget',
    'Mars',
    'T2',
    'Statut',
    'Avancement',
    'Priorité',
    'Canal',
    'Note',
    '',
  );
  const rows = fc
    .array(heading, { minLength: 2, maxLength: 9 })
    .chain((headings) =>
      fc
        .array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), { maxLength: 12 })
        .map((data): Cell[][] => [headings, ...data]),
    );
  const merge = fc
    .tuple(fc.nat({ max: 7 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 5 }), fc.nat({ max: 1 }))
    .map(
      ([column, row, height, width]) => `${'ABCDEFGHI'[column]}${row}:${'ABCDEFGHI'[column + width]}${row + height}`,
    );

  it('takes a cell that holds nothing one can see for an empty one', () => {
    const importer = new Importer();
    const data: Cell[][] = [
      ['Objectif', 'Action', 'Qui'],
      ['Acquérir', '\u0000', ''],
      ['\u0000 ', 'Salon', '\u0000'],
    ];
    importer.commit(importer.operations([sheetOf(data)]));
    const { objectives, actions } = importer.state();
    expect(objectives.map(({ title }) => title)).toEqual(['Acquérir']);
    expect(actions.map(({ title }) => title)).toEqual(['Salon']);
  });

  it('gives a change that the plan accepts, and an undo that takes all of it back', () => {
    fc.assert(
      fc.property(rows, fc.array(merge, { maxLength: 3 }), (cells, merges) => {
        const importer = new Importer();
        const operations = importer.operations([sheetOf(cells, { merges })]);
        if (operations.length === 0) return;
        importer.commit(invertOperations(importer.commit(operations)));
        const { objectives, actions, budgetLines } = importer.state();
        expect([objectives, actions, budgetLines]).toEqual([[], [], []]);
      }),
      { numRuns: 500 },
    );
  });
});
