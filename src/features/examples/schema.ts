import type { Day } from '../../kernel/calendar.ts';
import type { Operation } from '../../records/change.ts';

/** The languages in which examples and templates are written. */
export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The same text in every language: one that is missing does not compile. */
export type Text = Readonly<Record<Locale, string>>;

/** The channels of the trade that every workspace starts with (see channels/rules.ts). */
export type ChannelKey =
  | 'socialMedia'
  | 'onlineAds'
  | 'newsletter'
  | 'webinar'
  | 'tradeShow'
  | 'ownEvent'
  | 'phone'
  | 'coldEmail'
  | 'visit'
  | 'website'
  | 'seo'
  | 'dataCollection'
  | 'trial'
  | 'salesTool'
  | 'partner'
  | 'referral'
  | 'training'
  | 'inHouse';

/** What the writing of an example or a template depends on: no clock and no randomness of its own. */
export interface SeedRequest {
  locale: Locale;
  today: Day;
  newId(): string;
  /** The existing person for whom it is made; owns the plan. */
  ownerPersonId: string;
}

/** The operations of one atomic change that creates a plan and what it refers to. */
export interface Seed {
  planId: string;
  operations: Operation[];
}

/** Something said or published, to be committed in its author's name. */
export interface Turn {
  authorId: string;
  /** When it was said: ISO 8601, UTC; before `today`, and later than the turn before. */
  at: string;
  operations: Operation[];
}

export interface ExampleSeed extends Seed {
  /** The discussion so far, oldest first; each turn is a change of its own, after the plan's. */
  discussion: Turn[];
}
