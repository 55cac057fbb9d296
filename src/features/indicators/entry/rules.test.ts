import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KpiValue } from '../schema.ts';
import { NOTHING, readEntry, setValue, valueId } from './rules.ts';

const COUNT = { unit: 'clients', aggregation: 'sum' } as const;
const RATE = { unit: '%', aggregation: 'ratio' } as const;
const MARCH = { periodKind: 'month', periodFrom: '2027-03-01' } as const;
const KPI = { id: '0190a000-0000-7000-8000-000000000001', planId: '0190a000-0000-7000-8000-000000000002' };

describe('readEntry', () => {
  test.each([
    ['12', COUNT, { measured: 12 }],
    ['1 234,5 clients', COUNT, { measured: 1234.5 }],
    ['42,5 %', RATE, { measured: 42.5 }],
    ['21/50', RATE, { numeratorValue: 21, denominatorValue: 50 }],
    ['21 sur 50', RATE, { numeratorValue: 21, denominatorValue: 50 }],
    ['1 200 / 3 000', RATE, { numeratorValue: 1200, denominatorValue: 3000 }],
    ['12 k€', { unit: '€', aggregation: 'sum' }, { measured: 12_000 }],
    ['-3', COUNT, { measured: -3 }],
    ['  ', COUNT, {}],
  ] as const)('« %s »', (typed, kpi, entry) => {
    expect(readEntry(typed, kpi, 'fr')).toEqual({ entry: { ...NOTHING, ...entry } });
  });

  test.each([
    ['douze', COUNT, 'unreadable'],
    ['21/50', COUNT, 'notRatio'],
    ['21/', RATE, 'unreadable'],
    ['21/abc', RATE, 'unreadable'],
    ['21/0', RATE, 'zero'],
    ['12 k€', COUNT, 'unreadable'],
  ] as const)('« %s » is refused', (typed, kpi, problem) => {
    expect(readEntry(typed, kpi, 'fr')).toEqual({ problem });
  });

  test('reads again what it was given', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (value) => {
        expect(readEntry(String(value), COUNT, 'en')).toEqual({ entry: { ...NOTHING, measured: value } });
      }),
    );
  });
});

describe('setValue', () => {
  const stored = (measured: number | null, deletedAt: string | null = null) =>
    ({ id: valueId(KPI, MARCH), ...NOTHING, measured, deletedAt }) as KpiValue;

  test('two people who enter the same period make the same record', () => {
    const mine = setValue(KPI, MARCH, { measured: 4 }, () => undefined);
    const theirs = setValue(KPI, MARCH, { measured: 5 }, () => undefined);
    expect(mine[0]?.id).toBe(theirs[0]?.id);
    expect(valueId(KPI, MARCH)).not.toBe(valueId(KPI, { periodKind: 'week', periodFrom: '2027-03-01' }));
  });

  test('changes what is there, begins again what was deleted, and makes nothing of nothing', () => {
    expect(setValue(KPI, MARCH, { ...NOTHING }, () => undefined)).toEqual([]);
    expect(setValue(KPI, MARCH, { measured: 4 }, () => stored(4))).toEqual([]);
    expect(setValue(KPI, MARCH, NOTHING, () => stored(4))).toMatchObject([{ fields: { measured: [4, null] } }]);
    const back = setValue(KPI, MARCH, { measured: 5 }, () => stored(4, '2027-04-01T00:00:00.000Z'));
    expect(back).toMatchObject([{ op: 'create', fields: { measured: 5 } }]);
  });
});
