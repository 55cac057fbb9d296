import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { choice, integer, ratio, reference, richText, text } from '../../records/field.ts';
import { writableFrom } from '../../records/rights.ts';
import { COLORS } from '../catalogue/schema.ts';

/** How one meets customers; each segment has the ones that suit it. */
export const SELLING_METHODS = ['face_to_face', 'visio', 'phone', 'email', 'social', 'event', 'partner'] as const;
export type SellingMethod = (typeof SELLING_METHODS)[number];

/** A group of customers that is addressed in the same way. */
export const segmentKind = defineRecord({
  kind: 'segment',
  collection: 'segments',
  scope: 'plan',
  fields: {
    name: text(120, { required: true }),
    /** Who they are, in words. */
    definition: richText(4000),
    /** What tells that a customer is one of them. */
    criteria: text(1000),
    /** How many customers and prospects it counts. */
    size: integer({ min: 0, max: 1_000_000_000 }),
    /** Its share of the company's revenue, as entered. */
    revenueShare: ratio(null),
    segmentPriority: choice(['high', 'medium', 'low'], 'medium'),
    color: choice(COLORS, 'grey'),
  },
  rights: writableFrom('editor'),
});

/** Someone typical of a segment, described so that everyone would recognise them. */
export const personaKind = defineRecord({
  kind: 'persona',
  collection: 'personas',
  scope: 'plan',
  fields: {
    name: text(120, { required: true }),
    segmentId: reference('segment', 'clear'),
  },
  rights: writableFrom('editor'),
});

export type Segment = RecordOf<typeof segmentKind>;
export type Persona = RecordOf<typeof personaKind>;
