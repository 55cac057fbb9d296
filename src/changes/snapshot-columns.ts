import type { RecordKind } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { WrittenField } from '../records/wire-snapshot.ts';
import { columnsOf } from './record-table.ts';

/** What a snapshot reads of a kind, and how what did not travel is put back. */
export interface SnapshotColumns {
  select: string;
  /** What each value of a row is; documents come as the text PostgreSQL has of them, which nobody here has to read. */
  fields: readonly WrittenField[];
  /** What all records share by the very question: it is not read. */
  constants: { [field: string]: unknown };
  /** Puts back in a row what was left out of it. */
  complete(row: unknown[]): void;
}

/**
 * Most fields of most records hold what they were created with, and every value that travels is a text to make, carry
 * and read. So a value that is its declaration's initial one travels as null, where null cannot be meant; likewise the
 * version 1, and a time of change that is the time of creation.
 */
export function snapshotColumns(kind: RecordKind, planId: string | null): SnapshotColumns {
  const constants =
    kind.scope === 'workspace' ? { planId: null } : { planId, ...(!kind.withDeleted && { deletedAt: null }) };
  const read = columnsOf(kind).filter(({ property }) => !Object.hasOwn(constants, property));
  const fields = read.map(({ property, type }): WrittenField => ({ name: property, isJson: type === 'jsonb' }));
  const blanks: [index: number, value: unknown][] = [];
  const select = read.map(({ property, column, type }, index) => {
    if (property === 'updatedAt') return 'nullif(updated_at, created_at)';
    const usual = usualValue(kind, property);
    const cast = type === 'jsonb' ? '::text' : '';
    if (usual === undefined) return `${column}${cast}`;
    blanks.push([index, type === 'jsonb' ? JSON.stringify(usual) : usual]);
    return `nullif(${column}, ${literal(usual)}::${type})${cast}`;
  });
  const placeOf = (property: string): number => fields.findIndex(({ name }) => name === property);
  const [created, updated] = [placeOf('createdAt'), placeOf('updatedAt')];
  return {
    select: select.join(', '),
    fields,
    constants,
    complete(row) {
      row[updated] ??= row[created];
      for (const [index, value] of blanks) row[index] ??= value;
    },
  };
}

/** What null may stand for; undefined where it stands for itself, or for nothing. */
function usualValue(kind: RecordKind, property: string): unknown {
  if (property === 'version') return 1;
  const field: Field | undefined = kind.fields[property];
  return field?.nullable === false ? field.initial : undefined;
}

/** A declared value as PostgreSQL reads it: a word, a number, a yes or no, an empty list, a document. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return "'{}'";
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `'${text.replaceAll("'", "''")}'`;
}
