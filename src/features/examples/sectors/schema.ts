import type { PRIORITIES } from '../../actions/schema.ts';
import type { BUDGET_CATEGORIES } from '../../budget/schema.ts';
import type { CHANNEL_FAMILIES, COLORS } from '../../catalogue/schema.ts';
import type { AGGREGATIONS, KPI_FAMILIES } from '../../indicators/schema.ts';
import type { AmbitionType } from '../../strategy/schema.ts';
import type { OPTION_TYPES, QUADRANTS } from '../../swot/schema.ts';
import type { DECISION_ROLES, SEGMENT_PRIORITIES, SELLING_METHODS } from '../../targets/schema.ts';
import type { Text } from '../schema.ts';

/** The sectors a plan may start from. */
export const SECTORS = ['services', 'retail', 'industry'] as const;
export type Sector = (typeof SECTORS)[number];

/**
 * A plan of a sector, from strategy to indicators, to be made one's own: figures are of the right order for a company of the
 * size that `description` says. What refers to something names its `key`; amounts are whole euros, months count from 0, the
 * first of the plan, to 11.
 */
export interface SectorContent {
  description: Text;
  vision: Text;
  positioning: Text;
  ambitions: readonly {
    key: string;
    title: Text;
    type: AmbitionType;
    indicator: Text;
    unit: Text;
    baseline: number;
    target: number;
    /** Years from the end of the plan to the horizon. */
    inYears: number;
  }[];
  segments: readonly {
    key: string;
    name: Text;
    criteria: Text;
    size: number;
    share: number;
    priority: (typeof SEGMENT_PRIORITIES)[number];
    color: (typeof COLORS)[number];
    methods: readonly (typeof SELLING_METHODS)[number][];
  }[];
  personas: readonly {
    key: string;
    segment: string;
    name: Text;
    job: Text;
    role: (typeof DECISION_ROLES)[number];
    judgedOn: Text;
    goals: Text;
    triggers: Text;
    objections: Text;
  }[];
  competitors: readonly {
    name: Text;
    offer: Text;
    priceIndex: number;
    strengths: Text;
    weaknesses: Text;
    threat: number;
  }[];
  findings: readonly {
    key: string;
    quadrant: (typeof QUADRANTS)[number];
    title: Text;
    evidence: Text;
    weight: number;
  }[];
  options: readonly { key: string; type: (typeof OPTION_TYPES)[number]; title: Text; findings: readonly string[] }[];
  kpis: readonly {
    key: string;
    name: Text;
    definition: Text;
    unit: Text;
    family: (typeof KPI_FAMILIES)[number];
    aggregation: (typeof AGGREGATIONS)[number];
    decimals: number;
  }[];
  objectives: readonly {
    key: string;
    title: Text;
    why: Text;
    color: (typeof COLORS)[number];
    kpi: string;
    baseline: number;
    target: number;
    ambition?: string;
    option?: string;
    segment?: string;
    measure: 'sum' | 'level';
    /** How one sees half-way whether it will be reached, at the end of a month. */
    milestone: { month: number; title: Text };
  }[];
  actions: readonly {
    title: Text;
    how: Text;
    objective: string;
    family: (typeof CHANNEL_FAMILIES)[number];
    priority: (typeof PRIORITIES)[number];
    from: number;
    to: number;
    segments?: readonly string[];
    personas?: readonly string[];
    /** In which month, how much, for what. */
    costs: readonly (readonly [month: number, euros: number, category: (typeof BUDGET_CATEGORIES)[number]])[];
    /** Contacts or leads it should bring, and the share that should become customers. */
    volume?: number;
    yield?: number;
  }[];
}
