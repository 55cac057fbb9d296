import type { PRIORITIES } from '../../actions/schema.ts';
import type { BUDGET_CATEGORIES, BudgetUnit } from '../../budget/schema.ts';
import type { COLORS } from '../../catalogue/schema.ts';
import type { Audience, TileLook, TileWidth } from '../../dashboards/schema.ts';
import type { Aggregation, Cadence, KpiFamily } from '../../indicators/schema.ts';
import type { Objective } from '../../objectives/schema.ts';
import type { DEPARTMENTS } from '../../people/schema.ts';
import type { AmbitionType, Answer } from '../../strategy/schema.ts';
import type { Role } from '../../../records/actor.ts';
import type { ChannelKey, Text } from '../schema.ts';

/** A day of the plan's year, `MM-DD`. */
export type YearDay = string;

export type TeamKey = 'board' | 'sales' | 'hunting' | 'keyAccounts' | 'marketing' | 'service' | 'finance';

export type PersonKey =
  | 'philippe'
  | 'claire'
  | 'julien'
  | 'thomas'
  | 'lucas'
  | 'marc'
  | 'elodie'
  | 'mehdi'
  | 'ines'
  | 'camille'
  | 'sophie'
  | 'isabelle'
  | 'hugo'
  | 'nora';

export type TagKey = 'capteo' | 'sme' | 'keyAccounts' | 'food' | 'plastics' | 'region' | 'committee';

export type SegmentKey = 'keyAccounts' | 'engineering' | 'food' | 'plastics' | 'workshops' | 'integrators';

export interface PersonContent {
  name: string;
  email: string;
  jobTitle: Text;
  department: (typeof DEPARTMENTS)[number];
  role: Role;
  team: TeamKey;
  manager: PersonKey | null;
  /** The team they are in. */
  leads?: true;
  /** In the course of the year; until then it is a post to be filled. */
  hired?: { on: YearDay; post: Text; postTitle: Text };
}

/** One line of an action's budget. Amounts are whole euros, net of VAT. */
export interface SpendContent {
  /** Month of the plan's year, 1 to 12. */
  month: number;
  category: (typeof BUDGET_CATEGORIES)[number];
  label: Text;
  planned: number;
  /** What is bought by the piece, where it is: how many, of what; the price follows. */
  units?: readonly [number, BudgetUnit];
  /** Decided on that day, before anything is ordered. */
  revised?: { on: YearDay; amount: number };
  /** What is really ordered, when the quote differs from the budget. */
  ordered?: number;
}

/** What happens to an action in the course of the year, when it does not simply run from start to due date. */
export interface Course {
  /** It ends that many days after its due date. */
  daysLate?: number;
  /** It progresses by steps instead of evenly. */
  milestones?: readonly YearDay[];
  paused?: { from: YearDay; until: YearDay };
  cancelledOn?: YearDay;
}

export interface ActionContent {
  code: string;
  title: Text;
  description: Text;
  owner: PersonKey;
  contributors: readonly PersonKey[];
  channel: ChannelKey;
  tags: readonly TagKey[];
  dependsOn?: readonly string[];
  start: YearDay;
  due: YearDay;
  priority: (typeof PRIORITIES)[number];
  course?: Course;
  spending: readonly SpendContent[];
  expectedVolume?: number;
  expectedYield?: number;
  /** Whole euros over the first twelve months: volume × yield × the mean order of that offer. */
  expectedRevenue?: number;
}

/** The objectives of the company. */
export type ObjectiveKey = 'acquisition' | 'retention' | 'leads' | 'readiness';

/** The parts that teams and people take in them. */
export type PartKey =
  | 'campaigns'
  | 'prospecting'
  | 'field'
  | 'trials'
  | 'west'
  | 'north'
  | 'network'
  | 'website'
  | 'experts'
  | 'callBack';

