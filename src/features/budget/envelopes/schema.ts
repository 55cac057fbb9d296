import { defineRecord, type RecordOf } from '../../../records/define-record.ts';
import { cents, month, reference } from '../../../records/field.ts';
import { writableFrom } from '../../../records/rights.ts';

/**
 * What a channel may spend in a month, in the plan's currency: the budget as it is decided before there are actions, which
 * they then use up. Without one, nothing was decided.
 */
export const channelEnvelopeKind = defineRecord({
  kind: 'channelEnvelope',
  collection: 'channel-envelopes',
  scope: 'plan',
  fields: {
    channelId: reference('channel', 'keep', { required: true }),
    month: month(),
    envelopeCents: cents(),
  },
  uniqueBy: ['channelId', 'month'],
  rights: writableFrom('editor'),
});

export type ChannelEnvelope = RecordOf<typeof channelEnvelopeKind>;
