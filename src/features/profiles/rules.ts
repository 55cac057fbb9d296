import type { Profile } from './schema.ts';

/** What a newcomer gives month after month, from 0 to 1; everything once it is over. */
export type RampUp = readonly number[];

export const RAMP_MONTHS = ['ramp1', 'ramp2', 'ramp3', 'ramp4', 'ramp5', 'ramp6'] as const;

export function rampUpOf(profile: Pick<Profile, (typeof RAMP_MONTHS)[number]>): RampUp {
  return RAMP_MONTHS.map((month) => profile[month]);
}

/** How many months pass before a newcomer gives everything, and goes on giving it. */
export function monthsToFull(rampUp: RampUp): number {
  return rampUp.findLastIndex((share) => share < 1) + 1;
}

/** How much of the working time is left to sell; null for what nobody has said. */
export interface SellingNorms {
  /** Shares of the working time, from 0 to 1. */
  trainingShare: number | null;
  adminShare: number | null;
}

/**
 * share of selling time = 1 − training share − administration share. Never negative.
 *
 * @returns null when a share is unknown
 */
export function sellingShareOf({ trainingShare, adminShare }: SellingNorms): number | null {
  return trainingShare === null || adminShare === null ? null : Math.max(0, 1 - trainingShare - adminShare);
}

/** The three profiles that most sales forces begin with. Their norms are a beginning, to be replaced by one's own. */
export const USUAL_PROFILES = {
  calling: {
    sizingMethod: 'calling',
    callsPerDay: 50,
    reachRate: 0.25,
    portfolioSize: null,
    visitsPerDay: null,
    quoteRate: null,
    winRate: null,
    trainingShare: 0.05,
    adminShare: 0.15,
    leaveDays: 25,
    turnoverRate: 0.3,
    ramp1: 0.25,
    ramp2: 0.5,
    ramp3: 0.75,
    ramp4: 1,
  },
  hunting: {
    sizingMethod: 'hunting',
    visitsPerDay: 2,
    callsPerDay: 15,
    reachRate: 0.25,
    quoteRate: 0.4,
    winRate: 0.25,
    portfolioSize: null,
    trainingShare: 0.05,
    adminShare: 0.25,
    leaveDays: 25,
    turnoverRate: 0.2,
  },
  portfolio: {
    sizingMethod: 'portfolio',
    visitsPerDay: 3,
    callsPerDay: 10,
    reachRate: 0.5,
    quoteRate: null,
    winRate: null,
    portfolioSize: 80,
    trainingShare: 0.05,
    adminShare: 0.25,
    leaveDays: 25,
    turnoverRate: 0.1,
  },
} as const satisfies Record<string, Partial<Profile>>;
