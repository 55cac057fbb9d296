import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../../tests/support/sheet-of.ts';
import type { Cell, Sheet } from '../../kernel/sheet.ts';
import { guessMapping, proposePlan } from './rules.ts';
import type { PlanProposal, ProposalContext, ProposedAction } from './schema.ts';

const CONTEXT: ProposalContext = {
  today: '2026-11-20',
  periodStart: '2027-01-01',
  periodEnd: '2027-12-31',
  currency: 'EUR',
  locale: 'fr',
  people: [],
  channels: [],
  objectives: [],
  actions: [],
};

const HEADINGS = ['Objectif', 'Action', 'Responsable', 'Échéance', 'Budget'];

function propose(rows: Cell[][], merges: string[] = [], context: Partial<ProposalContext> = {}): PlanProposal {
  return proposePlan([sheetOf(rows, { merges })], { ...CONTEXT, ...context });
}

/** Each action as "objective > title | owner + contributors | start…due | euros". */
function summary({ actions, objectives, people }: PlanProposal): string[] {
  const titleOf = (key: string | null) => objectives.find((objective) => objective.key === key)?.title ?? '';
  const nameOf = (key: string) => people.find((person) => person.key === key)?.name ?? `?${key}`;
  return actions.map((action) => {
    const owners = [...(action.ownerKey ? [action.ownerKey] : []), ...action.contributorKeys].map(nameOf).join(' + ');
    const days = action.startDate ? `${action.startDate}…${action.dueDate}` : (action.dueDate ?? '');
    return `${titleOf(action.objectiveKey)} > ${action.title} | ${owners} | ${days} | ${euros(action)}`;
  });
}

function euros({ amounts }: ProposedAction): number {
  return amounts.reduce((sum, { plannedCents }) => sum + plannedCents, 0) / 100;
}

const rulesOf = ({ doubts }: PlanProposal) => doubts.map(({ row, rule }) => `${row}:${rule}`);
const ignored = ({ ignoredRows }: PlanProposal) => ignoredRows.map(({ row, reason }) => `${row}:${reason}`);

