import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { choice, reference, text } from '../../records/field.ts';
import { ownedByContributors } from '../../records/rights.ts';

export const KPI_FAMILIES = ['sales', 'customers', 'activity', 'marketing', 'finance', 'other'] as const;

/** What is measured, month after month, to know whether the plan works. */
export const kpiKind = defineRecord({
  kind: 'kpi',
  collection: 'kpis',
  scope: 'plan',
  fields: {
    name: text(120, { required: true }),
    /** What it counts, from what, on which date. */
    definition: text(2000),
    unit: text(30),
    kpiFamily: choice(KPI_FAMILIES, 'sales'),
    /** Which way is better. */
    direction: choice(['up', 'down'], 'up'),
    /** Who gives its values. */
    ownerId: reference('person', 'keep'),
  },
  rights: ownedByContributors((kpi, personId) => kpi.ownerId === personId),
});

export type Kpi = RecordOf<typeof kpiKind>;
