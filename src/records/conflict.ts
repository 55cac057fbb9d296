import type { AnyRecord } from './define-record.ts';

/** Kind of the record that keeps both values when an edit overwrites another (declared in features/conflicts). */
export const CONFLICT_KIND = 'conflict';

/** Stands for the deletion itself where a conflict names a field: someone edited what someone else had deleted. */
export const DELETED_FIELD = 'deletedAt';

/**
 * Fields of a conflict. The later edit is `kept`; `lostBy` is the last person known to have changed the record,
 * refined from the log by the pipeline where it can be.
 */
export function conflictFields(
  kind: string,
  stored: AnyRecord,
  field: string,
  values: { base: unknown; lost: unknown; kept: unknown },
  keptBy: string,
): { [field: string]: unknown } {
  return {
    subjectKind: kind,
    subjectId: stored.id,
    field,
    baseValue: values.base,
    lostValue: values.lost,
    keptValue: values.kept,
    lostBy: stored.updatedBy,
    keptBy,
    resolution: 'open',
  };
}
