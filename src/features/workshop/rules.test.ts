import { describe, expect, test } from 'vitest';
import { byResult, byTheme, countOf, meanFeasibility } from './rules.ts';

const tally = {
  voters: 4,
  counts: {
    clear: { dots: 5, feasibility: [0, 0, 0, 2, 0] },
    risky: { dots: 5, feasibility: [2, 1, 0, 0, 0] },
    loved: { dots: 9, feasibility: [1, 0, 0, 0, 0] },
    silent: { dots: 5, feasibility: [0, 0, 0, 0, 0] },
  },
};

describe('meanFeasibility', () => {
  test('weighs each mark by those who gave it', () => {
    expect(meanFeasibility({ feasibility: [1, 0, 0, 0, 3] })).toBe(4);
    expect(meanFeasibility({ feasibility: [0, 1, 0, 1, 0] })).toBe(3);
  });

  test('is unknown where nobody gave one, not zero', () => {
    expect(meanFeasibility({ feasibility: [0, 0, 0, 0, 0] })).toBeNull();
  });
});

test('a proposal for which nobody voted counts for nothing', () => {
  const nothing = { dots: 0, feasibility: [0, 0, 0, 0, 0] };
  expect(countOf(tally, 'unknown')).toEqual(nothing);
  expect(countOf(null, 'loved')).toEqual(nothing);
  expect(countOf(tally, 'loved').dots).toBe(9);
});

describe('byResult', () => {
  const order = (ids: string[], of: typeof tally | null = tally) =>
    byResult(
      ids.map((id) => ({ id })),
      of,
    ).map(({ id }) => id);

  test('puts dots first, then the most feasible, whose opinion is unknown last', () => {
    expect(order(['silent', 'risky', 'clear', 'loved'])).toEqual(['loved', 'clear', 'risky', 'silent']);
  });

  test('leaves equals, and all before the vote, as they were', () => {
    expect(order(['b', 'silent', 'a'])).toEqual(['silent', 'b', 'a']);
    expect(order(['risky', 'loved', 'clear'], null)).toEqual(['risky', 'loved', 'clear']);
  });
});

test('byTheme keeps the order in which themes appear, and what has none for the end', () => {
  const proposals = ['', 'price', 'people', 'price', ''].map((theme, index) => ({ id: index, theme }));
  expect(byTheme(proposals).map(({ theme, proposals: all }) => [theme, all.map(({ id }) => id)])).toEqual([
    ['price', [1, 3]],
    ['people', [2]],
    ['', [0, 4]],
  ]);
  expect(byTheme([])).toEqual([]);
});
