import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUDGET_CATEGORIES } from '../schema.ts';
import { type CountedLine, LEAST_COMPARABLES, percentile, underestimateOf, unitCostsOf } from './rules.ts';

const costs = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 }).map((all) => all.toSorted((a, b) => a - b));
const shares = fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 1);
const anyLines: fc.Arbitrary<CountedLine[]> = fc
  .array(
    fc.record({
      category: fc.constantFrom(...BUDGET_CATEGORIES.slice(0, 2)),
      unitName: fc.constantFrom('lead', 'event'),
      units: fc.integer({ min: 1, max: 500 }),
      invoicedCents: fc.integer({ min: 1, max: 1_000_000 }),
    }),
    { maxLength: 20 },
  )
  .map((lines) => lines.map((line, index) => ({ ...line, id: `l${index}` })));

/** Leads bought at these prices, in euros. */
function leadsAt(...euros: number[]): CountedLine[] {
  return euros.map((price, index) => ({
    id: `l${index}`,
    category: 'media',
    unitName: 'lead',
    units: 10,
    invoicedCents: price * 1000,
  }));
}

const line = {
  id: 'new',
  category: 'media',
  nature: 'per_unit',
  units: 100,
  unitName: 'lead',
  plannedCents: 380_000,
  revisedCents: null,
  invoicedCents: 0,
} as const;

describe('a percentile', () => {
  test('lies between the two nearest in proportion, as PERCENTILE.INC', () => {
    expect(percentile([10, 20, 30, 40], 0.25)).toBe(17.5);
    expect(percentile([10, 20, 30, 40, 50], 0.25)).toBe(20);
    expect(percentile([7], 0.25)).toBe(7);
  });

  test('is one of the values or between them, rises with the share, and follows the scale', () => {
    fc.assert(
      fc.property(costs, shares, shares, fc.integer({ min: 1, max: 100 }), (sorted, one, other, scale) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(percentile(sorted, low)).toBeLessThanOrEqual(percentile(sorted, high));
        expect(percentile(sorted, 0)).toBe(sorted[0]);
        expect(percentile(sorted, 1)).toBe(sorted.at(-1));
        const scaled = sorted.map((value) => value * scale);
        expect(percentile(scaled, one)).toBeCloseTo(percentile(sorted, one) * scale, 4);
      }),
    );
  });
});

describe('what a unit cost', () => {
  test('is told of each category and unit, whatever the order of the lines', () => {
    const lines = [...leadsAt(40, 60, 20), { ...leadsAt(900)[0], id: 'e', unitName: 'event' } as CountedLine];
    const { groups } = unitCostsOf(lines, new Set());
    expect(groups).toEqual([
      { category: 'media', unitName: 'lead', count: 3, quarterCents: 3000, medianCents: 4000 },
      { category: 'media', unitName: 'event', count: 1, quarterCents: 90_000, medianCents: 90_000 },
    ]);
  });

  test('in the other lines is what it would be if the line were not there', () => {
    fc.assert(
      fc.property(anyLines, fc.nat(), (lines, pick) => {
        const one = lines[pick % lines.length];
        fc.pre(one !== undefined);
        const { withoutOne } = unitCostsOf(lines, new Set([one.id]));
        const { groups } = unitCostsOf(
          lines.filter(({ id }) => id !== one.id),
          new Set(),
        );
        const others = groups.filter(
          ({ category, unitName }) => category === one.category && unitName === one.unitName,
        );
        expect(withoutOne).toEqual(others.map((group) => ({ lineId: one.id, ...group })));
      }),
    );
  });
});

describe('a line under what such things cost', () => {
  test('says by how much, per unit and in all', () => {
    const known = unitCostsOf(leadsAt(52, 48, 70, 80, 56, 90, 52, 60, 51), new Set());
    expect(underestimateOf(line, known)).toEqual({
      unitCents: 3800,
      quarterCents: 5200,
      missingCents: 140_000,
      count: 9,
    });
    expect(underestimateOf({ ...line, plannedCents: 520_000 }, known)).toBeNull();
    expect(underestimateOf({ ...line, revisedCents: 520_000 }, known)).toBeNull();
    expect(underestimateOf({ ...line, plannedCents: 600_000, revisedCents: 500_000 }, known)?.missingCents).toBe(
      20_000,
    );
  });

  test('is compared with the same category and unit only, itself left out, and with four at least', () => {
    const lines = leadsAt(52, 48, 70, 80);
    const known = unitCostsOf(lines, new Set(['l1']));
    expect(underestimateOf(line, known)?.count).toBe(4);
    expect(underestimateOf({ ...line, id: 'l1' }, known)).toBeNull();
    expect(underestimateOf({ ...line, category: 'agency' }, known)).toBeNull();
    expect(underestimateOf({ ...line, unitName: 'event' }, known)).toBeNull();
    expect(underestimateOf(line, unitCostsOf(leadsAt(52, 48, 70), new Set()))).toBeNull();
    expect(LEAST_COMPARABLES).toBe(4);
  });

  test('is none while it is not estimated, once it is invoiced in full, or of no unit one can compare', () => {
    const known = unitCostsOf(leadsAt(52, 48, 70, 80), new Set());
    for (const values of [
      { plannedCents: 0 },
      { invoicedCents: 380_000 },
      { units: 0 },
      { nature: 'fixed' },
      { unitName: 'other' },
    ] as const) {
      expect(underestimateOf({ ...line, ...values }, known)).toBeNull();
    }
  });

  test('is under it whatever the currency counts in', () => {
    fc.assert(
      fc.property(anyLines, fc.integer({ min: 1, max: 1000 }), fc.nat(500_000), (lines, scale, plannedCents) => {
        const scaled = lines.map((one) => ({ ...one, invoicedCents: one.invoicedCents * scale }));
        const at = underestimateOf({ ...line, plannedCents }, unitCostsOf(lines, new Set()));
        const after = underestimateOf({ ...line, plannedCents: plannedCents * scale }, unitCostsOf(scaled, new Set()));
        // Less than a minor unit is nothing missing, and more than one once it is scaled.
        if (at !== null) expect(after).not.toBeNull();
        if (after !== null)
          expect(Math.abs(after.missingCents - (at?.missingCents ?? 0) * scale)).toBeLessThanOrEqual(scale);
      }),
    );
  });
});
