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
