import { addMonths, type Day, firstDay, lastDay, monthOf, partsOfDay } from '../../kernel/calendar.ts';
import { type Actor, isAtLeast } from '../../records/actor.ts';

/** What one does to a workspace itself rather than to its records. */
export type WorkspaceRight =
  | 'readWorkspace'
  | 'configureWorkspace'
  | 'resetExample'
  | 'leaveWorkspace'
  | 'invitePeople'
  | 'endMemberships'
  | 'readPendingMails'
  | 'ownKeys'
  | 'everyonesKeys';

/** How an actor came: some things are for a person at a screen, not for a program holding their key. */
export interface Claim {
  actor: Actor;
  via: 'session' | 'apiKey';
}

const administers = ({ actor }: Claim) => isAtLeast(actor.role, 'admin');
const inPerson = ({ via }: Claim) => via === 'session';

const RIGHTS: Record<WorkspaceRight, (claim: Claim) => boolean> = {
  readWorkspace: ({ actor }) => isAtLeast(actor.role, 'reader'),
  configureWorkspace: (claim) => administers(claim) && claim.actor.scopes.includes('write'),
  resetExample: (claim) => inPerson(claim) && claim.actor.role === 'owner',
  leaveWorkspace: inPerson,
  invitePeople: (claim) => inPerson(claim) && administers(claim),
  endMemberships: (claim) => inPerson(claim) && administers(claim),
  readPendingMails: (claim) => inPerson(claim) && administers(claim),
  // A key must not breed keys that outlive it.
  ownKeys: inPerson,
  everyonesKeys: (claim) => inPerson(claim) && administers(claim),
};

export function mayInWorkspace(right: WorkspaceRight, claim: Claim): boolean {
  return RIGHTS[right](claim);
}

/**
 * The fiscal year that a day falls in: twelve whole months from the first day of `startMonth` (1 to 12).
 * `label` is how people name it: the year itself, or both years when it spans two.
 */
export function fiscalYearOf(day: Day, startMonth: number): { start: Day; end: Day; label: string } {
  const [year, month] = partsOfDay(day);
  const startYear = month >= startMonth ? year : year - 1;
  const first = monthOf(startYear, startMonth);
  const label = startMonth === 1 ? String(startYear) : `${startYear}-${startYear + 1}`;
  return { start: firstDay(first), end: lastDay(addMonths(first, 11)), label };
}
