/** A figure nobody knows yet: what is likely, and between what and what. Null where nothing is said. */
export interface Estimate {
  low: number | null;
  likely: number | null;
  high: number | null;
}

/** Which of the three stands on the wrong side of which. */
export type EstimateDisorder = 'lowAboveLikely' | 'highBelowLikely' | 'lowAboveHigh';

/** Why an estimate is none, null when low ≤ likely ≤ high as far as they are said. */
export function disorderOf({ low, likely, high }: Estimate): EstimateDisorder | null {
  if (low !== null && likely !== null && low > likely) return 'lowAboveLikely';
  if (high !== null && likely !== null && high < likely) return 'highBelowLikely';
  return low !== null && high !== null && low > high ? 'lowAboveHigh' : null;
}

/** The estimate put in order: bounds move to what is likely where they must, and without it the high one to the low one. */
export function aroundLikely({ low, likely, high }: Estimate): Estimate {
  if (likely === null) return { low, likely, high: low === null || high === null ? high : Math.max(low, high) };
  return {
    low: low === null ? null : Math.min(low, likely),
    likely,
    high: high === null ? null : Math.max(high, likely),
  };
}

/**
 * The product of two estimates of quantities that are not negative: low by low, likely by likely, high by high. A bound
 * that only one of them has multiplies what is likely of the other; one that neither has stays unknown, as does all that
 * would need an unknown factor.
 */
export function productOf(a: Estimate, b: Estimate): Estimate {
  const bound = (side: 'low' | 'high'): number | null =>
    a[side] === null && b[side] === null ? null : times(a[side] ?? a.likely, b[side] ?? b.likely);
  return { low: bound('low'), likely: times(a.likely, b.likely), high: bound('high') };
}

function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}
