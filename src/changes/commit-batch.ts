import type { Decision, Tx } from '../server/database/tenant.ts';
import { AppError } from '../kernel/app-error.ts';
import type { WorkspaceId } from '../kernel/ids.ts';
import { type Actor, roleInPlan } from '../records/actor.ts';
import type { Change, CommittedChange, Operation } from '../records/change.ts';
import { type CommitResult, commitChange } from '../records/commit.ts';
import { CONFLICT_KIND, DELETED_FIELD } from '../records/conflict.ts';
import type { AnyRecord, RecordKind, Registry } from '../records/define-record.ts';
import { rankBetween } from '../records/rank.ts';
import { BatchSource } from './batch-source.ts';
import { type LogRow, toCommitted } from './change-log.ts';
import { Owners } from './owners.ts';
import { statementsOf } from './record-rows.ts';
import { mayEdit } from './visible.ts';

export interface CommitRequest {
  /** A creation with an empty rank goes after its last sibling. */
  change: Change;
  actor: Actor;
  /**
   * For clients that edit one record by its version (If-Match): the values they saw and the plan are those the record
   * has at that version, read here. `version` is undefined when they named none, which is refused.
   */
  basis?: { kind: string; id: string; version: number | undefined };
  /** Bytes of a record that the change creates: stored with it, or not at all. */
  content?: { id: string; bytes: Uint8Array };
  /** Its id and those of what it creates were made for this very sending: there is no use looking for them. */
  isFresh?: boolean;
  /** Whether it is to make a record that is not there yet, and nothing else. */
  onlyNew?: boolean;
  /** What the request was, when the change's id comes from an Idempotency-Key. */
  digest?: string;
}

/** What became of a request. A refused change has no effect at all and may be sent again. */
export type Outcome = Committed | { status: 'rejected'; error: AppError };

export interface Committed {
  status: 'committed';
  change: CommittedChange;
  isReplay: boolean;
  /** The records touched, and the one edited by version even if it was already so; none for a replay. */
  records: readonly AnyRecord[];
}

const MAX_PREPARED_KINDS = 2;

type LogEntry = CommittedChange & { digest: string | undefined };

/** That a change was committed, and for which request. */
interface Receipt {
  change: CommittedChange;
  digest: string | null;
}

interface BatchContext {
  registry: Registry;
  at: string;
  newId(): string;
}

/**
 * Commits changes of one workspace, in order, in the caller's transaction. Locking the workspace row puts every
 * change of the workspace in one order across all nodes; everything needed is then read at once, each change is
 * decided in memory (a refused one leaves no trace), and what is left is one statement to write.
 */
export async function decideBatch(
  tx: Tx,
  workspaceId: WorkspaceId,
  requests: readonly CommitRequest[],
  context: BatchContext,
): Promise<Decision<Outcome[]>> {
  const source = new BatchSource(context.registry);
  const [locked, replayed] = await Promise.all([
    tx<{ seq: number }[]>`select seq from workspace where workspace_id = ${workspaceId} for update`,
    findCommitted(
      tx,
      workspaceId,
      requests.filter(({ isFresh }) => !isFresh).map(({ change }) => change.id),
    ),
    source.load(tx, workspaceId, requests),
  ]);
  let seq = locked[0]?.seq;
  if (seq === undefined) throw new AppError('not_found', 'No such workspace.');

  const owners = new Owners(tx, workspaceId, source);
  const committed: LogEntry[] = [];
  const written = new Map<RecordKind, Map<string, AnyRecord>>();
  const outcomes: Outcome[] = [];
  for (const request of requests) {
    const { actor } = request;
    try {
      const replay = replayed.get(request.change.id);
      if (replay) {
        outcomes.push(replayOf(replay, request));
        continue;
      }
      const { change, basis } = completed(request, source);
      const result = commitChange(change, source, {
        ...context,
        actor,
        contentOf: request.content?.id,
        onlyNew: request.onlyNew,
      });
      await owners.requireOne(result);
      if (request.content) await storeContent(tx, workspaceId, request.content, context.at);
      const conflicts = await nameLostAuthors(tx, workspaceId, result, committed);
      const records = new Map<string, AnyRecord>(basis && [[basis.id, basis]]);
      for (const { kind, record } of result.records) {
        const final = conflicts.get(record.id) ?? record;
        source.set(kind.kind, final);
        mapOf(written, kind).set(final.id, final);
        records.set(final.id, final);
      }
      seq += 1;
      const entry = { ...change, operations: result.operations, seq, actorId: result.actorId, at: context.at };
      committed.push({ ...entry, digest: request.digest });
      replayed.set(change.id, { change: entry, digest: request.digest ?? null });
      outcomes.push({ status: 'committed', change: entry, isReplay: false, records: [...records.values()] });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      outcomes.push({ status: 'rejected', error });
    }
  }
  const writes = committed.length > 0 ? writesOf(tx, workspaceId, context.registry, written, committed, seq) : [];
  return { result: outcomes, writes };
}

