import { AppError } from '../../kernel/app-error.ts';
import { newId } from '../../kernel/ids.ts';
import type { SessionIdentity } from '../../server/access.ts';
import type { Authorized } from '../../server/authorized.ts';
import type { Database } from '../../server/database/connect.ts';
import { inWorkspace, type Tx } from '../../server/database/tenant.ts';
import { hashSecret, newSecret } from '../../server/secret.ts';
import { type InvitationToken, invitationExpiry, invitationStatus } from './rules.ts';
import type { Invitation, InvitationPreview, NewInvitation } from './schema.ts';

/** What a message to the invited person says, and the secret its link carries. */
export interface SentInvitation {
  invitation: Invitation;
  secret: string;
  workspaceName: string;
  inviterName: string;
}

interface Row {
  id: string;
  person_id: string;
  email: string;
  invited_by: string;
  created_at: string;
  sent_at: string;
  expires_at: string;
  accepted_at: string | null;
  revoked_at: string | null;
}

const iso = (instant: number) => new Date(instant).toISOString();

export async function listInvitations(
  database: Database,
  { workspaceId }: Authorized<'invitePeople'>,
  now: number,
): Promise<Invitation[]> {
  const rows = await inWorkspace(
    database,
    workspaceId,
    (tx) => tx<Row[]>`
      select id, person_id, email, invited_by, created_at, sent_at, expires_at, accepted_at, revoked_at
      from invitation where workspace_id = ${workspaceId} order by created_at desc, id`,
    { mode: 'read' },
  );
  return rows.map((row) => present(row, now));
}

/** The living person that an invitation names by id, or else by address. */
export async function findPersonToInvite(
  database: Database,
  { workspaceId }: Authorized<'invitePeople'>,
  wanted: NewInvitation,
): Promise<{ id: string; email: string } | undefined> {
  const rows = await inWorkspace(
    database,
    workspaceId,
    (tx) =>
      'personId' in wanted
        ? tx<{ id: string; email: string }[]>`
            select id, email from person
            where workspace_id = ${workspaceId} and id = ${wanted.personId} and deleted_at is null`
        : tx<{ id: string; email: string }[]>`
            select id, email from person
            where workspace_id = ${workspaceId} and lower(email) = ${wanted.email} and deleted_at is null
            order by id limit 1`,
    { mode: 'read' },
  );
  return rows[0];
}

/**
 * Invites a person of the workspace to an address. An earlier open invitation of the same person ends.
 * @throws AppError `not_found` without such a living person; `already_exists` when they have an account already.
 */
export async function insertInvitation(
  database: Database,
  { workspaceId, actor }: Authorized<'invitePeople'>,
  invited: { personId: string; email: string },
  now: number,
): Promise<SentInvitation> {
  const secret = newSecret();
  return inWorkspace(database, workspaceId, async (tx) => {
    const [person] = await tx<{ isMember: boolean }[]>`
      select exists (select from membership where workspace_id = ${workspaceId} and person_id = ${invited.personId})
        as "isMember"
      from person where workspace_id = ${workspaceId} and id = ${invited.personId} and deleted_at is null`;
    if (!person) throw new AppError('not_found', 'No such person.');
    if (person.isMember) throw new AppError('already_exists', 'This person has an account in the workspace.');
    await tx`
      update invitation set revoked_at = ${iso(now)}
      where workspace_id = ${workspaceId} and person_id = ${invited.personId}
        and accepted_at is null and revoked_at is null`;
    const rows = await tx<Row[]>`
      insert into invitation (workspace_id, id, person_id, email, token_hash, invited_by, created_at, sent_at, expires_at)
      values (${workspaceId}, ${newId()}, ${invited.personId}, ${invited.email}, ${hashSecret(secret)},
        ${actor.personId}, ${iso(now)}, ${iso(now)}, ${iso(invitationExpiry(now))})
      returning id, person_id, email, invited_by, created_at, sent_at, expires_at, accepted_at, revoked_at`;
    return toSend(tx, workspaceId, rows[0], secret, now);
  });
}

/** Sends it once more, with a new link and a new week; the former link no longer works. */
export async function renewInvitation(
  database: Database,
  { workspaceId }: Authorized<'invitePeople'>,
  invitationId: string,
  now: number,
): Promise<SentInvitation> {
  const secret = newSecret();
  return inWorkspace(database, workspaceId, async (tx) => {
    const rows = await tx<Row[]>`
      update invitation
      set token_hash = ${hashSecret(secret)}, sent_at = ${iso(now)}, expires_at = ${iso(invitationExpiry(now))}
      where workspace_id = ${workspaceId} and id = ${invitationId} and accepted_at is null and revoked_at is null
      returning id, person_id, email, invited_by, created_at, sent_at, expires_at, accepted_at, revoked_at`;
    return toSend(tx, workspaceId, rows[0], secret, now);
  });
}

export async function revokeInvitation(
  database: Database,
  { workspaceId }: Authorized<'invitePeople'>,
  invitationId: string,
  now: number,
): Promise<void> {
  await inWorkspace(database, workspaceId, async (tx) => {
    const [row] = await tx<Row[]>`
      update invitation set revoked_at = coalesce(revoked_at, ${iso(now)})
      where workspace_id = ${workspaceId} and id = ${invitationId} and accepted_at is null returning person_id`;
    if (!row) throw new AppError('not_found', 'No such open invitation.');
    await forgetLinks(tx, workspaceId, row.person_id);
  });
}

