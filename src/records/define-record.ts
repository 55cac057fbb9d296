import type { Issue } from '../kernel/app-error.ts';
import type { Actor, Role } from './actor.ts';
import type { Field, FieldValue } from './field.ts';

export type Fields = Record<string, Field<unknown>>;

/**
 * What every record carries besides its own fields. Instants are ISO 8601 in UTC with milliseconds. A type alias
 * and not an interface, so that a record is also an AnyRecord.
 */
export type RecordBase = {
  id: string;
  /** The plan it belongs to; null for what the whole workspace shares (people, channels, plans themselves…). */
  planId: string | null;
  /** Counts the committed changes to this record, from 1. */
  version: number;
  /** Order among its siblings: compare as plain strings (fractional indexing). */
  rank: string;
  createdAt: string;
  /** Person who created it; null for the system. */
  createdBy: string | null;
  updatedAt: string;
  updatedBy: string | null;
  /** When it was deleted; null while it lives. A deleted record stays and can be restored. */
  deletedAt: string | null;
};

/** A record whose fields are known only by its kind's declaration. */
export type AnyRecord = RecordBase & { [field: string]: unknown };

export type RecordOf<K> = K extends RecordKind<infer F> ? RecordBase & { [N in keyof F]: FieldValue<F[N]> } : never;

/** What rules may look at besides the record itself: other records, dead ones included. */
export interface Lookup {
  get(kind: string, id: string): AnyRecord | undefined;
}

/** What a right is decided on. `role` is the actor's role in the record's plan, or in the workspace. */
export interface RightsQuestion {
  actor: Actor;
  role: Role | null;
  /** The record as it stands; for a creation, as it would be. */
  record: AnyRecord;
  /** For an update: the names of the fields that change. */
  changed?: readonly string[];
  lookup: Lookup;
}

/** Who may do what with records of a kind: one pure function per verb. Reading implies nothing about writing. */
export interface Rights {
  read(question: RightsQuestion): boolean;
  create(question: RightsQuestion): boolean;
  update(question: RightsQuestion): boolean;
  delete(question: RightsQuestion): boolean;
}

/** What the system writes into a record besides, when one of the fields `on` is written. */
export interface Follow {
  on: readonly string[];
  /** `referrers`: the living records of a kind that refer to one by a field. */
  values(
    record: AnyRecord,
    referrers: (kind: string, field: string, id: string) => AnyRecord[],
  ): {
    [field: string]: unknown;
  };
}

export interface RecordKind<F extends Fields = Fields> {
  /** Singular, camelCase: `budgetLine`. */
  kind: string;
  /** Plural for REST paths and snapshots: `budget-lines`. */
  collection: string;
  /** Database table: `budget_line`. */
  table: string;
  scope: 'workspace' | 'plan';
  fields: F;
  rights: Rights;
  /**
   * The person who alone sees this record, or null when everyone who reads its plan does (private saved views).
   */
  audience?(record: AnyRecord): string | null;
  /**
   * What must hold between its fields and with other records; returns what is wrong. `changed` are the fields that the
   * change writes, all of them for a new record. What a written list of records of the same kind leads to can be looked
   * up however far it goes.
   */
  check(record: AnyRecord, lookup: Lookup, changed: ReadonlySet<string>, alike: readonly AnyRecord[]): Issue[];
  /**
   * References by which records are checked together: `check` is given the other living ones that have the same (what a
   * person has already spent of a budget). They never change.
   */
  alikeBy?: readonly string[];
  /** Whether it is kept nowhere who made the record: not in it, and not in the log (see Commit). */
  unsigned?(record: AnyRecord): boolean;
  /** What it counts, and nobody writes themselves. */
  follow?: Follow;
  /**
   * The fields by which a plan (or the workspace) has at most one such record: a vote for each item and person; none
   * of them where there is one for the whole plan. Its id is made of them (see unique-record.ts), and they never change.
   */
  uniqueBy?: readonly string[];
  /** Only the system creates records of this kind (conflicts). */
  systemOnly: boolean;
  /** Bytes are kept beside the record: only an upload, which brings them, creates one. */
  hasContent: boolean;
  /** Whether every copy of its plan holds the deleted ones too: those that are numbered keep their numbers. */
  withDeleted: boolean;
}

