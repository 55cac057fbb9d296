import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetsOfModel } from '../../../../tests/support/exported-sheets.ts';
import { ENGLISH_WORDS, id, WORDS } from '../../../../tests/support/plan-snapshot.ts';
import { somePlan } from '../../../../tests/support/some-plan.ts';
import { foldText } from '../../../kernel/folded-text.ts';
import type { Cell, Row, Sheet } from '../../../kernel/sheet.ts';
import type { Operation } from '../../../records/change.ts';
import { planWorkbook } from '../../documents/plan-workbook/rules.ts';
import { type DocumentRecords, snapshotOf } from '../../documents/rules.ts';
import type { Milestone } from '../../objectives/milestones/schema.ts';
import { contextFor, operationsForProposal } from '../operations/rules.ts';
import type { PlanState } from '../operations/schema.ts';
import { proposePlan } from '../rules.ts';
import { ROUND_TRIP_SHEET } from '../round-trip/rules.ts';
import type { ImportChoices, PlanProposal } from '../schema.ts';

const CHOICES = { skipExisting: true, deleteMissing: false, deleteMissingMilestones: false };
const COLUMN = { objective: 0, action: 1, title: 2, due: 3, reached: 4, id: 5 };

type Records = Omit<DocumentRecords, 'milestones'> & { milestones: Milestone[] };

/** Two objectives, an action of each with the same title, and one that serves none; a milestone of the first of each. */
function recordsOf(): Records {
  const [some] = fc.sample(somePlan, { numRuns: 1, seed: 1 });
  if (!some) throw new Error('No plan was made.');
  const objectives = [
    { id: id(101), title: 'Acquérir' },
    { id: id(102), title: 'Fidéliser' },
  ];
  const action = { contributorIds: [], tagIds: [], segmentIds: [], personaIds: [], status: 'todo', progress: 0 };
  const actions = [
    { ...action, id: id(201), title: 'Salon', objectiveId: id(101) },
    { ...action, id: id(202), title: 'Enquête', objectiveId: id(101) },
    { ...action, id: id(203), title: 'Enquête', objectiveId: id(102) },
    { ...action, id: id(204), title: 'Mailing', objectiveId: null },
  ].map((one) => ({ ...nulls, ...one }));
  const milestones = [
    milestone(3_001, 'objective', id(101), 'Dix devis'),
    milestone(3_002, 'action', id(201), 'Stand réservé'),
    milestone(3_003, 'action', id(204), 'Fichier propre'),
  ];
  return { ...some, objectives, actions, milestones, budgetLines: [], responsibilities: [] } as unknown as Records;
}

const nulls = {
  description: { type: 'doc', content: [] },
  code: '',
  ownerId: null,
  channelId: null,
  startDate: null,
  dueDate: null,
  priority: 'B',
  sellingMethod: 'unspecified',
  optionId: null,
  kpiId: null,
  competitorId: null,
  workHours: null,
  expectedVolumeLow: null,
  expectedVolume: null,
  expectedVolumeHigh: null,
  expectedYieldLow: null,
  expectedYield: null,
  expectedYieldHigh: null,
  expectedRevenueCents: null,
};

function milestone(number: number, subjectKind: 'objective' | 'action', subjectId: string, title: string): Milestone {
  const fields = { title, subjectKind, subjectId, dueDate: '2027-03-31', done: false };
  return { ...fields, id: id(number), planId: id(1), rank: `a${number}` } as Milestone;
}

class Workbook {
  readonly sheets: Sheet[];
  readonly #records: Records;
  readonly #locale: 'fr' | 'en';

  constructor(records: Records, words = WORDS) {
    this.#records = records;
    this.#locale = words.locale;
    this.sheets = sheetsOfModel(planWorkbook(snapshotOf(records), words));
  }

