import { AppError } from '../kernel/app-error.ts';
import type { WorkspaceId } from '../kernel/ids.ts';
import type { Actor } from '../records/actor.ts';
import type { CommittedOperation } from '../records/change.ts';
import type { AnyRecord, RecordKind } from '../records/define-record.ts';
import { inWorkspace } from '../server/database/tenant.ts';
import { type LogRow, toCommitted } from './change-log.ts';
import type { ChangesDeps } from './deps.ts';
import { readRecords } from './record-rows.ts';
import { mayRead } from './visible.ts';

/**
 * The record as the change numbered `seq` left it: as it stands, with every later change taken back.
 *
 * @throws AppError `not_found` when it is not open to this person today.
 */
export async function recordAfter(
  { database, registry }: ChangesDeps,
  kind: RecordKind,
  actor: Actor,
  id: string,
  seq: number,
): Promise<AnyRecord> {
  const workspaceId = actor.workspaceId as WorkspaceId;
  const [[current], later, last] = await inWorkspace(
    database,
    workspaceId,
    (tx) =>
      Promise.all([
        readRecords(tx, workspaceId, kind, [id]),
        tx<LogRow[]>`
          select seq, change_id, plan_id, actor_id, at, operations from change_log
          where workspace_id = ${workspaceId} and record_ids @> ${[id]}::uuid[] and seq > ${seq}
          order by seq desc`,
        tx<LogRow[]>`
          select seq, change_id, plan_id, actor_id, at, operations from change_log
          where workspace_id = ${workspaceId} and record_ids @> ${[id]}::uuid[] and seq <= ${seq}
          order by seq desc limit 1`,
      ]),
    { mode: 'read', isolation: 'repeatable read' },
  );
  const author = last[0] && toCommitted(last[0]);
  if (!current || !author || !mayRead(registry, actor, kind.kind, current)) {
    throw new AppError('not_found', 'No such record, or not open to this person.', { kind: kind.kind, id });
  }
  const record = { ...current };
  for (const change of later.map(toCommitted)) {
    for (const operation of change.operations.toReversed())
      if (operation.id === id) takeBack(record, operation, change.at);
  }
  return { ...record, updatedAt: author.at, updatedBy: author.actorId };
}

function takeBack(record: AnyRecord, operation: CommittedOperation, at: string): void {
  record.version -= 1;
  if (operation.op === 'delete') record.deletedAt = null;
  // When it had been deleted is not in this entry; that it was is what counts.
  else if (operation.op === 'restore') record.deletedAt = at;
  else if (operation.op === 'update') {
    for (const [name, [from]] of Object.entries(operation.fields)) Object.assign(record, { [name]: from });
  }
}
