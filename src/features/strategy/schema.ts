import { defineRecord, type Fields, type RecordOf } from '../../records/define-record.ts';
import {
  boolean,
  choice,
  type Field,
  type FieldValue,
  integer,
  json,
  number,
  optionalCents,
  ratio,
  reference,
  richText,
  text,
} from '../../records/field.ts';
import { writableFrom } from '../../records/rights.ts';
import { holds, isListOf, isOnly, publishedByEditors, wordOfOneself } from '../publication/schema.ts';

const MAX_COUNT = 1_000_000_000;
const count = () => integer({ min: 0, max: MAX_COUNT });

/** What is asked about an offer, for all customers or for some: the three guiding questions. */
const answers = { advantage: text(1000), whyUs: text(1000), difference: text(1000) };

/** The strategy of a plan, as text: where the company wants to go, what it offers, where it stands. */
export const strategyKind = defineRecord({
  kind: 'strategy',
  collection: 'strategies',
  scope: 'plan',
  uniqueBy: [],
  fields: {
    vision: richText(10_000),
    companyValues: richText(10_000),
    positioning: richText(10_000),
    ...answers,
    /** The state of play: what is offered today, to whom, with what success. */
    currentOffer: richText(10_000),
    strengths: richText(10_000),
    weaknesses: richText(10_000),
    currentTargets: richText(10_000),
    /** Figures of the year before the plan's, as entered. */
    lastRevenueCents: optionalCents(),
    /** Revenue of the year before that one. */
    earlierRevenueCents: optionalCents(),
    lastMargin: ratio(null),
    lastCustomers: count(),
    lastNewCustomers: count(),
    lastLostCustomers: count(),
    /** Share of the quotes that became orders, and how many quotes it is a share of. */
    lastConversion: ratio(null),
    lastQuotes: count(),
    figuresNote: text(1000),
  },
  // Emptied, not deleted: what several people wrote is nobody's to take away in one go.
  rights: { ...writableFrom('editor'), delete: () => false },
});

export const AMBITION_KINDS = ['segment_leader', 'market_share', 'margin', 'launch', 'other'] as const;
export type AmbitionType = (typeof AMBITION_KINDS)[number];

/** Where the company wants to be in a few years. Objectives lead there, year by year. */
export const ambitionKind = defineRecord({
  kind: 'ambition',
  collection: 'ambitions',
  scope: 'plan',
  fields: {
    title: text(200, { required: true }),
    ambitionType: choice(AMBITION_KINDS, 'segment_leader'),
    description: richText(4000),
    /** The year at whose end it is to be reached. */
    horizonYear: integer({ min: 1990, max: 2200 }),
    /** How one sees that it is reached. */
    indicator: text(120),
    unit: text(30),
    baseline: number(),
    target: number(),
    ownerId: reference('person', 'keep'),
    segmentId: reference('segment', 'clear'),
  },
  rights: writableFrom('editor'),
});

/** What the offer is worth to one segment, or to one persona; to all customers, the strategy itself says it. */
export const valuePropositionKind = defineRecord({
  kind: 'valueProposition',
  collection: 'value-propositions',
  scope: 'plan',
  fields: {
    segmentId: reference('segment', 'clear'),
    personaId: reference('persona', 'clear'),
    ...answers,
  },
  rights: writableFrom('editor'),
});

export const ANSWERS = ['advantage', 'whyUs', 'difference'] as const;
export type Answer = (typeof ANSWERS)[number];

const AMBITION_FIELDS = [
  'title',
  'ambitionType',
  'description',
  'horizonYear',
  'indicator',
  'unit',
  'baseline',
  'target',
  'ownerId',
  'segmentId',
] as const;
const PROPOSITION_FIELDS = [...ANSWERS, 'segmentId', 'personaId'] as const;

type Values<F extends Fields> = { [K in keyof F]: FieldValue<F[K]> };
type AmbitionFields = Pick<typeof ambitionKind.fields, (typeof AMBITION_FIELDS)[number]>;
type PropositionFields = Pick<typeof valuePropositionKind.fields, (typeof PROPOSITION_FIELDS)[number]>;

/** A strategy as it was published: readable without the plan, so that names of others stand in it beside their ids. */
export interface StrategyContent {
  strategy: Values<typeof strategyKind.fields>;
  ambitions: (Values<AmbitionFields> & { owner: string; segment: string })[];
  propositions: (Values<PropositionFields> & { segment: string; persona: string })[];
}

function isContent(value: unknown): boolean {
  if (!isOnly(value, ['strategy', 'ambitions', 'propositions'])) return false;
  const { strategy, ambitions, propositions } = value;
  return (
    holds(strategy, strategyKind, Object.keys(strategyKind.fields), []) &&
    isListOf(ambitions, (each) => holds(each, ambitionKind, AMBITION_FIELDS, ['owner', 'segment'])) &&
    isListOf(propositions, (each) => holds(each, valuePropositionKind, PROPOSITION_FIELDS, ['segment', 'persona']))
  );
}

function blankStrategy(): StrategyContent['strategy'] {
  const initial = Object.entries(strategyKind.fields).map(([field, { initial: value }]) => [field, value]);
  return Object.fromEntries(initial) as StrategyContent['strategy'];
}

/** The content of a version, checked as a whole: later kinds of editing must not find it half there. */
const content: Field<StrategyContent> = {
  ...json(),
  accepts: isContent,
  nullable: false,
  initial: { strategy: blankStrategy(), ambitions: [], propositions: [] },
};

/** The strategy as everyone is asked to acknowledge it. */
export const strategyVersionKind = defineRecord({
  kind: 'strategyVersion',
  collection: 'strategy-versions',
  scope: 'plan',
  withDeleted: true,
  fields: {
    /** What changed since the version before. */
    note: text(2000),
    /** Everyone is asked again; after a minor change, what was acknowledged stays so. */
    material: boolean(true),
    content,
  },
  rights: publishedByEditors(),
});

/** "I have read it, and I stand by it": a person's word about a version. */
export const acknowledgementKind = defineRecord({
  kind: 'acknowledgement',
  collection: 'acknowledgements',
  scope: 'plan',
  fields: {
    versionId: reference('strategyVersion', 'keep', { required: true }),
    personId: reference('person', 'keep', { required: true }),
    remark: text(1000),
  },
  uniqueBy: ['versionId', 'personId'],
  rights: wordOfOneself(),
});

export type Strategy = RecordOf<typeof strategyKind>;
export type Ambition = RecordOf<typeof ambitionKind>;
export type ValueProposition = RecordOf<typeof valuePropositionKind>;
export type StrategyVersion = RecordOf<typeof strategyVersionKind>;
export type Acknowledgement = RecordOf<typeof acknowledgementKind>;
