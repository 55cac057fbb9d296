import { NO_BUDGET } from '../../src/features/budget/rules.ts';
import type { DocumentWords, PlanSnapshot } from '../../src/features/documents/schema.ts';
import { describeLines, describeMilestones, saidBy } from '../../src/features/plan-import/round-trip/rules.ts';
import type { ExportedAction, LinkedNames } from '../../src/features/plan-import/round-trip/schema.ts';
import type { ProposalContext } from '../../src/features/plan-import/schema.ts';
import { choices as englishChoices } from '../../src/i18n/en/choices.ts';
import { methods as englishMethods } from '../../src/i18n/en/methods.ts';
import { sheets as english } from '../../src/i18n/en/sheets.ts';
import { choices as frenchChoices } from '../../src/i18n/fr/choices.ts';
import { methods as frenchMethods } from '../../src/i18n/fr/methods.ts';
import { sheets as french } from '../../src/i18n/fr/sheets.ts';
import { CONTEXT_2027 } from './proposal.ts';

/** The words of exported documents, in French. */
export const WORDS: DocumentWords = {
  ...french,
  locale: 'fr',
  methods: frenchMethods,
  categories: frenchChoices.category,
  natures: frenchChoices.nature,
  units: frenchChoices.unitName,
  statuses: {
    todo: 'À lancer',
    in_progress: 'En cours',
    done: 'Terminée',
    paused: 'En pause',
    cancelled: 'Abandonnée',
  },
  subtitle: 'Du 1er janvier au 31 décembre 2027',
  footer: '&P / &N',
};

/** The words of exported documents, in English. */
export const ENGLISH_WORDS: DocumentWords = {
  ...english,
  locale: 'en',
  methods: englishMethods,
  categories: englishChoices.category,
  natures: englishChoices.nature,
  units: englishChoices.unitName,
  statuses: { todo: 'To start', in_progress: 'In progress', done: 'Done', paused: 'On hold', cancelled: 'Cancelled' },
  subtitle: '1 January to 31 December 2027',
  footer: '&P / &N',
};

export const id = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const PEOPLE = [
  { id: id(301), name: 'Marie Dupont' },
  { id: id(302), name: 'Paul Martin' },
];
export const CHANNELS = [
  { id: id(401), name: 'Salons & événements' },
  { id: id(402), name: 'E-mail' },
];
export const TAGS = [
  { id: id(501), name: 'Export' },
  { id: id(502), name: 'Pilote' },
];

/** A segment may be called like two; nothing else has two of the same name. */
export const LINKED: LinkedNames = {
  segments: [
    { id: id(601), name: 'Industrie' },
    { id: id(602), name: 'Industrie, énergie' },
    { id: id(603), name: 'Santé' },
  ],
  personas: [
    { id: id(611), name: 'Acheteur' },
    { id: id(612), name: 'Directeur d’usine' },
  ],
  option: [
    { id: id(621), name: 'Monter en gamme' },
    { id: id(622), name: 'Tenir les prix' },
  ],
  indicator: [
    { id: id(631), name: 'Devis signés' },
    { id: id(632), name: 'Marge' },
  ],
  competitor: [
    { id: id(641), name: 'Robotix' },
    { id: id(642), name: 'Alpha & fils' },
  ],
};

/** An action of which nothing is said but its title, or what `more` says. */
export function action(number: number, more: Partial<ExportedAction> = {}): ExportedAction {
  return {
    id: id(number),
    objectiveId: null,
    objective: '',
    title: `Action ${number}`,
    description: '',
    code: '',
    owner: '',
    contributors: [],
    letters: { accountable: [], doers: [], consulted: [], informed: [] },
    channel: '',
    tags: [],
    segments: [],
    personas: [],
    sellingMethod: 'unspecified',
    option: '',
    indicator: '',
    competitor: '',
    startDate: null,
    dueDate: null,
    priority: 'B',
    status: 'todo',
    progress: 0,
    workHours: null,
    expectedVolumeLow: null,
    expectedVolume: null,
    expectedVolumeHigh: null,
    expectedYieldLow: null,
    expectedYield: null,
    expectedYieldHigh: null,
    expectedRevenueCents: null,
    budget: NO_BUDGET,
    months: [],
    ...more,
  };
}

/** All of an action's money in one month, planned and nothing more. */
export function planned(month: string, cents: number): Pick<ExportedAction, 'budget' | 'months'> {
  return {
    budget: { ...NO_BUDGET, planned: cents, revised: cents },
    months: [{ month, planned: cents, invoiced: 0 }],
  };
}

