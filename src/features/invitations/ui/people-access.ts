import type { Person } from '../../people/schema.ts';
import type { Member } from '../../workspaces/schema.ts';
import type { Invitation } from '../schema.ts';

/** How a person can reach the workspace. */
export type PersonAccess =
  | { kind: 'member' }
  | { kind: 'trying' }
  | { kind: 'pending' | 'expired'; invitation: Invitation }
  | { kind: 'none' };

export interface PersonRow {
  person: Person;
  access: PersonAccess;
}

/**
 * Everyone of a workspace with their access, by name: an account counts more than an invitation, and of several
 * invitations the last one sent.
 */
export function peopleRows(
  people: readonly Person[],
  members: readonly Member[],
  invitations: readonly Invitation[],
  compare: (a: string, b: string) => number,
): PersonRow[] {
  const memberOf = new Map(members.map((member) => [member.personId, member]));
  const invitationOf = new Map<string, Invitation>();
  for (const invitation of invitations) {
    const known = invitationOf.get(invitation.personId);
    if (!known || known.sentAt < invitation.sentAt) invitationOf.set(invitation.personId, invitation);
  }
  return people
    .map((person) => ({ person, access: accessOf(memberOf.get(person.id), invitationOf.get(person.id)) }))
    .toSorted((a, b) => compare(a.person.name, b.person.name));
}

function accessOf(member: Member | undefined, invitation: Invitation | undefined): PersonAccess {
  if (member) return { kind: member.isAnonymous ? 'trying' : 'member' };
  if (invitation?.status === 'pending' || invitation?.status === 'expired') {
    return { kind: invitation.status, invitation };
  }
  return { kind: 'none' };
}
