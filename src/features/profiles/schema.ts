import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { choice, integer, number, ratio, reference, text } from '../../records/field.ts';
import { writableFrom } from '../../records/rights.ts';

/**
 * What the work of a profile follows from: the customers it keeps (portfolio), the new ones it wins (hunting), or the
 * conversations it holds by phone (calling).
 */
export const SIZING_METHODS = ['portfolio', 'hunting', 'calling'] as const;
export type SizingMethod = (typeof SIZING_METHODS)[number];

/** A sort of salesperson, with the norms that everyone of it works by; null for what nobody has said. */
export const profileKind = defineRecord({
  kind: 'profile',
  collection: 'profiles',
  scope: 'workspace',
  fields: {
    name: text(80, { required: true }),
    mission: text(500),
    sizingMethod: choice(SIZING_METHODS, 'portfolio'),
    visitsPerDay: number(),
    callsPerDay: number(),
    /** Share of calls that reach the person asked for. */
    reachRate: ratio(null),
    /** Share of first meetings that lead to a quote. */
    quoteRate: ratio(null),
    /** Share of quotes that win a customer. */
    winRate: ratio(null),
    /** Customers that one person can look after. */
    portfolioSize: integer({ min: 0, max: 1_000_000 }),
    trainingShare: ratio(null),
    adminShare: ratio(null),
    /** Days of paid leave a year. */
    leaveDays: integer({ min: 0, max: 366 }),
    /** Days of selling a year, where they are known better than by counting them from the calendar. */
    sellingDays: number(),
    /** Share of the people who leave within a year. */
    turnoverRate: ratio(null),
    /** What a newcomer gives of a full result in each of the first six months. */
    ramp1: ratio(0),
    ramp2: ratio(0.25),
    ramp3: ratio(0.5),
    ramp4: ratio(0.75),
    ramp5: ratio(1),
    ramp6: ratio(1),
  },
  rights: writableFrom('editor'),
});

/** How well a profile suits someone to be won: `none` not at all, `ideal` made for them. No record: nobody has said. */
export const FITS = ['none', 'possible', 'good', 'ideal'] as const;
export type Fit = (typeof FITS)[number];

export const profileFitKind = defineRecord({
  kind: 'profileFit',
  collection: 'profile-fits',
  scope: 'plan',
  uniqueBy: ['profileId', 'personaId'],
  fields: {
    profileId: reference('profile', 'cascade', { required: true }),
    personaId: reference('persona', 'cascade', { required: true }),
    fit: choice(FITS, 'good'),
  },
  rights: writableFrom('editor'),
});

export type Profile = RecordOf<typeof profileKind>;
export type ProfileFit = RecordOf<typeof profileFitKind>;
