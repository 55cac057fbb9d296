import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { choice, integer, number, reference, text } from '../../records/field.ts';
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

/** How the work of a profile is shared over the months: as those of its objective, evenly, or by weights that are typed. */
export const DEMAND_SEASONS = ['objective', 'flat', 'typed'] as const;

/** The most that a month may weigh, for a usual month of 100. */
export const MOST_WEIGHT = 10_000;
const weight = () => integer({ min: 0, max: MOST_WEIGHT });

/** What a plan asks of a profile: new customers or conversations, unless it keeps customers; and in which months. */
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
    demandSeason: choice(DEMAND_SEASONS, 'objective'),
    /** What each month weighs from January on, in a season that is typed; null for a usual month. */
    season1: weight(),
    season2: weight(),
    season3: weight(),
    season4: weight(),
    season5: weight(),
    season6: weight(),
    season7: weight(),
    season8: weight(),
    season9: weight(),
    season10: weight(),
    season11: weight(),
    season12: weight(),
  },
  rights: writableFrom('editor'),
});

export type ServedGroup = RecordOf<typeof servedGroupKind>;
export type ProfileNeed = RecordOf<typeof profileNeedKind>;
