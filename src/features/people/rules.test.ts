import { describe, expect, test } from 'vitest';
import { lastOwnerIssues } from './rules.ts';

const person = (id: string, role: 'owner' | 'admin', deletedAt: string | null = null) => ({ id, role, deletedAt });
const refused = [{ path: 'role', rule: 'last_owner' }];

describe('the last owner', () => {
  test('may not leave', () => {
    expect(lastOwnerIssues([person('a', 'owner')], () => true)).toEqual([]);
    expect(lastOwnerIssues([person('a', 'admin')], () => true)).toEqual(refused);
    expect(lastOwnerIssues([person('a', 'owner', '2026-01-01T00:00:00.000Z')], () => true)).toEqual(refused);
    expect(lastOwnerIssues([], () => true)).toEqual(refused);
  });

  test('cannot be someone without an account', () => {
    const people = [person('named', 'owner'), person('here', 'admin')];
    expect(lastOwnerIssues(people, (id) => id === 'here')).toEqual(refused);
    expect(lastOwnerIssues(people, (id) => id === 'named')).toEqual([]);
  });
});
