import { proposePlan } from '../../src/features/plan-import/rules.ts';
import type { PlanProposal, ProposalContext, ProposedAction } from '../../src/features/plan-import/schema.ts';
import type { Cell } from '../../src/kernel/sheet.ts';
import { sheetOf } from './sheet-of.ts';

/** An empty plan of 2027, in euros. */
export const CONTEXT_2027: ProposalContext = {
  planId: '01900000-0000-7000-8000-000000000001',
  today: '2026-11-20',
  periodStart: '2027-01-01',
  periodEnd: '2027-12-31',
  currency: 'EUR',
  locale: 'fr',
  people: [],
  channels: [],
  tags: [],
  linked: { segments: [], personas: [], option: [], indicator: [], competitor: [] },
  objectives: [],
  actions: [],
  milestones: [],
  lines: [],
};

/** What these rows, of one sheet, propose. */
export function propose(rows: Cell[][], merges: string[] = [], context: Partial<ProposalContext> = {}): PlanProposal {
  return proposePlan([sheetOf(rows, { merges })], { ...CONTEXT_2027, ...context });
}

/** Each action as "objective > title | owner + contributors | start…due | euros". */
export function summary({ actions, objectives, people }: PlanProposal): string[] {
  const titleOf = (key: string | null) => objectives.find((objective) => objective.key === key)?.title ?? '';
  const nameOf = (key: string) => people.find((person) => person.key === key)?.name ?? `?${key}`;
  return actions.map((action) => {
    const owners = [...(action.ownerKey ? [action.ownerKey] : []), ...action.contributorKeys].map(nameOf).join(' + ');
    const days = action.startDate ? `${action.startDate}…${action.dueDate}` : (action.dueDate ?? '');
    return `${titleOf(action.objectiveKey)} > ${action.title} | ${owners} | ${days} | ${euros(action)}`;
  });
}

export function euros({ amounts }: ProposedAction): number {
  return amounts.reduce((sum, { plannedCents }) => sum + plannedCents, 0) / 100;
}

export const rulesOf = ({ doubts }: PlanProposal) => doubts.map(({ row, rule }) => `${row}:${rule}`);
export const ignored = ({ ignoredRows }: PlanProposal) => ignoredRows.map(({ row, reason }) => `${row}:${reason}`);
