import type { Operation } from './change.ts';
import type { AnyRecord, Fields, RecordKind, RecordOf } from './define-record.ts';
import { sameValue } from './value.ts';

/** The operations that give a record these values, from those its author sees; none when it has them already. */
export function updateRecord<F extends Fields>(
  kind: RecordKind<F>,
  record: RecordOf<RecordKind<F>>,
  values: Partial<RecordOf<RecordKind<F>>>,
): Operation[] {
  const stored: AnyRecord = record;
  const fields = Object.fromEntries(
    Object.entries(values)
      .filter(([name, to]) => !sameValue(stored[name], to))
      .map(([name, to]): [string, [unknown, unknown]] => [name, [stored[name], to]]),
  );
  return Object.keys(fields).length === 0 ? [] : [{ op: 'update', kind: kind.kind, id: record.id, fields }];
}

/**
 * The same edits with at most one create or update for each record: what several edits in a row make of a record, told
 * in one go. An update that ends where it began disappears. Operations keep the place of their record's first.
 */
export function mergeOperations(operations: readonly Operation[]): Operation[] {
  const merged: (Operation | undefined)[] = [];
  const places = new Map<string, number>();
  for (const operation of operations) {
    const key = `${operation.kind} ${operation.id}`;
    const place = places.get(key);
    const before = place === undefined ? undefined : merged[place];
    if (place !== undefined && before && operation.op === 'update' && before.op === 'create') {
      merged[place] = createdWith(before, operation.fields);
    } else if (place !== undefined && before && operation.op === 'update' && before.op === 'update') {
      merged[place] = { ...before, fields: bothFields(before.fields, operation.fields) };
    } else {
      places.set(key, merged.length);
      merged.push(operation);
    }
  }
  return merged.flatMap((operation) => {
    if (operation?.op !== 'update') return operation ?? [];
    const fields = Object.fromEntries(
      Object.entries(operation.fields).filter(([, [from, to]]) => !sameValue(from, to)),
    );
    return Object.keys(fields).length === 0 ? [] : { ...operation, fields };
  });
}

type Create = Extract<Operation, { op: 'create' }>;
type Edits = Extract<Operation, { op: 'update' }>['fields'];

function createdWith(create: Create, edits: Edits): Create {
  const { rank, ...fields } = Object.fromEntries(Object.entries(edits).map(([name, [, to]]) => [name, to]));
  return { ...create, rank: typeof rank === 'string' ? rank : create.rank, fields: { ...create.fields, ...fields } };
}

function bothFields(first: Edits, second: Edits): Edits {
  const both = { ...first };
  for (const [name, [from, to]] of Object.entries(second)) both[name] = [(first[name] ?? [from])[0], to];
  return both;
}
