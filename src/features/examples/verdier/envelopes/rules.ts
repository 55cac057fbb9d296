import { monthOf } from '../../../../kernel/calendar.ts';
import type { Operation } from '../../../../records/change.ts';
import { uniqueId } from '../../../../records/unique-record.ts';
import { channelEnvelopeKind } from '../../../budget/envelopes/schema.ts';
import { creationOf } from '../../operations/rules.ts';
import type { ChannelKey } from '../../schema.ts';

/** What management gave each channel in November, before the actions were written: from January on, in hundreds of euros. */
const ENVELOPES: Record<ChannelKey, readonly number[]> = {
  socialMedia: [0, 12, 3, 28, 0, 32, 0, 0, 3, 36, 3],
  onlineAds: [40, 30, 30, 30, 30, 20, 5, 5, 20, 20, 20],
  newsletter: [0, 14],
  webinar: [9, 9, 9, 0, 9, 9, 0, 0, 9, 0, 9],
  tradeShow: [100, 120, 90, 0, 0, 0, 0, 0, 21, 39],
  ownEvent: [0, 20, 0, 0, 10, 60, 0, 0, 25, 20],
  phone: [0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 6],
  coldEmail: [15, 8],
  visit: [15, 50, 60, 30, 25, 21, 0, 0, 21, 0, 0, 12],
  website: [50, 20, 87, 75, 35],
  seo: [0, 11, 11, 11, 11, 11, 0, 0, 11, 21],
  dataCollection: [16, 21, 21, 26, 0, 9, 10, 0, 8, 0, 9],
  trial: [0, 50, 10, 35, 50, 22, 5, 0, 30, 20, 35],
  salesTool: [0, 12, 40, 75, 20],
  partner: [0, 0, 0, 25, 30, 50],
  referral: [0, 0, 5, 0, 0, 5, 0, 0, 5, 0, 5, 5],
  training: [0, 80, 0, 17, 0, 17, 6, 0, 12, 17],
  inHouse: [19, 0, 8, 70, 70],
};

/** The example's budget by channel and month. */
export function envelopeOperations(
  { planId, year }: { planId: string; year: number },
  channels: Record<ChannelKey, string>,
): Operation[] {
  return (Object.keys(ENVELOPES) as ChannelKey[]).flatMap((key) =>
    ENVELOPES[key].flatMap((hundreds, index) => {
      if (hundreds === 0) return [];
      const fields = { channelId: channels[key], month: monthOf(year, index + 1), envelopeCents: hundreds * 100 * 100 };
      return creationOf(channelEnvelopeKind, uniqueId(channelEnvelopeKind, planId, fields), 'a0', fields);
    }),
  );
}