export interface ObjectiveContent {
  key: ObjectiveKey | PartKey;
  /** The one it is a part of. */
  parent?: ObjectiveKey | PartKey;
  /** Where it is reached, when that is one segment alone. */
  segment?: SegmentKey;
  title: Text;
  description: Text;
  color: (typeof COLORS)[number];
  owner: PersonKey;
  indicator: Text;
  unit: Text;
  baseline: number;
  target: number;
  start: YearDay;
  due: YearDay;
  actions: readonly ActionContent[];
}

/** One that goes over to somebody else, who accepts it that day. */
export interface Handover {
  on: YearDay;
  to: PersonKey;
  remark: Text;
}

export interface MilestoneContent {
  title: Text;
  on: YearDay;
  /** The day it is really reached, when that is another one. */
  reachedOn?: YearDay;
}

/** What makes an objective of the example one that people keep to. */
export interface Commitment {
  dataSource: Text;
  justification: Text;
  measureKind: Objective['measureKind'];
  seasonality: Objective['seasonality'];
  /** The twelve months of the year before; none of what did not exist. */
  lastYear: readonly number[];
  /** The twelve months of the plan's year, as typed. */
  months?: readonly number[];
  /** When its owner accepted it, and with which words; the visitor's own waits for an answer. */
  acceptance?: { on: YearDay; remark: Text };
  milestones: readonly MilestoneContent[];
  handover?: Handover;
}

export interface CommentContent {
  on: YearDay;
  author: PersonKey;
  /** An action's code, an objective's key, or the plan. */
  about: string;
  mentions: readonly PersonKey[];
  body: Text;
}

/** Texts of the strategy, a paragraph a line. */
export type StrategyTexts = Record<
  'vision' | 'companyValues' | 'positioning' | 'currentOffer' | 'strengths' | 'weaknesses' | 'currentTargets',
  Text
>;

export type AnswersContent = Record<Answer, Text>;

export type AmbitionKey = 'leader' | 'share' | 'margin' | 'capteo';

export interface AmbitionContent {
  key: AmbitionKey;
  title: Text;
  type: AmbitionType;
  description: Text;
  /** Years from the plan's to the horizon. */
  inYears: number;
  indicator: Text;
  unit: Text;
  baseline: number;
  target: number;
  owner: PersonKey;
  segment?: SegmentKey;
}

/** A version of the strategy, and who acknowledged it. */
export interface PublishedContent {
  on: { /** From the plan's year. */ yearsAfter: number; day: YearDay };
  /** The text as it was before the first revision. */
  isFirst: boolean;
  note: Text;
  /** In order, in the year of the version. */
  answers: readonly { on: YearDay; by: PersonKey; remark?: Text }[];
}

export type KpiKey =
  | 'newCustomers'
  | 'quotesSigned'
  | 'quoteConversion'
  | 'revenue'
  | 'markRate'
  | 'renewalRate'
  | 'salesCycle'
  | 'coverage'
  | 'lostDeals'
  | 'activeCustomers'
  | 'retention'
  | 'costPerLead'
  | 'acquisitionCost'
  | 'qualifiedLeads'
  | 'meetings'
  | 'leadsPerQuarter'
  | 'campaignCustomers'
  | 'prospectingCustomers'
  | 'recommendedCustomers'
  | 'websiteLeads'
  | 'expertLeads'
  | 'calledBack';

/** An indicator with its year: targets by month; values by month, as terms of a ratio, or by week. */
export interface KpiContent {
  key: KpiKey;
  /** The entry of the catalogue it comes from; none for one of the company's own. */
  catalogueKey?: string;
  name: Text;
  definition: Text;
  numerator?: Text;
  denominator?: Text;
  dateBasis: Text;
  unit: Text;
  family: KpiFamily;
  direction: 'up' | 'down';
  decimals: number;
  aggregation: Aggregation;
  cadence: Cadence;
  owner: PersonKey;
  /** Its owner enters a value that many days after the end of its period. */
  daysToEnter: number;
  targets: readonly number[];
  values?: readonly number[];
  numerators?: readonly number[];
  denominators?: readonly number[];
  weeks?: readonly number[];
}

export interface DashboardContent {
  name: Text;
  audience: Audience;
  tiles: readonly (readonly [KpiKey | null, TileLook, TileWidth])[];
}
