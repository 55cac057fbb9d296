import type { Milestone } from '../objectives/milestones/schema.ts';
import { describeActions, type ExportedRecords } from '../plan-import/round-trip/rules.ts';
import type { ExportedAction } from '../plan-import/round-trip/schema.ts';
import type { Plan } from '../plans/schema.ts';
import type { PlanSnapshot } from './schema.ts';

interface Named {
  name: string;
  deletedAt: string | null;
}

/** The records a document is made of, each list in its order; those of the workspace with the deleted ones. */
export interface DocumentRecords extends Omit<ExportedRecords, 'named'> {
  plan: Plan;
  milestones: readonly Milestone[];
  people: readonly (Named & { id: string })[];
  channels: readonly (Named & { id: string })[];
  tags: readonly (Named & { id: string })[];
}

/** What documents show of a plan: words instead of ids, amounts summed by the rules of the budget. */
export function snapshotOf({ plan, people, channels, tags, ...records }: DocumentRecords): PlanSnapshot {
  const { id, name, periodStart, periodEnd, currency, plannedRevenueCents, envelopeCents, envelopeShare } = plan;
  return {
    plan: { id, name, periodStart, periodEnd, currency, plannedRevenueCents, envelopeCents, envelopeShare },
    objectives: records.objectives.map((objective) => ({ id: objective.id, title: objective.title })),
    actions: describeActions({ ...records, named: [...people, ...channels, ...tags] }),
    milestones: [...records.milestones],
    computedLines: records.budgetLines.filter(({ nature }) => nature !== 'fixed'),
    people: namesOf(people),
    channels: namesOf(channels),
    linked: {
      segments: distinct(records.linked.segments),
      personas: distinct(records.linked.personas),
      option: distinct(records.linked.option),
      indicator: distinct(records.linked.indicator),
      competitor: distinct(records.linked.competitor),
    },
  };
}

function namesOf(records: readonly Named[]): string[] {
  return distinct(records.filter(({ deletedAt }) => deletedAt === null));
}

function distinct(records: readonly { name: string }[]): string[] {
  return [...new Set(records.map(({ name }) => name))];
}

/** The actions by objective: all objectives in their order, those without actions too, then the actions that serve none. */
export function actionsByObjective({
  objectives,
  actions,
}: PlanSnapshot): { objective: PlanSnapshot['objectives'][number] | null; actions: ExportedAction[] }[] {
  const groups = Map.groupBy(actions, ({ objectiveId }) => objectiveId);
  const unserved = groups.get(null) ?? [];
  return [
    ...objectives.map((objective) => ({ objective, actions: groups.get(objective.id) ?? [] })),
    ...(unserved.length > 0 ? [{ objective: null, actions: unserved }] : []),
  ];
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
