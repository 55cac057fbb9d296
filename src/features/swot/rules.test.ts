import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attractiveness,
  byQuadrant,
  coverageGaps,
  isInternal,
  pairId,
  linkValues,
  optionTypeOf,
  rankAt,
} from './rules.ts';
import { QUADRANTS } from './schema.ts';

const items = fc.array(
  fc.record({ id: fc.uuid(), quadrant: fc.constantFrom(...QUADRANTS), weight: fc.integer({ min: 1, max: 5 }) }),
  { maxLength: 14 },
);
/** Items with a judgement for some of the pairs. */
const judged = items.chain((all) => {
  const pairs = all
    .filter(({ quadrant }) => isInternal(quadrant))
    .flatMap((one) =>
      all.filter(({ quadrant }) => !isInternal(quadrant)).map((other): [string, string] => [one.id, other.id]),
    );
  return fc
    .array(fc.option(fc.integer({ min: -2, max: 2 })), { minLength: pairs.length, maxLength: pairs.length })
    .map((values) => ({
      all,
      values: new Map(
        pairs.flatMap(([one, other], index) => {
          const value = values[index] ?? null;
          return value === null ? [] : [[pairId(one, other), value] as [string, number]];
        }),
      ),
    }));
});

describe('attractiveness', () => {
  const strength = { id: 's', quadrant: 'strength', weight: 5 } as const;
  const weakness = { id: 'w', quadrant: 'weakness', weight: 2 } as const;
  const opportunity = { id: 'o', quadrant: 'opportunity', weight: 3 } as const;
  const all = [strength, weakness, opportunity];
  const values = new Map([
    [pairId('s', 'o'), 2],
    [pairId('w', 'o'), -1],
  ]);

  test('adds the links, each by the weight of the other', () => {
    expect(attractiveness(opportunity, all, values)).toBe(2 * 5 - 1 * 2);
    expect(attractiveness(strength, all, values)).toBe(2 * 3);
    expect(attractiveness(weakness, all, values)).toBe(-1 * 3);
  });

  test('is unknown while nothing is judged, and 0 once it is judged that nothing ties them', () => {
    expect(attractiveness(opportunity, all, new Map())).toBeNull();
    expect(attractiveness(opportunity, all, new Map([[pairId('o', 's'), 0]]))).toBe(0);
  });

  test('both sides of the grid tell of the same links: weighed by their own weights, their sums agree', () => {
    fc.assert(
      fc.property(judged, ({ all: some, values: known }) => {
        const side = (internal: boolean) =>
          some
            .filter(({ quadrant }) => isInternal(quadrant) === internal)
            .reduce((sum, item) => sum + item.weight * (attractiveness(item, some, known) ?? 0), 0);
        expect(side(true)).toBe(side(false));
      }),
    );
  });

  test('is never more than twice the weights of the other side', () => {
    fc.assert(
      fc.property(judged, ({ all: some, values: known }) => {
        for (const item of some) {
          const others = some.filter(({ quadrant }) => isInternal(quadrant) !== isInternal(item.quadrant));
          const most = 2 * others.reduce((sum, { weight }) => sum + weight, 0);
          expect(Math.abs(attractiveness(item, some, known) ?? 0)).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});

describe('links', () => {
  const link = (linkValue: number | null, updatedAt: string, id = 'a') => ({
    id,
    internalId: 's',
    externalId: 'o',
    linkValue,
    updatedAt,
  });

  test('a pair is the same from either side', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (one, other) => {
        expect(pairId(one, other)).toBe(pairId(other, one));
      }),
    );
    expect(pairId('s', 'o')).not.toBe(pairId('s', 't'));
  });

  test('of a link from before both items changed sides and one from since, the later counts', () => {
    const both = [link(2, '2027-01-01'), { ...link(-1, '2027-01-02', 'b'), internalId: 'o', externalId: 's' }];
    expect(linkValues(both).get(pairId('s', 'o'))).toBe(-1);
    expect(linkValues(both.toReversed()).get(pairId('s', 'o'))).toBe(-1);
    expect(linkValues([...both, link(null, '2027-01-03', 'c')]).size).toBe(0);
  });
});

describe('options', () => {
  const of = (...quadrants: (typeof QUADRANTS)[number][]) => optionTypeOf(quadrants.map((quadrant) => ({ quadrant })));

  test('take their type from the two sides they answer', () => {
    expect(of('strength', 'opportunity')).toBe('SO');
    expect(of('weakness', 'opportunity')).toBe('WO');
    expect(of('strength', 'threat')).toBe('ST');
    expect(of('weakness', 'threat')).toBe('WT');
    expect(of('strength', 'strength', 'weakness', 'threat')).toBe('ST');
    expect(of('strength', 'weakness', 'opportunity', 'threat')).toBe('WT');
  });

  test('need both sides', () => {
    expect(of('strength', 'weakness')).toBeNull();
    expect(of('opportunity')).toBeNull();
    expect(of()).toBeNull();
  });
});

describe('coverage', () => {
  const external = (id: string, weight: number, quadrant: (typeof QUADRANTS)[number] = 'opportunity') => ({
    id,
    quadrant,
    weight,
  });

  test('an opportunity or a threat of weight 4 or more wants an option; a strength or a weakness does not', () => {
    const all = [external('o', 4), external('t', 5, 'threat'), external('light', 3), external('s', 5, 'strength')];
    expect(coverageGaps(all, [], []).unanswered).toEqual(['o', 't']);
    expect(coverageGaps(all, [{ id: 'x', itemIds: ['s', 't'] }], []).unanswered).toEqual(['o']);
  });

  test('an option wants an objective or an action', () => {
    const options = [
      { id: 'x', itemIds: [] },
      { id: 'y', itemIds: [] },
    ];
    expect(coverageGaps([], options, [{ optionId: null }, { optionId: 'x' }]).idle).toEqual(['y']);
  });

  test('is complete once each is answered and pursued, and never names what is not there', () => {
    fc.assert(
      fc.property(items, (all) => {
        const options = [{ id: 'x', itemIds: all.map(({ id }) => id) }];
        expect(coverageGaps(all, options, [{ optionId: 'x' }])).toEqual({ unanswered: [], idle: [] });
        const known = new Set(all.map(({ id }) => id));
        expect(coverageGaps(all, [], []).unanswered.every((id) => known.has(id))).toBe(true);
      }),
    );
  });
});

test('an item goes where it was dropped, whatever it came from', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.constantFrom('strength', 'threat'), (index, quadrant) => {
      const all = ['a0', 'a1', 'a2', 'a3'].map((rank, at) => ({ id: `i${at}`, rank, quadrant: 'strength' as const }));
      const rank = rankAt(all, 'i1', { quadrant, index });
      const moved = all.map((item) => (item.id === 'i1' ? { ...item, rank, quadrant } : item));
      const place = byQuadrant(moved)[quadrant].findIndex(({ id }) => id === 'i1');
      expect(place).toBe(quadrant === 'strength' ? Math.min(index, 3) : 0);
    }),
  );
});
