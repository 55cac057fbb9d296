import type { Issue } from '../../kernel/app-error.ts';
import type { Person } from './schema.ts';

/**
 * A workspace always keeps an owner who can sign in. Asked of the people as a change would leave them.
 *
 * @param people everyone of the workspace, deleted ones included
 * @param hasAccount whether a person has an account in this workspace; someone only named in plans cannot administer it
 * @returns one issue `last_owner` on the role when nobody would be left, otherwise none
 */
export function lastOwnerIssues(
  people: Iterable<Pick<Person, 'id' | 'role' | 'deletedAt'>>,
  hasAccount: (personId: string) => boolean,
): Issue[] {
  for (const person of people) {
    if (person.role === 'owner' && person.deletedAt === null && hasAccount(person.id)) return [];
  }
  return [{ path: 'role', rule: 'last_owner' }];
}
