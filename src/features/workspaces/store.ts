import { decideBatch } from '../../changes/commit-batch.ts';
import { defaults as english } from '../../i18n/en/defaults.ts';
import { defaults as french } from '../../i18n/fr/defaults.ts';
import { AppError } from '../../kernel/app-error.ts';
import { type Day, dayAt } from '../../kernel/calendar.ts';
import type { Clock } from '../../kernel/clock.ts';
import { newId, type WorkspaceId, workspaceId } from '../../kernel/ids.ts';
import { API_SCOPES, isAtLeast, ROLES, type Role } from '../../records/actor.ts';
import type { Operation } from '../../records/change.ts';
import type { Registry } from '../../records/define-record.ts';
import type { Authorized } from '../../server/authorized.ts';
import type { Database } from '../../server/database/connect.ts';
import { inWorkspace, type Tx } from '../../server/database/tenant.ts';
import { listMemberships } from '../../server/membership.ts';
import { lastOwnerIssues } from '../people/rules.ts';
import type { Person } from '../people/schema.ts';
import { fiscalYearOf } from './rules.ts';
import type { Member, MyWorkspace, NewWorkspace, PendingMail, WorkspaceChanges, WorkspaceSettings } from './schema.ts';

/** Whoever creates a workspace becomes its first person, and owns it. */
export interface Founder {
  userId: string;
  name: string;
  /** Empty for someone trying the example. */
  email: string;
}

export interface Founding extends NewWorkspace {
  founder: Founder;
  isExample: boolean;
  /** What it starts with, besides its owner, oldest first. */
  content(ownerId: string): FirstChange[];
}

/** A change made at the founding: by the owner and now, unless an example tells another past. */
export interface FirstChange {
  planId: string | null;
  operations: Operation[];
  authorId?: string;
  at?: string;
}

interface FoundingDeps {
  database: Database;
  registry: Registry;
  clock: Clock;
}

const UNIQUE_VIOLATION = '23505';

/**
 * Creates a workspace, the person who owns it, its first content and the owner's membership: all, or nothing.
 * @throws AppError `already_exists` when the id is taken.
 */
export async function foundWorkspace(deps: FoundingDeps, founding: Founding): Promise<WorkspaceId> {
  const id = workspaceId(founding.id);
  const at = new Date(deps.clock.now()).toISOString();
  const ownerId = newId(deps.clock);
  const actor = {
    workspaceId: id,
    personId: ownerId,
    role: 'owner',
    planRoles: new Map(),
    scopes: API_SCOPES,
  } as const;
  const owner: Operation = {
    op: 'create',
    kind: 'person',
    id: ownerId,
    rank: 'a0',
    fields: { name: founding.founder.name, email: founding.founder.email, department: 'direction', role: 'owner' },
  };
  const changes: FirstChange[] = [{ planId: null, operations: [owner] }, ...founding.content(ownerId)];
  try {
    await inWorkspace(deps.database, id, async (tx) => {
      await tx`
        insert into workspace (workspace_id, name, currency, fiscal_year_start_month, locale, is_example, seq, created_at)
        values (${id}, ${founding.name}, ${founding.currency}, ${founding.fiscalYearStartMonth}, ${founding.locale},
          ${founding.isExample}, 0, ${at})`;
      for (const { planId, operations, authorId = ownerId, at: madeAt = at } of changes) {
        const request = {
          actor: { ...actor, personId: authorId },
          change: { id: newId(deps.clock), planId, operations },
        };
        const context = { registry: deps.registry, at: madeAt, newId: () => newId(deps.clock) };
        const { result, writes } = await decideBatch(tx, id, [request], context);
        if (result[0]?.status === 'rejected') throw result[0].error;
        await Promise.all(writes.map((query) => query.execute()));
      }
      await tx`
        insert into membership (workspace_id, user_id, person_id, joined_at)
        values (${id}, ${founding.founder.userId}, ${ownerId}, ${at})`;
    });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
    throw isTaken ? new AppError('already_exists', 'A workspace with this id exists.') : error;
  }
  return id;
}