/** A small plan with what usually trips: a numbered objective, an empty one, "Total", a formula, no objective. */
export const PLAN: PlanSnapshot = {
  plan: {
    id: id(1),
    name: 'PAC 2027',
    periodStart: '2027-01-01',
    periodEnd: '2027-12-31',
    currency: 'EUR',
    plannedRevenueCents: null,
    envelopeCents: 2_000_000,
    envelopeShare: null,
  },
  objectives: [
    { id: id(101), title: 'Objectif 1 : Acquérir' },
    { id: id(102), title: 'Fidéliser' },
    { id: id(103), title: 'Former' },
  ],
  actions: [
    action(201, {
      objectiveId: id(101),
      objective: 'Objectif 1 : Acquérir',
      title: 'Salon',
      description: 'Stand de 12 m².\nTrois commerciaux.',
      code: 'A1',
      owner: 'Marie Dupont',
      contributors: ['Paul Martin'],
      letters: {
        accountable: ['Marie Dupont'],
        doers: ['Paul Martin'],
        consulted: ['Léa Roux'],
        informed: [],
      },
      channel: 'Salons & événements',
      tags: ['Export', 'Pilote'],
      startDate: '2027-01-15',
      dueDate: '2027-03-31',
      priority: 'A',
      status: 'in_progress',
      progress: 0.35,
      segments: ['Industrie, énergie', 'Santé'],
      personas: ['Acheteur'],
      sellingMethod: 'event',
      option: 'Monter en gamme',
      indicator: 'Devis signés',
      competitor: 'Robotix',
      workHours: 40,
      expectedVolumeLow: 1_000,
      expectedVolume: 1_200,
      expectedVolumeHigh: 1_500,
      expectedYieldLow: 0.03,
      expectedYield: 0.042,
      expectedYieldHigh: 0.06,
      expectedRevenueCents: 9_000_050,
      budget: { planned: 1_500_000, revised: 1_600_000, committed: 900_000, invoiced: 400_000, paid: 100_000 },
      months: [
        { month: '2027-01', planned: 500_000, invoiced: 0 },
        { month: '2027-03', planned: 1_000_000, invoiced: 400_000 },
      ],
    }),
    action(202, {
      objectiveId: id(101),
      objective: 'Objectif 1 : Acquérir',
      title: 'Total : relooker le site',
      dueDate: '2029-01-15',
      ...planned('2029-01', 123_456),
    }),
    action(203, {
      objectiveId: id(102),
      objective: 'Fidéliser',
      title: '=1+1',
      owner: 'Paul Martin',
      channel: 'E-mail',
    }),
    action(204, {
      title: 'Club',
      owner: 'Paul Martin',
      dueDate: '2027-09-01',
      budget: { planned: 250_000, revised: 250_000, committed: 0, invoiced: 300_000, paid: 0 },
      months: [{ month: '2027-09', planned: 250_000, invoiced: 300_000 }],
    }),
  ],
  computedLines: [],
  milestones: [
    { id: id(702), rank: 'a1', subjectId: id(201), title: 'Stand réservé', dueDate: '2027-02-15', done: true },
    { id: id(703), rank: 'a2', subjectId: id(201), title: 'Invitations envoyées', dueDate: '2027-01-20', done: false },
    { id: id(701), rank: 'a0', subjectId: id(101), title: 'Dix devis', dueDate: null, done: false },
  ],
  people: PEOPLE.map(({ name }) => name),
  channels: CHANNELS.map(({ name }) => name),
  linked: {
    segments: LINKED.segments.map(({ name }) => name),
    personas: LINKED.personas.map(({ name }) => name),
    option: LINKED.option.map(({ name }) => name),
    indicator: LINKED.indicator.map(({ name }) => name),
    competitor: LINKED.competitor.map(({ name }) => name),
  },
};

/** What the import knows of that plan. */
export function contextOf({ plan, objectives, actions, milestones, computedLines }: PlanSnapshot): ProposalContext {
  return {
    ...CONTEXT_2027,
    periodStart: plan.periodStart,
    periodEnd: plan.periodEnd,
    currency: plan.currency,
    planId: plan.id,
    people: PEOPLE,
    channels: CHANNELS,
    tags: TAGS,
    linked: LINKED,
    objectives,
    actions: actions.map((one) => ({ id: one.id, objectiveId: one.objectiveId, said: saidBy(one) })),
    milestones: describeMilestones(milestones, objectives, actions),
    lines: describeLines(computedLines),
  };
}
