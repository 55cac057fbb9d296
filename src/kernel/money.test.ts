import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFor } from '../i18n/format.ts';
import { CURRENCIES, roomiestCents, shareOfCents } from './money.ts';

const format = formatFor('fr');

describe('the amount that takes the most room', () => {
  it('has decimals and a minus as soon as one has, however small', () => {
    expect(roomiestCents([], 'EUR')).toBe(0);
    expect(roomiestCents([125_000_000, 500], 'EUR')).toBe(125_000_000);
    expect(roomiestCents([125_000_000, 550, -100], 'EUR')).toBe(-125_000_099);
    expect(roomiestCents([1_250_000, 7], 'XOF')).toBe(1_250_000);
  });

  it('is written at least as long as any of them', () => {
    const amounts = fc.array(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), { minLength: 1 });
    fc.assert(
      fc.property(amounts, fc.constantFrom(...CURRENCIES), (cents, currency) => {
        const room = format.money(roomiestCents(cents, currency), currency).length;
        for (const each of cents) expect(format.money(each, currency).length).toBeLessThanOrEqual(room);
      }),
    );
  });
});

describe('a share of an amount', () => {
  it('is exact to the nearest minor unit, a half going up', () => {
    expect(shareOfCents(0.018, 1_420_000_000)).toBe(25_560_000);
    // 14.5 and 14.49: as a floating product the first would be 14.499999999999998.
    expect([shareOfCents(0.145, 100), shareOfCents(0.1449, 100)]).toEqual([15, 14]);
    expect(shareOfCents(0.333333, 999_999_999_999_999)).toBe(333_333_000_000_000);
  });

  it('of the whole is the whole, and with the rest makes it up to a unit', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.nat(), (millionths, cents) => {
        const [part, rest] = [shareOfCents(millionths / 1e6, cents), shareOfCents(1 - millionths / 1e6, cents)];
        expect(shareOfCents(1, cents)).toBe(cents);
        expect(part + rest - cents).toBeGreaterThanOrEqual(0);
        expect(part + rest - cents).toBeLessThanOrEqual(1);
      }),
    );
  });
});
