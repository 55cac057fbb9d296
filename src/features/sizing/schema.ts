import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { integer, number, reference, text } from '../../records/field.ts';
import { writableFrom } from '../../records/rights.ts';

/** Customers that are worked alike: a segment, or a zone of them. */
export const servedGroupKind = defineRecord({
  kind: 'servedGroup',
  collection: 'served-groups',
  scope: 'plan',
  fields: {
    name: text(120, { required: true }),
    segmentId: reference('segment', 'clear'),
    /** Who serves them. */
    profileId: reference('profile', 'clear'),
    /** Null: as many as its segment counts. */
    customers: integer({ min: 0, max: 1_000_000_000 }),
    contactsPerYear: number(),
    /** One contact with the travel to it; null where the profile counts in visits a day. */
    contactMinutes: integer({ min: 0, max: 100_000 }),
  },
  rights: writableFrom('editor'),
});

/** What a plan asks of a profile that is not counted from the customers it keeps: new ones, or conversations. */
export const profileNeedKind = defineRecord({
  kind: 'profileNeed',
  collection: 'profile-needs',
  scope: 'plan',
  uniqueBy: ['profileId'],
  fields: {
    profileId: reference('profile', 'cascade', { required: true }),
    /** Null: as many as the objective's target. */
    quantity: number(),
    objectiveId: reference('objective', 'clear'),
  },
  rights: writableFrom('editor'),
});

export type ServedGroup = RecordOf<typeof servedGroupKind>;
export type ProfileNeed = RecordOf<typeof profileNeedKind>;
