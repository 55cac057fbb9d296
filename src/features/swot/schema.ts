import { isAtLeast } from '../../records/actor.ts';
import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { choice, integer, reference, references, richText, scale, text } from '../../records/field.ts';
import { writableFrom } from '../../records/rights.ts';

/** Strengths and weaknesses are the company's own; opportunities and threats come from outside. */
export const QUADRANTS = ['strength', 'weakness', 'opportunity', 'threat'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** What an option does with the pair it comes from: exploit, repair, defend, limit (TOWS). */
export const OPTION_TYPES = ['SO', 'WO', 'ST', 'WT'] as const;
export type OptionType = (typeof OPTION_TYPES)[number];

/** One thing that helps or hinders the plan. */
export const swotItemKind = defineRecord({
  kind: 'swotItem',
  collection: 'swot-items',
  scope: 'plan',
  fields: {
    title: text(200, { required: true }),
    quadrant: choice(QUADRANTS, 'strength'),
    /** What shows that it is so. */
    evidence: text(2000),
    weight: scale(1, 5, 3),
    /** The segment it concerns; null when it concerns the whole company. */
    segmentId: reference('segment', 'clear'),
    /** Those who think it counts most: a list, so that a person has one vote and two who vote at once are both heard. */
    voterIds: references('person', 500),
  },
  rights: {
    ...writableFrom('editor'),
    // Whoever works on the plan votes; the words are the editors'.
    update: ({ role, changed }) => isAtLeast(role, changed?.join() === 'voterIds' ? 'contributor' : 'editor'),
  },
});

/**
 * What an internal item does with an external one: from -2, it makes it worse, to +2, it makes the most of it. Two people
 * who judge at once make one.
 */
export const swotLinkKind = defineRecord({
  kind: 'swotLink',
  collection: 'swot-links',
  scope: 'plan',
  fields: {
    internalId: reference('swotItem', 'cascade', { required: true }),
    externalId: reference('swotItem', 'cascade', { required: true }),
    /** Null when it was taken back: the pair is to be examined. 0 says that it was, and that nothing ties them. */
    linkValue: integer({ min: -2, max: 2 }),
    /** Why. */
    note: text(500),
  },
  uniqueBy: ['internalId', 'externalId'],
  rights: writableFrom('editor'),
});

/** A way to go that the confrontation of the SWOT suggests; objectives and actions come from it. */
export const strategicOptionKind = defineRecord({
  kind: 'strategicOption',
  collection: 'strategic-options',
  scope: 'plan',
  fields: {
    title: text(200, { required: true }),
    description: richText(10_000),
    optionType: choice(OPTION_TYPES, 'SO'),
    /** The internal and external items it answers. */
    itemIds: references('swotItem', 20),
    ownerId: reference('person', 'keep'),
  },
  rights: writableFrom('editor'),
});

export type SwotLink = RecordOf<typeof swotLinkKind>;
export type SwotItem = RecordOf<typeof swotItemKind>;
export type StrategicOption = RecordOf<typeof strategicOptionKind>;
