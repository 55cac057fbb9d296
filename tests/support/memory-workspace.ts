import type { Actor, Role } from '../../src/records/actor.ts';
import type { Change } from '../../src/records/change.ts';
import { changeSchema } from '../../src/records/change-schema.ts';
import { type CommitResult, commitChange } from '../../src/records/commit.ts';
import type { AnyRecord, Registry } from '../../src/records/define-record.ts';

const AT = '2027-01-01T08:00:00.000Z';

/** A workspace in memory, decided by the real rules: for tests of what is written, not of where. */
export class MemoryWorkspace {
  readonly registry: Registry;
  private readonly records = new Map<string, AnyRecord>();
  private made = 0;

  constructor(registry: Registry) {
    this.registry = registry;
  }

  /** Ids in order, so that the same writing gives the same ids. */
  readonly newId = (): string => {
    this.made += 1;
    return `01900000-0000-7000-8000-${String(this.made).padStart(12, '0')}`;
  };

  /** A person as the system would have made them. */
  addPerson(fields: { name: string; role: Role }): string {
    const id = this.newId();
    const initial = Object.entries(this.registry.get('person')?.fields ?? {}).map(([name, { initial }]) => [
      name,
      initial,
    ]);
    this.records.set(`person/${id}`, {
      ...Object.fromEntries(initial),
      ...fields,
      id,
      planId: null,
      version: 1,
      rank: 'a0',
      createdAt: AT,
      createdBy: null,
      updatedAt: AT,
      updatedBy: null,
      deletedAt: null,
    });
    return id;
  }

  /** Commits a change in someone's name, after checking that it could be sent. Throws what the pipeline would. */
  commit(personId: string, change: Omit<Change, 'id'>): CommitResult {
    const sent = changeSchema.parse({ ...change, id: this.newId() });
    const role = (this.get('person', personId)?.role ?? 'reader') as Role;
    const actor: Actor = { workspaceId: 'memory', personId, role, planRoles: new Map(), scopes: ['read', 'write'] };
    const result = commitChange(sent, this, { registry: this.registry, actor, at: AT, newId: this.newId });
    for (const { kind, record } of result.records) this.records.set(`${kind.kind}/${record.id}`, record);
    return result;
  }

  get(kind: string, id: string): AnyRecord | undefined {
    return this.records.get(`${kind}/${id}`);
  }

  list(kind: string): AnyRecord[] {
    return [...this.records].filter(([key]) => key.startsWith(`${kind}/`)).map(([, record]) => record);
  }

  referrers(kind: string, field: string, id: string): AnyRecord[] {
    return this.list(kind).filter((record) => record[field] === id && record.deletedAt === null);
  }
}
