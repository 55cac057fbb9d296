import { AppError } from '../../kernel/app-error.ts';
import type { WorkspaceId } from '../../kernel/ids.ts';
import type { Actor } from '../../records/actor.ts';
import type { AnyRecord, RecordKind } from '../../records/define-record.ts';
import { queryInWorkspace } from '../../server/database/tenant.ts';
import type { ChangesDeps } from '../deps.ts';
import { statementsOf } from '../record-rows.ts';
import { columnsOf } from '../record-table.ts';
import { mayRead } from '../visible.ts';
import { cursorOf, listQuery } from './list-query.ts';

export interface Page {
  items: AnyRecord[];
  /** Null at the end. */
  nextCursor: string | null;
}

/** The record as it stands. @throws AppError `not_found`, also when it is deleted or not open to this person. */
export async function readRecord(
  { database, registry }: ChangesDeps,
  kind: RecordKind,
  actor: Actor,
  id: string,
): Promise<AnyRecord> {
  const rows = await query(database, actor, statementsOf(kind).livingById, [actor.workspaceId, id]);
  const found = rows[0];
  if (found && mayRead(registry, actor, kind.kind, found)) return found;
  throw new AppError('not_found', 'No such record, or not open to this person.', { kind: kind.kind, id });
}

/** A page of the records open to this person that answer the query. @throws AppError `invalid_input`. */
export async function readPage(
  { database, registry }: ChangesDeps,
  kind: RecordKind,
  actor: Actor,
  parameters: Readonly<Record<string, string>>,
): Promise<Page> {
  const list = listQuery(kind, actor, parameters);
  const items: AnyRecord[] = [];
  // What this person may not see leaves no gap, and never stands in a cursor: pages are filled past it.
  for (let from = list.start, isEnd = false; !isEnd && items.length <= list.limit; ) {
    const statement = list.statement(from);
    const rows = await query(database, actor, statement.sql, statement.parameters);
    for (const row of rows) if (mayRead(registry, actor, kind.kind, row)) items.push(row);
    const last = rows.at(-1);
    if (last) from = list.positionOf(last);
    isEnd = rows.length <= list.limit;
  }
  const page = items.slice(0, list.limit);
  const last = page.at(-1);
  return { items: page, nextCursor: items.length > list.limit && last ? cursorOf(list.positionOf(last)) : null };
}

/** The record as the API shows it: every property of its declaration, in its order, and nothing else. */
export function presentRecord(kind: RecordKind, record: AnyRecord): AnyRecord {
  const shown: { [property: string]: unknown } = {};
  for (const { property } of columnsOf(kind)) shown[property] = record[property];
  if (kind.scope === 'workspace') shown.planId = null;
  return shown as AnyRecord;
}

/** Statements kept prepared on each connection. The ways of listing are many, and each costs the database memory. */
const MAX_PREPARED = 200;
const prepared = new Set<string>();

async function query(
  database: ChangesDeps['database'],
  actor: Actor,
  sql: string,
  parameters: unknown[],
): Promise<readonly AnyRecord[]> {
  if (prepared.size < MAX_PREPARED) prepared.add(sql);
  const [rows] = await queryInWorkspace(
    database,
    actor.workspaceId as WorkspaceId,
    (tx) => [tx.unsafe<AnyRecord[]>(sql, parameters as string[], { prepare: prepared.has(sql) })],
    { mode: 'read' },
  );
  return rows;
}
