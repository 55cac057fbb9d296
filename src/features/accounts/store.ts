import { AppError } from '../../kernel/app-error.ts';
import type { SessionIdentity } from '../../server/access.ts';
import type { Database } from '../../server/database/connect.ts';
import { inTransaction } from '../../server/database/tenant.ts';
import type { Session } from './schema.ts';

/** The open sessions of an account, the latest used first. */
export async function listSessions(database: Database, identity: SessionIdentity, now: number): Promise<Session[]> {
  const rows = await inTransaction(
    database,
    (tx) => tx<Omit<Session, 'isCurrent'>[]>`
      select id, created_at as "createdAt", updated_at as "lastSeenAt", expires_at as "expiresAt",
        ip_address as "ipAddress", user_agent as "userAgent"
      from auth_session where user_id = ${identity.userId} and expires_at > ${new Date(now).toISOString()}
      order by updated_at desc, id`,
    { mode: 'read' },
  );
  return rows.map((row) => ({ ...row, isCurrent: row.id === identity.sessionId }));
}

/** What ends one of the account's own sessions. @throws AppError `not_found` when it is not theirs. */
export async function findSessionToken(
  database: Database,
  identity: SessionIdentity,
  sessionId: string,
): Promise<string> {
  const [row] = await inTransaction(
    database,
    (tx) => tx<{ token: string }[]>`
      select token from auth_session where id = ${sessionId} and user_id = ${identity.userId}`,
    { mode: 'read' },
  );
  if (!row) throw new AppError('not_found', 'No such session.');
  return row.token;
}

/** The tokens of every session of the account but the one that asks. */
export async function listOtherSessionTokens(database: Database, identity: SessionIdentity): Promise<string[]> {
  const rows = await inTransaction(
    database,
    (tx) => tx<{ token: string }[]>`
      select token from auth_session where user_id = ${identity.userId} and id <> ${identity.sessionId}`,
    { mode: 'read' },
  );
  return rows.map(({ token }) => token);
}
