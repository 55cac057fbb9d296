import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { choice, reference, references, text } from '../../records/field.ts';
import { writableFrom } from '../../records/rights.ts';
import { SELLING_METHODS } from '../targets/schema.ts';

/** How much a way of selling counts for a segment. */
export const METHOD_PARTS = ['unspecified', 'primary', 'secondary'] as const;
export type MethodPart = (typeof METHOD_PARTS)[number];

/** How a segment is sold to in one way: its part, and whose work it is. Whether it is at all, the segment says. */
export const sellingPartKind = defineRecord({
  kind: 'sellingPart',
  collection: 'selling-parts',
  scope: 'plan',
  uniqueBy: ['segmentId', 'sellingMethod'],
  fields: {
    segmentId: reference('segment', 'cascade', { required: true }),
    sellingMethod: choice(SELLING_METHODS, 'face_to_face'),
    methodPart: choice(METHOD_PARTS, 'unspecified'),
    personIds: references('person', 20),
    /** The sort of salesperson it takes: hunter, telesales… */
    sellerProfile: text(120),
    remark: text(500),
  },
  rights: writableFrom('editor'),
});

export type SellingPart = RecordOf<typeof sellingPartKind>;
