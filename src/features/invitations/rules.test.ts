import { describe, expect, test } from 'vitest';
import { newId, workspaceId } from '../../kernel/ids.ts';
import { invitationExpiry, invitationStatus, parseInvitationToken, writeInvitationToken } from './rules.ts';

const secret = 'A-_'.repeat(14) + 'z';

describe('the token of an invitation', () => {
  test('is read as it was written', () => {
    const token = { workspaceId: workspaceId(newId()), secret };
    expect(parseInvitationToken(writeInvitationToken(token))).toEqual(token);
  });

  test('is nothing else', () => {
    const good = writeInvitationToken({ workspaceId: workspaceId(newId()), secret });
    for (const bad of ['', good.slice(0, -1), `${good}a`, good.toUpperCase(), ` ${good}`, good.replace('_', '-')]) {
      expect([bad, parseInvitationToken(bad)]).toEqual([bad, null]);
    }
  });
});

describe('an invitation', () => {
  const sent = Date.parse('2027-03-01T09:00:00.000Z');
  const open = { acceptedAt: null, revokedAt: null, expiresAt: new Date(invitationExpiry(sent)).toISOString() };

  test('lasts seven days', () => {
    expect(open.expiresAt).toBe('2027-03-08T09:00:00.000Z');
    expect(invitationStatus(open, sent)).toBe('pending');
    expect(invitationStatus(open, invitationExpiry(sent) - 1)).toBe('pending');
    expect(invitationStatus(open, invitationExpiry(sent))).toBe('expired');
  });

  test('stays accepted or revoked whatever its age', () => {
    const later = invitationExpiry(sent) + 1;
    expect(invitationStatus({ ...open, acceptedAt: open.expiresAt }, later)).toBe('accepted');
    expect(invitationStatus({ ...open, revokedAt: open.expiresAt }, later)).toBe('revoked');
  });
});
