import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFor } from '../i18n/format.ts';
import { CURRENCIES, roomiestCents } from './money.ts';

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
