import { idMadeOf } from '../kernel/ids.ts';
import type { AnyRecord, RecordKind } from './define-record.ts';

type Values = { [field: string]: unknown };

/** The id of the only record of a kind with these values, in a plan or (null) in the workspace. */
export function uniqueId(kind: Pick<RecordKind, 'kind' | 'uniqueBy'>, planId: string | null, fields: Values): string {
  return idMadeOf(kind.kind, planId ?? '', ...(kind.uniqueBy ?? []).map((name) => String(fields[name])));
}

/**
 * What making a record means where someone else has made it already: an edit of it, by someone who saw it empty. What was
 * deleted meanwhile begins again, with nothing of what it held. `whole` is the record as it would be by itself.
 */
export function editsOfExisting(
  kind: RecordKind,
  stored: AnyRecord,
  given: Values,
  whole: Values,
): { [field: string]: [unknown, unknown] } {
  const edits: { [field: string]: [unknown, unknown] } = {};
  for (const [name, { initial }] of Object.entries(kind.fields)) {
    if (kind.uniqueBy?.includes(name)) continue;
    if (stored.deletedAt !== null) edits[name] = [stored[name], whole[name]];
    else if (given[name] !== undefined) edits[name] = [initial ?? null, whole[name]];
  }
  return edits;
}
