import { foldText } from '../../../kernel/folded-text.ts';
import { type Cents, shareOfCents } from '../../../kernel/money.ts';
import { type AmountContext, parseAmount, SHARE } from '../../../kernel/typed-amount.ts';
import type { Plan } from '../schema.ts';

/** What the envelope of a plan is made of. `envelopeCents` is what everything else reads. */
export type Envelope = Pick<Plan, 'envelopeCents' | 'envelopeShare' | 'plannedRevenueCents'>;

/** How an envelope is decided: an amount, a part of the planned revenue, or not at all: the sum of the actions. */
export const ENVELOPE_KINDS = ['amount', 'share', 'none'] as const;
export type EnvelopeKind = (typeof ENVELOPE_KINDS)[number];

export function envelopeKind({ envelopeCents, envelopeShare }: Envelope): EnvelopeKind {
  if (envelopeShare !== null) return 'share';
  return envelopeCents === null ? 'none' : 'amount';
}

/** One thing that is decided about the envelope; what follows from it is worked out. */
export type EnvelopeDecision =
  | { amountCents: Cents | null }
  | { share: number; revenueCents?: Cents }
  | { revenueCents: Cents | null };

/**
 * What the envelope is once something was decided about it. An amount, or none, is no share any more. A share makes the amount,
 * share × planned revenue to the nearest minor unit; so does another revenue while there is a share. Without a revenue a share
 * is of nothing: the amount it last made stays, as an amount.
 */
export function decideEnvelope(before: Envelope, decision: EnvelopeDecision): Envelope {
  if ('amountCents' in decision) return { ...before, envelopeCents: decision.amountCents, envelopeShare: null };
  const envelopeShare = 'share' in decision ? decision.share : before.envelopeShare;
  const plannedRevenueCents = decision.revenueCents === undefined ? before.plannedRevenueCents : decision.revenueCents;
  return envelopeShare === null || plannedRevenueCents === null
    ? { ...before, envelopeShare: null, plannedRevenueCents }
    : { envelopeCents: shareOfCents(envelopeShare, plannedRevenueCents), envelopeShare, plannedRevenueCents };
}

/** The part of the planned revenue that the envelope makes, decided or not, as a ratio; null where one is missing or it is 0. */
export function shareOfRevenue({ envelopeCents, envelopeShare, plannedRevenueCents }: Envelope): number | null {
  if (envelopeShare !== null) return envelopeShare;
  return envelopeCents === null || !plannedRevenueCents ? null : envelopeCents / plannedRevenueCents;
}

/** Reads "1,8 % de 14,2 M€" as the decision that it is; null when the text says no share of at most the whole. */
export function readShareOfRevenue(
  text: string,
  context: AmountContext,
): Required<Extract<EnvelopeDecision, { share: number }>> | null {
  const [, whole = '', decimals = '', of = ''] = SHARE.exec(foldText(text)) ?? [];
  const share = Number(`${whole}.${decimals}`) / 100;
  const revenue = parseAmount(of, context);
  if (of === '' || share > 1 || 'rule' in revenue || revenue.cents === null || revenue.cents < 0) return null;
  return { share: Number(share.toFixed(6)), revenueCents: revenue.cents };
}
