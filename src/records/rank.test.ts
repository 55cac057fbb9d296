import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankSchema } from './change-schema.ts';
import { compareByRank, isRank, MAX_RANK_LENGTH, rankBetween, ranksAfter } from './rank.ts';

describe('ranks', () => {
  test('inserting anywhere, again and again, keeps the order people made', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { maxLength: 60 }), (places) => {
        const ranks: string[] = [];
        for (const place of places) {
          const index = place % (ranks.length + 1);
          ranks.splice(index, 0, rankBetween(ranks[index - 1] ?? null, ranks[index] ?? null));
        }
        expect(ranks.toSorted()).toEqual(ranks);
        expect(new Set(ranks).size).toBe(ranks.length);
        for (const rank of ranks) expect(rankSchema.safeParse(rank).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a few hundred insertions at the same place still fit', () => {
    let after = rankBetween(null, null);
    const before = rankBetween(null, after);
    for (let count = 0; count < 500; count += 1) after = rankBetween(before, after);
    expect(after.length).toBeLessThan(MAX_RANK_LENGTH);
  });

  test('two people inserting at the same place leave room after both', () => {
    const [first = ''] = ranksAfter(null, 1);
    const same = rankBetween(first, null);
    expect(rankBetween(same, same) > same).toBe(true);
    expect(rankBetween(same, first) > same).toBe(true);
  });

  test('many at once follow one another', () => {
    const ranks = ranksAfter('a5', 2000);
    expect(ranks.toSorted()).toEqual(ranks);
    expect((ranks[0] ?? '') > 'a5').toBe(true);
    expect(Math.max(...ranks.map(({ length }) => length))).toBeLessThan(6);
  });

  test('equal ranks come in the order of their ids, for everyone alike', () => {
    const records = [
      { rank: 'a1', id: 'y' },
      { rank: 'a0', id: 'z' },
      { rank: 'a1', id: 'x' },
    ];
    expect(records.toSorted(compareByRank).map(({ id }) => id)).toEqual(['z', 'x', 'y']);
    expect(compareByRank({ rank: 'a0', id: 'x' }, { rank: 'a0', id: 'x' })).toBe(0);
    // Not the order of any language: everyone must agree.
    expect(compareByRank({ rank: 'Zz', id: '' }, { rank: 'a0', id: '' })).toBe(-1);
  });

  test.each(['', 'zzz', 'b1', 'a00', '0', 'A', '5a', 'a', 'é'])(
    '%o is none: whoever inserted beside it would be stuck',
    (text) => {
      expect(isRank(text)).toBe(false);
      expect(rankSchema.safeParse(text).success).toBe(false);
    },
  );
});
