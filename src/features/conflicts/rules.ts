import type { Operation } from '../../records/change.ts';
import { DELETED_FIELD } from '../../records/conflict.ts';
import type { AnyRecord, RecordKind, Registry } from '../../records/define-record.ts';
import type { Conflict } from './schema.ts';

/** Conflicts as one settles them: those about the deletion of one record are one question, any other is its own. */
export function questionsOf(conflicts: readonly Conflict[]): Conflict[][] {
  const questions = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    const key = conflict.field === DELETED_FIELD ? conflict.subjectId : conflict.id;
    questions.set(key, [...(questions.get(key) ?? []), conflict]);
  }
  return [...questions.values()];
}

/**
 * What brings a deleted record back: itself, then what cannot stand without it and was deleted in the same change, which
 * the same instant tells. `all`: the records of a kind that are known here, deleted ones among them.
 */
export function returnOf(
  registry: Registry,
  all: (kind: RecordKind) => readonly AnyRecord[],
  subject: { kind: string; id: string },
): Operation[] {
  const kind = registry.get(subject.kind);
  const at = kind && all(kind).find(({ id }) => id === subject.id)?.deletedAt;
  const returning = [subject];
  // Grows as it goes: what stands on what stands on it comes back too.
  for (const above of at ? returning : []) {
    for (const [below, name] of standingOn(registry, above.kind)) {
      for (const { id, deletedAt, [name]: whole } of all(below)) {
        const isTaken = whole === above.id && deletedAt === at && !returning.some((one) => one.id === id);
        if (isTaken) returning.push({ kind: below.kind, id });
      }
    }
  }
  return returning.map((one): Operation => ({ op: 'restore', ...one }));
}

/** The kinds that go with a record of a kind, by the field that says so. */
function standingOn(registry: Registry, above: string): [RecordKind, string][] {
  return [...registry.values()].flatMap((kind) =>
    Object.entries(kind.fields)
      .filter(([, { reference }]) => reference?.kind === above && reference.onDelete === 'cascade')
      .map(([name]): [RecordKind, string] => [kind, name]),
  );
}
