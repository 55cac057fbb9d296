import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { choice, reference, references, richText, scale, text } from '../../records/field.ts';
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
  },
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

export type SwotItem = RecordOf<typeof swotItemKind>;
export type StrategicOption = RecordOf<typeof strategicOptionKind>;
