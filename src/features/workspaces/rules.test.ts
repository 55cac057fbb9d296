import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../kernel/calendar.ts';
import { ROLES, type Role } from '../../records/actor.ts';
import { fiscalYearOf, mayInWorkspace, type WorkspaceRight } from './rules.ts';

const who = (role: Role, via: 'session' | 'apiKey' = 'session', scopes: ('read' | 'write')[] = ['read', 'write']) => ({
  via,
  actor: { workspaceId: 'w', personId: 'p', role, planRoles: new Map(), scopes },
});

describe('rights on a workspace', () => {
  const asked = (right: WorkspaceRight) => ROLES.filter((role) => mayInWorkspace(right, who(role)));

  test('follow the role', () => {
    expect(asked('readWorkspace')).toEqual([...ROLES]);
    expect(asked('ownKeys')).toEqual([...ROLES]);
    expect(asked('leaveWorkspace')).toEqual([...ROLES]);
    for (const right of [
      'configureWorkspace',
      'invitePeople',
      'endMemberships',
      'readPendingMails',
      'everyonesKeys',
    ] as const) {
      expect([right, asked(right)]).toEqual([right, ['owner', 'admin']]);
    }
    expect(asked('resetExample')).toEqual(['owner']);
  });

  test('let a key read and configure within its scopes, and nothing that concerns people or keys', () => {
    expect(mayInWorkspace('readWorkspace', who('owner', 'apiKey', ['read']))).toBe(true);
    expect(mayInWorkspace('configureWorkspace', who('owner', 'apiKey'))).toBe(true);
    expect(mayInWorkspace('configureWorkspace', who('owner', 'apiKey', ['read']))).toBe(false);
    for (const right of ['invitePeople', 'endMemberships', 'readPendingMails', 'ownKeys', 'everyonesKeys'] as const) {
      expect([right, mayInWorkspace(right, who('owner', 'apiKey'))]).toEqual([right, false]);
    }
  });
});

describe('the fiscal year', () => {
  test('is the calendar year when it starts in January', () => {
    expect(fiscalYearOf('2027-05-14', 1)).toEqual({ start: '2027-01-01', end: '2027-12-31', label: '2027' });
  });

  test('starts in the year before when its month has not come yet', () => {
    expect(fiscalYearOf('2027-03-31', 4)).toEqual({ start: '2026-04-01', end: '2027-03-31', label: '2026-2027' });
    expect(fiscalYearOf('2027-04-01', 4)).toEqual({ start: '2027-04-01', end: '2028-03-31', label: '2027-2028' });
    expect(fiscalYearOf('2028-02-29', 3)).toEqual({ start: '2027-03-01', end: '2028-02-29', label: '2027-2028' });
  });

  test('holds its day and is a year long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 12 }), (offset, month) => {
        const day = addDays('1990-01-01', offset);
        const { start, end } = fiscalYearOf(day, month);
        expect(start <= day && day <= end).toBe(true);
        expect([364, 365]).toContain(daysBetween(start, end));
      }),
    );
  });
});
