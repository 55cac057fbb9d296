import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dotsLeft, isTally, tallyOf } from './schema.ts';

const vote = fc.record({
  personId: fc.constantFrom('ann', 'bob', 'eve'),
  proposalId: fc.constantFrom('p', 'q', 'r'),
  feasibility: fc.option(fc.integer({ min: 1, max: 5 })),
  dots: fc.integer({ min: 0, max: 20 }),
});
const votes = fc.uniqueArray(vote, { selector: ({ personId, proposalId }) => `${personId} ${proposalId}` });

describe('dotsLeft', () => {
  test('goes below nothing when too many were spent', () => {
    expect(dotsLeft(5, [{ dots: 3 }, { dots: 2 }])).toBe(0);
    expect(dotsLeft(5, [{ dots: 3 }, { dots: 2 }, { dots: 1 }])).toBe(-1);
  });

  test('spends each dot once, whatever the order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), votes, (budget, all) => {
        const spent = budget - dotsLeft(budget, all);
        expect(spent).toBe(budget - dotsLeft(budget, all.toReversed()));
        expect(spent).toBe(all.map(({ dots }) => dots).reduce((sum, dots) => sum + dots, 0));
      }),
    );
  });
});

describe('tallyOf', () => {
  test('counts every dot and every opinion, and says nothing of who gave them', () => {
    fc.assert(
      fc.property(votes, (all) => {
        const tally = tallyOf(all);
        const counts = Object.values(tally.counts);
        expect(counts.reduce((sum, { dots }) => sum + dots, 0)).toBe(all.reduce((sum, { dots }) => sum + dots, 0));
        const opinions = counts.flatMap(({ feasibility }) => feasibility).reduce((sum, count) => sum + count, 0);
        expect(opinions).toBe(all.filter(({ feasibility }) => feasibility !== null).length);
        expect(JSON.stringify(tally)).not.toMatch(/ann|bob|eve/);
        expect(isTally(tally)).toBe(true);
      }),
    );
  });

  test('takes who left neither dot nor opinion for someone who did not vote', () => {
    const nothing = { personId: 'ann', proposalId: 'p', feasibility: null, dots: 0 };
    expect(tallyOf([nothing])).toEqual({ voters: 0, counts: {} });
    expect(tallyOf([nothing, { ...nothing, personId: 'bob', feasibility: 2 }])).toEqual({
      voters: 1,
      counts: { p: { dots: 0, feasibility: [0, 1, 0, 0, 0] } },
    });
  });
});

test('isTally refuses what is no count', () => {
  expect(isTally({ voters: 1, counts: { p: { dots: -1, feasibility: [0, 0, 0, 0, 0] } } })).toBe(false);
  expect(isTally({ voters: 1, counts: { p: { dots: 1, feasibility: [0] } } })).toBe(false);
  expect(isTally({ voters: 1 })).toBe(false);
});
