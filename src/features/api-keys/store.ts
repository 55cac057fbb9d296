import { AppError } from '../../kernel/app-error.ts';
import { newId } from '../../kernel/ids.ts';
import type { ApiScope } from '../../records/actor.ts';
import type { Authorized } from '../../server/authorized.ts';
import type { Database } from '../../server/database/connect.ts';
import { inWorkspace, type Tx } from '../../server/database/tenant.ts';
import { hashSecret, newSecret } from '../../server/secret.ts';
import { apiKeyPrefix, completeScopes, writeApiKey } from './rules.ts';
import type { ApiKey, NewApiKey } from './schema.ts';

/** A person does not need more, and a loop that forgets its keys stops here. */
const MAX_KEYS = 50;
const DAY_MS = 86_400_000;

interface Row {
  id: string;
  person_id: string;
  name: string;
  prefix: string;
  scopes: ApiScope[];
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
}

/** One's own keys, or everyone's for an administrator; newest first. */
export async function listApiKeys(
  database: Database,
  { workspaceId, actor }: Authorized<'ownKeys'> | Authorized<'everyonesKeys'>,
  whose: 'own' | 'everyone',
): Promise<ApiKey[]> {
  const rows = await inWorkspace(
    database,
    workspaceId,
    (tx) => tx<Row[]>`
      select id, person_id, name, prefix, scopes, created_at, expires_at, last_used_at, revoked_at from api_key
      where workspace_id = ${workspaceId} and (${whose === 'everyone'} or person_id = ${actor.personId})
      order by created_at desc, id`,
    { mode: 'read' },
  );
  return rows.map(present);
}

/** Makes a key for the person who asks. Its text exists in this answer only. */
export async function insertApiKey(
  database: Database,
  { workspaceId, actor }: Authorized<'ownKeys'>,
  key: NewApiKey,
  now: number,
): Promise<{ apiKey: ApiKey; text: string }> {
  const secret = newSecret();
  const expiresAt = key.expiresInDays === null ? null : new Date(now + key.expiresInDays * DAY_MS).toISOString();
  const row = await inWorkspace(database, workspaceId, async (tx) => {
    await requireRoom(tx, workspaceId, actor.personId, now);
    const rows = await tx<Row[]>`
      insert into api_key (workspace_id, id, person_id, name, prefix, secret_hash, scopes, created_at, expires_at)
      values (${workspaceId}, ${newId()}, ${actor.personId}, ${key.name}, ${apiKeyPrefix(secret)},
        ${hashSecret(secret)}, ${completeScopes(key.scopes)}::text[], ${new Date(now).toISOString()}, ${expiresAt})
      returning id, person_id, name, prefix, scopes, created_at, expires_at, last_used_at, revoked_at`;
    return rows[0];
  });
  if (!row) throw new AppError('internal', 'The key was not stored.');
  return { apiKey: present(row), text: writeApiKey({ workspaceId, secret }) };
}

/** Ends a key at once. @throws AppError `not_found` when there is none such, or it is another person's. */
export async function revokeApiKey(
  database: Database,
  { workspaceId, actor }: Authorized<'ownKeys'> | Authorized<'everyonesKeys'>,
  whose: 'own' | 'everyone',
  keyId: string,
  now: number,
): Promise<void> {
  const revoked = await inWorkspace(
    database,
    workspaceId,
    (tx) => tx`
    update api_key set revoked_at = coalesce(revoked_at, ${new Date(now).toISOString()})
    where workspace_id = ${workspaceId} and id = ${keyId}
      and (${whose === 'everyone'} or person_id = ${actor.personId})
    returning id`,
  );
  if (revoked.length === 0) throw new AppError('not_found', 'No such key.');
}

async function requireRoom(tx: Tx, workspaceId: string, personId: string, now: number): Promise<void> {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from api_key where workspace_id = ${workspaceId} and person_id = ${personId}
      and revoked_at is null and (expires_at is null or expires_at > ${new Date(now).toISOString()})`;
  if ((row?.count ?? 0) >= MAX_KEYS) throw new AppError('limit_reached', `A person has at most ${MAX_KEYS} keys.`);
}

function present(row: Row): ApiKey {
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}
