import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  leadOn,
  partiesOf,
  placeOf,
  radarPoints,
  scaleOf,
  scoresByParty,
  US,
  valueAt,
  valueOn,
  weightedMean,
} from './rules.ts';
import type { Competitor } from './schema.ts';

const criteria = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 })
  .map((weights) => weights.map((weight, index) => ({ id: `c${index}`, weight })));
const scored = criteria.chain((all) =>
  fc
    .array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: all.length, maxLength: all.length })
    .map((scores) => ({
      all,
      scores: new Map(
        all.flatMap(({ id }, index) =>
          (scores[index] ?? null) === null ? [] : [[id, scores[index]] as [string, number]],
        ),
      ),
    })),
);

function competitor(id: string, values: Partial<Competitor> = {}): Competitor {
  return {
    id,
    name: id,
    planId: 'p',
    version: 1,
    rank: id,
    createdAt: '',
    createdBy: null,
    updatedAt: '',
    updatedBy: null,
    deletedAt: null,
    offer: '',
    priceIndex: null,
    marketShare: null,
    strengths: '',
    weaknesses: '',
    threatLevel: 3,
    ...values,
  };
}

describe('the weighted mean', () => {
  const pair = [
    { id: 'price', weight: 3 },
    { id: 'delay', weight: 1 },
  ];

  test('weighs each score: 3 × 5 and 1 × 1 make 4', () => {
    const scores = new Map([
      ['price', 5],
      ['delay', 1],
    ]);
    expect(weightedMean(pair, scores)).toEqual({ mean: 4, scored: 2 });
  });

  test('leaves out what is not scored, with its weight; nothing scored is unknown', () => {
    expect(weightedMean(pair, new Map([['delay', 2]]))).toEqual({ mean: 2, scored: 1 });
    expect(weightedMean(pair, new Map())).toEqual({ mean: null, scored: 0 });
    expect(weightedMean(pair, undefined)).toEqual({ mean: null, scored: 0 });
  });

  test('stays between the least and the greatest of the scores', () => {
    fc.assert(
      fc.property(scored, ({ all, scores }) => {
        const { mean, scored: count } = weightedMean(all, scores);
        expect(count).toBe(scores.size);
        expect(mean === null).toBe(scores.size === 0);
        if (mean === null) return;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...scores.values()) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...scores.values()) + 1e-9);
      }),
    );
  });

  test('is the same whatever all the weights are multiplied by, and moves with every score', () => {
    fc.assert(
      fc.property(scored, fc.integer({ min: 2, max: 9 }), ({ all, scores }, factor) => {
        const { mean } = weightedMean(all, scores);
        const scaled = all.map((one) => ({ ...one, weight: one.weight * factor }));
        if (mean === null) return;
        expect(weightedMean(scaled, scores).mean).toBeCloseTo(mean);
        const better = new Map([...scores].map(([id, score]) => [id, score + 1]));
        expect(weightedMean(all, better).mean).toBeCloseTo(mean + 1);
      }),
    );
  });
});

describe('scores', () => {
  test('are those of each party; one taken back is unknown', () => {
    const about = { criterionId: 'price', competitorId: null };
    const read = scoresByParty([
      { ...about, score: 5 },
      { ...about, competitorId: 'x', score: 2 },
      { ...about, criterionId: 'delay', score: null },
    ]);
    expect(read.get(US)).toEqual(new Map([['price', 5]]));
    expect(read.get('x')).toEqual(new Map([['price', 2]]));
  });

  test('our lead is over the best of the others, and unknown without both sides', () => {
    const parties = new Map([
      [US, new Map([['price', 3]])],
      ['x', new Map([['price', 4]])],
      ['y', new Map([['price', 2]])],
    ]);
    expect(leadOn('price', parties, ['x', 'y'])).toBe(-1);
    expect(leadOn('price', parties, ['y'])).toBe(1);
    expect(leadOn('price', parties, [])).toBeNull();
    expect(leadOn('delay', parties, ['x'])).toBeNull();
  });
});

describe('the positioning map', () => {
  const parties = partiesOf(
    { name: 'Nous', marketShare: 0.08 },
    [competitor('x', { priceIndex: 85, marketShare: 0.22, threatLevel: 5 }), competitor('y')],
    [{ id: 'price', weight: 2 }],
    new Map([['x', new Map([['price', 4]])]]),
  );

  test('reads each axis; our price is 100, and what is unknown is nowhere', () => {
    expect(parties.map((party) => valueOn('price', party))).toEqual([100, 85, null]);
    expect(parties.map((party) => valueOn('share', party))).toEqual([0.08, 0.22, null]);
    expect(parties.map((party) => valueOn('mean', party))).toEqual([null, 4, null]);
    expect(parties.map((party) => valueOn('threat', party))).toEqual([null, 5, 3]);
  });

  test('its axes hold all that is on them', () => {
    expect(scaleOf('price', parties)).toEqual({ min: 70, max: 110, step: 1 });
    expect(scaleOf('share', parties)).toEqual({ min: 0, max: 0.3, step: 0.01 });
    expect(scaleOf('mean', parties)).toEqual({ min: 1, max: 5, step: 1 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ price: fc.integer({ min: 10, max: 500 }), share: fc.integer({ min: 0, max: 100 }) })),
        (lines) => {
          const all = partiesOf(
            { name: '', marketShare: null },
            lines.map(({ price, share }, index) =>
              competitor(`k${index}`, { priceIndex: price, marketShare: share / 100 }),
            ),
            [],
            new Map(),
          );
          for (const axis of ['price', 'share']) {
            const scale = scaleOf(axis, all);
            for (const party of all) {
              const value = valueOn(axis, party);
              if (value === null) continue;
              expect(value).toBeGreaterThanOrEqual(scale.min);
              expect(value).toBeLessThanOrEqual(scale.max);
              // Dropped where it stands, it stays what it is.
              expect(valueAt(placeOf(value, scale), scale)).toBeCloseTo(value);
            }
          }
        },
      ),
    );
  });
});

test('a radar puts the first criterion on top, a score of 5 on the circle, and leaves a hole for what is unknown', () => {
  const [top, right, bottom, left] = radarPoints(
    [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
    new Map([
      ['a', 5],
      ['b', 1],
      ['d', 5],
    ]),
  );
  expect(top?.x).toBeCloseTo(0);
  expect(top?.y).toBeCloseTo(-1);
  expect(right?.x).toBeCloseTo(0.2);
  expect(bottom).toBeNull();
  expect(left?.x).toBeCloseTo(-1);
});
