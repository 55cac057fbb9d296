import type { PlanSheetWords, PlanSnapshot, SnapshotAction } from '../../src/features/documents/schema.ts';
import type { ProposalContext } from '../../src/features/plan-import/schema.ts';
import { CONTEXT_2027 } from './proposal.ts';

/** The words of an exported sheet, in French. */
export const WORDS: PlanSheetWords = {
  locale: 'fr',
  sheet: 'Plan d’action',
  subtitle: 'Du 1er janvier au 31 décembre 2027',
  headings: { objective: 'Objectif', action: 'Action', owner: 'Responsable', due: 'Échéance', budget: 'Budget' },
  noObjective: 'Sans objectif',
  total: 'Total',
  footer: '&P / &N',
};

export const id = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const PEOPLE = [
  { id: id(301), name: 'Marie Dupont' },
  { id: id(302), name: 'Paul Martin' },
];

export function action(number: number, more: Partial<SnapshotAction>): SnapshotAction {
  const person = PEOPLE.find((one) => one.id === more.ownerId);
  const base = {
    id: id(number),
    objectiveId: null,
    title: `Action ${number}`,
    ownerId: null,
    dueDate: null,
    plannedCents: 0,
  };
  return { ...base, ...more, ownerName: person?.name ?? '' };
}

/** A small plan with what usually trips: a numbered objective, an empty one, "Total", a formula, no objective. */
export const PLAN: PlanSnapshot = {
  plan: { id: id(1), name: 'PAC 2027', periodStart: '2027-01-01', periodEnd: '2027-12-31', currency: 'EUR' },
  objectives: [
    { id: id(101), title: 'Objectif 1 : Acquérir' },
    { id: id(102), title: 'Fidéliser' },
    { id: id(103), title: 'Former' },
  ],
  actions: [
    action(201, {
      objectiveId: id(101),
      title: 'Salon',
      ownerId: id(301),
      dueDate: '2027-03-31',
      plannedCents: 1_500_000,
    }),
    action(202, {
      objectiveId: id(101),
      title: 'Total : relooker le site',
      dueDate: '2029-01-15',
      plannedCents: 123_456,
    }),
    action(203, { objectiveId: id(102), title: '=1+1', ownerId: id(302) }),
    action(204, { title: 'Club', ownerId: id(302), dueDate: '2027-09-01', plannedCents: 250_000 }),
  ],
};

/** What the import knows of that plan. */
export function contextOf({ plan, objectives, actions }: PlanSnapshot): ProposalContext {
  return { ...CONTEXT_2027, ...plan, planId: plan.id, people: PEOPLE, objectives, actions };
}
