import type { Tx } from '../server/database/tenant.ts';
import { AppError } from '../kernel/app-error.ts';
import type { WorkspaceId } from '../kernel/ids.ts';
import type { Actor } from '../records/actor.ts';
import type { Change, CommittedChange } from '../records/change.ts';
import { type CommitResult, commitChange } from '../records/commit.ts';
import { CONFLICT_KIND, DELETED_FIELD } from '../records/conflict.ts';
import type { AnyRecord, RecordKind, Registry } from '../records/define-record.ts';
import { BatchSource } from './batch-source.ts';
import { type LogRow, toCommitted } from './change-log.ts';
import { writeRecords } from './record-rows.ts';

export interface CommitRequest {
  change: Change;
  actor: Actor;
  /** Version a record must still have, for clients that edit with If-Match. */
  expect?: { kind: string; id: string; version: number };
}

/** What became of a request. A refused change has no effect at all and may be sent again. */
export type Outcome =
  | { status: 'committed'; change: CommittedChange; isReplay: boolean }
  | { status: 'rejected'; error: AppError };

interface BatchContext {
  registry: Registry;
  at: string;
  newId(): string;
}

/**
 * Commits changes of one workspace, in order, in the caller's transaction. Locking the workspace row puts every
 * change of the workspace in one order across all nodes; everything needed is then read at once, each change is
 * decided in memory (a refused one leaves no trace), and the result is written in one statement per kind.
 */
export async function commitBatch(
  tx: Tx,
  workspaceId: WorkspaceId,
  requests: readonly CommitRequest[],
  context: BatchContext,
): Promise<Outcome[]> {
  const source = new BatchSource(context.registry);
  const [locked, replayed] = await Promise.all([
    tx<{ seq: number }[]>`select seq from workspace where workspace_id = ${workspaceId} for update`,
    findCommitted(
      tx,
      workspaceId,
      requests.map(({ change }) => change.id),
    ),
    source.load(
      tx,
      workspaceId,
      requests.map(({ change }) => change),
    ),
  ]);
  let seq = locked[0]?.seq;
  if (seq === undefined) throw new AppError('not_found', 'No such workspace.');

  const committed: CommittedChange[] = [];
  const written = new Map<RecordKind, Map<string, AnyRecord>>();
  const outcomes: Outcome[] = [];
  for (const request of requests) {
    const { change, actor } = request;
    const replay = replayed.get(change.id);
    if (replay) {
      // An id is a receipt: whoever holds someone else's learns nothing from it.
      const isOwn = replay.actorId === actor.personId;
      outcomes.push(
        isOwn
          ? { status: 'committed', change: replay, isReplay: true }
          : { status: 'rejected', error: new AppError('not_found', 'Another person made a change with this id.') },
      );
      continue;
    }
    try {
      requireVersion(source, request.expect);
      const result = commitChange(change, source, { ...context, actor });
      const conflicts = await nameLostAuthors(tx, workspaceId, result, committed);
      for (const { kind, record } of result.records) {
        const final = conflicts.get(record.id) ?? record;
        source.set(kind.kind, final);
        mapOf(written, kind).set(final.id, final);
      }
      seq += 1;
      const entry = { ...change, operations: result.operations, seq, actorId: actor.personId, at: context.at };
      committed.push(entry);
      replayed.set(change.id, entry);
      outcomes.push({ status: 'committed', change: entry, isReplay: false });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      outcomes.push({ status: 'rejected', error });
    }
  }
  if (committed.length > 0) await write(tx, workspaceId, context.registry, written, committed, seq);
  return outcomes;
}

function requireVersion(source: BatchSource, expect: CommitRequest['expect']): void {
  if (!expect) return;
  const stored = source.get(expect.kind, expect.id);
  if (stored && stored.version !== expect.version) {
    throw new AppError('version_mismatch', 'The record has changed since it was read.', {
      kind: expect.kind,
      id: expect.id,
      current: { version: stored.version },
    });
  }
}

async function write(
  tx: Tx,
  workspaceId: WorkspaceId,
  registry: Registry,
  written: Map<RecordKind, Map<string, AnyRecord>>,
  committed: readonly CommittedChange[],
  seq: number,
): Promise<void> {
  const rows = committed.map((change) => ({
    ...change,
    isShared: change.operations.some(({ kind }) => registry.get(kind)?.scope === 'workspace'),
    recordIds: [...new Set(change.operations.map(({ id }) => id))],
  }));
  // In the registry's order, so that what a row refers to is written before it.
  const kinds = [...registry.values()].filter((kind) => written.has(kind));
  await Promise.all([
    ...kinds.map((kind) => writeRecords(tx, workspaceId, kind, [...(written.get(kind)?.values() ?? [])])),
    tx`
      insert into change_log (workspace_id, seq, change_id, plan_id, is_shared, actor_id, at, operations, record_ids)
      select ${workspaceId}, seq, id, "planId", "isShared", "actorId", at, operations, "recordIds"
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as row(
        seq bigint, id uuid, "planId" uuid, "isShared" boolean, "actorId" uuid, at timestamptz,
        operations jsonb, "recordIds" uuid[])`,
    tx`update workspace set seq = ${seq} where workspace_id = ${workspaceId}`,
  ]);
}

async function findCommitted(
  tx: Tx,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<Map<string, CommittedChange>> {
  const rows = await tx<LogRow[]>`
    select seq, change_id, plan_id, actor_id, at, operations from change_log
    where workspace_id = ${workspaceId} and change_id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.change_id, toCommitted(row)]));
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
