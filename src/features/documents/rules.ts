import { sumCents } from '../../kernel/money.ts';
import type { Action } from '../actions/schema.ts';
import type { BudgetLine } from '../budget/schema.ts';
import type { Objective } from '../objectives/schema.ts';
import type { Person } from '../people/schema.ts';
import type { Plan } from '../plans/schema.ts';
import type { PlanSnapshot } from './schema.ts';

/** The records a document is made of, each list in its order. People include those no longer there: they keep their name. */
export interface DocumentRecords {
  plan: Plan;
  objectives: readonly Objective[];
  actions: readonly Action[];
  budgetLines: readonly BudgetLine[];
  people: readonly Person[];
}

/** What documents show of a plan: names instead of ids, one planned amount an action. */
export function snapshotOf({ plan, objectives, actions, budgetLines, people }: DocumentRecords): PlanSnapshot {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const lines = Map.groupBy(budgetLines, ({ actionId }) => actionId);
  return {
    plan: {
      id: plan.id,
      name: plan.name,
      periodStart: plan.periodStart,
      periodEnd: plan.periodEnd,
      currency: plan.currency,
    },
    objectives: objectives.map(({ id, title }) => ({ id, title })),
    actions: actions.map(({ id, objectiveId, title, ownerId, dueDate }) => ({
      id,
      objectiveId,
      title,
      ownerId,
      ownerName: names.get(ownerId ?? '') ?? '',
      dueDate,
      plannedCents: sumCents((lines.get(id) ?? []).map(({ plannedCents }) => plannedCents)),
    })),
  };
}

/** A file name every system accepts, from the plan's own name. */
export function fileName(planName: string, extension: string): string {
  const name = planName
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, 100)
    .toWellFormed();
  return `${name === '' ? 'Pactole' : name}.${extension}`;
}
