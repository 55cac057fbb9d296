import { expect, test } from 'vitest';
import type { Person } from '../../people/schema.ts';
import type { Invitation } from '../schema.ts';
import { peopleRows } from './people-access.ts';

const person = (id: string, name: string) => ({ id, name }) as Person;
const invitation = (personId: string, sentAt: string, status: Invitation['status']) =>
  ({ id: `${personId}-${sentAt}`, personId, sentAt, status }) as Invitation;
const compare = (a: string, b: string) => a.localeCompare(b, 'fr');

test('people are listed by name, each with the access that counts', () => {
  const people = [
    person('a', 'Zoé'),
    person('b', 'Émile'),
    person('c', 'Eve'),
    person('d', 'Adam'),
    person('e', 'Rose'),
  ];
  const members = [
    { personId: 'a', joinedAt: '2027-01-01', isAnonymous: false },
    { personId: 'd', joinedAt: '2027-01-01', isAnonymous: true },
  ];
  const invitations = [
    invitation('a', '2027-01-01', 'accepted'),
    invitation('b', '2027-01-01', 'revoked'),
    invitation('b', '2027-01-03', 'pending'),
    invitation('b', '2027-01-02', 'expired'),
    invitation('c', '2027-01-01', 'revoked'),
    invitation('e', '2027-01-01', 'expired'),
  ];
  const rows = peopleRows(people, members, invitations, compare);
  expect(rows.map((row) => [row.person.name, row.access.kind])).toEqual([
    ['Adam', 'trying'],
    ['Émile', 'pending'],
    ['Eve', 'none'],
    ['Rose', 'expired'],
    ['Zoé', 'member'],
  ]);
  expect(rows[1]?.access).toMatchObject({ invitation: { id: 'b-2027-01-03' } });
});
