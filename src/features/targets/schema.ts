import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { choice, choices, integer, number, ratio, reference, references, richText, text } from '../../records/field.ts';
import { writableFrom } from '../../records/rights.ts';
import { COLORS } from '../catalogue/schema.ts';

/** How one meets customers; each segment has the ones that suit it. */
export const SELLING_METHODS = ['face_to_face', 'visio', 'phone', 'email', 'social', 'event', 'partner'] as const;
export type SellingMethod = (typeof SELLING_METHODS)[number];

export const SEGMENT_PRIORITIES = ['high', 'medium', 'low'] as const;

/** What a persona does when their company buys. */
export const DECISION_ROLES = [
  'unspecified',
  'decides',
  'recommends',
  'influences',
  'uses',
  'negotiates',
  'blocks',
] as const;

/** A group of customers that is addressed in the same way. */
export const segmentKind = defineRecord({
  kind: 'segment',
  collection: 'segments',
  scope: 'plan',
  fields: {
    name: text(120, { required: true }),
    /** Who they are, in words. */
    definition: richText(4000),
    /** What tells that a customer is one of them. */
    criteria: text(1000),
    /** How many customers and prospects it counts. */
    size: integer({ min: 0, max: 1_000_000_000 }),
    /** Its share of the company's revenue, as entered. */
    revenueShare: ratio(null),
    segmentPriority: choice(SEGMENT_PRIORITIES, 'medium'),
    color: choice(COLORS, 'grey'),
    /** How its customers are best met. */
    sellingMethods: choices(SELLING_METHODS),
  },
  rights: writableFrom('editor'),
});

/** Someone typical of a segment, described so that everyone would recognise them. */
export const personaKind = defineRecord({
  kind: 'persona',
  collection: 'personas',
  scope: 'plan',
  fields: {
    name: text(120, { required: true }),
    segmentId: reference('segment', 'clear'),
    jobTitle: text(120),
    decisionRole: choice(DECISION_ROLES, 'unspecified'),
    /** What their own managers look at. */
    judgedOn: text(1000),
    typicalDay: text(2000),
    skills: text(1000),
    tools: text(1000),
    /** Whom they answer to, and who answers to them. */
    hierarchy: text(500),
    goals: text(2000),
    companySector: text(200),
    companySize: text(200),
    informationSources: text(1000),
    socialNetworks: text(500),
    ageRange: text(60),
    socialStatus: text(200),
    education: text(200),
    buyingPreferences: text(1000),
    /** What makes them start looking. */
    buyingTriggers: text(1000),
    /** What they say before they say yes. */
    objections: text(2000),
  },
  rights: writableFrom('editor'),
});

/** A step that a persona goes through before and after buying, in the order of their ranks. */
export const journeyStepKind = defineRecord({
  kind: 'journeyStep',
  collection: 'journey-steps',
  scope: 'plan',
  fields: {
    personaId: reference('persona', 'cascade', { required: true }),
    title: text(120, { required: true }),
    /** Where they look for an answer. */
    channelIds: references('channel', 10),
    question: text(1000),
    answer: text(1000),
  },
  rights: writableFrom('editor'),
});

/** What customers of a segment, or a persona, have trouble with, and what the offer does about it. */
export const customerProblemKind = defineRecord({
  kind: 'customerProblem',
  collection: 'customer-problems',
  scope: 'plan',
  fields: {
    title: text(300, { required: true }),
    segmentId: reference('segment', 'clear'),
    personaId: reference('persona', 'clear'),
    answer: text(2000),
    /** What shows that the answer works: a figure, a reference, a trial. */
    proof: text(1000),
  },
  rights: writableFrom('editor'),
});

/**
 * What a segment brings to an objective: a share of its target, or an amount in its unit. Where both are there, because
 * two people wrote at once, the amount holds.
 */
export const contributionKind = defineRecord({
  kind: 'contribution',
  collection: 'contributions',
  scope: 'plan',
  uniqueBy: ['objectiveId', 'segmentId'],
  fields: {
    objectiveId: reference('objective', 'cascade', { required: true }),
    segmentId: reference('segment', 'cascade', { required: true }),
    share: ratio(null),
    amount: number(),
  },
  rights: writableFrom('editor'),
});

export type Segment = RecordOf<typeof segmentKind>;
export type Persona = RecordOf<typeof personaKind>;
export type JourneyStep = RecordOf<typeof journeyStepKind>;
export type CustomerProblem = RecordOf<typeof customerProblemKind>;
export type Contribution = RecordOf<typeof contributionKind>;
