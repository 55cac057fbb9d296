import type { Month } from '../../../kernel/calendar.ts';
import { allocateCents } from '../../../kernel/money.ts';
import type { ProfileNeed } from '../schema.ts';

/** Weights of the months from January on, as they are typed. */
export const SEASON_MONTHS = [
  'season1',
  'season2',
  'season3',
  'season4',
  'season5',
  'season6',
  'season7',
  'season8',
  'season9',
  'season10',
  'season11',
  'season12',
] as const;
export type SeasonMonth = (typeof SEASON_MONTHS)[number];

/** What a month weighs that nobody has said anything of. */
export const USUAL_WEIGHT = 100;

const MONTHS = 12;

/** The field that holds the weight of a month of any year. */
export function seasonMonthOf(month: Month): SeasonMonth {
  return SEASON_MONTHS[Number(month.slice(5, 7)) - 1] ?? 'season1';
}

/** What each of the months weighs in a season that was typed. */
export function typedWeights(need: Pick<ProfileNeed, SeasonMonth>, months: readonly Month[]): number[] {
  return months.map((month) => need[seasonMonthOf(month)] ?? USUAL_WEIGHT);
}

/**
 * How many times the usual month each month is: weight ÷ mean weight, so that the mean is 1. All 1 when nothing weighs
 * anything.
 *
 * @param weights from 0 on
 */
export function seasonFactors(weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => (sum === 0 ? 1 : (weight * weights.length) / sum));
}

/** The work of a year shared over its months in proportion to their weights, in whole minutes which make it exactly. */
export function seasonMinutes(minutes: number, weights: readonly number[]): number[] {
  return allocateCents(Math.round(minutes), weights);
}

/**
 * The factor of a month after those that have one: that of the same month a year before, or two; the usual month where the
 * plan has none.
 *
 * @param index how many months after the first of the plan
 */
export function factorAt(factors: readonly number[], index: number): number {
  const known = index < factors.length ? index : index - MONTHS * Math.ceil((index - factors.length + 1) / MONTHS);
  return factors[known] ?? 1;
}

/** Weights that draw the same season as these months, to go on from by hand; a month that is not among them is usual. */
export function weightsToType(months: readonly Month[], weights: readonly number[]): Record<SeasonMonth, number> {
  const factors = seasonFactors(weights);
  const rounded = (name: SeasonMonth) => {
    const index = months.findIndex((month) => seasonMonthOf(month) === name);
    return Math.round((factors[index] ?? 1) * USUAL_WEIGHT);
  };
  return Object.fromEntries(SEASON_MONTHS.map((name) => [name, rounded(name)])) as Record<SeasonMonth, number>;
}

/** What was typed, a month without a weight being a usual one. */
export function typedSeason(need: Pick<ProfileNeed, SeasonMonth>): Record<SeasonMonth, number> {
  const weights = SEASON_MONTHS.map((name) => [name, need[name] ?? USUAL_WEIGHT]);
  return Object.fromEntries(weights) as Record<SeasonMonth, number>;
}

/**
 * The same season a month earlier, for work that comes before what is counted: one prospects before one signs. What January
 * asks is done in December: that of the plan, for the January that follows it.
 */
export function monthEarlier(weights: Readonly<Record<SeasonMonth, number>>): Record<SeasonMonth, number> {
  const moved = SEASON_MONTHS.map((name, index) => [name, weights[SEASON_MONTHS[(index + 1) % MONTHS] ?? name]]);
  return Object.fromEntries(moved) as Record<SeasonMonth, number>;
}
