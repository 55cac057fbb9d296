/** Money is an integer number of minor units (cents); the currency, an ISO 4217 code, is that of the plan. */
export type Cents = number;

export const CURRENCIES = ['EUR', 'CHF', 'GBP', 'USD', 'CAD', 'XOF', 'XAF', 'MAD', 'TND'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** Beyond this (ten thousand billion), an amount is a typing mistake; far under 2^53, so sums stay exact. */
export const MAX_CENTS = 1_000_000_000_000_000;

/** Minor units per major unit: 100 for the euro, 1 for the CFA franc, 1000 for the Tunisian dinar. */
export function minorUnits(currency: Currency): number {
  if (currency === 'XOF' || currency === 'XAF') return 1;
  return currency === 'TND' ? 1000 : 100;
}

export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}

/**
 * So many times an amount, a price by a quantity or a base by a share of any precision, as a spreadsheet works it out: rounded
 * to the minor unit, halves away from zero; what lies beyond fifteen digits is binary noise and decides no half: 14,5 % of 100
 * is 14,5, not 14,4999….
 */
export function timesCents(cents: Cents, factor: number): Cents {
  const product = Number((cents * factor).toPrecision(15));
  return product < 0 ? -Math.round(-product) : Math.round(product);
}

/**
 * A share of an amount that is not negative, to the nearest minor unit, a half going up. The share is a ratio, taken to the
 * millionth (a ten-thousandth of a percent): exact, as what is typed as a share is read, however large the amount.
 */
export function shareOfCents(share: number, cents: Cents): Cents {
  const twice = BigInt(Math.round(share * 1e6)) * BigInt(cents) * 2n;
  return Number((twice + 1_000_000n) / 2_000_000n);
}

/**
 * An amount that takes as much room once written as either of the two: as large as the larger, with decimals as soon as one
 * has some and a minus as soon as one is negative. It need not be one of them.
 */
export function roomierCents(one: Cents, other: Cents, currency: Currency): Cents {
  const unit = minorUnits(currency);
  const most = Math.max(Math.abs(one), Math.abs(other));
  const hasDecimals = one % unit !== 0 || other % unit !== 0;
  const written = hasDecimals ? most - (most % unit) + unit - 1 : most;
  return one < 0 || other < 0 ? -written : written;
}

/** The same of many amounts; 0 without any. */
export function roomiestCents(amounts: Iterable<Cents>, currency: Currency): Cents {
  let most = 0;
  for (const amount of amounts) most = roomierCents(most, amount, currency);
  return most;
}

/**
 * Shares `total` in proportion to `weights` so that the parts add up to it exactly (largest remainder; ties go to
 * the first). Weights are non-negative; when they are all 0 the shares are equal. One part per weight.
 */
export function allocateCents(total: Cents, weights: readonly number[]): Cents[] {
  if (weights.length === 0) return [];
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (sum === 0 ? total / weights.length : total * (weight / sum)));
  const parts = exact.map(Math.floor);
  const left = total - sumCents(parts);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (let unit = 0; unit < left; unit += 1) {
    const entry = byRemainder[unit % byRemainder.length];
    if (entry) parts[entry.index] = (parts[entry.index] ?? 0) + 1;
  }
  return parts;
}
