import { readMeasure } from '../../kernel/measure.ts';
import { compareByRank, rankBetween } from '../../records/rank.ts';
import type { Contribution, JourneyStep, Segment } from './schema.ts';

/** Sums of typed percentages must not miss 100 % by what binary fractions leave. */
const DECIMALS = 9;

/** The shares of revenue of these segments together, 0 and above; null when none has been entered. */
export function totalRevenueShare(segments: readonly Pick<Segment, 'revenueShare'>[]): number | null {
  return sumOf(segments.map(({ revenueShare }) => revenueShare));
}

/** How many customers and prospects these segments count together; null when none has been counted. */
export function totalSize(segments: readonly Pick<Segment, 'size'>[]): number | null {
  return sumOf(segments.map(({ size }) => size));
}

type Brought = Pick<Contribution, 'share' | 'amount'>;

/** Whether a contribution is told as a share of the target, which has no unit. */
export function isShare(contribution: Brought | undefined): boolean {
  return contribution !== undefined && contribution.amount === null && contribution.share !== null;
}

/** What a contribution brings in the objective's own unit: its amount, else its share of the target. Null when unknown. */
export function contributedAmount({ share, amount }: Brought, target: number | null): number | null {
  if (amount !== null) return amount;
  return share === null || target === null ? null : share * target;
}

/** The part of the target that a contribution is: its amount over the target, else its share. Null when unknown. */
export function contributedShare({ share, amount }: Brought, target: number | null): number | null {
  if (amount === null) return share;
  return target === null || target === 0 ? null : amount / target;
}

/** What all segments bring to an objective, beside its target. */
export interface ContributionTotal {
  /** In the objective's unit; null when no contribution says so much. */
  amount: number | null;
  /** As a part of the target; null when it cannot be told. */
  share: number | null;
  /** Nothing entered, no target to compare with, or how the sum stands to the target. */
  state: 'none' | 'unknown' | 'under' | 'met' | 'over';
}

/** Adds what segments bring to one objective and compares the sum with its target; telling is all it does. */
export function totalContribution(contributions: readonly Brought[], target: number | null): ContributionTotal {
  const amount = sumOf(contributions.map((one) => contributedAmount(one, target)));
  const share = sumOf(contributions.map((one) => contributedShare(one, target)));
  if (contributions.every(({ share: part, amount: whole }) => part === null && whole === null)) {
    return { amount, share, state: 'none' };
  }
  if (share === null) return { amount, share, state: 'unknown' };
  return { amount, share, state: share < 1 ? 'under' : share > 1 ? 'over' : 'met' };
}

/**
 * A contribution as people type it: `12` or `12 clients` is an amount in the objective's unit, `30 %` a share of its target.
 * Of an objective that is itself a percentage, every figure is a share.
 *
 * @returns both null when nothing is typed, undefined when it is no figure, or a share outside 0 to 100 %
 */
export function readContribution(text: string, locale: 'fr' | 'en', unit: string): Brought | undefined {
  const value = readMeasure(text, locale, unit);
  if (value === undefined) return undefined;
  if (value === null) return { share: null, amount: null };
  const isShare = text.trim().endsWith('%') || unit.trim() === '%';
  if (!isShare) return { share: null, amount: value };
  return value < 0 || value > 100 ? undefined : { share: Number((value / 100).toFixed(DECIMALS)), amount: null };
}

/** The steps of a persona's journey, first to last. */
export function journeyOf<T extends Pick<JourneyStep, 'id' | 'rank' | 'personaId'>>(
  steps: readonly T[],
  personaId: string,
): T[] {
  return steps.filter((step) => step.personaId === personaId).toSorted(compareByRank);
}

/**
 * The rank that puts one of these records at a place among the others, itself not counted; its own when it stands there
 * already. Places beyond either end are the ends.
 */
export function rankAt(records: readonly { id: string; rank: string }[], id: string, place: number): string {
  const inOrder = records.toSorted(compareByRank);
  const now = inOrder.findIndex((record) => record.id === id);
  const itself = inOrder[now];
  const others = inOrder.filter((record) => record !== itself);
  const at = Math.max(0, Math.min(place, others.length));
  if (itself && now === at) return itself.rank;
  return rankBetween(others[at - 1]?.rank ?? null, others[at]?.rank ?? null);
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  // Once, at the end: rounding each would add up.
  return known.length === 0 ? null : Number(known.reduce((sum, value) => sum + value, 0).toFixed(DECIMALS));
}
