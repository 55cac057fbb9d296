import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundLikely, disorderOf, type Estimate, productOf } from './estimate.ts';

const figure = fc.option(fc.nat({ max: 10_000 }));
const anyEstimate: fc.Arbitrary<Estimate> = fc.record({ low: figure, likely: figure, high: figure });
const inOrder = anyEstimate.filter((estimate) => disorderOf(estimate) === null);

describe('an estimate', () => {
  it.each<[Estimate, string | null]>([
    [{ low: 5, likely: 4, high: null }, 'lowAboveLikely'],
    [{ low: null, likely: 4, high: 3 }, 'highBelowLikely'],
    [{ low: 5, likely: null, high: 3 }, 'lowAboveHigh'],
    [{ low: 4, likely: 4, high: 4 }, null],
    [{ low: 5, likely: null, high: null }, null],
    [{ low: null, likely: null, high: null }, null],
  ])('%j is in disorder: %s', (estimate, expected) => {
    expect(disorderOf(estimate)).toBe(expected);
  });

  it('is put in order around what is likely, which stays, and nothing is made up', () => {
    fc.assert(
      fc.property(anyEstimate, (estimate) => {
        const around = aroundLikely(estimate);
        expect(disorderOf(around)).toBeNull();
        expect(around.likely).toBe(estimate.likely);
        expect([around.low === null, around.high === null]).toEqual([estimate.low === null, estimate.high === null]);
        if (disorderOf(estimate) === null) expect(around).toEqual(estimate);
      }),
    );
  });

  it('multiplies by another, in order, whichever comes first', () => {
    fc.assert(
      fc.property(inOrder, inOrder, (a, b) => {
        const product = productOf(a, b);
        expect(disorderOf(product)).toBeNull();
        expect(productOf(b, a)).toEqual(product);
      }),
    );
  });

  it('multiplies the bound of one by what is likely of the other, and leaves unknown what is', () => {
    expect(productOf({ low: 80, likely: 100, high: null }, { low: null, likely: 0.5, high: null })).toEqual({
      low: 40,
      likely: 50,
      high: null,
    });
    expect(productOf({ low: 80, likely: 100, high: 150 }, { low: null, likely: null, high: 0.5 })).toEqual({
      low: null,
      likely: null,
      high: 75,
    });
  });
});