/** The plan a new workspace opens on: empty, for the fiscal year that `today` falls in. */
export function firstPlan(settings: NewWorkspace, today: Day): { planId: null; operations: Operation[] } {
  const { start, end, label } = fiscalYearOf(today, settings.fiscalYearStartMonth);
  const words = settings.locale === 'en' ? english : french;
  const fields = {
    name: words.planName.replace('{{year}}', label),
    status: 'active',
    periodStart: start,
    periodEnd: end,
    currency: settings.currency,
  };
  return { planId: null, operations: [{ op: 'create', kind: 'plan', id: newId(), rank: 'a0', fields }] };
}

/** Writes what an example holds, for the person who will own it. */
export type WriteExample = (request: {
  locale: NewWorkspace['locale'];
  today: Day;
  newId(): string;
  ownerPersonId: string;
}) => FirstChange[];

/** Founds private copies of an example company, as it stands on the day they are made. */
export function createExampleFounder(
  deps: FoundingDeps,
  company: string,
  write: WriteExample,
): (founder: Founder, locale: NewWorkspace['locale']) => Promise<WorkspaceId> {
  return (founder, locale) => {
    const makeId = () => newId(deps.clock);
    const today = dayAt(deps.clock.now(), 'Europe/Paris');
    return foundWorkspace(deps, {
      id: makeId(),
      name: company,
      currency: 'EUR',
      fiscalYearStartMonth: 1,
      locale,
      founder,
      isExample: true,
      content: (ownerPersonId) => write({ locale, today, newId: makeId, ownerPersonId }),
    });
  };
}

/** The workspaces an account can open, the first joined first. */
export async function listMyWorkspaces(database: Database, userId: string): Promise<MyWorkspace[]> {
  const memberships = await listMemberships(database, userId);
  const found = await Promise.all(
    memberships.map(async ({ workspaceId: id, personId }) => {
      const rows = await inWorkspace(
        database,
        id,
        (tx) => tx<{ name: string; is_example: boolean; role: Role }[]>`
          select workspace.name, is_example, role from workspace join person using (workspace_id)
          where workspace_id = ${id} and person.id = ${personId} and deleted_at is null`,
        { mode: 'read' },
      );
      return rows.map((row) => ({ id, name: row.name, isExample: row.is_example, personId, role: row.role }));
    }),
  );
  return found.flat();
}

export async function readWorkspace(
  database: Database,
  { workspaceId: id }: Authorized<'readWorkspace'>,
): Promise<WorkspaceSettings> {
  const rows = await inWorkspace(database, id, (tx) => selectSettings(tx, id), { mode: 'read' });
  return required(rows[0]);
}

export async function updateWorkspace(
  database: Database,
  { workspaceId: id }: Authorized<'configureWorkspace'>,
  changes: WorkspaceChanges,
): Promise<WorkspaceSettings> {
  const rows = await inWorkspace(database, id, async (tx) => {
    await tx`
      update workspace set
        name = coalesce(${changes.name ?? null}, name),
        currency = coalesce(${changes.currency ?? null}, currency),
        fiscal_year_start_month = coalesce(${changes.fiscalYearStartMonth ?? null}::int, fiscal_year_start_month),
        locale = coalesce(${changes.locale ?? null}, locale)
      where workspace_id = ${id}`;
    return selectSettings(tx, id);
  });
  return required(rows[0]);
}

export async function listMembers(
  database: Database,
  { workspaceId: id }: Authorized<'readWorkspace'>,
): Promise<Member[]> {
  return inWorkspace(
    database,
    id,
    (tx) => tx<Member[]>`
      select person_id as "personId", joined_at as "joinedAt", is_anonymous as "isAnonymous"
      from membership join auth_user on auth_user.id = user_id
      where workspace_id = ${id} order by joined_at, person_id`,
    { mode: 'read' },
  );
}

