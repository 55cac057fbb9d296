import { readRecords } from '../../changes/record-rows.ts';
import { visibleChange } from '../../changes/visible.ts';
import { requireOpenPlan } from '../../changes/open-plan.ts';
import { type LogRow, toCommitted } from '../../changes/change-log.ts';
import { AppError } from '../../kernel/app-error.ts';
import { isDay } from '../../kernel/calendar.ts';
import type { WorkspaceId } from '../../kernel/ids.ts';
import type { Actor } from '../../records/actor.ts';
import type { AnyRecord, Registry } from '../../records/define-record.ts';
import { sameValue } from '../../records/value.ts';
import type { Database } from '../../server/database/connect.ts';
import { inWorkspace, type Tx } from '../../server/database/tenant.ts';
import { contentIn, type NetChange, NetChanges, recordThen, wasThere } from './comparison/rules.ts';
import { planVersionKind } from './schema.ts';

/** Where the days of a plan begin and end; workspaces have no time zone of their own yet. */
const TIME_ZONE = 'Europe/Paris';

export interface Comparison {
  /** Whether the sides were named the later one first. */
  isReversed: boolean;
  /** The last change that each side holds; the earlier side first. */
  fromSeq: number;
  toSeq: number;
  changes: NetChange[];
}

export interface ComparisonRequest {
  planId: string;
  /** A day, which stands for its evening, or the id of a named version; undefined for now. */
  from: string | undefined;
  to: string | undefined;
}

/**
 * What a plan's content went through between two moments, from the log: reading costs what was changed, not what the plan
 * holds.
 *
 * @throws AppError `not_found` for a plan that is not open to this person, or a version that is not one of it.
 */
export async function compareMoments(
  { database, registry }: { database: Database; registry: Registry },
  actor: Actor,
  { planId, from, to }: ComparisonRequest,
): Promise<Comparison> {
  const workspaceId = actor.workspaceId as WorkspaceId;
  return inWorkspace(
    database,
    workspaceId,
    async (tx) => {
      const [, ...sides] = await Promise.all([
        requireOpenPlan(tx, actor, planId),
        seqAt(tx, workspaceId, planId, from),
        seqAt(tx, workspaceId, planId, to),
      ]);
      const isReversed = (sides[0] ?? 0) > (sides[1] ?? 0);
      const [fromSeq = 0, toSeq = 0] = isReversed ? sides.toReversed() : sides;
      const between = new NetChanges(registry);
      const since = new NetChanges(registry);
      const rows = tx<LogRow[]>`
        select seq, change_id, plan_id, actor_id, at, operations from change_log
        where workspace_id = ${workspaceId} and seq > ${fromSeq} and (is_shared or plan_id = ${planId})
        order by seq`;
      // One by one as they arrive: a year of changes is more than what they come to.
      await rows.forEach((row) => {
        const change = visibleChange(registry, actor, planId, toCommitted(row));
        const told = { ...change, operations: contentIn(change.operations, planId) };
        (change.seq > toSeq ? since : between).add(told);
      });
      const changes = between.list();
      const later = new Map(since.list().map((change) => [change.id, change]));
      const records = await readTouched(tx, workspaceId, registry, changes);
      return {
        isReversed,
        fromSeq,
        toSeq,
        changes: changes.flatMap((change): NetChange[] => {
          const [now, after] = [records.get(change.id), later.get(change.id)];
          if (!wasThere(change, now, after)) return [];
          return [{ ...change, record: told(registry, change, recordThen(change, now, after)) }];
        }),
      };
    },
    { mode: 'read', isolation: 'repeatable read' },
  );
}

/** The number of the last change that a moment holds. */
async function seqAt(tx: Tx, workspaceId: WorkspaceId, planId: string, moment: string | undefined): Promise<number> {
  if (moment === undefined) return lastSeq(tx`select seq from workspace where workspace_id = ${workspaceId}`);
  if (isDay(moment)) {
    return lastSeq(tx`
      select seq from change_log where workspace_id = ${workspaceId}
        and at < (${moment}::date + 1)::timestamp at time zone ${TIME_ZONE}
      order by seq desc limit 1`);
  }
  const [version] = await readRecords(tx, workspaceId, planVersionKind, [moment]);
  if (!version || version.planId !== planId || version.deletedAt !== null) {
    throw new AppError('not_found', 'No such version of this plan.', { kind: planVersionKind.kind, id: moment });
  }
  if (typeof version.asOf === 'string') return seqAt(tx, workspaceId, planId, version.asOf);
  return lastSeq(tx`
    select seq from change_log where workspace_id = ${workspaceId} and record_ids @> ${[moment]}::uuid[]
    order by seq limit 1`);
}

/** 0 before the first change. */
async function lastSeq(rows: PromiseLike<readonly unknown[]>): Promise<number> {
  const [row] = (await rows) as { seq: number }[];
  return row?.seq ?? 0;
}

async function readTouched(
  tx: Tx,
  workspaceId: WorkspaceId,
  registry: Registry,
  changes: readonly NetChange[],
): Promise<Map<string, AnyRecord>> {
  const wanted = Map.groupBy(
    changes.filter(({ op }) => op !== 'created'),
    ({ kind }) => kind,
  );
  const lists = await Promise.all(
    [...wanted].map(async ([name, ofKind]) => {
      const kind = registry.get(name);
      if (!kind) return [];
      return readRecords(
        tx,
        workspaceId,
        kind,
        ofKind.map(({ id }) => id),
      );
    }),
  );
  return new Map(lists.flat().map((record) => [record.id, record]));
}

/** What tells a record and its rights from others: its fields, without long texts and without what is as at first. */
function told(registry: Registry, { kind }: NetChange, record: { [field: string]: unknown }) {
  const fields = Object.entries(registry.get(kind)?.fields ?? {}).flatMap(([name, field]) => {
    const isLong = field.type === 'richText' || field.type === 'json';
    const value = record[name];
    return isLong || value === undefined || sameValue(value, field.initial) ? [] : [[name, value]];
  });
  return Object.fromEntries(fields) as { [field: string]: unknown };
}
