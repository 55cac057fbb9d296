import type { Tx } from '../server/database/tenant.ts';
import { isId, type WorkspaceId } from '../kernel/ids.ts';
import type { Change, Operation } from '../records/change.ts';
import type { CommitSource } from '../records/commit.ts';
import type { AnyRecord, RecordKind, Registry } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import { ReferrerIndex, referencesTo } from '../records/deletion.ts';
import { snakeCase } from '../records/define-record.ts';
import { readRecords, statementsOf } from './record-rows.ts';

/** A chain of parents longer than this is refused by no rule, only read no further. */
const MAX_ANCESTORS = 50;

/**
 * The records a batch of changes needs, read in as few round trips as the changes allow, then kept up to date as
 * the batch is decided in memory.
 */
export class BatchSource implements CommitSource {
  readonly registry: Registry;
  private readonly records = new Map<string, Map<string, AnyRecord | undefined>>();
  private readonly index = new ReferrerIndex((kind) => this.records.get(kind)?.values() ?? []);
  private readonly lastRanks = new Map<string, string | null>();

  constructor(registry: Registry) {
    this.registry = registry;
  }

  get(kind: string, id: string): AnyRecord | undefined {
    return this.records.get(kind)?.get(id);
  }

  set(kind: string, record: AnyRecord): void {
    this.mapOf(kind).set(record.id, record);
    this.index.forget(kind);
    const siblings = siblingsOf(kind, record.planId);
    const last = this.lastRanks.get(siblings);
    if (last === null || (last !== undefined && record.rank > last)) this.lastRanks.set(siblings, record.rank);
  }

  /** Rank of the last record of a kind, deleted ones included: of the plan's, or of the workspace's where it shares them. */
  lastRank(kind: string, planId: string | null): string | null {
    const isInPlan = this.registry.get(kind)?.scope === 'plan';
    return this.lastRanks.get(siblingsOf(kind, isInPlan ? planId : null)) ?? null;
  }

  referrers(kind: string, field: string, id: string): AnyRecord[] {
    return this.index.referrers(kind, field, id);
  }

  /** `basis`: the record of a change that names no plan, which is the record's own. */
  async load(
    sql: Tx,
    workspaceId: WorkspaceId,
    requests: readonly { change: Change; basis?: { kind: string; id: string }; isFresh?: boolean }[],
  ): Promise<void> {
    const changes = requests.map(({ change }) => change);
    const wanted = new Wanted();
    const deleted = new Wanted();
    const chained = new Wanted();
    for (const { change, isFresh } of requests) {
      if (change.planId) wanted.add('plan', change.planId);
      for (const operation of change.operations) {
        if (operation.op !== 'create' || !isFresh) wanted.add(operation.kind, operation.id);
        if (operation.op === 'delete' || this.isFollowed(operation)) deleted.add(operation.kind, operation.id);
        if (operation.op !== 'create' && operation.op !== 'update') continue;
        const written = writtenBy(operation);
        this.wantReferences(operation.kind, written, wanted);
        this.wantChain(operation, written, chained);
      }
    }
    await Promise.all([
      this.read(sql, workspaceId, wanted),
      this.readReferrers(sql, workspaceId, deleted),
      this.readChains(sql, workspaceId, chained),
      this.readLastRanks(sql, workspaceId, changes),
      this.readPlansOf(
        sql,
        workspaceId,
        requests.flatMap(({ basis }) => basis ?? []),
      ),
    ]);
    await this.readRelatives(sql, workspaceId);
    await this.readAlike(sql, workspaceId, changes);
  }

  /** Whether the system adds something to it, counted from what refers to the record. */
  private isFollowed(operation: Operation): boolean {
    const on = this.registry.get(operation.kind)?.follow?.on ?? [];
    return operation.op === 'update' && on.some((name) => Object.hasOwn(operation.fields, name));
  }

