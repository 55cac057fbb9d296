import type { ApiKeyToken } from '../features/api-keys/rules.ts';
import type { ApiScope } from '../records/actor.ts';
import type { ApiKeyIdentity } from './access.ts';
import type { Database } from './database/connect.ts';
import { inWorkspace } from './database/tenant.ts';
import { hashSecret } from './secret.ts';

const USED_AGAIN_MS = 60_000;

interface Row {
  id: string;
  person_id: string;
  scopes: ApiScope[];
  last_used_at: string | null;
}

/** Whose key this is; null when it is unknown, revoked or expired. Notes, once a minute at most, that it was used. */
export async function findApiKey(database: Database, token: ApiKeyToken, now: number): Promise<ApiKeyIdentity | null> {
  const { workspaceId } = token;
  return inWorkspace(database, workspaceId, async (tx) => {
    const at = new Date(now).toISOString();
    const [row] = await tx<Row[]>`
      select id, person_id, scopes, last_used_at from api_key
      where workspace_id = ${workspaceId} and secret_hash = ${hashSecret(token.secret)}
        and revoked_at is null and (expires_at is null or expires_at > ${at})`;
    if (!row) return null;
    if (row.last_used_at === null || now - Date.parse(row.last_used_at) >= USED_AGAIN_MS) {
      await tx`update api_key set last_used_at = ${at} where workspace_id = ${workspaceId} and id = ${row.id}`;
    }
    return {
      via: 'apiKey',
      sessionId: row.id,
      workspaceId,
      personId: row.person_id,
      scopes: row.scopes,
    };
  });
}
