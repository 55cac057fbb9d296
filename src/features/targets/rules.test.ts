import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareByRank, ranksAfter } from '../../records/rank.ts';
import {
  contributedAmount,
  contributedShare,
  isShare,
  journeyOf,
  rankAt,
  readContribution,
  totalContribution,
  totalRevenueShare,
  totalSize,
} from './rules.ts';

const share = (value: number) => ({ share: value, amount: null });
const amount = (value: number) => ({ share: null, amount: value });

describe('shares of revenue', () => {
  test('add up to what was typed, without the dust of binary fractions', () => {
    const typed = [0.61, 0.14, 0.11, 0.09, 0.05].map((revenueShare) => ({ revenueShare }));
    expect(totalRevenueShare(typed)).toBe(1);
    expect(totalRevenueShare([{ revenueShare: null }, { revenueShare: 0.2 }])).toBe(0.2);
    expect(totalRevenueShare([{ revenueShare: null }])).toBeNull();
    expect(totalSize([{ size: 12 }, { size: null }, { size: 200 }])).toBe(212);
  });

  test('typed as whole percentages add up to their sum', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 100 }), { minLength: 1 }), (percents) => {
        const total = totalRevenueShare(percents.map((percent) => ({ revenueShare: percent / 100 })));
        expect(total).toBe(percents.reduce((sum, percent) => sum + percent, 0) / 100);
      }),
    );
  });
});

describe('contributions', () => {
  test('are an amount or a share of the target', () => {
    expect(contributedAmount(amount(12), 38)).toBe(12);
    expect(contributedAmount(share(0.25), 40)).toBe(10);
    expect(contributedAmount(share(0.25), null)).toBeNull();
    expect(contributedShare(amount(19), 38)).toBe(0.5);
    expect(contributedShare(amount(19), 0)).toBeNull();
    // Written at once by two people: the amount holds.
    expect(contributedAmount({ share: 0.5, amount: 3 }, 38)).toBe(3);
  });

  test('have a unit unless they are a share', () => {
    expect(isShare(share(0.3))).toBe(true);
    expect(isShare(amount(12))).toBe(false);
    expect(isShare({ share: 0.5, amount: 3 })).toBe(false);
    expect(isShare({ share: null, amount: null })).toBe(false);
    expect(isShare(undefined)).toBe(false);
  });

  test('are compared with the target', () => {
    expect(totalContribution([], 38).state).toBe('none');
    expect(totalContribution([{ share: null, amount: null }], 38).state).toBe('none');
    expect(totalContribution([amount(12)], null)).toEqual({ amount: 12, share: null, state: 'unknown' });
    expect(totalContribution([amount(12), share(0.5)], 38)).toMatchObject({ amount: 31, state: 'under' });
    expect(totalContribution([amount(13), amount(7), amount(8), amount(10)], 38)).toEqual({
      amount: 38,
      share: 1,
      state: 'met',
    });
    expect(totalContribution([share(0.6), share(0.5)], 94).state).toBe('over');
  });

  test('of whole amounts meet a target exactly when they sum to it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(-1, 0, 1),
        (amounts, gap) => {
          const sum = amounts.reduce((a, b) => a + b, 0);
          fc.pre(sum + gap > 0);
          const total = totalContribution(amounts.map(amount), sum + gap);
          expect(total.amount).toBe(sum);
          expect(total.state).toBe(gap === 0 ? 'met' : gap > 0 ? 'under' : 'over');
        },
      ),
    );
  });

  test('of whole percentages meet a target exactly when they sum to 100', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (percents, target) => {
          const sum = percents.reduce((a, b) => a + b, 0);
          const { state } = totalContribution(
            percents.map((percent) => share(percent / 100)),
            target,
          );
          expect(state).toBe(sum === 100 ? 'met' : sum < 100 ? 'under' : 'over');
        },
      ),
    );
  });

  test.each([
    ['', 'clients', { share: null, amount: null }],
    ['12', 'clients', amount(12)],
    ['12 clients', 'clients', amount(12)],
    ['1 234,5', 'k€', amount(1234.5)],
    ['30 %', 'clients', share(0.3)],
    ['30', '%', share(0.3)],
    ['130 %', 'clients', undefined],
    ['beaucoup', 'clients', undefined],
  ])('%j of %j is understood', (text, unit, read) => {
    expect(readContribution(text, 'fr', unit)).toEqual(read);
  });
});

describe('an order', () => {
  const letters = 'abcdefgh'.split('');
  const records = (count: number) => {
    const ranks = ranksAfter(null, count);
    return letters.slice(0, count).map((id, index) => ({ id, rank: ranks[index] ?? '', personaId: 'p' }));
  };

  test('puts a record exactly where it is sent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(), fc.integer({ min: -2, max: 10 }), (count, pick, place) => {
        const all = records(count);
        const moved = all[pick % count];
        if (!moved) return;
        const rank = rankAt(all, moved.id, place);
        const after = all.map((one) => (one === moved ? { ...one, rank } : one)).toSorted(compareByRank);
        const others = all.filter((one) => one !== moved).map(({ id }) => id);
        const wanted = others.toSpliced(Math.max(0, Math.min(place, others.length)), 0, moved.id);
        expect(after.map(({ id }) => id)).toEqual(wanted);
      }),
    );
  });

  test('is that of one journey', () => {
    const all = [...records(3), { id: 'z', rank: 'a0', personaId: 'q' }];
    expect(journeyOf(all.toReversed(), 'p').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