describe('the layout of five-column plans', () => {
  it('title rows above the headings, total below', () => {
    const proposal = propose([
      ['Plan d’action commercial 2027'],
      ['Société Durand – version 3'],
      [],
      HEADINGS,
      ['Acquérir de nouveaux prospects', 'Campagne LinkedIn', 'Marie', 'fin mars', '5 000 €'],
      ['Acquérir de nouveaux prospects', 'Salon Industrie', 'Paul', '15/06/2027', '15 000 €'],
      ['Total', null, null, null, '20 000 €'],
    ]);
    expect(summary(proposal)).toEqual([
      'Acquérir de nouveaux prospects > Campagne LinkedIn | Marie | 2027-03-31 | 5000',
      'Acquérir de nouveaux prospects > Salon Industrie | Paul | 2027-06-15 | 15000',
    ]);
    expect(ignored(proposal)).toEqual(['1:title', '2:title', '4:heading', '7:total']);
    expect(proposal.doubts).toEqual([]);
    expect(proposal.plannedCents).toBe(2_000_000);
  });

  it('merged objective cells over several actions', () => {
    const proposal = propose(
      [
        HEADINGS,
        ['Acquérir', 'A', 'Marie', null, 1_000],
        [null, 'B', 'Paul', null, 2_000],
        ['Fidéliser', 'C', 'Zoé', null, 3_000],
        [null, 'D', 'Zoé', null, 4_000],
      ],
      ['A2:A3', 'A4:A5'],
    );
    expect(summary(proposal).map((line) => line.split(' |')[0])).toEqual([
      'Acquérir > A',
      'Acquérir > B',
      'Fidéliser > C',
      'Fidéliser > D',
    ]);
  });

  it('an objective written once and meant for the rows below', () => {
    const proposal = propose([HEADINGS, ['Acquérir', 'A'], [null, 'B'], ['Fidéliser', 'C']]);
    expect(proposal.actions.map(({ objectiveKey }) => objectiveKey)).toEqual(['acquerir', 'acquerir', 'fideliser']);
  });

  it('owners, dates and channels merged over several actions hold for each; a shared budget only once', () => {
    const proposal = propose(
      [HEADINGS, ['Acquérir', 'A', 'Marie', 'T1', 3_000], [null, 'B', null, null, null]],
      ['A2:A3', 'C2:C3', 'D2:D3', 'E2:E3'],
    );
    expect(summary(proposal)).toEqual([
      'Acquérir > A | Marie | 2027-03-31 | 3000',
      'Acquérir > B | Marie | 2027-03-31 | 0',
    ]);
    expect(rulesOf(proposal)).toEqual(['3:amount_shared']);
  });

  it('a merged action over several people and amounts is one action', () => {
    const proposal = propose(
      [
        HEADINGS,
        ['Acquérir', 'Salon', 'Marie', 'mars', 3_000],
        [null, null, 'Paul', 'avril', 2_000],
        [null, 'Site', 'Zoé', null, null],
      ],
      ['A2:A4', 'B2:B3'],
    );
    expect(summary(proposal)).toEqual([
      'Acquérir > Salon | Marie + Paul | 2027-04-30 | 5000',
      'Acquérir > Site | Zoé |  | 0',
    ]);
  });

  it('objectives as rows of their own over their actions', () => {
    const headings = ['Action', 'Qui', 'Pour quand', 'Budget'];
    const proposal = propose(
      [
        headings,
        ['Objectif 1 : Acquérir de nouveaux clients'],
        ['Salon', 'Marie', 'mars', '3 k€'],
        ['Objectif 2 : Fidéliser', null, null, null],
        ['Newsletter', 'Paul', 'mai', '1 k€'],
      ],
      ['A2:D2', 'A4:D4'],
    );
    expect(summary(proposal)).toEqual([
      'Acquérir de nouveaux clients > Salon | Marie | 2027-03-31 | 3000',
      'Fidéliser > Newsletter | Paul | 2027-05-31 | 1000',
    ]);
  });

  it('axes over objectives', () => {
    const proposal = propose([
      ['Axe', 'Objectif', 'Action', 'Qui'],
      ['Conquête', 'Acquérir', 'Salon', 'Marie'],
      [null, 'Relancer', 'Phoning', 'Paul'],
      ['Fidélité', 'Garder', 'Club', 'Zoé'],
    ]);
    const parents = Object.fromEntries(proposal.objectives.map(({ key, parentKey }) => [key, parentKey]));
    expect(parents).toEqual({
      conquete: null,
      acquerir: 'conquete',
      relancer: 'conquete',
      fidelite: null,
      garder: 'fidelite',
    });
  });

  it('sub-totals by label and totals by sum are dropped, and headings repeated on each page', () => {
    const proposal = propose([
      HEADINGS,
      ['Acquérir', 'A', 'Marie', 'mars', 1_000],
      [null, 'B', 'Paul', 'avril', 2_000],
      ['Sous-total', null, null, null, { number: 3_000, formula: true }],
      HEADINGS,
      ['Fidéliser', 'Total relooking du site', 'Zoé', 'mai', 4_000],
      [null, 'D', 'Zoé', 'juin', 500],
      [null, null, null, null, 4_500],
      ['TOTAL GÉNÉRAL', null, null, null, 7_500],
      ['Validé en comité le 12 janvier'],
    ]);
    expect(proposal.actions.map(({ title }) => title)).toEqual(['A', 'B', 'Total relooking du site', 'D']);
    expect(ignored(proposal)).toEqual([
      '1:heading',
      '4:total',
      '5:repeated_heading',
      '8:total',
      '9:total',
      '10:footer',
    ]);
    expect(proposal.doubts).toEqual([]);
  });

  it('a total that does not add up is reported with both amounts', () => {
    const proposal = propose([
      HEADINGS,
      ['X', 'A', 'Marie', null, 1_000],
      ['X', 'B', 'Marie', null, 'voir devis 12'],
      ['Total', null, null, null, 3_000],
    ]);
    expect(proposal.doubts).toMatchObject([
      { row: 3, column: 4, rule: 'amount_unreadable', values: { text: 'voir devis 12' } },
      { row: 4, rule: 'total_differs', values: { found: 300_000, expected: 100_000 } },
    ]);
    expect(proposal.actions[1]?.notes).toEqual([{ heading: 'Budget', text: 'voir devis 12' }]);
  });

  it('headings on two rows, with amounts by month', () => {
    const proposal = propose(
      [
        ['Action', 'Qui', 'Budget', null, null, null],
        [null, null, 'Janv.', 'Févr.', 'T2', 'Total'],
        ['Salon', 'Marie', 1_000, null, 300, 1_300],
        ['Mailing', 'Paul', null, 500, null, 500],
      ],
      ['A1:A2', 'B1:B2', 'C1:F1'],
    );
    expect(
      proposal.actions.map(({ amounts }) => amounts.map(({ month, plannedCents }) => `${month} ${plannedCents / 100}`)),
    ).toEqual([['2027-01 1000', '2027-04 100', '2027-05 100', '2027-06 100'], ['2027-02 500']]);
  });

  it('a calendar of months with crosses', () => {
    const proposal = propose([
      ['Action', 'Pilote', 'Janv', 'Févr', 'Mars', 'Avril', 'Mai'],
      ['Salon', 'Marie', null, 'X', 'X', 'X', null],
      ['Mailing', 'Paul', 'x', null, null, null, null],
      ['Site', 'Zoé', null, null, null, null, '●'],
    ]);
    expect(summary(proposal)).toEqual([
      ' > Salon | Marie | 2027-02-01…2027-04-30 | 0',
      ' > Mailing | Paul | 2027-01-01…2027-01-31 | 0',
      ' > Site | Zoé | 2027-05-01…2027-05-31 | 0',
    ]);
  });

  it('several sheets by quarter give their dates, hidden sheets and lists without headings are left out', () => {
    const rows: Cell[][] = [
      ['Objectif', 'Action', 'Qui'],
      ['Acquérir', 'Salon', 'Marie'],
    ];
    const sheets: Sheet[] = [
      sheetOf(rows, { name: 'T1' }),
      sheetOf(
        [
          ['Objectif', 'Action', 'Qui'],
          ['acquerir', 'Mailing', 'Paul'],
        ],
        { name: 'T2 2027' },
      ),
      sheetOf(rows, { name: 'Ancien', hidden: true }),
      sheetOf([['A faire'], ['appeler Jean']], { name: 'Listes' }),
    ];
    const proposal = proposePlan(sheets, CONTEXT);
    expect(summary(proposal)).toEqual([
      'Acquérir > Salon | Marie | 2027-01-01…2027-03-31 | 0',
      'Acquérir > Mailing | Paul | 2027-04-01…2027-06-30 | 0',
    ]);
    expect(proposal.doubts.map(({ sheet, rule }) => `${sheet}:${rule}`)).toEqual([
      '0:day_from_sheet',
      '1:day_from_sheet',
    ]);
  });

  it('several sheets by team or subject give their objective when no column does', () => {
    const rows: Cell[][] = [
      ['Action', 'Qui'],
      ['Salon', 'Marie'],
    ];
    const proposal = proposePlan([sheetOf(rows, { name: 'Conquête' }), sheetOf(rows, { name: 'Fidélité' })], CONTEXT);
    expect(proposal.objectives.map(({ title }) => title)).toEqual(['Conquête', 'Fidélité']);
    expect(rulesOf(proposal)).toEqual(['1:objective_from_sheet', '1:objective_from_sheet']);
  });

  it('no headings at all', () => {
    const proposal = propose([
      ['Acquérir', 'Campagne de prospection téléphonique ciblée', 'Marie', '15/03/2027', '5 000 €'],
      ['Acquérir', 'Salon professionnel de Lyon', 'Paul', '30/06/2027', '15 000 €'],
      ['Fidéliser', 'Club des clients fidèles', 'Zoé', '15/09/2027', '2 500 €'],
    ]);
    expect(summary(proposal)).toEqual([
      'Acquérir > Campagne de prospection téléphonique ciblée | Marie | 2027-03-15 | 5000',
      'Acquérir > Salon professionnel de Lyon | Paul | 2027-06-30 | 15000',
      'Fidéliser > Club des clients fidèles | Zoé | 2027-09-15 | 2500',
    ]);
  });
});

