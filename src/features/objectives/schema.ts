import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { choice, day, number, reference, richText, text } from '../../records/field.ts';
import { ownedByContributors } from '../../records/rights.ts';
import { COLORS } from '../catalogue/schema.ts';
import { ANSWER_FIELDS, answeredByOwner } from './acceptance/schema.ts';

/** How the target is laid out over the months: evenly, as last year was, or as typed. */
export const SEASONALITIES = ['flat', 'last_year', 'typed'] as const;

/** Months that add up to the target (sales), or a level that reaches it (a rate). */
export const MEASURES = ['sum', 'level'] as const;

/** What the plan aims at; actions hang from it. */
export const objectiveKind = defineRecord({
  kind: 'objective',
  collection: 'objectives',
  scope: 'plan',
  fields: {
    title: text(200, { required: true }),
    description: richText(10_000),
    color: choice(COLORS, 'blue'),
    parentId: reference('objective', 'clear'),
    ownerId: reference('person', 'keep'),
    /** The ambition it leads to, the way to go it comes from, and where it is to be reached. */
    ambitionId: reference('ambition', 'clear'),
    optionId: reference('strategicOption', 'clear'),
    segmentId: reference('segment', 'clear'),
    /** The indicator followed in this plan; `indicator` names one that is not followed here. */
    kpiId: reference('kpi', 'clear'),
    indicator: text(120),
    unit: text(30),
    baseline: number(),
    target: number(),
    startDate: day(),
    dueDate: day(),
    /** Where its figures come from, when no followed indicator says so. */
    dataSource: text(120),
    /** Why it can be reached. */
    justification: richText(10_000),
    seasonality: choice(SEASONALITIES, 'flat'),
    measureKind: choice(MEASURES, 'sum'),
    ...ANSWER_FIELDS,
  },
  rights: answeredByOwner(ownedByContributors((objective, personId) => objective.ownerId === personId)),
  check: (objective, lookup) => {
    const issues = [];
    if (objective.startDate && objective.dueDate && objective.dueDate < objective.startDate) {
      issues.push({ path: 'dueDate', rule: 'before_start' });
    }
    const above = new Set<string>([objective.id]);
    for (let parent = objective.parentId; parent !== null; ) {
      if (above.has(parent)) return [...issues, { path: 'parentId', rule: 'own_parent' }];
      above.add(parent);
      parent = (lookup.get('objective', parent)?.parentId as string | null | undefined) ?? null;
    }
    return issues;
  },
});

export type Objective = RecordOf<typeof objectiveKind>;
