import type { Operation } from '../../../records/change.ts';
import type { Fields, RecordKind } from '../../../records/define-record.ts';
import type { FieldValue } from '../../../records/field.ts';

/**
 * The creation of a record of `kind`, its fields checked by the compiler; those left out take the declaration's
 * initial value.
 */
export function creationOf<F extends Fields>(
  kind: RecordKind<F>,
  id: string,
  rank: string,
  fields: { [N in keyof F]?: FieldValue<F[N]> },
): Operation {
  return { op: 'create', kind: kind.kind, id, rank, fields };
}
