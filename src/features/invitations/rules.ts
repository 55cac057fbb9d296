import type { WorkspaceId } from '../../kernel/ids.ts';

/** The text of an invitation link's token: `<workspace id without hyphens>_<secret>`, so that it names its workspace. */
export interface InvitationToken {
  workspaceId: WorkspaceId;
  /** 256 random bits in base64url. */
  secret: string;
}

export const INVITATION_DAYS = 7;
const DAY_MS = 86_400_000;
const TOKEN_PATTERN = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

export function writeInvitationToken({ workspaceId, secret }: InvitationToken): string {
  return `${workspaceId.replaceAll('-', '')}_${secret}`;
}

/** Reads what `writeInvitationToken` wrote; null for anything else. */
export function parseInvitationToken(text: string): InvitationToken | null {
  const [whole, a, b, c, d, e, secret = ''] = TOKEN_PATTERN.exec(text) ?? [];
  return whole === undefined ? null : { workspaceId: `${a}-${b}-${c}-${d}-${e}` as WorkspaceId, secret };
}

export function invitationExpiry(now: number): number {
  return now + INVITATION_DAYS * DAY_MS;
}

export type InvitationStatus = 'pending' | 'accepted' | 'revoked' | 'expired';

/** What an invitation is at `now` (milliseconds); having been accepted or revoked counts more than its age. */
export function invitationStatus(
  invitation: { acceptedAt: string | null; revokedAt: string | null; expiresAt: string },
  now: number,
): InvitationStatus {
  if (invitation.acceptedAt !== null) return 'accepted';
  if (invitation.revokedAt !== null) return 'revoked';
  return Date.parse(invitation.expiresAt) <= now ? 'expired' : 'pending';
}
