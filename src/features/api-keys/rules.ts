import type { WorkspaceId } from '../../kernel/ids.ts';
import type { ApiScope } from '../../records/actor.ts';

/**
 * The text of a key: `pactole_<workspace id without hyphens>_<secret>`. It names its workspace, so that looking it up
 * stays inside that workspace; the recognisable start lets scanners of leaked secrets find it.
 */
export interface ApiKeyToken {
  workspaceId: WorkspaceId;
  /** 256 random bits in base64url. */
  secret: string;
}

const KEY_PATTERN = /^pactole_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;
const PREFIX_LENGTH = 6;

export function writeApiKey({ workspaceId, secret }: ApiKeyToken): string {
  return `pactole_${workspaceId.replaceAll('-', '')}_${secret}`;
}

/** Reads what `writeApiKey` wrote; null for anything else. */
export function parseApiKey(text: string): ApiKeyToken | null {
  const [whole, a, b, c, d, e, secret = ''] = KEY_PATTERN.exec(text) ?? [];
  return whole === undefined ? null : { workspaceId: `${a}-${b}-${c}-${d}-${e}` as WorkspaceId, secret };
}

/** What is shown of a key once it can no longer be shown whole. */
export function apiKeyPrefix(secret: string): string {
  return secret.slice(0, PREFIX_LENGTH);
}

/** Writing without reading makes no sense for a program that edits what it sees. */
export function completeScopes(scopes: readonly ApiScope[]): ApiScope[] {
  return scopes.includes('write') ? ['read', 'write'] : ['read'];
}