/**
 * Takes a person's account out of the workspace, with their keys; the person stays, named where they are named.
 * @throws AppError `not_found` without such a member, or when only an owner may do it; `invalid_input`
 * (`last_owner`) when nobody would be left to administer the workspace.
 */
export async function endMembership(
  database: Database,
  authorized: Authorized<'endMemberships'> | Authorized<'leaveWorkspace'>,
  personId: string,
  now: number,
): Promise<void> {
  const { workspaceId: id, actor } = authorized;
  await inWorkspace(database, id, async (tx) => {
    // The lock that every change takes: nobody can step down while the remaining owners are counted.
    await tx`select from workspace where workspace_id = ${id} for update`;
    const owners = await tx<(Pick<Person, 'id' | 'role' | 'deletedAt'> & { isMember: boolean })[]>`
      select id, role, deleted_at as "deletedAt", membership.user_id is not null as "isMember"
      from person left join membership on membership.workspace_id = ${id} and person_id = id
      where person.workspace_id = ${id} and (role = 'owner' or id = ${personId})`;
    const leaving = owners.find((person) => person.id === personId && person.isMember);
    const isAllowed =
      personId === actor.personId || isAtLeast(actor.role, leaving?.role === 'owner' ? 'owner' : 'admin');
    if (!leaving || !isAllowed) throw new AppError('not_found', 'No such member.');
    const members = new Set(owners.filter((person) => person.isMember && person.id !== personId).map(({ id }) => id));
    const issues = leaving.role === 'owner' ? lastOwnerIssues(owners, (id) => members.has(id)) : [];
    if (issues.length > 0) throw new AppError('invalid_input', 'The last owner cannot leave.', { issues });
    await tx`delete from membership where workspace_id = ${id} and person_id = ${personId}`;
    await tx`
      update api_key set revoked_at = ${new Date(now).toISOString()}
      where workspace_id = ${id} and person_id = ${personId} and revoked_at is null`;
    await tx`delete from pending_mail where workspace_id = ${id} and person_id = ${personId}`;
  });
}

/**
 * Links waiting to be handed over. One that gives access to an account is shown to those above its holder only:
 * nobody may borrow the rights of an equal.
 */
export async function listPendingMails(
  database: Database,
  { workspaceId: id, actor }: Authorized<'readPendingMails'>,
  now: number,
): Promise<PendingMail[]> {
  const below = actor.role === 'owner' ? [...ROLES] : ROLES.slice(ROLES.indexOf(actor.role) + 1);
  return inWorkspace(
    database,
    id,
    (tx) => tx<PendingMail[]>`
      select mail.id, person_id as "personId", kind, recipient, url, mail.created_at as "createdAt",
        expires_at as "expiresAt"
      from pending_mail as mail join person on person.workspace_id = ${id} and person.id = person_id
      where mail.workspace_id = ${id} and expires_at > ${new Date(now).toISOString()}
        and (kind <> 'reset' or role = any(${below}::text[]))
      order by mail.created_at desc, mail.id`,
    { mode: 'read' },
  );
}

/** Opens to one's own account a copy of the example instead of the one it had. */
export async function leaveExample(
  database: Database,
  { workspaceId: id, actor }: Authorized<'resetExample'>,
): Promise<void> {
  await inWorkspace(database, id, async (tx) => {
    const rows = await tx`select from workspace where workspace_id = ${id} and is_example`;
    if (rows.length === 0) throw new AppError('not_found', 'Only an example can be started again.');
    await tx`delete from membership where workspace_id = ${id} and person_id = ${actor.personId}`;
  });
}

function selectSettings(tx: Tx, id: WorkspaceId) {
  return tx<WorkspaceSettings[]>`
    select workspace_id as id, name, currency, fiscal_year_start_month as "fiscalYearStartMonth", locale,
      is_example as "isExample"
    from workspace where workspace_id = ${id}`;
}

function required<T>(row: T | undefined): T {
  if (row === undefined) throw new AppError('not_found', 'No such workspace.');
  return row;
}
