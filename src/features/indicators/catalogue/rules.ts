import type { Aggregation, Cadence, Kpi, KpiFamily } from '../schema.ts';

/** What the catalogue knows of an indicator besides its words (see i18n, indicator-catalogue). */
export interface CatalogueEntry {
  family: KpiFamily;
  direction: Kpi['direction'];
  decimals: number;
  aggregation: Aggregation;
  cadence: Cadence;
  /** Whom it concerns first. */
  audiences: readonly ('direction' | 'sales' | 'marketing' | 'field')[];
}

/** The indicators of the trade, in the order in which they are offered. Rates over a year that has passed are levels: what they are today. */
export const CATALOGUE = {
  revenue: {
    family: 'sales',
    direction: 'up',
    decimals: 0,
    aggregation: 'sum',
    cadence: 'monthly',
    audiences: ['direction', 'sales'],
  },
  grossMargin: {
    family: 'finance',
    direction: 'up',
    decimals: 0,
    aggregation: 'sum',
    cadence: 'monthly',
    audiences: ['direction'],
  },
  markRate: {
    family: 'finance',
    direction: 'up',
    decimals: 1,
    aggregation: 'ratio',
    cadence: 'monthly',
    audiences: ['direction'],
  },
  markupRate: {
    family: 'finance',
    direction: 'up',
    decimals: 1,
    aggregation: 'ratio',
    cadence: 'monthly',
    audiences: [],
  },
  averageBasket: {
    family: 'sales',
    direction: 'up',
    decimals: 0,
    aggregation: 'ratio',
    cadence: 'monthly',
    audiences: ['sales'],
  },
  volumesSold: {
    family: 'sales',
    direction: 'up',
    decimals: 0,
    aggregation: 'sum',
    cadence: 'monthly',
    audiences: ['sales', 'field'],
  },
  quotesIssued: {
    family: 'activity',
    direction: 'up',
    decimals: 0,
    aggregation: 'sum',
    cadence: 'weekly',
    audiences: ['field'],
  },
  quotesSigned: {
    family: 'sales',
    direction: 'up',
    decimals: 0,
    aggregation: 'sum',
    cadence: 'monthly',
    audiences: ['sales', 'field'],
  },
  quoteConversion: {
    family: 'sales',
    direction: 'up',
    decimals: 1,
    aggregation: 'ratio',
    cadence: 'monthly',
    audiences: ['direction', 'sales'],
  },
  stageConversion: {
    family: 'sales',
    direction: 'up',
    decimals: 1,
    aggregation: 'ratio',
    cadence: 'monthly',
    audiences: ['sales'],
  },
  lostDeals: {
    family: 'sales',
    direction: 'down',
    decimals: 0,
    aggregation: 'sum',
    cadence: 'monthly',
    audiences: ['sales'],
  },
  winRate: {
    family: 'sales',
    direction: 'up',
    decimals: 1,
    aggregation: 'ratio',
    cadence: 'monthly',
    audiences: ['sales'],
  },
  salesCycle: {
    family: 'sales',
    direction: 'down',
    decimals: 0,
    aggregation: 'last',
    cadence: 'monthly',
    audiences: ['direction', 'sales'],
  },
  coverage: {
    family: 'sales',
    direction: 'up',
    decimals: 1,
    aggregation: 'last',
    cadence: 'monthly',
    audiences: ['sales'],
  },
  velocity: { family: 'sales', direction: 'up', decimals: 0, aggregation: 'last', cadence: 'monthly', audiences: [] },
  meetings: {
    family: 'activity',
    direction: 'up',
    decimals: 0,
    aggregation: 'sum',
    cadence: 'weekly',
    audiences: ['field'],
  },
  calls: {
    family: 'activity',
    direction: 'up',
    decimals: 0,
    aggregation: 'sum',
    cadence: 'weekly',
    audiences: ['field'],
  },
  activeCustomers: {
    family: 'customers',
    direction: 'up',
    decimals: 0,
    aggregation: 'last',
    cadence: 'monthly',
    audiences: ['direction'],
  },
  newCustomers: {
    family: 'customers',
    direction: 'up',
    decimals: 0,
    aggregation: 'sum',
    cadence: 'monthly',
    audiences: ['direction', 'sales', 'field'],
  },
  retention: {
    family: 'customers',
    direction: 'up',
    decimals: 1,
    aggregation: 'last',
    cadence: 'monthly',
    audiences: ['direction'],
  },
  attrition: {
    family: 'customers',
    direction: 'down',
    decimals: 1,
    aggregation: 'last',
    cadence: 'monthly',
    audiences: ['direction'],
  },
  grossRetention: {
    family: 'customers',
    direction: 'up',
    decimals: 1,
    aggregation: 'last',
    cadence: 'monthly',
    audiences: ['direction'],
  },
  netRetention: {
    family: 'customers',
    direction: 'up',
    decimals: 1,
    aggregation: 'last',
    cadence: 'monthly',
    audiences: [],
  },
  lifetimeValue: {
    family: 'customers',
    direction: 'up',
    decimals: 0,
    aggregation: 'last',
    cadence: 'monthly',
    audiences: ['marketing'],
  },
  renewalRate: {
    family: 'customers',
    direction: 'up',
    decimals: 1,
    aggregation: 'ratio',
    cadence: 'monthly',
    audiences: ['direction', 'sales'],
  },
  qualifiedLeads: {
    family: 'marketing',
    direction: 'up',
    decimals: 0,
    aggregation: 'sum',
    cadence: 'weekly',
    audiences: ['marketing'],
  },
  leadConversion: {
    family: 'marketing',
    direction: 'up',
    decimals: 1,
    aggregation: 'ratio',
    cadence: 'monthly',
    audiences: ['marketing'],
  },
  costPerLead: {
    family: 'marketing',
    direction: 'down',
    decimals: 0,
    aggregation: 'ratio',
    cadence: 'monthly',
    audiences: ['marketing'],
  },
  acquisitionCost: {
    family: 'marketing',
    direction: 'down',
    decimals: 0,
    aggregation: 'ratio',
    cadence: 'monthly',
    audiences: ['direction', 'marketing'],
  },
  mediaCost: {
    family: 'marketing',
    direction: 'down',
    decimals: 0,
    aggregation: 'ratio',
    cadence: 'monthly',
    audiences: ['marketing'],
  },
} as const satisfies Record<string, CatalogueEntry>;

export type CatalogueKey = keyof typeof CATALOGUE;
export const CATALOGUE_KEYS = Object.keys(CATALOGUE) as CatalogueKey[];

/** The entry an indicator comes from; undefined for one of the company's own. */
export function entryOf({ catalogueKey }: Pick<Kpi, 'catalogueKey'>): CatalogueKey | undefined {
  return CATALOGUE_KEYS.find((key) => key === catalogueKey);
}
