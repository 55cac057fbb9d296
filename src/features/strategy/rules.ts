import { addDays, addMonths, type Day, lastDay, monthOfDay } from '../../kernel/calendar.ts';
import type { Cents } from '../../kernel/money.ts';
import { isAtLeast } from '../../records/actor.ts';
import { withInitialValues } from '../../records/apply.ts';
import { compareByRank } from '../../records/rank.ts';
import { isEmptyDocument } from '../../records/rich-text.ts';
import { sameValue } from '../../records/value.ts';
import type { Person } from '../people/schema.ts';
import { planRolesOf } from '../plans/rules.ts';
import type { Plan, PlanMember } from '../plans/schema.ts';
import {
  type Acknowledgement,
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

/** A version and its number, counted from 1 as they were published. */
export interface NumberedVersion {
  version: StrategyVersion;
  number: number;
}

/** The versions from the first to the current one, which is the last. */
export function numberedVersions(versions: readonly StrategyVersion[]): NumberedVersion[] {
  return versions
    .toSorted((a, b) => (a.createdAt === b.createdAt ? compareIds(a, b) : a.createdAt < b.createdAt ? -1 : 1))
    .map((version, index) => ({ version, number: index + 1 }));
}

function compareIds(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** Where a person stands towards the strategy. */
export interface Adhesion {
  personId: string;
  /** Their latest word that still counts; absent when they are still asked. */
  given?: { acknowledgement: Acknowledgement; number: number };
}

/**
 * Who acknowledged the strategy, in the order of `personIds`. A word counts when it is about the last version that asked
 * everyone, or about a later one: the first version asks, then each material one; a minor one asks nobody again. Without a
 * version nobody is asked, and nobody has given anything.
 */
export function adhesionsOf(
  versions: readonly StrategyVersion[],
  acknowledgements: readonly Acknowledgement[],
  personIds: readonly string[],
): Adhesion[] {
  const numbered = numberedVersions(versions);
  const from = Math.max(
    0,
    numbered.findLastIndex(({ version }) => version.material),
  );
  const numbers = new Map(numbered.slice(from).map(({ version, number }) => [version.id, number]));
  const given = new Map<string, NonNullable<Adhesion['given']>>();
  for (const acknowledgement of acknowledgements) {
    const number = numbers.get(acknowledgement.versionId);
    if (number === undefined) continue;
    const other = given.get(acknowledgement.personId);
    if (!other || number > other.number) given.set(acknowledgement.personId, { acknowledgement, number });
  }
  return personIds.map((personId) => {
    const word = given.get(personId);
    return word ? { personId, given: word } : { personId };
  });
}

/** The version a person is asked to read and acknowledge: the current one; undefined when they are not asked. */
export function versionAskedOf(
  personId: string,
  versions: readonly StrategyVersion[],
  acknowledgements: readonly Acknowledgement[],
): NumberedVersion | undefined {
  const [adhesion] = adhesionsOf(versions, acknowledgements, [personId]);
  return adhesion?.given ? undefined : numberedVersions(versions).at(-1);
}

/**
 * The people who are asked to stand by a plan's strategy: those who can sign in, which takes an address, and to whom the
 * plan is open; and the reader, who evidently can.
 *
 * @param memberships those of the plan, whoever they are about
 */
export function membersOf<P extends Pick<Person, 'id' | 'role' | 'email'>>(
  plan: Pick<Plan, 'id' | 'openTo'>,
  people: readonly P[],
  memberships: readonly Pick<PlanMember, 'planId' | 'personId' | 'role'>[],
  readerId: string,
): P[] {
  return people.filter(({ id, role, email }) => {
    if (id === readerId) return true;
    if (email === '') return false;
    const own = memberships.filter(({ personId }) => personId === id);
    const here = planRolesOf(role, [plan], own).get(plan.id);
    return isAtLeast(here === undefined ? role : here, 'reader');
  });
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