describe('headings people use', () => {
  it.each<[string[], string[]]>([
    [
      ['Objectif(s)', 'Action(s)', 'Qui', 'Pour quand', 'Coût'],
      ['objective', 'action', 'owner', 'due', 'budget'],
    ],
    [
      ['AXE', 'QUOI', 'PORTEUR', 'DEADLINE', 'MONTANT HT'],
      ['objective', 'action', 'owner', 'due', 'budget'],
    ],
    [
      ['Objectifs', 'Actions', 'Pilote', 'Date de fin', 'Budgets'],
      ['objective', 'action', 'owner', 'due', 'budget'],
    ],
    [
      ['Objectif', 'Tâche', 'Responsables', 'Délai', 'Budget (k€)'],
      ['objective', 'action', 'owner', 'due', 'budget'],
    ],
    [
      ['Quoi ?', 'Qui ?', 'Quand ?', 'Combien ?', 'Comment ?'],
      ['action', 'owner', 'due', 'budget', 'note'],
    ],
    [
      ['Goal', 'Task', 'Owner', 'Due date', 'Cost'],
      ['objective', 'action', 'owner', 'due', 'budget'],
    ],
    [
      ['Action', 'KPI', 'Cible', 'Canal', 'Priorité'],
      ['action', 'note', 'note', 'channel', 'priority'],
    ],
    [
      ['Action', 'Indicateur', 'Statut', 'Avancement', 'Commentaire(s)'],
      ['action', 'note', 'status', 'progress', 'note'],
    ],
    [
      ['N°', 'Libellé', 'Début', 'Fin', 'Équipe'],
      ['code', 'action', 'start', 'due', 'contributors'],
    ],
    [
      ['Action', 'Budget prévu', 'Budget engagé', 'Réalisé', 'Échéance'],
      ['action', 'budget', 'committed', 'invoiced', 'due'],
    ],
  ])('%j', (headings, fields) => {
    const mapping = guessMapping([sheetOf([headings, ['x']])], CONTEXT);
    expect(mapping.sheets[0]?.columns.map(({ field }) => field)).toEqual(fields);
  });

  it('are corrected by what the column holds', () => {
    const { mapping } = propose([
      ['Objectif', 'Action', 'Avancement', 'Statut'],
      ['20 %', 'A', 'en cours', '50 %'],
      ['150', 'B', 'terminé', '100 %'],
      ['12 k€', 'C', 'à faire', '0 %'],
    ]);
    expect(mapping.sheets[0]?.columns.map(({ field }) => field)).toEqual(['note', 'action', 'status', 'progress']);
  });

  it('a column nobody knows is kept as a note, and may be mapped by hand', () => {
    const rows: Cell[][] = [
      ['Action', 'Qui', 'Sponsor'],
      ['Salon', 'Marie', 'Paul'],
    ];
    const first = propose(rows);
    expect(first.actions[0]?.notes).toEqual([{ heading: 'Sponsor', text: 'Paul' }]);
    const mapping = structuredClone(first.mapping);
    for (const column of mapping.sheets[0]?.columns ?? [])
      if (column.heading === 'Sponsor') column.field = 'contributors';
    expect(summary(proposePlan([sheetOf(rows)], CONTEXT, mapping))).toEqual([' > Salon | Marie + Paul |  | 0']);
  });
});