  sheet(name = 'Jalons'): Sheet {
    const sheet = this.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`No sheet ${name}.`);
    return sheet;
  }

  row(milestoneId: string): Row {
    const row = this.sheet().rows.find(({ cells }) => cells[COLUMN.id] === milestoneId);
    if (!row) throw new Error(`No row of ${milestoneId}.`);
    return row;
  }

  set(milestoneId: string, column: keyof typeof COLUMN, cell: Cell): this {
    this.row(milestoneId).cells[COLUMN[column]] = cell;
    return this;
  }

  add(...cells: Cell[]): this {
    const { rows } = this.sheet();
    rows.push({ number: (rows.at(-1)?.number ?? 0) + 1, cells });
    return this;
  }

  remove(milestoneId: string): this {
    const { rows } = this.sheet();
    rows.splice(rows.indexOf(this.row(milestoneId)), 1);
    return this;
  }

  proposal(records = this.#records): PlanProposal {
    return proposePlan(this.sheets, contextFor(stateOf(records), { today: '2026-11-20', locale: this.#locale }));
  }

  operations(choices: Partial<ImportChoices> = {}, records = this.#records): Operation[] {
    let made = 0;
    const newId = () => id(9_000 + (made += 1));
    const answers = { ...CHOICES, ...choices };
    return operationsForProposal(this.proposal(records), stateOf(records), answers, { newId, locale: this.#locale });
  }

  rules(records = this.#records): string[] {
    const { doubts, mapping } = this.proposal(records);
    return doubts.map(({ rule, sheet, column }) => {
      const heading = mapping.sheets.find((one) => one.sheet === sheet)?.columns.find((one) => one.column === column);
      return `${heading?.heading ?? ''}: ${rule}`;
    });
  }
}

function stateOf(records: Records): PlanState {
  return { ...records, named: [...records.people, ...records.channels, ...records.tags] } as unknown as PlanState;
}

function update(number: number, fields: { [field: string]: [unknown, unknown] }): Operation {
  return { op: 'update', kind: 'milestone', id: id(number), fields };
}

describe('the sheet of milestones of an exported plan', () => {
  it('changes nothing unedited, in either language', () => {
    for (const words of [WORDS, ENGLISH_WORDS]) {
      const book = new Workbook(recordsOf(), words);
      expect(book.operations({ deleteMissing: true, deleteMissingMilestones: true })).toEqual([]);
      expect(book.proposal().milestones).toEqual([]);
    }
  });

  it.each<[keyof typeof COLUMN, Cell, { [field: string]: [unknown, unknown] }]>([
    ['title', 'Stand payé', { title: ['Stand réservé', 'Stand payé'] }],
    ['due', { day: '2027-04-15', shown: 'day' }, { dueDate: ['2027-03-31', '2027-04-15'] }],
    ['due', 'fin avril', { dueDate: ['2027-03-31', '2027-04-30'] }],
    ['due', null, { dueDate: ['2027-03-31', null] }],
    ['reached', 'Oui', { done: [false, true] }],
    ['reached', true, { done: [false, true] }],
    ['action', 'Mailing', { subjectId: [id(201), id(204)] }],
    ['action', null, { subjectKind: ['action', 'objective'], subjectId: [id(201), id(101)] }],
  ])('brings back an edit of %s: %j', (column, cell, fields) => {
    const book = new Workbook(recordsOf()).set(id(3_002), column, cell);
    expect(book.operations()).toEqual([update(3_002, fields)]);
  });

  it('moves a milestone to the action of that title which serves the objective said beside', () => {
    const book = new Workbook(recordsOf()).set(id(3_002), 'action', 'Enquête').set(id(3_002), 'objective', 'Fidéliser');
    expect(book.operations()).toEqual([update(3_002, { subjectId: [id(201), id(203)] })]);
    expect(book.set(id(3_002), 'objective', null).operations()).toEqual([]);
    expect(book.rules()).toEqual(['Action: milestone_subject_ambiguous']);
  });

  it('makes new rows new milestones, of what the plan has and of what the same file brings', () => {
    const book = new Workbook(recordsOf())
      .add('Fidéliser', null, 'Moitié du chemin', '30/06/2027', 'x')
      .add(null, 'Club clients', 'Premier dîner');
    book.sheet('Actions en détail').rows.splice(-1, 0, { number: 900, cells: [null, 'Fidéliser', 'Club clients'] });
    const created = book.operations().flatMap((one) => (one.op === 'create' ? [one] : []));
    expect(created).toMatchObject([
      { kind: 'action', id: id(9_001), fields: { title: 'Club clients', objectiveId: id(102) } },
      {
        kind: 'milestone',
        fields: {
          title: 'Moitié du chemin',
          subjectKind: 'objective',
          subjectId: id(102),
          dueDate: '2027-06-30',
          done: true,
        },
      },
      {
        kind: 'milestone',
        fields: { title: 'Premier dîner', subjectKind: 'action', subjectId: id(9_001), dueDate: null, done: false },
      },
    ]);
    expect(new Set(created.map((one) => one.rank)).size).toBe(3);
  });

  it('offers to delete the milestones whose row is gone or was emptied, and does so only when told to', () => {
    const book = new Workbook(recordsOf()).remove(id(3_001));
    for (const column of ['objective', 'action', 'title', 'due', 'reached'] as const) book.set(id(3_002), column, null);
    expect(book.proposal().missingMilestones).toEqual([
      { id: id(3_001), title: 'Dix devis' },
      { id: id(3_002), title: 'Stand réservé' },
    ]);
    expect(book.operations({ deleteMissing: true })).toEqual([]);
    expect(book.operations({ deleteMissingMilestones: true })).toEqual(
      [3_001, 3_002].map((number) => ({ op: 'delete', kind: 'milestone', id: id(number) })),
    );
  });

  it('takes a sheet that is gone for no wish at all', () => {
    const book = new Workbook(recordsOf());
    book.sheets.splice(book.sheets.indexOf(book.sheet()), 1);
    expect(book.proposal().missingMilestones).toEqual([]);
  });

  it('marks what cannot be read and changes nothing by it', () => {
    const doubted: [keyof typeof COLUMN, Cell, string][] = [
      ['title', null, 'Jalon: milestone_title_missing'],
      ['due', 'bientôt peut-être', 'Échéance: milestone_day_unreadable'],
      ['due', { error: '#REF!' }, 'Échéance: cell_error'],
      ['reached', 'à moitié', 'Atteint: milestone_reached_unknown'],
      ['action', 'Jamais vue', 'Action: milestone_subject_unknown'],
      ['objective', 'Fidéliser', 'Objectif: milestone_follows_action'],
    ];
    for (const [column, cell, rule] of doubted) {
      const book = new Workbook(recordsOf()).set(id(3_002), column, cell);
      expect([book.operations(), book.rules()]).toEqual([[], [rule]]);
    }
    const book = new Workbook(recordsOf()).add(null, null, 'De rien').add('Acquérir', null, null, '01/02/2027');
    expect([book.operations(), book.rules()]).toEqual([
      [],
      ['Objectif: milestone_subject_missing', 'Jalon: milestone_title_missing'],
    ]);
  });

  it('tells what the plan has changed since, and leaves aside what it has deleted', () => {
    const book = new Workbook(recordsOf()).set(id(3_002), 'title', 'Stand payé');
    const renamed = recordsOf();
    renamed.milestones = renamed.milestones.map((one) => ({ ...one, title: `${one.title} !`, done: true }));
    expect(book.operations({}, renamed)).toEqual([update(3_002, { title: ['Stand réservé !', 'Stand payé'] })]);
    expect(book.rules(renamed)).toEqual(['Jalon: changed_since_export']);
    const without = recordsOf();
    without.milestones = without.milestones.filter((one) => one.id !== id(3_002));
    expect(book.operations({}, without)).toEqual([]);
    expect(book.rules(without)).toEqual(['Jalon: milestone_deleted']);
  });

  it('follows what its actions are called in the same file, and says nothing of those that go', () => {
    const book = new Workbook(recordsOf()).set(id(3_002), 'action', 'Grand salon').set(id(3_002), 'reached', 'oui');
    const details = book.sheet('Actions en détail');
    const row = details.rows.find(({ cells }) => cells.includes(id(201)));
    row?.cells.splice(2, 1, 'Grand salon');
    expect(book.operations()).toContainEqual(update(3_002, { done: [false, true] }));
    for (const name of ['Plan d’action', 'Actions en détail', 'Budget par mois']) {
      const sheet = book.sheet(name);
      sheet.rows = sheet.rows.filter(({ cells }) => !cells.includes(id(201)));
    }
    book.set(id(3_002), 'action', 'Salon');
    expect(book.operations({ deleteMissing: true })).toEqual([{ op: 'delete', kind: 'action', id: id(201) }]);
  });

  it('makes a copied row a new milestone once it says something else', () => {
    const book = new Workbook(recordsOf());
    const { cells } = book.row(id(3_002));
    book.add(...cells);
    expect([book.operations(), book.rules()]).toEqual([[], ['Jalon: milestone_already_there']]);
    book.sheet().rows.at(-1)?.cells.splice(COLUMN.title, 1, 'Stand monté');
    expect(book.operations()).toMatchObject([{ op: 'create', fields: { title: 'Stand monté', subjectId: id(201) } }]);
  });

  it('is left aside in a workbook that does not remember its milestones, as earlier ones', () => {
    const book = new Workbook(recordsOf()).set(id(3_002), 'title', 'Stand payé').remove(id(3_001));
    const memory = book.sheet(ROUND_TRIP_SHEET);
    memory.rows[0]?.cells.splice(4);
    expect(book.operations({ deleteMissingMilestones: true })).toEqual([]);
    const { mapping } = book.proposal();
    expect(mapping.sheets.find(({ name }) => name === 'Jalons')?.included).toBe(false);
  });
});

describe('the sheet of milestones of another plan', () => {
  it('brings its milestones as new ones, with their objectives and actions', () => {
    const book = new Workbook(recordsOf());
    const other = { ...recordsOf(), objectives: [], actions: [], milestones: [] } as Records;
    const operations = book.operations({}, { ...other, plan: { ...other.plan, id: id(2) } });
    const titles = new Map(operations.flatMap((one) => (one.op === 'create' ? [[one.id, one.fields.title]] : [])));
    const milestones = operations.flatMap((one) =>
      one.kind === 'milestone' && one.op === 'create' ? [one.fields] : [],
    );
    expect(milestones.map(({ title, subjectId }) => [title, titles.get(subjectId as string)])).toEqual([
      ['Dix devis', 'Acquérir'],
      ['Stand réservé', 'Salon'],
      ['Fichier propre', 'Mailing'],
    ]);
  });
});

describe('any exported plan, with any milestones edited, added and removed', () => {
  const edit = fc.oneof(
    fc.record({ field: fc.constant('title' as const), value: fc.constantFrom('Autre', 'Encore un', '=1+1') }),
    fc.record({ field: fc.constant('due' as const), value: fc.constantFrom('2027-02-28', '2028-12-31', null) }),
    fc.record({ field: fc.constant('reached' as const), value: fc.boolean() }),
    fc.record({ field: fc.constant('subject' as const), value: fc.nat({ max: 10 }) }),
    fc.record({ field: fc.constant('removed' as const), value: fc.constant(null) }),
  );
  const edits = fc.uniqueArray(fc.tuple(fc.nat({ max: 10 }), edit), {
    maxLength: 8,
    selector: ([at, { field }]) => `${at} ${field}`,
  });
  const added = fc.array(fc.nat({ max: 10 }), { maxLength: 3 });
  /** A formula as text is written with the apostrophe that keeps it from being run. */
  const cellOf = (title: string): Cell => title.replace(/^(?='*[=+\-@])/, "'");

  it('brings back exactly that', () => {
    fc.assert(
      fc.property(somePlan, edits, added, (some, wanted, fresh) => {
        const records = some as Records;
        const book = new Workbook(records);
        const targets = targetsOf(records);
        const expected = new Map(records.milestones.map((one) => [one.id, { ...one }]));
        const gone = new Set(
          wanted.flatMap(([at, { field }]) => (field === 'removed' ? (records.milestones[at]?.id ?? []) : [])),
        );
        for (const [at, change] of wanted) {
          const before = expected.get(records.milestones[at]?.id ?? '');
          if (!before || gone.has(before.id)) continue;
          if (change.field === 'title') {
            book.set(before.id, 'title', cellOf(change.value));
            before.title = change.value;
          } else if (change.field === 'due') {
            book.set(before.id, 'due', change.value === null ? null : { day: change.value, shown: 'day' });
            before.dueDate = change.value;
          } else if (change.field === 'reached') {
            book.set(before.id, 'reached', change.value ? 'Oui' : 'Non');
            before.done = change.value;
          } else if (change.field === 'subject') {
            const target = targets[change.value];
            if (!target) continue;
            book.set(before.id, 'objective', target.objective).set(before.id, 'action', target.action);
            Object.assign(before, target.subject);
          }
        }
        for (const milestoneId of gone) {
          book.remove(milestoneId);
          expected.delete(milestoneId);
        }
        const news = fresh.flatMap((at, index) => {
          const target = targets[at];
          if (!target) return [];
          book.add(target.objective, target.action, `Nouveau ${index}`, null, null);
          return [{ title: `Nouveau ${index}`, ...target.subject, dueDate: null, done: false }];
        });

        const operations = book.operations({ deleteMissingMilestones: true });

        expect(new Set(operations.map(({ kind }) => kind))).toEqual(
          new Set(operations.length > 0 ? ['milestone'] : []),
        );
        const creates = operations.flatMap((one) => (one.op === 'create' ? [one.fields] : []));
        expect(creates).toEqual(news);
        const after = new Map(records.milestones.map((one) => [one.id, { ...one }]));
        for (const one of operations) {
          if (one.op === 'delete') after.delete(one.id);
          if (one.op !== 'update') continue;
          const record: { [field: string]: unknown } | undefined = after.get(one.id);
          for (const [field, [from, to]] of Object.entries(one.fields)) {
            expect(record?.[field]).toEqual(from);
            expect(to).not.toEqual(from);
            Object.assign(record ?? {}, { [field]: to });
          }
        }
        expect(after).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  /** What a row may name without doubt: objectives, and actions whose title no other has. */
  function targetsOf({ objectives, actions }: Records) {
    const titles = new Map(objectives.map((one) => [one.id, one.title]));
    const isAlone = (all: readonly { title: string }[], title: string): boolean =>
      all.filter((one) => foldText(one.title) === foldText(title)).length === 1;
    return [
      ...objectives
        .filter(({ title }) => isAlone(objectives, title))
        .map((one) => ({
          objective: cellOf(one.title),
          action: null as Cell,
          subject: { subjectKind: 'objective' as const, subjectId: one.id },
        })),
      ...actions
        .filter(({ title }) => isAlone(actions, title))
        .map((one) => ({
          objective: cellOf(titles.get(one.objectiveId ?? '') ?? 'Sans objectif'),
          action: cellOf(one.title),
          subject: { subjectKind: 'action' as const, subjectId: one.id },
        })),
    ];
  }
});