async function storeContent(
  tx: Tx,
  workspaceId: WorkspaceId,
  { id, bytes }: { id: string; bytes: Uint8Array },
  at: string,
): Promise<void> {
  await tx`
    insert into attachment_content (workspace_id, id, bytes, created_at)
    values (${workspaceId}, ${id}, ${Buffer.from(bytes)}, ${at})`;
}

/** What nobody signed says no more than the plan's readers see anyway: it is made and sent again by one of them. */
function isReadBy({ planId }: CommittedChange, actor: Actor): boolean {
  return planId !== null && roleInPlan(actor, planId) !== null;
}

/** An id is a receipt: whoever holds someone else's learns nothing from it. */
function replayOf({ change, digest }: Receipt, request: CommitRequest): Committed {
  const isTheirs =
    change.actorId === null ? isReadBy(change, request.actor) : change.actorId === request.actor.personId;
  if (!isTheirs) {
    throw new AppError('not_found', 'Another person made a change with this id.');
  }
  if (request.digest !== undefined && request.digest !== digest) {
    throw new AppError('idempotency_key_reused', 'This Idempotency-Key was used for another request.');
  }
  return { status: 'committed', change, isReplay: true, records: [] };
}

/** The change with what its author left to be read: values before, plan, rank. */
function completed(
  { change, actor, basis }: CommitRequest,
  source: BatchSource,
): { change: Change; basis?: AnyRecord } {
  if (!basis)
    return { change: { ...change, operations: change.operations.map((each) => placed(each, change, source)) } };
  const stored = requireBasis(basis, change, actor, source);
  const operations = change.operations.map((operation): Operation => {
    if (operation.op !== 'update') return operation;
    const fields = Object.entries(operation.fields).map(([name, [, to]]) => [name, [stored[name], to]]);
    return { ...operation, fields: Object.fromEntries(fields) as typeof operation.fields };
  });
  return { change: { ...change, planId: stored.planId, operations }, basis: stored };
}

/**
 * The record an edit by version is about. Rights come first: whoever may not edit it learns nothing from the version
 * that they name.
 */
function requireBasis(
  { kind, id, version }: NonNullable<CommitRequest['basis']>,
  change: Change,
  actor: Actor,
  source: BatchSource,
): AnyRecord {
  const stored = source.get(kind, id);
  const plan = stored?.planId ? source.get('plan', stored.planId) : undefined;
  const isThere = stored?.deletedAt === null && (stored.planId === null || plan?.deletedAt === null);
  const [operation] = change.operations;
  const changed = operation?.op === 'update' ? Object.keys(operation.fields) : undefined;
  if (!stored || !isThere || !mayEdit(source.registry, actor, kind, stored, changed, source)) {
    throw new AppError('not_found', 'No such record, or not open to this person.', { kind, id });
  }
  if (version === undefined) throw new AppError('version_required', 'If-Match is required.', { kind, id });
  if (version === stored.version) return stored;
  throw new AppError('version_mismatch', 'The record has changed since it was read.', {
    kind,
    id,
    current: { version: stored.version },
  });
}

function placed(operation: Operation, { planId }: Change, source: BatchSource): Operation {
  if (operation.op !== 'create' || operation.rank !== '') return operation;
  return { ...operation, rank: rankBetween(source.lastRank(operation.kind, planId), null) };
}

