import type { Operation } from '../../../records/change.ts';
import type { AnyRecord } from '../../../records/define-record.ts';
import { sameValue } from '../../../records/value.ts';
import type { NetChange } from '../comparison/rules.ts';

export interface PresentState {
  /** A record as it stands, deleted or not; undefined when it is not known here, as what was deleted is. */
  get(kind: string, id: string): AnyRecord | undefined;
  /** The kind of record that a field names; undefined for what names none. */
  targetOf(kind: string, field: string): string | undefined;
  /** The operation as far as this person may do it; undefined when they may not. */
  permit(operation: Operation, change: NetChange): Operation | undefined;
}

export interface WayBack {
  /** Those that come back first, then values, then those that go: nothing is deleted under what still refers to it. */
  operations: Operation[];
  /** How many records stay as they are, in whole or in part, because this person may not change them. */
  refused: number;
}

/**
 * What gives records back what they held before some changes: values that differ, what was deleted since restored, what was
 * added since deleted.
 *
 * @param recordId the record it is about, with its amounts: it is itself neither made nor deleted, and keeps its place;
 * without it, all that changed goes back
 */
export function goBack(changes: readonly NetChange[], present: PresentState, recordId?: string): WayBack {
  const refused = new Set<string>();
  const permit = (operation: Operation, change: NetChange): Operation[] => {
    const permitted = present.permit(operation, change);
    if (permitted !== operation) refused.add(change.id);
    return permitted ? [permitted] : [];
  };
  const isLiving = ({ kind, id, op }: NetChange) => {
    const record = present.get(kind, id);
    return record === undefined ? op !== 'deleted' : record.deletedAt === null;
  };
  const concerned = changes.filter(({ id, op }) => id !== recordId || op === 'updated');
  const restores = concerned
    .filter((change) => change.op === 'deleted' && !isLiving(change))
    .flatMap((change) => permit({ op: 'restore', kind: change.kind, id: change.id }, change));
  const returning = new Set(restores.map(({ id }) => id));
  const updates = concerned.flatMap((change): Operation[] => {
    const { kind, id, op } = change;
    if (op === 'created' || !(isLiving(change) || returning.has(id))) return [];
    const record = present.get(kind, id);
    const fields: { [field: string]: [unknown, unknown] } = {};
    for (const [field, [then, latest]] of Object.entries(change.fields)) {
      if (field === 'rank' && recordId !== undefined) continue;
      const current = record === undefined ? latest : record[field];
      const back = valueAllowed(present, change.kind, field, [then, current], returning);
      if (!sameValue(current, back)) fields[field] = [current, back];
    }
    return Object.keys(fields).length === 0 ? [] : permit({ op: 'update', kind, id, fields }, change);
  });
  const deletions = concerned
    .filter((change) => change.op === 'created' && isLiving(change))
    .flatMap((change) => permit({ op: 'delete', kind: change.kind, id: change.id }, change));
  return { operations: [...restores, ...updates, ...deletions], refused: refused.size };
}

const NONE: ReadonlySet<string> = new Set();

/**
 * What of an earlier value may be given back to a field: nothing refers to what is no longer there, unless it comes back
 * with it.
 */
export function valueAllowed(
  { get, targetOf }: Pick<PresentState, 'get' | 'targetOf'>,
  kind: string,
  field: string,
  [then, current]: [then: unknown, current: unknown],
  returning: ReadonlySet<string> = NONE,
): unknown {
  const target = targetOf(kind, field);
  if (target === undefined || then === null) return then;
  const isGone = (id: unknown) => !returning.has(String(id)) && get(target, String(id))?.deletedAt !== null;
  if (Array.isArray(then)) return then.filter((id) => !isGone(id));
  return isGone(then) ? current : then;
}
