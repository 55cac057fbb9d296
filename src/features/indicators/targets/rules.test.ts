import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsBetween } from '../../../kernel/calendar.ts';
import type { KpiTarget } from '../schema.ts';
import { pathFor, pathOf, progression, SEASONS, setTargets, spread, weightsOf } from './rules.ts';

const MONTHS = monthsBetween('2027-01', '2027-12');
const KPI = { id: '0190a000-0000-7000-8000-000000000001', planId: '0190a000-0000-7000-8000-000000000002' };

describe('spread', () => {
  test('adds up to the total, whatever the weights and decimals', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        weights,
        fc.integer({ min: 0, max: 2 }),
        (total, given, decimals) => {
          const shares = spread(total, given, decimals);
          const unit = 10 ** decimals;
          expect(shares.map((share) => Math.round(share * unit)).reduce((a, b) => a + b, 0)).toBe(total * unit);
          const sum = given.reduce((a, b) => a + b, 0);
          for (const [at, share] of shares.entries()) {
            const exact = sum > 0 ? (total * (given[at] ?? 0)) / sum : total / given.length;
            expect(Math.abs(share - exact)).toBeLessThan(1 / unit + 1e-9);
          }
        },
      ),
    );
  });

  test('follows a season that begins in any month', () => {
    expect(weightsOf(['2027-11', '2027-12', '2028-01'], 'yearEnd')).toEqual([13, 16, 5]);
    const path = pathFor({ how: 'total', value: 38, season: 'french' }, MONTHS, 0);
    expect([...path.values()].reduce((a, b) => a + b, 0)).toBe(38);
    expect(path.get('2027-08')).toBe(Math.min(...path.values()));
    for (const season of Object.values(SEASONS)) expect(season).toHaveLength(12);
  });
});

test('steps go from where one is to where one goes', () => {
  expect(progression(88, 94, 12, 1).at(-1)).toBe(94);
  expect(progression(96, 81, 3, 0)).toEqual([91, 86, 81]);
  expect(pathFor({ how: 'flat', value: 5 }, ['2027-01', '2027-02'], 0)).toEqual(
    new Map([
      ['2027-01', 5],
      ['2027-02', 5],
    ]),
  );
});

describe('setTargets', () => {
  const stored = (target: number | null, deletedAt: string | null = null) =>
    ({ id: 'stored', kpiId: KPI.id, month: '2027-03', target, deletedAt }) as KpiTarget;
  const idOf = (month: string) => setTargets(KPI, [[month, 4]], () => undefined)[0]?.id;

  test('makes one record a month, the same for everyone', () => {
    expect(setTargets(KPI, [['2027-03', 4]], () => undefined)).toMatchObject([{ op: 'create', fields: { target: 4 } }]);
    expect(setTargets(KPI, [['2027-03', null]], () => undefined)).toEqual([]);
    expect(idOf('2027-03')).toBe(idOf('2027-03'));
    expect(idOf('2027-03')).not.toBe(idOf('2027-04'));
  });

  test('changes the one that is there, and begins again one that was deleted', () => {
    expect(setTargets(KPI, [['2027-03', 4]], () => stored(3))).toMatchObject([
      { op: 'update', fields: { target: [3, 4] } },
    ]);
    expect(setTargets(KPI, [['2027-03', 3]], () => stored(3))).toEqual([]);
    expect(setTargets(KPI, [['2027-03', 4]], () => stored(3, '2027-04-01'))).toMatchObject([{ op: 'create' }]);
  });

  test('a target that was taken back is none', () => {
    expect(pathOf(KPI.id, [stored(null)])).toEqual(new Map());
    expect(pathOf(KPI.id, [stored(3)])).toEqual(new Map([['2027-03', 3]]));
    expect(pathOf('another', [stored(3)])).toEqual(new Map());
  });
});
