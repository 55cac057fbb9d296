import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareOfCents } from '../../../kernel/money.ts';
import { parseAmount } from '../../../kernel/typed-amount.ts';
import { PLAN_ID, RecordShelf, update } from '../../../../tests/support/commit.ts';
import { type Plan, planKind } from '../schema.ts';
import {
  decideEnvelope,
  type Envelope,
  type EnvelopeDecision,
  envelopeKind,
  readShareOfRevenue,
  shareOfRevenue,
} from './rules.ts';

const NONE: Envelope = { envelopeCents: null, envelopeShare: null, plannedRevenueCents: null };
const OF_REVENUE: Envelope = {
  envelopeCents: 25_560_000,
  envelopeShare: 0.018,
  plannedRevenueCents: 1_420_000_000,
};
const french = { currency: 'EUR', locale: 'fr' } as const;

const cents = fc.integer({ min: 0, max: 10_000_000_000_000 });
const share = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1e6);
const decision: fc.Arbitrary<EnvelopeDecision> = fc.oneof(
  fc.record({ amountCents: fc.option(cents) }),
  fc.record({ share }),
  fc.record({ share, revenueCents: cents }),
  fc.record({ revenueCents: fc.option(cents) }),
);

/** What the declaration says of a plan with this envelope. */
function issuesOf(envelope: Envelope): string[] {
  const plan = { ...envelope, periodStart: '2027-01-01', periodEnd: '2027-12-31' };
  const record = { ...plan, id: '', planId: null, version: 1, rank: '', createdAt: '', createdBy: null };
  const whole = { ...record, updatedAt: '', updatedBy: null, deletedAt: null };
  return planKind.check(whole, { get: () => undefined }, new Set(), []).map(({ rule }) => rule);
}

describe('the envelope of a plan', () => {
  test('a share of the revenue makes the amount, and follows the revenue', () => {
    const decided = decideEnvelope({ ...NONE, plannedRevenueCents: 1_420_000_000 }, { share: 0.018 });
    expect(decided).toEqual(OF_REVENUE);
    expect(decideEnvelope(decided, { revenueCents: 1_500_000_000 })).toEqual({
      envelopeCents: 27_000_000,
      envelopeShare: 0.018,
      plannedRevenueCents: 1_500_000_000,
    });
  });

  test('an amount is no share, and another revenue leaves it alone', () => {
    const fixed = decideEnvelope(OF_REVENUE, { amountCents: 25_500_000 });
    expect(fixed).toEqual({ ...OF_REVENUE, envelopeCents: 25_500_000, envelopeShare: null });
    expect(decideEnvelope(fixed, { revenueCents: 1 })).toEqual({ ...fixed, plannedRevenueCents: 1 });
    expect(decideEnvelope(OF_REVENUE, { amountCents: null })).toMatchObject({
      envelopeCents: null,
      envelopeShare: null,
    });
  });

  test('without a revenue a share is of nothing: the amount stays', () => {
    const without = { ...OF_REVENUE, envelopeShare: null, plannedRevenueCents: null };
    expect(decideEnvelope(OF_REVENUE, { revenueCents: null })).toEqual(without);
    expect(decideEnvelope(NONE, { share: 0.05 })).toEqual(NONE);
  });

  test('is always one that the declaration takes, whatever was decided in whatever order', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), (decisions) => {
        const envelope = decisions.reduce(decideEnvelope, NONE);
        expect(issuesOf(envelope)).toEqual([]);
        if (envelope.envelopeShare !== null) expect(envelopeKind(envelope)).toBe('share');
      }),
    );
  });

  test('the declaration refuses a share that makes another amount, or is of no revenue', () => {
    expect(issuesOf({ ...OF_REVENUE, envelopeCents: 25_560_001 })).toEqual(['not_share_of_revenue']);
    expect(issuesOf({ ...OF_REVENUE, envelopeCents: null })).toEqual(['not_share_of_revenue']);
    expect(issuesOf({ ...OF_REVENUE, plannedRevenueCents: null })).toEqual(['not_share_of_revenue']);
    expect(issuesOf({ ...NONE, envelopeCents: 25_500_000, plannedRevenueCents: 1_420_000_000 })).toEqual([]);
  });

  test('says what part of the revenue it makes, decided or not', () => {
    expect(shareOfRevenue(OF_REVENUE)).toBe(0.018);
    expect(shareOfRevenue({ ...OF_REVENUE, envelopeShare: null, envelopeCents: 35_500_000 })).toBe(0.025);
    expect(shareOfRevenue(NONE)).toBeNull();
    expect(shareOfRevenue({ ...NONE, envelopeCents: 1 })).toBeNull();
    expect(shareOfRevenue({ ...NONE, envelopeCents: 1, plannedRevenueCents: 0 })).toBeNull();
  });

  test.each([
    ['amount', { ...NONE, envelopeCents: 0 }],
    ['share', OF_REVENUE],
    ['none', { ...NONE, plannedRevenueCents: 5 }],
  ])('is decided as %s', (kind, envelope) => {
    expect(envelopeKind(envelope)).toBe(kind);
  });
});

