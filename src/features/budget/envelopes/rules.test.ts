import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumCents } from '../../../kernel/money.ts';
import { editEnvelope, excessOf, type ChannelUse, envelopeRows, leftOf, sumEnvelopes } from './rules.ts';
import type { ChannelEnvelope } from './schema.ts';

const MONTHS = ['2027-01', '2027-02', '2027-03'];
const CHANNELS = ['phone', 'events', 'web'];

function envelope(channelId: string, month: string, envelopeCents: number): ChannelEnvelope {
  return { id: `${channelId}/${month}`, channelId, month, envelopeCents } as ChannelEnvelope;
}

const envelopes = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...CHANNELS), fc.constantFrom(...MONTHS), fc.nat(1_000_000)), {
    selector: ([channelId, month]) => `${channelId} ${month}`,
  })
  .map((all) => all.map((one) => envelope(...one)));
const uses: fc.Arbitrary<ChannelUse[]> = fc.array(
  fc.record({
    channelId: fc.constantFrom(...CHANNELS, 'gone', null),
    month: fc.constantFrom(...MONTHS),
    cents: fc.nat(1_000_000),
  }),
);

describe('the budget by channel', () => {
  test('holds every envelope and every use once, in all and by month', () => {
    fc.assert(
      fc.property(envelopes, uses, (decided, used) => {
        const rows = envelopeRows(CHANNELS, decided, used);
        const sum = sumEnvelopes(rows);
        expect(sum.usedInAll).toBe(sumCents(used.map(({ cents }) => cents)));
        expect(sum.envelope ?? 0).toBe(sumCents(decided.map(({ envelopeCents }) => envelopeCents)));
        expect(sumCents(sum.envelopes.values())).toBe(sum.envelope ?? 0);
        expect(new Set(rows.map(({ channelId }) => channelId)).size).toBe(rows.length);
        expect(sumCents(rows.flatMap((row) => [...row.used.values()]))).toBe(sum.usedInAll);
      }),
    );
  });

  test('shows channels in their order, then others that count, then what has none', () => {
    const rows = envelopeRows(
      ['web', 'phone'],
      [envelope('events', '2027-01', 100)],
      [
        { channelId: null, month: '2027-01', cents: 5 },
        { channelId: 'web', month: '2027-02', cents: 7 },
      ],
    );
    expect(rows.map(({ channelId }) => channelId)).toEqual(['web', 'phone', 'events', null]);
    expect(rows.map(({ envelope: decided }) => decided)).toEqual([null, null, 100, null]);
  });

  test('says what is left, what a month exceeds, and nothing where nothing was decided', () => {
    const [web, phone] = envelopeRows(
      ['web', 'phone'],
      [envelope('web', '2027-01', 100), envelope('web', '2027-02', 300)],
      [
        { channelId: 'web', month: '2027-01', cents: 150 },
        { channelId: 'phone', month: '2027-01', cents: 40 },
      ],
    );
    expect(web && [leftOf(web), excessOf(web, '2027-01'), excessOf(web, '2027-02')]).toEqual([250, 50, 0]);
    expect(phone && [leftOf(phone), excessOf(phone, '2027-01')]).toEqual([null, 0]);
  });
});

describe('typing an envelope', () => {
  const context = { planId: '01a21564-1189-706e-91f8-80028a75985c', months: MONTHS };

  test('for the whole channel keeps the total to the cent, in the months that had one', () => {
    fc.assert(
      fc.property(envelopes, fc.constantFrom(...CHANNELS), fc.nat(5_000_000), (decided, channelId, cents) => {
        const [row] = envelopeRows([channelId], decided, []);
        const held = new Map([...(row?.envelopes ?? [])].map(([month, { envelopeCents }]) => [month, envelopeCents]));
        const months = held.size > 0 ? [...held.keys()] : MONTHS;
        for (const operation of editEnvelope(
          { channelId, envelopes: row?.envelopes ?? new Map() },
          null,
          cents,
          context,
        )) {
          if (operation.op === 'create')
            held.set(String(operation.fields.month), Number(operation.fields.envelopeCents));
          if (operation.op !== 'update') continue;
          const month = decided.find(({ id }) => id === operation.id)?.month ?? '';
          expect(operation.fields.envelopeCents?.[0]).toBe(held.get(month));
          held.set(month, Number(operation.fields.envelopeCents?.[1]));
        }
        expect(sumCents(held.values())).toBe(cents);
        expect([...held.keys()].toSorted()).toEqual(months.toSorted());
      }),
    );
  });

  test('makes the same record whoever types first, and takes it away when nothing is typed', () => {
    const none = { channelId: 'web', envelopes: new Map<string, ChannelEnvelope>() };
    const [mine] = editEnvelope(none, '2027-01', 500, context);
    const [theirs] = editEnvelope(none, '2027-01', 900, context);
    expect(mine?.id).toBe(theirs?.id);
    expect(editEnvelope(none, '2027-01', null, context)).toEqual([]);
    const held = { channelId: 'web', envelopes: new Map(MONTHS.map((month) => [month, envelope('web', month, 1)])) };
    expect(editEnvelope(held, '2027-02', null, context).map(({ op, id }) => [op, id])).toEqual([
      ['delete', 'web/2027-02'],
    ]);
    expect(editEnvelope(held, null, null, context)).toHaveLength(3);
  });
});
