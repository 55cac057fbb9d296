import { registry } from '../../src/features/registry.ts';
import type { Actor, Role } from '../../src/records/actor.ts';
import type { Change, Operation } from '../../src/records/change.ts';
import { type CommitResult, type CommitSource, commitChange } from '../../src/records/commit.ts';
import type { AnyRecord, Registry } from '../../src/records/define-record.ts';

export const PLAN_ID = uuid(1);
export const WORKSPACE_ID = uuid(2);

/** A readable id: the same number, the same id. */
export function uuid(n: number): string {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

export function actorOf(personId = uuid(3), role: Role = 'editor'): Actor {
  return { workspaceId: WORKSPACE_ID, personId, role, planRoles: new Map(), scopes: ['read', 'write'] };
}

/** Records in memory that changes are decided on and, once decided, written to. Starts with a plan. */
export class RecordShelf implements CommitSource {
  private readonly records = new Map<string, Map<string, AnyRecord>>();
  private ids = 1000;
  private changes = 0;
  private readonly kinds: Registry;

  constructor(kinds: Registry = registry) {
    this.kinds = kinds;
    this.commit([create('plan', PLAN_ID, { name: 'Plan 2027', periodStart: '2027-01-01', periodEnd: '2027-12-31' })], {
      planId: null,
    });
  }

  get(kind: string, id: string): AnyRecord | undefined {
    return this.records.get(kind)?.get(id);
  }

  list(kind: string): AnyRecord[] {
    return [...(this.records.get(kind)?.values() ?? [])];
  }

  /** Holds a record as given. */
  put(kind: string, record: AnyRecord): void {
    const records = this.records.get(kind) ?? new Map<string, AnyRecord>();
    this.records.set(kind, records.set(record.id, record));
  }

  referrers(kind: string, field: string, id: string): AnyRecord[] {
    return this.list(kind).filter((record) => record[field] === id && record.deletedAt === null);
  }

  newId(): string {
    this.ids += 1;
    return uuid(this.ids);
  }

  /** When the last change was decided. */
  get at(): string {
    return new Date(Date.UTC(2027, 0, 1, 0, 0, this.changes)).toISOString();
  }

  decide(change: Change, actor = actorOf()): CommitResult {
    this.changes += 1;
    return commitChange(change, this, { registry: this.kinds, actor, at: this.at, newId: () => this.newId() });
  }

  /** Decides and writes. @throws AppError what refuses it. */
  commit(operations: Operation[], more: { planId?: string | null; actor?: Actor } = {}): CommitResult {
    const { planId = PLAN_ID, actor } = more;
    const result = this.decide({ id: this.newId(), planId, operations }, actor);
    for (const { kind, record } of result.records) this.put(kind.kind, record);
    return result;
  }

  /** All it holds, to compare before and after. */
  dump(): { [key: string]: AnyRecord } {
    const entries = [...this.records].flatMap(([kind, records]) =>
      [...records].map(([id, record]): [string, AnyRecord] => [`${kind}/${id}`, structuredClone(record)]),
    );
    return Object.fromEntries(entries);
  }
}

export function create(kind: string, id: string, fields: { [field: string]: unknown }, rank = 'a0'): Operation {
  return { op: 'create', kind, id, rank, fields };
}

export function update(kind: string, id: string, fields: { [field: string]: [from: unknown, to: unknown] }): Operation {
  return { op: 'update', kind, id, fields };
}

export function remove(kind: string, id: string): Operation {
  return { op: 'delete', kind, id };
}

export function restore(kind: string, id: string): Operation {
  return { op: 'restore', kind, id };
}
