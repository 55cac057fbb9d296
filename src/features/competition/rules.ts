import { type BenchmarkCriterion, type BenchmarkScore, type Competitor, OUR_PRICE_INDEX } from './schema.ts';

/** Who stands in the benchmark: a competitor by id, or ourselves. */
export const US = 'us';

/** Scores from 1 to 5 by criterion, of one party; a criterion without one is unknown. */
export type Scores = ReadonlyMap<string, number>;

/** The scores of everyone, by party. A score that was taken back is unknown. */
export function scoresByParty(
  scores: readonly Pick<BenchmarkScore, 'criterionId' | 'competitorId' | 'score'>[],
): ReadonlyMap<string, Scores> {
  const parties = new Map<string, Map<string, number>>();
  for (const { criterionId, competitorId, score } of scores) {
    if (score === null) continue;
    const party = competitorId ?? US;
    const known = parties.get(party) ?? new Map<string, number>();
    parties.set(party, known);
    known.set(criterionId, score);
  }
  return parties;
}

export interface WeightedMean {
  /** From 1 to 5; null when nothing is scored. */
  mean: number | null;
  /** How many of the criteria are scored. */
  scored: number;
}

/**
 * sum(weight × score) / sum(weight), over the criteria that are scored (methods, section 3). A criterion without a score is
 * unknown: it counts neither as 0 nor in the weights, so that what is not known neither helps nor harms.
 */
export function weightedMean(
  criteria: readonly Pick<BenchmarkCriterion, 'id' | 'weight'>[],
  scores: Scores | undefined,
): WeightedMean {
  let [sum, weights, scored] = [0, 0, 0];
  for (const { id, weight } of criteria) {
    const score = scores?.get(id);
    if (score === undefined) continue;
    sum += weight * score;
    weights += weight;
    scored += 1;
  }
  return { mean: weights === 0 ? null : sum / weights, scored };
}

/** How far we are from the best competitor on a criterion: below 0 where one does better; null where either is unknown. */
export function leadOn(
  criterionId: string,
  parties: ReadonlyMap<string, Scores>,
  competitorIds: readonly string[],
): number | null {
  const ours = parties.get(US)?.get(criterionId);
  const theirs = competitorIds.flatMap((id) => parties.get(id)?.get(criterionId) ?? []);
  return ours === undefined || theirs.length === 0 ? null : ours - Math.max(...theirs);
}

/** What the positioning map may be drawn on besides the criteria. */
export const MEASURES = ['price', 'share', 'mean', 'threat'] as const;
export type Measure = (typeof MEASURES)[number];
/** A measure, or the id of a criterion. */
export type Axis = string;

/** What can be read of one party on an axis. */
export interface Party {
  id: string;
  name: string;
  /** Null for ourselves. */
  competitor: Competitor | null;
  scores: Scores;
  mean: number | null;
  priceIndex: number | null;
  /** 0 to 1. */
  marketShare: number | null;
}

/** We come first, then the competitors in their order. Our own price level is the one others are compared with. */
export function partiesOf(
  us: { name: string; marketShare: number | null },
  competitors: readonly Competitor[],
  criteria: readonly Pick<BenchmarkCriterion, 'id' | 'weight'>[],
  scores: ReadonlyMap<string, Scores>,
): Party[] {
  const of = (id: string) => {
    const own = scores.get(id) ?? new Map<string, number>();
    return { id, scores: own, mean: weightedMean(criteria, own).mean };
  };
  return [
    { ...of(US), ...us, competitor: null, priceIndex: OUR_PRICE_INDEX },
    ...competitors.map((competitor) => {
      const { name, priceIndex, marketShare } = competitor;
      return { ...of(competitor.id), name, competitor, priceIndex, marketShare };
    }),
  ];
}

/** Where a party stands on an axis, in the axis' own unit; null where it is unknown, and for our threat to ourselves. */
export function valueOn(axis: Axis, party: Party): number | null {
  if (axis === 'price') return party.priceIndex;
  if (axis === 'share') return party.marketShare;
  if (axis === 'mean') return party.mean;
  if (axis === 'threat') return party.competitor?.threatLevel ?? null;
  return party.scores.get(axis) ?? null;
}

export interface Scale {
  min: number;
  max: number;
  /** What a value goes by: dragging and arrows keep to it. */
  step: number;
}

const PRICE_MARGIN = 10;

/** The part of an axis that is drawn: scores from 1 to 5 whole, prices and shares as far as they go, in round figures. */
export function scaleOf(axis: Axis, parties: readonly Party[]): Scale {
  const known = parties.flatMap((party) => valueOn(axis, party) ?? []);
  if (axis === 'price') {
    const down = (value: number) => Math.floor(value / 10) * 10;
    const up = (value: number) => Math.ceil(value / 10) * 10;
    const [least, most] = [Math.min(OUR_PRICE_INDEX, ...known), Math.max(OUR_PRICE_INDEX, ...known)];
    return { min: Math.max(10, down(least - PRICE_MARGIN)), max: Math.min(500, up(most + PRICE_MARGIN)), step: 1 };
  }
  if (axis === 'share') {
    const most = Math.max(0.1, ...known);
    return { min: 0, max: Math.min(1, Math.ceil(most * 10 + 0.5) / 10), step: 0.01 };
  }
  return { min: 1, max: 5, step: 1 };
}

/** The value of the axis nearest to a place on it, 0 at its start and 1 at its end. */
export function valueAt(place: number, { min, max, step }: Scale): number {
  const value = min + Math.min(1, Math.max(0, place)) * (max - min);
  // Steps of hundredths do not add up in binary.
  return Math.round(Math.round(value / step) * step * 100) / 100;
}

/** Where a value stands on its axis, from 0 to 1. */
export function placeOf(value: number, { min, max }: Scale): number {
  return max === min ? 0.5 : Math.min(1, Math.max(0, (value - min) / (max - min)));
}

/**
 * The corners of a radar on a circle of radius 1 around 0, first criterion upwards, then clockwise; a score of 5 is on the
 * circle and one of 0 would be at its centre. Null for an unknown score: the outline is open there.
 */
export function radarPoints(
  criteria: readonly Pick<BenchmarkCriterion, 'id'>[],
  scores: Scores,
): ({ x: number; y: number } | null)[] {
  return criteria.map(({ id }, index) => {
    const score = scores.get(id);
    return score === undefined ? null : spoke(index, criteria.length, score / 5);
  });
}

/** The point at `radius` on the `index`th of `count` spokes. */
export function spoke(index: number, count: number, radius: number): { x: number; y: number } {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}
