import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { day, integer, ratio, reference, scale, text } from '../../records/field.ts';
import { writableFrom } from '../../records/rights.ts';

/** Our own price level: what a competitor's is compared with. */
export const OUR_PRICE_INDEX = 100;

/** A company that the plan's customers might choose instead. */
export const competitorKind = defineRecord({
  kind: 'competitor',
  collection: 'competitors',
  scope: 'plan',
  fields: {
    name: text(120, { required: true }),
    /** What it sells, to whom, and how. */
    offer: text(2000),
    /** What it asks where we ask 100 for the same thing. */
    priceIndex: integer({ min: 10, max: 500 }),
    /** Its share of the market that the plan is about. */
    marketShare: ratio(null),
    strengths: text(2000),
    weaknesses: text(2000),
    /** How much it endangers the plan, from 1, hardly, to 5. */
    threatLevel: scale(1, 5, 3),
  },
  rights: writableFrom('editor'),
});

/** Something a competitor did that matters: a launch, a price cut, a hire. */
export const competitorMoveKind = defineRecord({
  kind: 'competitorMove',
  collection: 'competitor-moves',
  scope: 'plan',
  fields: {
    competitorId: reference('competitor', 'cascade', { required: true }),
    title: text(300, { required: true }),
    moveDate: day(),
    /** Who said so, or where it can be read. */
    source: text(300),
  },
  rights: writableFrom('editor'),
});

/** What customers compare offers on. */
export const benchmarkCriterionKind = defineRecord({
  kind: 'benchmarkCriterion',
  collection: 'benchmark-criteria',
  scope: 'plan',
  fields: {
    name: text(120, { required: true }),
    /** What earns a 1 and what earns a 5. */
    definition: text(1000),
    weight: scale(1, 5, 3),
  },
  rights: writableFrom('editor'),
});

/**
 * How well a competitor does on a criterion, from 1 to 5; our own where no competitor is named. Two people who score at
 * once make one.
 */
export const benchmarkScoreKind = defineRecord({
  kind: 'benchmarkScore',
  collection: 'benchmark-scores',
  scope: 'plan',
  fields: {
    criterionId: reference('benchmarkCriterion', 'cascade', { required: true }),
    competitorId: reference('competitor', 'cascade'),
    /** Null when it was taken back: nobody knows, which is not a 0. */
    score: integer({ min: 1, max: 5 }),
    /** What shows it. */
    note: text(500),
  },
  uniqueBy: ['criterionId', 'competitorId'],
  rights: writableFrom('editor'),
});

export type Competitor = RecordOf<typeof competitorKind>;
export type CompetitorMove = RecordOf<typeof competitorMoveKind>;
export type BenchmarkCriterion = RecordOf<typeof benchmarkCriterionKind>;
export type BenchmarkScore = RecordOf<typeof benchmarkScoreKind>;
