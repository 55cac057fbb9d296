import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { choice, month, number, reference, requiredDay, scale, text } from '../../records/field.ts';
import { ownedByContributors, writableFrom } from '../../records/rights.ts';
import { firstDay, mondayOf, monthOfDay } from '../../kernel/calendar.ts';

export const KPI_FAMILIES = ['sales', 'customers', 'activity', 'marketing', 'finance', 'other'] as const;
export type KpiFamily = (typeof KPI_FAMILIES)[number];

/** What several periods make together; a ratio is always the sum of numerators over the sum of denominators. */
export const AGGREGATIONS = ['sum', 'mean', 'last', 'ratio'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

export const CADENCES = ['monthly', 'weekly'] as const;
export type Cadence = (typeof CADENCES)[number];

/** The most decimals a value is shown with. */
export const MOST_DECIMALS = 4;

/** What is measured, period after period, to know whether the plan works. */
export const kpiKind = defineRecord({
  kind: 'kpi',
  collection: 'kpis',
  scope: 'plan',
  fields: {
    name: text(120, { required: true }),
    /** What it counts, from what, on which date. */
    definition: text(2000),
    numerator: text(200),
    denominator: text(200),
    dateBasis: text(200),
    unit: text(30),
    kpiFamily: choice(KPI_FAMILIES, 'sales'),
    /** Which way is better. */
    direction: choice(['up', 'down'], 'up'),
    decimals: scale(0, MOST_DECIMALS, 0),
    aggregation: choice(AGGREGATIONS, 'sum'),
    cadence: choice(CADENCES, 'monthly'),
    /** What gives its values. */
    kpiSource: choice(['manual'], 'manual'),
    /** The entry of the catalogue it comes from; empty for one of the company's own. */
    catalogueKey: text(40),
    /** Who gives its values. */
    ownerId: reference('person', 'keep'),
  },
  rights: ownedByContributors((kpi, personId) => kpi.ownerId === personId),
});

/**
 * What an indicator was in a month or a week, in its unit: 94 with the unit %. There is one for each period, whoever enters
 * it. An empty value is one that was taken back.
 */
export const kpiValueKind = defineRecord({
  kind: 'kpiValue',
  collection: 'kpi-values',
  scope: 'plan',
  fields: {
    kpiId: reference('kpi', 'cascade', { required: true }),
    periodKind: choice(['month', 'week'], 'month'),
    /** The first day of the month, the Monday of the week. */
    periodFrom: requiredDay(),
    measured: number(),
    numeratorValue: number(),
    denominatorValue: number(),
    note: text(1000),
  },
  uniqueBy: ['kpiId', 'periodKind', 'periodFrom'],
  rights: ownedByContributors((value, personId, { lookup }) => {
    return lookup.get('kpi', value.kpiId as string)?.ownerId === personId;
  }),
  check: ({ periodKind, periodFrom }) => {
    const first = periodKind === 'week' ? mondayOf(periodFrom) : firstDay(monthOfDay(periodFrom));
    return periodFrom === first ? [] : [{ path: 'periodFrom', rule: 'not_first_day' }];
  },
});

/** What an indicator should be in a month, in its unit; together they are its path. Empty: none is set. */
export const kpiTargetKind = defineRecord({
  kind: 'kpiTarget',
  collection: 'kpi-targets',
  scope: 'plan',
  fields: {
    kpiId: reference('kpi', 'cascade', { required: true }),
    month: month(),
    target: number(),
  },
  uniqueBy: ['kpiId', 'month'],
  rights: writableFrom('editor'),
});

export type Kpi = RecordOf<typeof kpiKind>;
export type KpiValue = RecordOf<typeof kpiValueKind>;
export type KpiTarget = RecordOf<typeof kpiTargetKind>;