/** What a link is about. @throws AppError `not_found` unless it can be accepted now. */
export async function previewInvitation(
  database: Database,
  token: InvitationToken,
  now: number,
): Promise<InvitationPreview> {
  return inWorkspace(
    database,
    token.workspaceId,
    async (tx) => {
      const row = await findOpen(tx, token, now);
      const [names] = await readNames(tx, token.workspaceId, row.invited_by);
      return { email: row.email, workspaceName: names?.workspaceName ?? '', inviterName: names?.inviterName ?? '' };
    },
    { mode: 'read' },
  );
}

/** The person invited by a link that is meant for this account, whose address need not be confirmed yet. */
export async function findInvitedPerson(
  database: Database,
  token: InvitationToken,
  identity: SessionIdentity,
  now: number,
): Promise<string> {
  const row = await inWorkspace(database, token.workspaceId, (tx) => findOpen(tx, token, now), { mode: 'read' });
  requireAddressee(row, identity);
  return row.person_id;
}

/**
 * Makes the account a member, as the invited person. Once only.
 * @throws AppError `not_found` for any link that cannot be accepted by this account, whatever the reason;
 * `invalid_input` (`unverified`) when only the confirmation of the address is missing; `already_exists` when the
 * account is a member already.
 */
export async function acceptInvitation(
  database: Database,
  token: InvitationToken,
  identity: SessionIdentity,
  now: number,
): Promise<void> {
  const { workspaceId } = token;
  await inWorkspace(database, workspaceId, async (tx) => {
    // The lock that every change takes: the person cannot be deleted, nor the link used twice, in the meantime.
    await tx`select from workspace where workspace_id = ${workspaceId} for update`;
    const row = await findOpen(tx, token, now);
    requireAddressee(row, identity);
    if (!identity.emailVerified) {
      const issues = [{ path: 'email', rule: 'unverified' }];
      throw new AppError('invalid_input', 'The address must be confirmed first.', { issues });
    }
    const known = await tx`
      select from membership where workspace_id = ${workspaceId} and user_id = ${identity.userId}`;
    if (known.length > 0) throw new AppError('already_exists', 'This account is a member already.');
    await tx`
      insert into membership (workspace_id, user_id, person_id, joined_at)
      values (${workspaceId}, ${identity.userId}, ${row.person_id}, ${iso(now)})`;
    await tx`
      update invitation set accepted_at = ${iso(now)} where workspace_id = ${workspaceId} and id = ${row.id}`;
    await forgetLinks(tx, workspaceId, row.person_id);
  });
}

/** Wrong, expired, used, revoked, or its person is gone: all one answer. */
async function findOpen(tx: Tx, { workspaceId, secret }: InvitationToken, now: number): Promise<Row> {
  const [row] = await tx<Row[]>`
    select invitation.id, person_id, invitation.email, invited_by, invitation.created_at, sent_at, expires_at,
      accepted_at, revoked_at
    from invitation join person on person.workspace_id = ${workspaceId} and person.id = person_id
    where invitation.workspace_id = ${workspaceId} and token_hash = ${hashSecret(secret)}
      and accepted_at is null and revoked_at is null and expires_at > ${iso(now)} and deleted_at is null
      and not exists (
        select from membership where workspace_id = ${workspaceId} and membership.person_id = invitation.person_id)`;
  if (!row) throw new AppError('not_found', 'No such open invitation.');
  return row;
}

function requireAddressee(row: Row, identity: SessionIdentity): void {
  if (identity.isAnonymous || row.email !== identity.email.toLowerCase()) {
    throw new AppError('not_found', 'The invitation is for another address.');
  }
}

async function toSend(
  tx: Tx,
  workspaceId: string,
  row: Row | undefined,
  secret: string,
  now: number,
): Promise<SentInvitation> {
  if (!row) throw new AppError('not_found', 'No such open invitation.');
  const [names] = await readNames(tx, workspaceId, row.invited_by);
  return {
    invitation: present(row, now),
    secret,
    workspaceName: names?.workspaceName ?? '',
    inviterName: names?.inviterName ?? '',
  };
}

function readNames(tx: Tx, workspaceId: string, inviterId: string) {
  return tx<{ workspaceName: string; inviterName: string }[]>`
    select workspace.name as "workspaceName", person.name as "inviterName"
    from workspace join person on person.workspace_id = ${workspaceId} and id = ${inviterId}
    where workspace.workspace_id = ${workspaceId}`;
}

/** Links handed over by administrators are of no more use. */
async function forgetLinks(tx: Tx, workspaceId: string, personId: string): Promise<void> {
  await tx`
    delete from pending_mail
    where workspace_id = ${workspaceId} and person_id = ${personId} and kind in ('invitation', 'verification')`;
}

function present(row: Row, now: number): Invitation {
  const dates = { acceptedAt: row.accepted_at, revokedAt: row.revoked_at, expiresAt: row.expires_at };
  return {
    id: row.id,
    personId: row.person_id,
    email: row.email,
    invitedBy: row.invited_by,
    status: invitationStatus(dates, now),
    createdAt: row.created_at,
    sentAt: row.sent_at,
    expiresAt: row.expires_at,
  };
}