function writesOf(
  tx: Tx,
  workspaceId: WorkspaceId,
  registry: Registry,
  written: Map<RecordKind, Map<string, AnyRecord>>,
  committed: readonly LogEntry[],
  seq: number,
): Decision<unknown>['writes'] {
  const rows = committed.map((change) => ({
    ...change,
    isShared: change.operations.some(({ kind }) => registry.get(kind)?.scope === 'workspace'),
    recordIds: [...new Set(change.operations.map(({ id }) => id))],
  }));
  const kinds = [...written].map(([kind, records]) => ({ kind, rows: JSON.stringify([...records.values()]) }));
  const parameters = [workspaceId, seq, JSON.stringify(rows), ...kinds.map((each) => each.rows)];
  const sql = writingSql(kinds.map(({ kind }) => kind));
  // The ways to combine many kinds are many, and each statement kept costs the database memory.
  return [tx.unsafe(sql, parameters, { prepare: kinds.length <= MAX_PREPARED_KINDS })];
}

/** Rows, log and count in one statement: references are checked at its end, so that rows may refer to each other. */
function writingSql(kinds: readonly RecordKind[]): string {
  const rows = kinds.map((kind, index) => `, ${kind.table}_rows as (${statementsOf(kind).upsert(index + 4)})`);
  return `
    with counted as (update workspace set seq = $2::bigint where workspace_id = $1::uuid)${rows.join('')}
    insert into change_log (workspace_id, seq, change_id, plan_id, is_shared, actor_id, at, operations, record_ids,
      request_digest)
    select $1::uuid, seq, id, "planId", "isShared", "actorId", at, operations, "recordIds", digest
    from jsonb_to_recordset($3::text::jsonb) as row(
      seq bigint, id uuid, "planId" uuid, "isShared" boolean, "actorId" uuid, at timestamptz,
      operations jsonb, "recordIds" uuid[], digest text)`;
}

async function findCommitted(tx: Tx, workspaceId: WorkspaceId, ids: readonly string[]): Promise<Map<string, Receipt>> {
  if (ids.length === 0) return new Map();
  const rows = await tx<(LogRow & { request_digest: string | null })[]>`
    select seq, change_id, plan_id, actor_id, at, operations, request_digest from change_log
    where workspace_id = ${workspaceId} and change_id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.change_id, { change: toCommitted(row), digest: row.request_digest }]));
}

/** Whose edit was overwritten: the log knows who last wrote that field; the record only knows who last touched it. */
async function nameLostAuthors(
  tx: Tx,
  workspaceId: WorkspaceId,
  { conflicts, operations }: CommitResult,
  batch: readonly CommittedChange[],
): Promise<Map<string, AnyRecord>> {
  const named = new Map<string, AnyRecord>();
  for (const conflict of conflicts) {
    const author = lastAuthorIn(batch, conflict) ?? (await lastAuthorInLog(tx, workspaceId, conflict));
    if (!author) continue;
    named.set(conflict.id, { ...conflict, lostBy: author });
    const index = operations.findIndex(({ kind, id }) => kind === CONFLICT_KIND && id === conflict.id);
    const operation = operations[index];
    if (operation?.op === 'create')
      operations[index] = { ...operation, fields: { ...operation.fields, lostBy: author } };
  }
  return named;
}

function lastAuthorIn(batch: readonly CommittedChange[], conflict: AnyRecord): string | null | undefined {
  const field = String(conflict.field);
  return batch.findLast(({ operations }) =>
    operations.some(
      (operation) =>
        operation.id === conflict.subjectId &&
        (operation.op === 'create' ||
          (operation.op === 'update' && Object.hasOwn(operation.fields, field)) ||
          (operation.op === 'delete' && field === DELETED_FIELD)),
    ),
  )?.actorId;
}

async function lastAuthorInLog(
  tx: Tx,
  workspaceId: WorkspaceId,
  conflict: AnyRecord,
): Promise<string | null | undefined> {
  const verbs = conflict.field === DELETED_FIELD ? ['create', 'delete'] : ['create'];
  const rows = await tx<{ actor_id: string | null }[]>`
    select actor_id from change_log
    where workspace_id = ${workspaceId} and record_ids @> ${[String(conflict.subjectId)]}::uuid[]
      and exists (
        select from jsonb_array_elements(operations) as operation
        where operation ->> 'id' = ${String(conflict.subjectId)}
          and (operation ->> 'op' = any(${verbs}) or operation -> 'fields' ? ${String(conflict.field)}))
    order by seq desc limit 1`;
  return rows[0]?.actor_id;
}

function mapOf(maps: Map<RecordKind, Map<string, AnyRecord>>, kind: RecordKind): Map<string, AnyRecord> {
  const found = maps.get(kind);
  if (found) return found;
  const created = new Map<string, AnyRecord>();
  maps.set(kind, created);
  return created;
}
