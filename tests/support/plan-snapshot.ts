import { NO_BUDGET } from '../../src/features/budget/rules.ts';
import type { DocumentWords, PlanSnapshot } from '../../src/features/documents/schema.ts';
import { saidBy } from '../../src/features/plan-import/round-trip/rules.ts';
import type { ExportedAction } from '../../src/features/plan-import/round-trip/schema.ts';
import type { ProposalContext } from '../../src/features/plan-import/schema.ts';
import { sheets as english } from '../../src/i18n/en/sheets.ts';
import { sheets as french } from '../../src/i18n/fr/sheets.ts';
import { CONTEXT_2027 } from './proposal.ts';

/** The words of exported documents, in French. */
export const WORDS: DocumentWords = {
  ...french,
  locale: 'fr',
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
    channel: '',
    tags: [],
    startDate: null,
    dueDate: null,
    priority: 'B',
    status: 'todo',
    progress: 0,
    expectedVolume: null,
    expectedYield: null,
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
    envelopeCents: 2_000_000,
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
      channel: 'Salons & événements',
      tags: ['Export', 'Pilote'],
      startDate: '2027-01-15',
      dueDate: '2027-03-31',
      priority: 'A',
      status: 'in_progress',
      progress: 0.35,
      expectedVolume: 1_200,
      expectedYield: 0.042,
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
  people: PEOPLE.map(({ name }) => name),
  channels: CHANNELS.map(({ name }) => name),
};

/** What the import knows of that plan. */
export function contextOf({ plan, objectives, actions }: PlanSnapshot): ProposalContext {
  return {
    ...CONTEXT_2027,
    periodStart: plan.periodStart,
    periodEnd: plan.periodEnd,
    currency: plan.currency,
    planId: plan.id,
    people: PEOPLE,
    channels: CHANNELS,
    tags: TAGS,
    objectives,
    actions: actions.map((one) => ({ id: one.id, objectiveId: one.objectiveId, said: saidBy(one) })),
  };
}