  /** Those that are checked together with what is written. */
  private async readAlike(sql: Tx, workspaceId: WorkspaceId, changes: readonly Change[]): Promise<void> {
    const wanted = new Map<RecordKind, { [field: string]: unknown }[]>();
    for (const operation of changes.flatMap(({ operations }) => operations)) {
      const kind = this.registry.get(operation.kind);
      const values = operation.op === 'create' ? operation.fields : this.get(operation.kind, operation.id);
      if (kind?.alikeBy && values) wanted.set(kind, [...(wanted.get(kind) ?? []), values]);
    }
    await Promise.all(
      [...wanted].map(async ([kind, values]) => {
        for (const record of await readAlike(sql, workspaceId, kind, values)) this.set(kind.kind, record);
      }),
    );
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
    if (record.planId !== null) wanted.add('plan', record.planId);
    wantSubject(record, wanted);
    for (const [name, field] of Object.entries(this.registry.get(kindName)?.fields ?? {})) {
      const isParent = field.reference?.kind === kindName || field.reference?.onDelete === 'cascade';
      if (field.type === 'reference' && isParent) wanted.add(field.reference?.kind ?? '', record[name]);
    }
  }

  private wantReferences(kindName: string, values: { [field: string]: unknown }, wanted: Wanted): void {
    const fields = this.registry.get(kindName)?.fields ?? {};
    for (const [name, value] of Object.entries(values)) {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field?.type === 'reference') wanted.add(field.reference?.kind ?? '', value);
      if (field?.type === 'references' && Array.isArray(value)) {
        for (const id of value) wanted.add(field.reference?.kind ?? '', id);
      }
    }
    wantSubject(values, wanted);
  }

  /** A list of records of the same kind is checked along everything it leads to: what it adds, and what was in it. */
  private wantChain({ kind, id }: Operation, written: { [field: string]: unknown }, chained: Wanted): void {
    const fields = this.registry.get(kind)?.fields ?? {};
    for (const [name, value] of Object.entries(written)) {
      if (!Object.hasOwn(fields, name) || !isChain(kind, fields[name]) || !Array.isArray(value)) continue;
      if (value.length === 0) continue;
      for (const each of [id, ...value]) chained.add(kind, each);
    }
  }

  private async readChains(sql: Tx, workspaceId: WorkspaceId, chained: Wanted): Promise<void> {
    await Promise.all(
      [...chained.byKind].map(async ([name, ids]) => {
        const kind = this.registry.get(name);
        if (!kind) return;
        for (const record of await readChain(sql, workspaceId, kind, ids)) this.set(name, record);
      }),
    );
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
        this.index.forget(name);
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

  private async readPlansOf(
    sql: Tx,
    workspaceId: WorkspaceId,
    records: readonly { kind: string; id: string }[],
  ): Promise<void> {
    const wanted = new Wanted();
    for (const { kind, id } of records) wanted.add(kind, id);
    const plan = this.registry.get('plan');
    if (!plan) return;
    await Promise.all(
      [...wanted.byKind].map(async ([name, ids]) => {
        const kind = this.registry.get(name);
        if (kind?.scope !== 'plan') return;
        for (const record of await readPlansOf(sql, workspaceId, plan, kind, ids)) this.set('plan', record);
      }),
    );
  }

  /** For the creations that leave their place open. */
  private async readLastRanks(sql: Tx, workspaceId: WorkspaceId, changes: readonly Change[]): Promise<void> {
    const wanted = new Map<string, { kind: RecordKind; planId: string | null }>();
    for (const { planId, operations } of changes) {
      for (const operation of operations) {
        const kind = this.registry.get(operation.kind);
        if (!kind || operation.op !== 'create' || operation.rank !== '') continue;
        wanted.set(siblingsOf(operation.kind, kind.scope === 'plan' ? planId : null), { kind, planId });
      }
    }
    await Promise.all(
      [...wanted].map(async ([siblings, { kind, planId }]) => {
        this.lastRanks.set(siblings, await readLastRank(sql, workspaceId, kind, planId));
      }),
    );
  }

  private mapOf(kind: string): Map<string, AnyRecord | undefined> {
    const found = this.records.get(kind);
    if (found) return found;
    const created = new Map<string, AnyRecord | undefined>();
    this.records.set(kind, created);
    return created;
  }
}