interface Declaration<F extends Fields> {
  kind: string;
  collection: string;
  scope: 'workspace' | 'plan';
  fields: F;
  rights: Rights;
  audience?(record: RecordOf<RecordKind<F>>): string | null;
  check?(
    record: RecordOf<RecordKind<F>>,
    lookup: Lookup,
    changed: ReadonlySet<string>,
    alike: readonly RecordOf<RecordKind<F>>[],
  ): Issue[];
  alikeBy?: readonly string[];
  unsigned?(record: RecordOf<RecordKind<F>>): boolean;
  follow?: Follow;
  uniqueBy?: readonly (keyof F & string)[];
  systemOnly?: boolean;
  hasContent?: boolean;
  withDeleted?: boolean;
}

/**
 * Declares a kind of record once. Storage, validation, rights, REST, the live stream, history and files follow
 * from it; a migration adds its table (see ARCHITECTURE.md, "How to add a record kind").
 */
export function defineRecord<const F extends Fields>(declaration: Declaration<F>): RecordKind<F> {
  const { audience, check, uniqueBy, alikeBy, unsigned, follow } = declaration;
  if (uniqueBy) requireFixed(declaration.kind, declaration.fields, uniqueBy);
  return {
    kind: declaration.kind,
    collection: declaration.collection,
    table: snakeCase(declaration.kind),
    scope: declaration.scope,
    fields: declaration.fields,
    rights: declaration.rights,
    systemOnly: declaration.systemOnly ?? false,
    hasContent: declaration.hasContent ?? false,
    withDeleted: declaration.withDeleted ?? false,
    check: (record, lookup, changed, alike) =>
      check?.(record as RecordOf<RecordKind<F>>, lookup, changed, alike as RecordOf<RecordKind<F>>[]) ?? [],
    ...(uniqueBy && { uniqueBy }),
    ...(alikeBy && { alikeBy }),
    ...(unsigned && { unsigned: (record: AnyRecord) => unsigned(record as RecordOf<RecordKind<F>>) }),
    ...(follow && { follow }),
    ...(audience && { audience: (record: AnyRecord) => audience(record as RecordOf<RecordKind<F>>) }),
  };
}

/** What makes a record the only one must stay, and what is written into one that someone made meanwhile must be kept. */
function requireFixed(kind: string, fields: Fields, uniqueBy: readonly string[]): void {
  const loose = uniqueBy.find((name) => fields[name]?.reference?.onDelete === 'clear');
  if (loose) throw new TypeError(`${kind}.${loose} makes it the only one: a deletion cannot clear it.`);
  const guarded = Object.keys(fields).find((name) => fields[name]?.guarded);
  if (guarded) throw new TypeError(`${kind}.${guarded} is guarded, in a kind that several people may make at once.`);
}

/** `dueDate` is the column `due_date`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Every kind of record, by name. Built once in features/registry.ts and passed to what works on any kind. */
export type Registry = ReadonlyMap<string, RecordKind>;

export function createRegistry(kinds: readonly RecordKind[]): Registry {
  const registry = new Map<string, RecordKind>();
  for (const kind of kinds) {
    if (registry.has(kind.kind)) throw new TypeError(`The record kind ${kind.kind} is declared twice.`);
    registry.set(kind.kind, kind);
  }
  for (const { kind, fields } of kinds) {
    for (const [name, { reference }] of Object.entries(fields)) {
      if (reference && !registry.has(reference.kind))
        throw new TypeError(`${kind}.${name} refers to ${reference.kind}, which is not declared.`);
    }
  }
  return registry;
}