describe('two people who decide at the same time', () => {
  const NAMES = ['envelopeCents', 'envelopeShare', 'plannedRevenueCents'] as const;

  /** Whether the change from one envelope to another was taken, by who sees the former. */
  function write(shelf: RecordShelf, from: Envelope, to: Envelope): boolean {
    const changed = NAMES.filter((name) => from[name] !== to[name]);
    const fields = Object.fromEntries(
      changed.map((name): [string, [unknown, unknown]] => [name, [from[name], to[name]]]),
    );
    try {
      shelf.commit([update('plan', PLAN_ID, fields)], { planId: null });
      return true;
    } catch {
      return false;
    }
  }

  const held = (shelf: RecordShelf) => {
    const { envelopeCents, envelopeShare, plannedRevenueCents } = shelf.get('plan', PLAN_ID) as Plan;
    return { envelopeCents, envelopeShare, plannedRevenueCents };
  };

  test('leave an envelope that holds together: the later of two that do not go together is refused', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 3 }), decision, decision, (before, one, other) => {
        const shelf = new RecordShelf();
        const base = before.reduce(decideEnvelope, NONE);
        write(shelf, NONE, base);
        const first = decideEnvelope(base, one);
        expect(write(shelf, base, first)).toBe(true);
        const isTaken = write(shelf, base, decideEnvelope(base, other));
        expect(issuesOf(held(shelf))).toEqual([]);
        if (!isTaken) expect(held(shelf)).toEqual(first);
      }),
    );
  });

  test('a share decided on a revenue that someone else has just changed is refused', () => {
    const shelf = new RecordShelf();
    const base = { ...OF_REVENUE, envelopeShare: null };
    write(shelf, NONE, base);
    expect(write(shelf, base, decideEnvelope(base, { revenueCents: 1_500_000_000 }))).toBe(true);
    expect(write(shelf, base, decideEnvelope(base, { share: 0.02 }))).toBe(false);
    expect(held(shelf)).toEqual({ ...base, plannedRevenueCents: 1_500_000_000 });
  });
});

describe('a share as people type it', () => {
  test.each([
    ['1,8 % de 14,2 M€', 0.018, 1_420_000_000],
    ['5% du 4 800 k€', 0.05, 480_000_000],
    ['0.0125 % of 1m', 0.000125, 100_000_000],
    ['100 % x 3', 1, 300],
  ])('%s', (text, ratio, revenueCents) => {
    expect(readShareOfRevenue(text, french)).toEqual({ share: ratio, revenueCents });
  });

  test.each(['', '255 000 €', '1,8 %', '150 % de 2 M€', '5 % de rien', '5 % de 3 $', '5 % de -3'])(
    '%j is none',
    (text) => {
      expect(readShareOfRevenue(text, french)).toBeNull();
    },
  );

  test('makes the amount that is read of the same text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), cents, (millionths, revenueCents) => {
        const percent = (millionths / 10_000).toFixed(4);
        const text = `${percent} % de ${(revenueCents / 100).toFixed(2)}`;
        const read = readShareOfRevenue(text, french);
        expect(read).toEqual({ share: millionths / 1e6, revenueCents });
        expect(parseAmount(text, french)).toMatchObject({ cents: shareOfCents(read?.share ?? 0, revenueCents) });
      }),
    );
  });
});