/** A record about another one of any kind (a comment) is checked against it. */
function wantSubject(values: { [field: string]: unknown }, wanted: Wanted): void {
  if (typeof values.subjectKind === 'string') wanted.add(values.subjectKind, values.subjectId);
}

function writtenBy(operation: Extract<Operation, { op: 'create' | 'update' }>): { [field: string]: unknown } {
  if (operation.op === 'create') return operation.fields;
  return Object.fromEntries(Object.entries(operation.fields).map(([name, [, to]]) => [name, to]));
}

/** Whether a field lists records of the kind that it is a field of. */
function isChain(kind: string, field: Field | undefined): boolean {
  return field?.type === 'references' && field.reference?.kind === kind;
}

function siblingsOf(kind: string, planId: string | null): string {
  return `${kind}/${planId ?? ''}`;
}

class Wanted {
  readonly byKind = new Map<string, Set<string>>();

  get isEmpty(): boolean {
    return this.byKind.size === 0;
  }

  /** What is no id names no record; its field's own schema says so later. */
  add(kind: string, id: unknown): void {
    if (!isId(id)) return;
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

async function readAlike(
  sql: Tx,
  workspaceId: WorkspaceId,
  kind: RecordKind,
  values: readonly { [field: string]: unknown }[],
): Promise<AnyRecord[]> {
  const names = kind.alikeBy ?? [];
  const conditions = names.map((name, index) => `${snakeCase(name)} = any($${index + 2}::uuid[])`);
  const lists = names.map((name) => [...new Set(values.map((each) => each[name]).filter(isId))]);
  return sql.unsafe<AnyRecord[]>(
    `select ${statementsOf(kind).select} from ${kind.table} ` +
      `where workspace_id = $1 and deleted_at is null and ${conditions.join(' and ')}`,
    [workspaceId, ...lists],
    { prepare: true },
  );
}

/** Records and those that their lists of the same kind lead to, however far, each once. */
async function readChain(
  sql: Tx,
  workspaceId: WorkspaceId,
  kind: RecordKind,
  ids: Iterable<string>,
): Promise<AnyRecord[]> {
  const lists = Object.entries(kind.fields).flatMap(([name, field]) =>
    isChain(kind.kind, field) ? snakeCase(name) : [],
  );
  const next = (table: string) => lists.map((list) => `${table}.${list}`).join(' || ');
  return sql.unsafe<AnyRecord[]>(
    `with recursive chain (id, next) as (
       select id, ${next(kind.table)} from ${kind.table} where workspace_id = $1 and id = any($2::uuid[])
       union
       select other.id, ${next('other')} from chain
       join ${kind.table} other on other.workspace_id = $1 and other.id = any(chain.next))
     select ${statementsOf(kind).select} from ${kind.table}
     where workspace_id = $1 and id in (select id from chain)`,
    [workspaceId, [...ids]],
    { prepare: true },
  );
}

/** With the records rather than after them, since it is they who name their plan. */
async function readPlansOf(
  sql: Tx,
  workspaceId: WorkspaceId,
  plan: RecordKind,
  kind: RecordKind,
  ids: Iterable<string>,
): Promise<AnyRecord[]> {
  return sql.unsafe<AnyRecord[]>(
    `select ${statementsOf(plan).select} from ${plan.table} where workspace_id = $1 and id in ` +
      `(select plan_id from ${kind.table} where workspace_id = $1 and id = any($2::uuid[]))`,
    [workspaceId, [...ids]],
    { prepare: true },
  );
}

async function readLastRank(
  sql: Tx,
  workspaceId: WorkspaceId,
  kind: RecordKind,
  planId: string | null,
): Promise<string | null> {
  const isInPlan = kind.scope === 'plan';
  const rows = await sql.unsafe<{ last: string | null }[]>(
    `select max(rank) as last from ${kind.table} where workspace_id = $1${isInPlan ? ' and plan_id = $2' : ''}`,
    isInPlan ? [workspaceId, planId] : [workspaceId],
    { prepare: true },
  );
  return rows[0]?.last ?? null;
}
