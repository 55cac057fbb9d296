import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { create, RecordShelf, update, uuid } from '../../../../tests/support/commit.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { timesCents } from '../../../kernel/money.ts';
import { applyOperation, withInitialValues } from '../../../records/apply.ts';
import type { Operation } from '../../../records/change.ts';
import { type AmountField, amountValues } from '../rules.ts';
import {
  amountOfParts,
  type AmountParts,
  BUDGET_NATURES,
  BUDGET_UNITS,
  type BudgetLine,
  budgetLineKind,
} from '../schema.ts';
import { editParts, partsToBegin, plannedUnitCents } from './rules.ts';

const STAMP = { planId: uuid(1), actorId: null, at: '2027-01-04T08:00:00.000Z' };
const ACTION = uuid(20);
const LINE = uuid(21);

const anyParts: fc.Arbitrary<AmountParts> = fc.record({
  nature: fc.constantFrom(...BUDGET_NATURES),
  units: fc.option(fc.oneof(fc.nat(500), fc.double({ min: 0, max: 500, noNaN: true }))),
  unitName: fc.constantFrom(...BUDGET_UNITS),
  unitCents: fc.option(fc.nat(1_000_000)),
  revenueCents: fc.option(fc.nat(1_000_000_000)),
  revenueShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
});
const anyLine = fc
  .tuple(anyParts, fc.nat(1_000_000))
  .map(([parts, plannedCents]) => lineOf({ ...parts, plannedCents }));

/** A line that may be stored: its amount is that of its parts where they make one. */
function lineOf(values: Partial<BudgetLine>): BudgetLine {
  const fields = withInitialValues(budgetLineKind, { actionId: ACTION, month: '2027-03', ...values });
  const line = { ...fields, id: LINE } as BudgetLine;
  return { ...line, plannedCents: amountOfParts(line) ?? line.plannedCents };
}

function issuesOf(line: BudgetLine) {
  return budgetLineKind.check(line, { get: () => undefined }, new Set(), []);
}

describe('an amount and its parts', () => {
  test('agree to the cent, halves away from zero, whatever binary fractions do', () => {
    const units = { nature: 'per_unit', units: 2.5, unitCents: 1001, revenueCents: null, revenueShare: null } as const;
    expect(amountOfParts(units)).toBe(2503);
    const share = { ...units, nature: 'revenue_share', revenueCents: 100, revenueShare: 0.145 } as const;
    expect(100 * 0.145).toBeLessThan(14.5);
    expect(amountOfParts(share)).toBe(15);
    expect(timesCents(-100, 0.145)).toBe(-15);
    expect(amountOfParts({ ...share, revenueShare: null })).toBeNull();
    expect(amountOfParts({ ...share, nature: 'fixed' })).toBeNull();
  });

  test('are twice as much for twice as many, to the cent', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1000), (unitCents, units) => {
        expect(timesCents(unitCents, 2 * units)).toBe(2 * timesCents(unitCents, units));
        expect(timesCents(unitCents, units)).toBe(unitCents * units);
      }),
    );
  });

  test('hold together after any edit of any part', () => {
    fc.assert(
      fc.property(anyLine, anyParts, fc.subarray(Object.keys(budgetLineKind.fields)), (line, parts, names) => {
        const some = Object.fromEntries(Object.entries(parts).filter(([name]) => names.includes(name)));
        const [operation] = editParts(line, some);
        const after = operation ? applyOperation(budgetLineKind, line, operation, STAMP) : line;
        expect(after).toMatchObject(some);
        expect(issuesOf(after as BudgetLine)).toEqual([]);
      }),
    );
  });

  test('hold together after any amount written over them, and the other amounts leave them alone', () => {
    const fields: AmountField[] = ['plannedCents', 'revisedCents', 'committedCents', 'invoicedCents', 'paidCents'];
    fc.assert(
      fc.property(anyLine, fc.constantFrom(...fields), fc.nat(1_000_000), (line, field, cents) => {
        const after = { ...line, ...amountValues(line, field, cents) };
        expect(after[field]).toBe(cents);
        expect(issuesOf(after)).toEqual([]);
        const isComputed = amountOfParts(line) !== null && amountOfParts(line) !== cents;
        expect(after.nature).toBe(field === 'plannedCents' && isComputed ? 'fixed' : line.nature);
        expect(after).toMatchObject({ units: line.units, unitCents: line.unitCents, revenueCents: line.revenueCents });
      }),
    );
  });

  test('make no edit where nothing changes', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        expect(editParts(line, { units: line.units, nature: line.nature })).toEqual([]);
      }),
    );
  });

  test('begin with the unit of the category and the revenue of the action, where they are not given', () => {
    const [action, line] = [{ expectedRevenueCents: 900 }, lineOf({ category: 'media', plannedCents: 700 })];
    expect(partsToBegin(line, 'per_unit', action)).toEqual({ nature: 'per_unit', unitName: 'lead' });
    expect(partsToBegin({ ...line, unitName: 'visit' }, 'per_unit', action)).toEqual({ nature: 'per_unit' });
    expect(partsToBegin(line, 'revenue_share', action)).toEqual({ nature: 'revenue_share', revenueCents: 900 });
    expect(partsToBegin({ ...line, revenueCents: 5 }, 'revenue_share', action)).toMatchObject({ revenueCents: 5 });
    const [operation] = editParts(line, partsToBegin(line, 'revenue_share', action));
    expect(operation).toMatchObject({ fields: { plannedCents: [700, 700], revenueCents: [null, 900] } });
  });

  test('tell a price only of units one can compare', () => {
    const line = lineOf({ nature: 'per_unit', units: 40, unitName: 'lead', plannedCents: 200_000 });
    expect(plannedUnitCents(line)).toBe(5000);
    expect(plannedUnitCents({ ...line, unitName: 'other' })).toBeNull();
    expect(plannedUnitCents({ ...line, units: 0 })).toBeNull();
    expect(plannedUnitCents({ ...line, nature: 'fixed' })).toBeNull();
  });
});

