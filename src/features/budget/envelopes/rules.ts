import type { Month } from '../../../kernel/calendar.ts';
import { allocateCents, type Cents, sumCents } from '../../../kernel/money.ts';
import type { Operation } from '../../../records/change.ts';
import { updateRecord } from '../../../records/edit.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import { type ChannelEnvelope, channelEnvelopeKind } from './schema.ts';

/** What was decided for a channel, beside what its actions have taken of it. Amounts in minor units. */
export interface EnvelopeRow {
  /** The channel; null for actions that have none, for which nothing can be decided. */
  readonly channelId: string | null;
  /** By month; absent where nothing was decided. */
  readonly envelopes: ReadonlyMap<Month, ChannelEnvelope>;
  /** By month, the budget of its actions as it holds today. */
  readonly used: ReadonlyMap<Month, Cents>;
  /** In all; null when nothing was decided for any month. */
  readonly envelope: Cents | null;
  readonly usedInAll: Cents;
}

/** A budget amount of an action, with the action's channel. */
export interface ChannelUse {
  channelId: string | null;
  month: Month;
  cents: Cents;
}

/**
 * The rows of the budget by channel: these channels in their order, then others that something was decided for or that
 * actions use, then what has no channel. Every envelope and every use is in exactly one row.
 */
export function envelopeRows(
  channelIds: readonly string[],
  envelopes: Iterable<ChannelEnvelope>,
  uses: Iterable<ChannelUse>,
): EnvelopeRow[] {
  const decided = Map.groupBy(envelopes, ({ channelId }) => channelId);
  const used = Map.groupBy(uses, ({ channelId }) => channelId);
  const known = new Set<string | null>([...channelIds, ...decided.keys(), ...used.keys()]);
  known.delete(null);
  return [...known, ...(used.has(null) ? [null] : [])].map((channelId) => {
    const own = channelId === null ? [] : (decided.get(channelId) ?? []);
    const usedByMonth = new Map<Month, Cents>();
    for (const { month, cents } of used.get(channelId) ?? []) {
      usedByMonth.set(month, (usedByMonth.get(month) ?? 0) + cents);
    }
    return {
      channelId,
      envelopes: new Map(own.map((envelope) => [envelope.month, envelope])),
      used: usedByMonth,
      envelope: own.length === 0 ? null : sumCents(own.map(({ envelopeCents }) => envelopeCents)),
      usedInAll: sumCents(usedByMonth.values()),
    };
  });
}

/** What actions take beyond what was decided for a month; 0 when they stay within it, or nothing was decided. */
export function excessOf(row: EnvelopeRow, month: Month): Cents {
  const envelope = row.envelopes.get(month)?.envelopeCents;
  return envelope === undefined ? 0 : Math.max(0, (row.used.get(month) ?? 0) - envelope);
}

/** envelope − used, negative when the actions take more; null when nothing was decided. */
export function leftOf({ envelope, usedInAll }: Pick<EnvelopeRow, 'envelope' | 'usedInAll'>): Cents | null {
  return envelope === null ? null : envelope - usedInAll;
}

/** The same for many rows together: what is decided and used in each month and in all. */
export function sumEnvelopes(rows: readonly EnvelopeRow[]): {
  envelopes: ReadonlyMap<Month, Cents>;
  envelope: Cents | null;
  usedInAll: Cents;
} {
  const envelopes = new Map<Month, Cents>();
  for (const row of rows) {
    for (const [month, { envelopeCents }] of row.envelopes) {
      envelopes.set(month, (envelopes.get(month) ?? 0) + envelopeCents);
    }
  }
  return {
    envelopes,
    envelope: envelopes.size === 0 ? null : sumCents(envelopes.values()),
    usedInAll: sumCents(rows.map(({ usedInAll }) => usedInAll)),
  };
}

/**
 * The edits that make a channel's envelope for a month what was typed; nothing typed takes it away. With `month` null the
 * amount is for the whole channel: it is shared over the months that have an envelope, in proportion, or equally over
 * `months` when none has, to the cent. The row is of a channel.
 */
export function editEnvelope(
  row: Pick<EnvelopeRow, 'envelopes'> & { channelId: string },
  month: Month | null,
  cents: Cents | null,
  { planId, months }: { planId: string; months: readonly Month[] },
): Operation[] {
  const write = (of: Month, amount: Cents): Operation[] => {
    const envelope = row.envelopes.get(of);
    if (envelope) return updateRecord(channelEnvelopeKind, envelope, { envelopeCents: amount });
    const fields = { channelId: row.channelId, month: of, envelopeCents: amount };
    const id = uniqueId(channelEnvelopeKind, planId, fields);
    return [{ op: 'create', kind: channelEnvelopeKind.kind, id, rank: 'a0', fields }];
  };
  const own = [...row.envelopes.keys()];
  if (cents === null) {
    return own
      .filter((of) => month === null || of === month)
      .map((of) => ({ op: 'delete', kind: channelEnvelopeKind.kind, id: row.envelopes.get(of)?.id ?? '' }));
  }
  if (month !== null) return write(month, cents);
  const over = own.length > 0 ? own : months;
  const shares = allocateCents(
    cents,
    over.map((of) => row.envelopes.get(of)?.envelopeCents ?? 0),
  );
  return over.flatMap((of, index) => write(of, shares[index] ?? 0));
}