describe('what cells hold', () => {
  it('amounts as people write them, and units in the heading or the format', () => {
    const amounts: Cell[] = [
      '5 k€',
      '15 000 €',
      '15.000',
      'env. 3000',
      'à définir',
      '1 234,56 €',
      2_500.5,
      { number: 4, scale: 1_000 },
    ];
    const proposal = propose([['Action', 'Budget'], ...amounts.map((amount, index): Cell[] => [`A${index}`, amount])]);
    expect(proposal.actions.map(euros)).toEqual([5_000, 15_000, 15_000, 3_000, 0, 1_234.56, 2_500.5, 4_000]);
    expect(rulesOf(proposal)).toEqual(['5:amount_approximate']);
    expect(
      propose([
        ['Action', 'Budget (k€)'],
        ['A', 5],
        ['B', '1,5'],
      ]).actions.map(euros),
    ).toEqual([5_000, 1_500]);
  });

  it('days as people write them, and as spreadsheets show them', () => {
    const days: Cell[] = [
      'fin mars',
      'T2',
      'S1 2027',
      'mars-avril',
      '03/2027',
      46_461,
      { day: '2027-03-15', shown: 'day' },
      { day: '2027-03-01', shown: 'month' },
      { day: '2026-05-12', shown: 'day_month' },
    ];
    const proposal = propose([['Action', 'Échéance'], ...days.map((day, index): Cell[] => [`A${index}`, day])]);
    expect(proposal.actions.map(({ startDate, dueDate }) => (startDate ? `${startDate}…${dueDate}` : dueDate))).toEqual(
      [
        '2027-03-31',
        '2027-06-30',
        '2027-06-30',
        '2027-03-01…2027-04-30',
        '2027-03-31',
        '2027-03-15',
        '2027-03-15',
        '2027-03-31',
        '2027-05-12',
      ],
    );
    expect(rulesOf(proposal)).toEqual(['10:day_doubtful']);
  });

  it('dates month first when one of the column can only be read so', () => {
    const proposal = propose(
      [
        ['Action', 'Due'],
        ['A', '03/04/2027'],
        ['B', '03/25/2027'],
      ],
      [],
      { locale: 'en' },
    );
    expect(proposal.actions.map(({ dueDate }) => dueDate)).toEqual(['2027-03-04', '2027-03-25']);
  });

  it('days outside the plan, impossible days and starts after ends are doubts', () => {
    const proposal = propose([
      ['Action', 'Début', 'Échéance'],
      ['A', null, '15/03/2029'],
      ['B', null, '31/02/2027'],
      ['C', 'mai', 'mars'],
      ['D', null, 'quand Paul sera là'],
    ]);
    expect(rulesOf(proposal)).toEqual([
      '2:day_outside_period',
      '3:day_does_not_exist',
      '4:start_after_due',
      '5:day_unreadable',
    ]);
    expect(proposal.actions.map(({ dueDate }) => dueDate)).toEqual(['2029-03-15', null, '2027-03-31', null]);
    expect(proposal.actions[3]?.notes).toEqual([{ heading: 'Échéance', text: 'quand Paul sera là' }]);
  });

  it('"Marie / Paul", "équipe marketing", names known already', () => {
    const people = [
      { id: 'id-marie', name: 'Marie Dupont' },
      { id: 'id-paul-1', name: 'Paul Martin' },
      { id: 'id-paul-2', name: 'Paul Durand' },
      { id: 'id-helene', name: 'Hélène Roux' },
    ];
    const proposal = propose(
      [
        ['Action', 'Qui'],
        ['A', 'Marie / Paul'],
        ['B', 'équipe marketing'],
        ['C', 'ROUX Helene'],
        ['D', 'P. Durand et Zoé'],
        ['E', 'à définir'],
        ['F', 'MD'],
      ],
      [],
      { people },
    );
    const idOf = new Map(proposal.people.map((person) => [person.key, person.existingId]));
    expect(proposal.actions.map(({ ownerKey }) => ownerKey && (idOf.get(ownerKey) ?? ownerKey))).toEqual([
      'id-marie',
      'equipe marketing',
      'id-helene',
      'id-paul-2',
      null,
      'id-marie',
    ]);
    expect(proposal.people.find(({ key }) => key === 'paul')?.candidateIds).toEqual(['id-paul-1', 'id-paul-2']);
    expect(rulesOf(proposal)).toEqual(['2:owner_ambiguous', '3:owner_is_team']);
  });

  it('a person chosen by hand is taken', () => {
    const people = [
      { id: 'id-1', name: 'Paul Martin' },
      { id: 'id-2', name: 'Paul Durand' },
    ];
    const rows: Cell[][] = [
      ['Action', 'Qui'],
      ['A', 'Paul'],
    ];
    expect(propose(rows, [], { people, chosenPeople: { paul: 'id-2' } }).people).toMatchObject([
      { existingId: 'id-2' },
    ]);
    expect(propose(rows, [], { people, chosenPeople: { paul: null } }).people).toMatchObject([
      { existingId: null, candidateIds: [] },
    ]);
  });

  it('status, progress, priority and channel', () => {
    const proposal = propose([
      ['Action', 'Statut', 'Avancement', 'Priorité', 'Canal'],
      ['A', 'En cours', 0.5, 'Haute', 'LinkedIn'],
      ['B', 'Terminé', '100%', '3', 'linkedin / E-mail'],
      ['C', 'bizarre', 'presque', '???', 'Salon'],
    ]);
    expect(
      proposal.actions.map(({ status, progress, priority, channelKey }) => [status, progress, priority, channelKey]),
    ).toEqual([
      ['in_progress', 0.5, 'A', 'linkedin'],
      ['done', 1, 'C', 'linkedin'],
      [null, null, null, 'salon'],
    ]);
    expect(rulesOf(proposal)).toEqual(['4:status_unknown', '4:progress_unreadable', '4:priority_unknown']);
    expect(proposal.channels.map(({ name }) => name)).toEqual(['LinkedIn', 'Salon']);
  });

  it('several lines in an action: the first is its title, the others are kept', () => {
    const [action] = propose([
      ['Action', 'Qui'],
      ['Salon Industrie\n- réserver le stand\n- imprimer', 'Marie'],
    ]).actions;
    expect(action).toMatchObject({ title: 'Salon Industrie', notes: [{ text: '- réserver le stand\n- imprimer' }] });
  });

  it('errors of formulas', () => {
    expect(rulesOf(propose([HEADINGS, ['X', 'A', 'Marie', { error: '#REF!' }, { error: '#N/A' }]]))).toContain(
      '2:cell_error',
    );
  });
});

describe('what the plan has already', () => {
  it('objectives, channels and actions are found by name, accents and case ignored', () => {
    const proposal = propose(
      [
        ['Objectif', 'Action', 'Canal'],
        ['ACQUERIR', 'salon', 'linkedin'],
        ['Acquérir', 'Nouvelle', 'Radio'],
        ['Acquérir', 'Nouvelle', null],
      ],
      [],
      {
        objectives: [{ id: 'o1', title: 'Acquérir' }],
        channels: [{ id: 'c1', name: 'LinkedIn' }],
        actions: [{ id: 'a1', title: 'Salon', objectiveId: 'o1' }],
      },
    );
    expect(proposal.objectives).toMatchObject([{ existingId: 'o1' }]);
    expect(proposal.channels.map(({ existingId }) => existingId)).toEqual(['c1', null]);
    expect(proposal.actions.map(({ existingId }) => existingId)).toEqual(['a1', null, null]);
    expect(rulesOf(proposal)).toEqual(['2:already_in_plan', '4:repeated_action']);
  });
});
