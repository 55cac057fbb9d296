import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { text } from '../../records/field.ts';
import { writableFrom } from '../../records/rights.ts';

/** A company that the plan's customers might choose instead. */
export const competitorKind = defineRecord({
  kind: 'competitor',
  collection: 'competitors',
  scope: 'plan',
  fields: {
    name: text(120, { required: true }),
  },
  rights: writableFrom('editor'),
});

export type Competitor = RecordOf<typeof competitorKind>;