describe('two people at one line', () => {
  let shelf: RecordShelf;
  let seen: BudgetLine;
  const now = () => shelf.get('budgetLine', LINE) as BudgetLine;
  beforeEach(() => {
    shelf = new RecordShelf();
    shelf.commit([
      create('action', ACTION, { title: 'Salon de Lyon' }),
      create('budgetLine', LINE, { actionId: ACTION, month: '2027-03', nature: 'per_unit', unitName: 'lead' }),
    ]);
    seen = now();
  });

  function refusal(operations: Operation[]): AppError | undefined {
    try {
      shelf.commit(operations);
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
    return undefined;
  }

  test('who give it different parts are asked, and what is then put again is whole', () => {
    shelf.commit(editParts(seen, { units: 300 }));
    const mine = editParts(seen, { unitCents: 3800 });
    const refused = refusal(mine);
    expect(refused?.code).toBe('guarded_conflict');
    expect(refused?.details.current).toEqual({ units: 300 });
    expect(now()).toMatchObject({ units: 300, unitCents: null, plannedCents: 0 });
    shelf.commit(editParts(now(), { unitCents: 3800 }));
    expect(now()).toMatchObject({ units: 300, unitCents: 3800, plannedCents: 1_140_000 });
  });

  test('of whom one types an amount over the parts of the other are asked as well', () => {
    shelf.commit(editParts(seen, { units: 300, unitCents: 3800 }));
    const typed = amountValues(seen, 'plannedCents', 500_000).plannedCents;
    expect(refusal([update('budgetLine', LINE, { plannedCents: [0, typed] })])?.code).toBe('guarded_conflict');
    shelf.commit([update('budgetLine', LINE, { plannedCents: [1_140_000, 500_000], nature: ['per_unit', 'fixed'] })]);
    expect(now()).toMatchObject({ nature: 'fixed', units: 300, plannedCents: 500_000 });
  });

  test('cannot store an amount that its parts do not make', () => {
    const refused = refusal([update('budgetLine', LINE, { units: [null, 10], unitCents: [null, 100] })]);
    expect(refused?.code).toBe('invalid_input');
    expect(refused?.details.issues).toEqual([
      { path: 'plannedCents', rule: 'not_its_parts', values: { computed: 1000 } },
    ]);
    expect(refusal([update('budgetLine', LINE, { units: [null, -1] })])?.code).toBe('invalid_input');
  });
});
