import type { Issue } from '../../kernel/app-error.ts';
import { closesCircle } from '../../kernel/circle.ts';
import { disorderOf, type Estimate } from '../../kernel/estimate.ts';
import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import {
  choice,
  day,
  integer,
  optionalCents,
  ratio,
  reference,
  references,
  richText,
  text,
} from '../../records/field.ts';
import { ownedByContributors } from '../../records/rights.ts';
import { SELLING_METHODS } from '../targets/schema.ts';

/** Being late is not a status: it follows from the due date. */
export const ACTION_STATUSES = ['todo', 'in_progress', 'done', 'paused', 'cancelled'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];
/** What a status is shown as: lateness is not typed in, it follows from the calendar (see `isLate`). */
export type ShownStatus = ActionStatus | 'late';

/** A, B, C: high, medium and low expected impact. */
export const PRIORITIES = ['A', 'B', 'C'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** The fields of what an action should bring, by what is estimated and how. */
export const ESTIMATES = {
  volume: { low: 'expectedVolumeLow', likely: 'expectedVolume', high: 'expectedVolumeHigh' },
  yield: { low: 'expectedYieldLow', likely: 'expectedYield', high: 'expectedYieldHigh' },
} as const;
export type EstimateName = keyof typeof ESTIMATES;
export type EstimateField = (typeof ESTIMATES)[EstimateName][keyof Estimate];

export function estimateOf(action: { [field in EstimateField]: number | null }, name: EstimateName): Estimate {
  const { low, likely, high } = ESTIMATES[name];
  return { low: action[low], likely: action[likely], high: action[high] };
}

/** How many segments, or personas, one action is for. */
export const MOST_TARGETS = 20;

/** How many others one action may wait for. */
export const MOST_DEPENDENCIES = 30;

/** How many plays one action may use. */
export const MOST_PLAYS = 20;

/** A dated, owned operation that serves an objective. Its money is in budget lines. */
export const actionKind = defineRecord({
  kind: 'action',
  collection: 'actions',
  scope: 'plan',
  fields: {
    title: text(200, { required: true }),
    description: richText(10_000),
    code: text(20),
    objectiveId: reference('objective', 'clear'),
    ownerId: reference('person', 'keep'),
    contributorIds: references('person', 30),
    channelId: reference('channel', 'keep'),
    /** Whom it is for, and how they are met. */
    segmentIds: references('segment', MOST_TARGETS),
    personaIds: references('persona', MOST_TARGETS),
    sellingMethod: choice(['unspecified', ...SELLING_METHODS], 'unspecified'),
    /**
     * Where it comes from: a way to go, what a competitor does better, in general or on one criterion, or a question that
     * was answered before the plan.
     */
    optionId: reference('strategicOption', 'clear'),
    competitorId: reference('competitor', 'clear'),
    criterionId: reference('benchmarkCriterion', 'clear'),
    questionId: reference('question', 'clear'),
    /** The indicator it should move. */
    kpiId: reference('kpi', 'clear'),
    tagIds: references('tag', 20),
    /** What to read before doing it. */
    playIds: references('play', MOST_PLAYS),
    dependsOnIds: references('action', MOST_DEPENDENCIES),
    startDate: day(),
    dueDate: day(),
    priority: choice(PRIORITIES, 'B'),
    status: choice(ACTION_STATUSES, 'todo'),
    /** Share done, 0 to 1, as its owner says. */
    progress: ratio(0),
    /**
     * How many contacts, leads, visitors… it should bring, and the share that should become customers: what is likely,
     * and between what and what.
     */
    expectedVolume: integer({ min: 0, max: 1_000_000_000 }),
    expectedVolumeLow: integer({ min: 0, max: 1_000_000_000 }),
    expectedVolumeHigh: integer({ min: 0, max: 1_000_000_000 }),
    expectedYield: ratio(null),
    expectedYieldLow: ratio(null),
    expectedYieldHigh: ratio(null),
    expectedRevenueCents: optionalCents(),
    /** What it takes of everyone together, from its start to its end; null while nobody has said. */
    workHours: integer({ min: 0, max: 100_000 }),
  },
  rights: ownedByContributors(
    (action, personId) => action.ownerId === personId || (action.contributorIds as string[]).includes(personId),
  ),
  check: (action, lookup, changed) => {
    const issues: Issue[] = [];
    if (action.startDate && action.dueDate && action.dueDate < action.startDate) {
      issues.push({ path: 'dueDate', rule: 'before_start' });
    }
    for (const name of ['volume', 'yield'] as const) {
      const fields = ESTIMATES[name];
      const disorder = Object.values(fields).some((field) => changed.has(field))
        ? disorderOf(estimateOf(action, name))
        : null;
      if (disorder !== null) {
        issues.push({ path: disorder === 'lowAboveLikely' ? fields.low : fields.high, rule: 'out_of_order' });
      }
    }
    if (action.dependsOnIds.includes(action.id)) issues.push({ path: 'dependsOnIds', rule: 'own_parent' });
    else if (changed.has('dependsOnIds')) {
      const waitsFor = (id: string) => (lookup.get('action', id)?.dependsOnIds as string[] | undefined) ?? [];
      const last = action.dependsOnIds.find((id) => closesCircle(action.id, id, waitsFor));
      const predecessor = last === undefined ? undefined : String(lookup.get('action', last)?.title);
      if (predecessor !== undefined) {
        issues.push({ path: 'dependsOnIds', rule: 'circle', values: { follower: action.title, predecessor } });
      }
    }
    return issues;
  },
});

export type Action = RecordOf<typeof actionKind>;
