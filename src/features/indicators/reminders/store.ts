import { createHmac, timingSafeEqual } from 'node:crypto';
import { statementsOf } from '../../../changes/record-rows.ts';
import type { Day } from '../../../kernel/calendar.ts';
import { type WorkspaceId, workspaceId } from '../../../kernel/ids.ts';
import type { RecordKind, RecordOf } from '../../../records/define-record.ts';
import { roleInPlan } from '../../../records/actor.ts';
import { readActor } from '../../../server/actors.ts';
import type { Database } from '../../../server/database/connect.ts';
import { inMaintenance } from '../../../server/database/maintenance.ts';
import { inWorkspace, type Tx } from '../../../server/database/tenant.ts';
import { type Plan, planKind } from '../../plans/schema.ts';
import { dueFrom, type FollowUp, followUp } from '../follow-up/rules.ts';
import { kpiKind, kpiValueKind } from '../schema.ts';
import { asksByMail } from './rules.ts';

/** What a plan asks of someone. */
export interface PlanDue {
  plan: Plan;
  due: readonly FollowUp[];
}

/** A member of a workspace whose reminder of the week is not settled. */
export interface Member {
  personId: string;
  userId: string;
  email: string;
  locale: 'fr' | 'en';
  /** They have a confirmed address and want to be written to. */
  isWilling: boolean;
}

/**
 * The workspaces in which somebody's reminder of that week is not settled; never an example. It looks across workspaces, as
 * the owner of the tables, and sees nothing but their ids; everything else is read inside each of them.
 */
export async function listUnsettled(database: Database, monday: Day): Promise<WorkspaceId[]> {
  const rows = await inMaintenance(
    database,
    'read only',
    (tx) => tx<{ id: string }[]>`
      select workspace_id as id from workspace
      where not is_example and exists (
        select from membership where membership.workspace_id = workspace.workspace_id and ${isUnsettled(tx, monday)})
      order by workspace_id`,
  );
  return rows.map(({ id }) => workspaceId(id));
}

/** Who joined during the week is written to from the next one on. */
function isUnsettled(tx: Tx, monday: Day) {
  return tx`(reminded_week is null or reminded_week < ${monday}) and joined_at < ${`${monday}T00:00:00Z`}`;
}

/** A workspace's members whose reminder of the week is not settled, and what its plans ask for, as of that Monday. */
export async function readUnsettled(
  database: Database,
  id: WorkspaceId,
  monday: Day,
): Promise<{ name: string; members: Member[]; plans: PlanDue[] }> {
  return inWorkspace(
    database,
    id,
    async (tx) => {
      const read = <K extends RecordKind>(kind: K, planIds?: string[]) =>
        tx.unsafe<RecordOf<K>[]>(
          `select ${statementsOf(kind).select} from ${kind.table}
          where workspace_id = $1 and deleted_at is null ${planIds ? 'and plan_id = any($2::uuid[])' : ''} order by rank, id`,
          planIds ? [id, planIds] : [id],
        );
      const [[workspace], members, plans] = await Promise.all([
        tx<{ name: string }[]>`select name from workspace where workspace_id = ${id}`,
        tx<Member[]>`
          select person_id as "personId", user_id as "userId", email, locale,
            email_verified and indicator_reminders and not is_anonymous as "isWilling"
          from membership join auth_user on auth_user.id = user_id
          where workspace_id = ${id} and ${isUnsettled(tx, monday)} order by person_id`,
        read(planKind),
      ]);
      const asking = plans.filter((plan) => asksByMail(plan, monday));
      const ids = asking.map((plan) => plan.id);
      const [kpis, values] = await Promise.all([read(kpiKind, ids), read(kpiValueKind, ids)]);
      const [kpisOf, valuesOf] = [Map.groupBy(kpis, planOf), Map.groupBy(values, planOf)];
      const due = asking.map((plan) => {
        const records = { kpis: kpisOf.get(plan.id) ?? [], values: valuesOf.get(plan.id) ?? [], targets: [] };
        return { plan, due: followUp(records, plan, monday).filter(({ due: periods }) => periods.length > 0) };
      });
      return { name: workspace?.name ?? '', members: [...members], plans: due };
    },
    { mode: 'read', isolation: 'repeatable read' },
  );
}

function planOf({ planId }: { planId: string | null }): string | null {
  return planId;
}

/** What those plans ask of one member: where the plans are open to them, and they may give values. */
export async function dueOf(
  database: Database,
  id: WorkspaceId,
  { personId, userId }: Member,
  plans: readonly PlanDue[],
): Promise<PlanDue[]> {
  const concerned = plans.filter(({ due }) => due.some(({ kpi }) => kpi.ownerId === personId));
  const actor = concerned.length > 0 ? await readActor(database, { via: 'session', userId }, id) : null;
  if (!actor) return [];
  return concerned
    .map(({ plan, due }) => ({ plan, due: dueFrom(due, personId, roleInPlan(actor, plan.id)) }))
    .filter(({ due }) => due.length > 0);
}

/** Settles the week for these members; resolves to how many it was not settled for yet, by this node or another. */
export async function settle(
  database: Database,
  id: WorkspaceId,
  personIds: readonly string[],
  monday: Day,
): Promise<number> {
  if (personIds.length === 0) return 0;
  const { count } = await inWorkspace(
    database,
    id,
    (tx) => tx`
      update membership set reminded_week = ${monday}
      where workspace_id = ${id} and person_id = any(${personIds}::uuid[]) and ${isUnsettled(tx, monday)}`,
  );
  return count;
}

/** Takes back what settled the week for a member, whose message did not leave: the next run tries again. */
export async function unsettle(database: Database, id: WorkspaceId, personId: string, monday: Day): Promise<void> {
  await inWorkspace(
    database,
    id,
    (tx) => tx`
      update membership set reminded_week = null
      where workspace_id = ${id} and person_id = ${personId} and reminded_week = ${monday}`,
  );
}

/** What a link carries that lets whoever holds it stop the reminders of one account, and do nothing else. */
export function stopToken(secret: string, userId: string): string {
  return `${userId}.${sign(secret, userId).toString('base64url')}`;
}

/** The account that a token is good for; null when we did not make it. */
export function readStopToken(secret: string, token: string): string | null {
  const [userId = '', signature = ''] = token.split('.');
  const [given, expected] = [Buffer.from(signature, 'base64url'), sign(secret, userId)];
  return given.length === expected.length && timingSafeEqual(given, expected) ? userId : null;
}

/** The purpose is signed too: a signature made for anything else is worth nothing here. */
function sign(secret: string, userId: string): Buffer {
  return createHmac('sha256', secret).update(`stop indicator reminders of ${userId}`).digest();
}
