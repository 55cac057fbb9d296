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
 * The amount that takes the most room of these once written: as large as the largest, with decimals as soon as one has some
 * and a minus as soon as one is negative. It need not be one of them.
 */
export function roomiestCents(amounts: Iterable<Cents>, currency: Currency): Cents {
  const unit = minorUnits(currency);
  let most = 0;
  let hasDecimals = false;
  let isNegative = false;
  for (const amount of amounts) {
    most = Math.max(most, Math.abs(amount));
    hasDecimals ||= amount % unit !== 0;
    isNegative ||= amount < 0;
  }
  const whole = most - (most % unit);
  const written = hasDecimals ? whole + unit - 1 : whole;
  return isNegative ? -written : written;
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
