import type { Tx } from '../server/database/tenant.ts';
import type { WorkspaceId } from '../kernel/ids.ts';
import type { Change } from '../records/change.ts';
import type { CommitSource } from '../records/commit.ts';
import type { AnyRecord, RecordKind, Registry } from '../records/define-record.ts';
import { referencesTo } from '../records/deletion.ts';
import { snakeCase } from '../records/define-record.ts';
import { readRecords, statementsOf } from './record-rows.ts';

/** A chain of parents longer than this is refused by no rule, only read no further. */
const MAX_ANCESTORS = 50;

/**
 * The records a batch of changes needs, read in as few round trips as the changes allow, then kept up to date as
 * the batch is decided in memory.
 */
export class BatchSource implements CommitSource {
  private readonly registry: Registry;
  private readonly records = new Map<string, Map<string, AnyRecord | undefined>>();

  constructor(registry: Registry) {
    this.registry = registry;
  }

  get(kind: string, id: string): AnyRecord | undefined {
    return this.records.get(kind)?.get(id);
  }

  set(kind: string, record: AnyRecord): void {
    this.mapOf(kind).set(record.id, record);
  }

  referrers(kind: string, field: string, id: string): AnyRecord[] {
    const found: AnyRecord[] = [];
    for (const record of this.records.get(kind)?.values() ?? []) {
      if (record?.[field] === id && record.deletedAt === null) found.push(record);
    }
    return found;
  }

  async load(sql: Tx, workspaceId: WorkspaceId, changes: readonly Change[]): Promise<void> {
    const wanted = new Wanted();
    const deleted = new Wanted();
    for (const change of changes) {
      if (change.planId) wanted.add('plan', change.planId);
      for (const operation of change.operations) {
        wanted.add(operation.kind, operation.id);
        if (operation.op === 'delete') deleted.add(operation.kind, operation.id);
        if (operation.op === 'create') this.wantReferences(operation.kind, operation.fields, wanted);
        if (operation.op === 'update') {
          const after = Object.fromEntries(Object.entries(operation.fields).map(([name, [, to]]) => [name, to]));
          this.wantReferences(operation.kind, after, wanted);
        }
      }
    }
    await Promise.all([this.read(sql, workspaceId, wanted), this.readReferrers(sql, workspaceId, deleted)]);
    await this.readRelatives(sql, workspaceId);
  }

  /** What the loaded records refer to: rights may follow a parent record, and checks climb chains of parents. */
  private async readRelatives(sql: Tx, workspaceId: WorkspaceId): Promise<void> {
    for (let round = 0; round < MAX_ANCESTORS; round += 1) {
      const wanted = new Wanted();
      for (const [kind, records] of this.records) {
        for (const record of records.values()) if (record) this.wantParents(kind, record, wanted);
      }
      this.dropLoaded(wanted);
      if (wanted.isEmpty) return;
      await this.read(sql, workspaceId, wanted);
    }
  }

  private wantParents(kindName: string, record: AnyRecord, wanted: Wanted): void {
    for (const [name, field] of Object.entries(this.registry.get(kindName)?.fields ?? {})) {
      const isParent = field.reference?.kind === kindName || field.reference?.onDelete === 'cascade';
      if (field.type === 'reference' && isParent && typeof record[name] === 'string') {
        wanted.add(field.reference?.kind ?? '', record[name]);
      }
    }
  }

  private wantReferences(kindName: string, values: { [field: string]: unknown }, wanted: Wanted): void {
    for (const [name, field] of Object.entries(this.registry.get(kindName)?.fields ?? {})) {
      const value = values[name];
      if (field.type === 'reference' && typeof value === 'string') wanted.add(field.reference?.kind ?? '', value);
      if (field.type === 'references' && Array.isArray(value)) {
        for (const id of value) wanted.add(field.reference?.kind ?? '', String(id));
      }
    }
    if (typeof values.subjectKind === 'string' && typeof values.subjectId === 'string') {
      wanted.add(values.subjectKind, values.subjectId);
    }
  }

  private dropLoaded(wanted: Wanted): void {
    for (const [kind, ids] of wanted.byKind) {
      for (const id of ids) if (this.records.get(kind)?.has(id)) ids.delete(id);
      if (ids.size === 0) wanted.byKind.delete(kind);
    }
  }

  private async read(sql: Tx, workspaceId: WorkspaceId, wanted: Wanted): Promise<void> {
    await Promise.all(
      [...wanted.byKind].map(async ([name, ids]) => {
        const kind = this.registry.get(name);
        if (!kind) return;
        const records = this.mapOf(name);
        for (const id of ids) if (!records.has(id)) records.set(id, undefined);
        for (const record of await readRecords(sql, workspaceId, kind, ids)) records.set(record.id, record);
      }),
    );
  }

  /** The living records that a deletion takes along or changes, level by level. */
  private async readReferrers(sql: Tx, workspaceId: WorkspaceId, deleted: Wanted): Promise<void> {
    for (let level = deleted; !level.isEmpty; ) {
      const next = new Wanted();
      for (const [target, ids] of level.byKind) {
        for (const { kind: name, field, onDelete } of referencesTo(this.registry, target)) {
          const kind = this.registry.get(name);
          if (!kind) continue;
          for (const record of await readReferringTo(sql, workspaceId, kind, field, ids)) {
            this.set(name, record);
            if (onDelete === 'cascade') next.add(name, record.id);
          }
        }
      }
      level = next;
    }
  }

  private mapOf(kind: string): Map<string, AnyRecord | undefined> {
    const found = this.records.get(kind);
    if (found) return found;
    const created = new Map<string, AnyRecord | undefined>();
    this.records.set(kind, created);
    return created;
  }
}

class Wanted {
  readonly byKind = new Map<string, Set<string>>();

  get isEmpty(): boolean {
    return this.byKind.size === 0;
  }

  add(kind: string, id: string): void {
    const ids = this.byKind.get(kind);
    if (ids) ids.add(id);
    else this.byKind.set(kind, new Set([id]));
  }
}

async function readReferringTo(
  sql: Tx,
  workspaceId: WorkspaceId,
  kind: RecordKind,
  field: string,
  ids: Iterable<string>,
): Promise<AnyRecord[]> {
  return sql.unsafe<AnyRecord[]>(
    `select ${statementsOf(kind).select} from ${kind.table} ` +
      `where workspace_id = $1 and ${snakeCase(field)} = any($2::uuid[]) and deleted_at is null`,
    [workspaceId, [...ids]],
    { prepare: true },
  );
}
