import { addDays, addMonths, type Day, lastDay, monthOfDay } from '../../kernel/calendar.ts';
import type { Cents } from '../../kernel/money.ts';
import { withInitialValues } from '../../records/apply.ts';
import { compareByRank } from '../../records/rank.ts';
import { isEmptyDocument } from '../../records/rich-text.ts';
import { sameValue } from '../../records/value.ts';
import type { Plan } from '../plans/schema.ts';
import {
  type Ambition,
  ANSWERS,
  type StrategyContent,
  strategyKind,
  type StrategyVersion,
  type ValueProposition,
} from './schema.ts';

/** The parts of a strategy, in the order one reads them. */
export const SECTIONS = ['vision', 'companyValues', 'positioning', 'ambitions', 'propositions', 'stateOfPlay'] as const;
export type Section = (typeof SECTIONS)[number];

/** What the state of play tells in prose. */
export const STATE_TEXTS = ['currentOffer', 'strengths', 'weaknesses', 'currentTargets'] as const;

export const FIGURES = [
  'lastRevenueCents',
  'earlierRevenueCents',
  'lastMargin',
  'lastCustomers',
  'lastNewCustomers',
  'lastLostCustomers',
  'lastQuotes',
  'lastConversion',
] as const;
export type Figure = (typeof FIGURES)[number];

const FIELDS: Record<Section, readonly (keyof StrategyContent['strategy'])[]> = {
  vision: ['vision'],
  companyValues: ['companyValues'],
  positioning: ['positioning'],
  ambitions: [],
  propositions: ANSWERS,
  stateOfPlay: [...STATE_TEXTS, ...FIGURES, 'figuresNote'],
};
const LISTS: { [section in Section]?: 'ambitions' | 'propositions' } = {
  ambitions: 'ambitions',
  propositions: 'propositions',
};

/** What a strategy is made of in the plan, and the names that go with the ids in it. */
export interface StrategyParts {
  strategy: StrategyContent['strategy'];
  ambitions: readonly Ambition[];
  propositions: readonly ValueProposition[];
  /** Names of people, segments and personas, by id. */
  names: ReadonlyMap<string, string>;
}

/** The strategy as it would be published now: in order, and readable without the plan. */
export function contentOf({ strategy, ambitions, propositions, names }: StrategyParts): StrategyContent {
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
  const fields = Object.keys(strategyKind.fields) as (keyof StrategyContent['strategy'])[];
  return {
    strategy: Object.fromEntries(fields.map((field) => [field, strategy[field]])) as StrategyContent['strategy'],
    ambitions: ambitions.toSorted(compareByRank).map((ambition) => ({
      title: ambition.title,
      ambitionType: ambition.ambitionType,
      description: ambition.description,
      horizonYear: ambition.horizonYear,
      indicator: ambition.indicator,
      unit: ambition.unit,
      baseline: ambition.baseline,
      target: ambition.target,
      ownerId: ambition.ownerId,
      segmentId: ambition.segmentId,
      owner: nameOf(ambition.ownerId),
      segment: nameOf(ambition.segmentId),
    })),
    propositions: propositions.toSorted(compareByRank).map((proposition) => ({
      advantage: proposition.advantage,
      whyUs: proposition.whyUs,
      difference: proposition.difference,
      segmentId: proposition.segmentId,
      personaId: proposition.personaId,
      segment: nameOf(proposition.segmentId),
      persona: nameOf(proposition.personaId),
    })),
  };
}

/** What was published, as it can be read today: what strategies did not hold yet at that time is empty. */
export function publishedContent({ content }: Pick<StrategyVersion, 'content'>): StrategyContent {
  return { ...content, strategy: { ...withInitialValues(strategyKind, {}), ...content.strategy } };
}

/** The parts that differ from one text to another, in reading order. That someone was renamed since is no difference. */
export function changedSections(before: StrategyContent, after: StrategyContent): Section[] {
  return SECTIONS.filter((section) => {
    const list = LISTS[section];
    if (list && !sameValue(unnamed(before[list]), unnamed(after[list]))) return true;
    return FIELDS[section].some((field) => !sameValue(before.strategy[field], after.strategy[field]));
  });
}

function unnamed(listed: StrategyContent['ambitions'] | StrategyContent['propositions']): object[] {
  return listed.map((each) => ({ ...each, owner: '', segment: '', persona: '' }));
}

/** The parts in which something is written, in reading order. */
export function filledSections(content: StrategyContent): Section[] {
  return SECTIONS.filter((section) => {
    const list = LISTS[section];
    return (list && content[list].length > 0) || FIELDS[section].some((field) => isWritten(content.strategy[field]));
  });
}

function isWritten(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'number' || (value !== null && !isEmptyDocument(value));
}

export interface DerivedFigures {
  /** Revenue against that of the year before, as a ratio of the latter. */
  growth: number | null;
  /** Revenue by active customer. */
  revenuePerCustomerCents: Cents | null;
  /** New customers among the active ones. */
  newShare: number | null;
  /** Customers lost, out of those of the beginning: active − new + lost. */
  attrition: number | null;
}

/** What last year's figures say about each other; null where one of them is missing or divides by nothing. */
export function derivedFigures(strategy: Pick<StrategyContent['strategy'], Figure>): DerivedFigures {
  const { lastRevenueCents, earlierRevenueCents, lastCustomers, lastNewCustomers, lastLostCustomers } = strategy;
  const perCustomer = quotient(lastRevenueCents, lastCustomers);
  const change =
    lastRevenueCents === null || earlierRevenueCents === null ? null : lastRevenueCents - earlierRevenueCents;
  const known = lastCustomers !== null && lastNewCustomers !== null && lastLostCustomers !== null;
  const atFirst = known ? lastCustomers - lastNewCustomers + lastLostCustomers : null;
  return {
    growth: quotient(change, earlierRevenueCents),
    revenuePerCustomerCents: perCustomer === null ? null : Math.round(perCustomer),
    newShare: quotient(lastNewCustomers, lastCustomers),
    attrition: quotient(lastLostCustomers, atFirst),
  };
}

function quotient(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : part / whole;
}

/** The twelve months before a plan begins: the year its strategy looks back on. */
export function yearBefore({ periodStart }: Pick<Plan, 'periodStart'>): { start: Day; end: Day } {
  const end = addDays(periodStart, -1);
  const start = addDays(lastDay(addMonths(monthOfDay(end), -12)), 1);
  return { start, end };
}
