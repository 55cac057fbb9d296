import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editedSheets, type SheetEdit, sheetsOfModel } from '../../../../tests/support/exported-sheets.ts';
import { MemoryWorkspace } from '../../../../tests/support/memory-workspace.ts';
import { WORDS } from '../../../../tests/support/plan-snapshot.ts';
import { sheetOf } from '../../../../tests/support/sheet-of.ts';
import type { Cell, Sheet } from '../../../kernel/sheet.ts';
import { invertOperations, type Operation } from '../../../records/change.ts';
import { documentOfText } from '../../../records/rich-text.ts';
import { planWorkbook } from '../../documents/plan-workbook/rules.ts';
import { registry } from '../../registry.ts';
import { lettersOf } from '../../responsibilities/rules.ts';
import { describeActions } from '../round-trip/rules.ts';
import { proposePlan } from '../rules.ts';
import type { ImportChoices } from '../schema.ts';
import { linkedNames } from '../linked/rules.ts';
import { contextFor, operationsForProposal } from './rules.ts';
import type { PlanState } from './schema.ts';

/** A workspace with an empty plan of 2027 and an editor, and what importing into it needs. */
class Importer {
  readonly workspace = new MemoryWorkspace(registry);
  readonly editor = this.workspace.addPerson({ name: 'Claire Dubois', role: 'editor' });
  readonly planId = this.workspace.newId();

  constructor() {
    const fields = { name: 'PAC 2027', periodStart: '2027-01-01', periodEnd: '2027-12-31' };
    const operations: Operation[] = [{ op: 'create', kind: 'plan', id: this.planId, rank: 'a0', fields }];
    this.workspace.commit(this.editor, { planId: null, operations });
  }

  state(): PlanState {
    const living = (kind: string) => this.workspace.list(kind).filter(({ deletedAt }) => deletedAt === null) as never;
    return {
      plan: this.workspace.get('plan', this.planId) as never,
      objectives: living('objective'),
      actions: living('action'),
      budgetLines: living('budgetLine'),
      responsibilities: living('responsibility'),
      people: living('person'),
      channels: living('channel'),
      tags: living('tag'),
      linked: linkedNames({
        segments: living('segment'),
        personas: living('persona'),
        options: living('strategicOption'),
        kpis: living('kpi'),
        competitors: living('competitor'),
      }),
      named: [
        ...this.workspace.list('person'),
        ...this.workspace.list('channel'),
        ...this.workspace.list('tag'),
      ] as never,
    };
  }

  operations(sheets: Sheet[], choices: Partial<ImportChoices> = {}): Operation[] {
    const context = contextFor(this.state(), { today: '2026-11-20', locale: 'fr', chosenPeople: choices.people });
    const answers = { skipExisting: true, deleteMissing: false, ...choices };
    const { newId } = this.workspace;
    return operationsForProposal(proposePlan(sheets, context), this.state(), answers, { newId, locale: 'fr' });
  }

  commit(operations: Operation[]): Operation[] {
    return this.workspace.commit(this.editor, { planId: this.planId, operations }).operations;
  }

  import(sheets: Sheet[], choices: Partial<ImportChoices> = {}): Operation[] {
    return this.commit(this.operations(sheets, choices));
  }

  /** Each action as "objective > title | owner | due | month amount…". */
  lines(): string[] {
    const { objectives, actions, people, budgetLines } = this.state();
    const name = (records: readonly { id: string }[], id: string | null, field: string) =>
      String((records.find((record) => record.id === id) as never)?.[field] ?? '');
    return actions
      .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
      .map((action) => {
        const lines = budgetLines.filter(({ actionId }) => actionId === action.id);
        const money = lines.map(({ month, plannedCents }) => `${month} ${plannedCents / 100}`).join(', ');
        const objective = name(objectives, action.objectiveId, 'title');
        return `${objective} > ${action.title} | ${name(people, action.ownerId, 'name')} | ${action.dueDate} | ${money}`;
      });
  }
}

const HEADINGS = ['Objectif', 'Action', 'Responsable', 'Échéance', 'Budget'];
const SHEET = sheetOf([
  HEADINGS,
  ['Acquérir', 'Salon', 'Marie / Claire', 'fin juin', '15 k€'],
  [null, 'Mailing', 'Marie', null, 500],
  ['Fidéliser', 'Club', 'Paul', 'T3', null],
]);

/** That plan as it would have been exported, with cells of its sheets changed as someone would in Excel. */
function exportOf(importer: Importer, ...edits: SheetEdit[]): Sheet[] {
  const { plan, named, linked, objectives, actions, budgetLines, responsibilities } = importer.state();
  const snapshot = {
    plan,
    objectives: objectives.map(({ id, title }) => ({ id, title })),
    actions: describeActions({ objectives, actions, budgetLines, responsibilities, named, linked }),
    milestones: [],
    people: [],
    channels: [],
    linked: { segments: [], personas: [], option: [], indicator: [], competitor: [] },
  };
  return editedSheets(sheetsOfModel(planWorkbook(snapshot, WORDS)), edits);
}

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
