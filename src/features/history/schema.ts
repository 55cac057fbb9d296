import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { day, text } from '../../records/field.ts';
import { writableFrom } from '../../records/rights.ts';

/** A moment of the plan that was given a name: "initial", "revised in June". What the plan was then, the log tells. */
export const planVersionKind = defineRecord({
  kind: 'planVersion',
  collection: 'plan-versions',
  scope: 'plan',
  fields: {
    name: text(120, { required: true }),
    note: text(2000),
    /** The day in whose evening the plan was so; null: as it was when the name was given. */
    asOf: day(),
  },
  rights: {
    ...writableFrom('editor'),
    // A name stands for one moment: for another one, another name.
    update: (question) =>
      writableFrom('editor').update(question) && !(question.changed ?? []).some((field) => field === 'asOf'),
  },
});

export type PlanVersion = RecordOf<typeof planVersionKind>;
