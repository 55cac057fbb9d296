import type { Operation } from './change.ts';
import type { AnyRecord, Registry } from './define-record.ts';

/** Finds the living records of `kind` whose `field` holds `id`. */
export interface Referrers {
  referrers(kind: string, field: string, id: string): AnyRecord[];
}

/** Finds who refers to whom without looking at every record each time: a large import is undone record by record. */
export class ReferrerIndex implements Referrers {
  private readonly records: (kind: string) => Iterable<AnyRecord | undefined>;
  private readonly byKind = new Map<string, Map<string, Map<unknown, AnyRecord[]>>>();

  constructor(records: (kind: string) => Iterable<AnyRecord | undefined>) {
    this.records = records;
  }

  referrers(kind: string, field: string, id: string): AnyRecord[] {
    const fields = this.byKind.get(kind) ?? new Map<string, Map<unknown, AnyRecord[]>>();
    this.byKind.set(kind, fields);
    const known = fields.get(field);
    if (known) return known.get(id) ?? [];
    const byId = new Map<unknown, AnyRecord[]>();
    for (const record of this.records(kind)) {
      if (!record || record.deletedAt !== null) continue;
      const others = byId.get(record[field]);
      if (others) others.push(record);
      else byId.set(record[field], [record]);
    }
    fields.set(field, byId);
    return byId.get(id) ?? [];
  }

  /** To be called whenever a record of the kind changes. */
  forget(kind: string): void {
    this.byKind.delete(kind);
  }
}

/**
 * What deleting a record brings with it, innermost first: records that cannot stand without it are deleted, and
 * references that should not outlive it are cleared. `above`: the ids being deleted around it, should they be a ring.
 */
export function expandDeletion(
  registry: Registry,
  source: Referrers,
  target: { kind: string; id: string },
  above: ReadonlySet<string> = new Set(),
): Operation[] {
  const operations: Operation[] = [];
  const path = new Set([...above, target.id]);
  for (const { kind, field, onDelete } of referencesTo(registry, target.kind)) {
    for (const record of source.referrers(kind, field, target.id)) {
      if (onDelete === 'clear') {
        operations.push({ op: 'update', kind, id: record.id, fields: { [field]: [target.id, null] } });
      } else if (!path.has(record.id)) {
        operations.push(...expandDeletion(registry, source, { kind, id: record.id }, path));
        operations.push({ op: 'delete', kind, id: record.id });
      }
    }
  }
  return operations;
}

/** The fields whose value must follow when a record of `kind` is deleted. */
export function referencesTo(
  registry: Registry,
  kind: string,
): { kind: string; field: string; onDelete: 'clear' | 'cascade' }[] {
  const found: { kind: string; field: string; onDelete: 'clear' | 'cascade' }[] = [];
  for (const declaration of registry.values()) {
    for (const [field, { reference }] of Object.entries(declaration.fields)) {
      if (reference?.kind === kind && reference.onDelete !== 'keep') {
        found.push({ kind: declaration.kind, field, onDelete: reference.onDelete });
      }
    }
  }
  return found;
}
