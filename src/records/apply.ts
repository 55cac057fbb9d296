import type { Operation } from './change.ts';
import type { AnyRecord, RecordKind } from './define-record.ts';
import { isList } from './field.ts';
import { editsOfExisting } from './unique-record.ts';
import { mergeList, sameValue } from './value.ts';

/** Who and when, for what an operation stamps on the record. */
export interface Stamp {
  planId: string | null;
  actorId: string | null;
  at: string;
}

/** Field values of a record created with `given`: the declaration's initial value where none was given. */
export function withInitialValues(kind: RecordKind, given: { [field: string]: unknown }): { [field: string]: unknown } {
  const fields: { [field: string]: unknown } = {};
  for (const [name, field] of Object.entries(kind.fields)) {
    const value = given[name] === undefined ? field.initial : given[name];
    fields[name] = value === undefined ? null : field.read ? field.read(value) : value;
  }
  return fields;
}

/**
 * The record after an operation, without judging it: the same function gives the server's rows, a browser's
 * optimistic view and its confirmed copy, which is why they agree. Returns `record` itself when nothing changes.
 */
export function applyOperation(
  kind: RecordKind,
  record: AnyRecord | undefined,
  operation: Operation,
  stamp: Stamp,
): AnyRecord | undefined {
  if (operation.op === 'create') {
    if (record) return kind.uniqueBy ? begun(kind, record, operation, stamp) : record;
    return {
      ...withInitialValues(kind, operation.fields),
      id: operation.id,
      planId: kind.scope === 'plan' ? stamp.planId : null,
      version: 1,
      rank: operation.rank,
      createdAt: stamp.at,
      createdBy: stamp.actorId,
      updatedAt: stamp.at,
      updatedBy: stamp.actorId,
      deletedAt: null,
    };
  }
  if (!record) return undefined;
  const changes: { [field: string]: unknown } = {};
  if (operation.op === 'update') {
    for (const [name, [from, to]] of Object.entries(operation.fields)) {
      const value = mergedValue(kind, name, from, to, record[name]);
      if (!sameValue(record[name], value)) changes[name] = value;
    }
  } else if (operation.op === 'delete') {
    if (record.deletedAt === null) changes.deletedAt = stamp.at;
  } else if (record.deletedAt !== null) {
    changes.deletedAt = null;
  }
  if (Object.keys(changes).length === 0) return record;
  return { ...record, ...changes, version: record.version + 1, updatedAt: stamp.at, updatedBy: stamp.actorId };
}

/** The only record of its kind, made here while it was there already. */
function begun(kind: RecordKind, record: AnyRecord, operation: Operation & { op: 'create' }, stamp: Stamp): AnyRecord {
  const { id } = record;
  const given = operation.fields;
  const fields = editsOfExisting(kind, record, given, withInitialValues(kind, given));
  const living = applyOperation(kind, record, { op: 'restore', kind: kind.kind, id }, stamp) ?? record;
  return applyOperation(kind, living, { op: 'update', kind: kind.kind, id, fields }, stamp) ?? living;
}

/** What a field becomes when someone who saw `from` wants `to` and it holds `stored`. Lists merge; the rest is replaced. */
export function mergedValue(kind: RecordKind, name: string, from: unknown, to: unknown, stored: unknown): unknown {
  const field = kind.fields[name];
  if (!field || !isList(field)) return field?.read ? field.read(to) : to;
  return sameValue(from, stored) ? to : mergeList(asList(from), asList(to), asList(stored));
}

function asList(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}
