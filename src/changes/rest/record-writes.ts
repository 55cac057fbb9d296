import { newId, type WorkspaceId } from '../../kernel/ids.ts';
import type { Actor } from '../../records/actor.ts';
import type { Operation } from '../../records/change.ts';
import { withInitialValues } from '../../records/apply.ts';
import type { AnyRecord, RecordKind } from '../../records/define-record.ts';
import { uniqueId } from '../../records/unique-record.ts';
import type { CommitRequest } from '../commit-batch.ts';
import type { ChangesDeps } from '../deps.ts';
import { recordAfter } from '../record-history.ts';
import { derivedId, type Receipt } from './idempotency.ts';
import { presentRecord } from './record-reads.ts';

type Fields = { [name: string]: unknown };

/** Creates a record, after its last sibling unless a rank is given. Resolves to it as it was created. */
export function createRecord(
  deps: ChangesDeps,
  kind: RecordKind,
  actor: Actor,
  { changeId, digest }: Receipt,
  given: Fields,
): Promise<AnyRecord> {
  const {
    rank = '',
    planId = null,
    id = freshId(kind, planId, given, { changeId, digest }),
    ...fields
  } = given as Fields & {
    id?: string;
    rank?: string;
    planId?: string | null;
  };
  const operation: Operation = { op: 'create', kind: kind.kind, id, rank, fields };
  const change = { id: changeId, planId, operations: [operation] };
  // An id that was given may be one that exists; one made of a key is found by the change.
  const isFresh = digest === undefined && given.id === undefined && !kind.uniqueBy;
  return commitOne(deps, kind, id, { actor, digest, isFresh, onlyNew: true, change });
}

function freshId(kind: RecordKind, planId: string | null, given: Fields, { changeId, digest }: Receipt): string {
  if (kind.uniqueBy) return uniqueId(kind, planId, withInitialValues(kind, given));
  // Made of the key where there is one, so that sending it again names the same record.
  return digest === undefined ? newId() : derivedId(changeId);
}

/** Changes fields of the record as it stood at `version`. Resolves to it as it was then changed. */
export function updateRecord(
  deps: ChangesDeps,
  kind: RecordKind,
  actor: Actor,
  { changeId, digest }: Receipt,
  target: { id: string; version: number | undefined },
  wanted: Fields,
): Promise<AnyRecord> {
  // What each field held is read with the record.
  const fields = Object.fromEntries(
    Object.entries(wanted).map(([name, to]): [string, [unknown, unknown]] => [name, [null, to]]),
  );
  const operation: Operation = { op: 'update', kind: kind.kind, id: target.id, fields };
  const change = { id: changeId, planId: null, operations: [operation] };
  const basis = { kind: kind.kind, ...target };
  return commitOne(deps, kind, target.id, { actor, digest, isFresh: digest === undefined, change, basis });
}

/** Deletes the record as it stood at `version`, with what hangs from it. */
export async function deleteRecord(
  { committer }: ChangesDeps,
  kind: RecordKind,
  actor: Actor,
  { changeId, digest }: Receipt,
  target: { id: string; version: number | undefined },
): Promise<void> {
  const change = {
    id: changeId,
    planId: null,
    operations: [{ op: 'delete' as const, kind: kind.kind, id: target.id }],
  };
  const basis = { kind: kind.kind, ...target };
  const request = { actor, digest, isFresh: digest === undefined, change, basis };
  await committer.commitOrThrow(actor.workspaceId as WorkspaceId, request);
}

/** Commits what concerns one record, and shows it as that change left it, today's or the one it replays. */
async function commitOne(deps: ChangesDeps, kind: RecordKind, id: string, request: CommitRequest): Promise<AnyRecord> {
  const workspaceId = request.actor.workspaceId as WorkspaceId;
  const { change, records } = await deps.committer.commitOrThrow(workspaceId, request);
  const record =
    records.find((each) => each.id === id) ?? (await recordAfter(deps, kind, request.actor, id, change.seq));
  return presentRecord(kind, record);
}
