import { closesCircle } from '../../kernel/circle.ts';
import { isAtLeast, ROLES } from '../../records/actor.ts';
import { defineRecord, type RecordOf, type RightsQuestion } from '../../records/define-record.ts';
import { choice, day, integer, ratio, reference, text } from '../../records/field.ts';
import { writableFrom } from '../../records/rights.ts';

export const DEPARTMENTS = ['direction', 'sales', 'marketing', 'customer_service', 'finance', 'other'] as const;

/** Whether someone holds the post, or it is still to be filled: it has its place in the chart all the same. */
export const POSTS = ['held', 'vacant'] as const;

/** Where the work is done: Alsace-Moselle keeps two more holidays than the rest of France. */
export const HOLIDAY_REGIONS = ['france', 'alsace_moselle'] as const;

export const teamKind = defineRecord({
  kind: 'team',
  collection: 'teams',
  scope: 'workspace',
  fields: {
    name: text(80, { required: true }),
    parentId: reference('team', 'clear'),
  },
  rights: writableFrom('editor'),
  check: (team) => (team.parentId === team.id ? [{ path: 'parentId', rule: 'own_parent' }] : []),
});

/** Roles are given by those who hold at least as much; only an owner makes or unmakes an owner. */
function mayAdminister({ actor, record, changed }: RightsQuestion): boolean {
  if (!isAtLeast(actor.role, 'admin')) return false;
  const givesRole = changed === undefined || changed.includes('role');
  return actor.role === 'owner' || record.role !== 'owner' || !givesRole;
}

function isNameOfTheirs({ actor, record }: RightsQuestion): boolean {
  const isOnlyAName = record.role === 'reader' && record.email === '';
  return isOnlyAName && record.createdBy === actor.personId && isAtLeast(actor.role, 'editor');
}

/** Someone named in plans, with or without an account of their own. */
export const personKind = defineRecord({
  kind: 'person',
  collection: 'people',
  scope: 'workspace',
  fields: {
    name: text(120, { required: true }),
    email: text(254),
    jobTitle: text(120),
    department: choice(DEPARTMENTS, 'sales'),
    role: choice(ROLES, 'reader', { guarded: true }),
    teamId: reference('team', 'clear'),
    managerId: reference('person', 'clear'),
    /** The team that this person leads, which need not be the one they belong to. */
    leadsTeamId: reference('team', 'clear'),
    post: choice(POSTS, 'held'),
    /** What their contract says; null for a full week. */
    weeklyHours: integer({ min: 0, max: 80 }),
    profileId: reference('profile', 'clear'),
    /** The first day worked; for a post to be filled, the day when someone should begin. Null: has long been there. */
    arrivesOn: day(),
    /** The last day worked. */
    leavesOn: day(),
    holidayRegion: choice(HOLIDAY_REGIONS, 'france'),
    /** Null: as their profile has it. */
    trainingShare: ratio(null),
    adminShare: ratio(null),
  },
  rights: {
    read: writableFrom('reader').read,
    // Naming someone as an action's owner is everyday work; giving them a role is administration.
    create: (question) =>
      isAtLeast(question.actor.role, question.record.role === 'reader' ? 'editor' : 'admin') &&
      (question.record.role !== 'owner' || question.actor.role === 'owner'),
    update: (question) =>
      mayAdminister(question) ||
      (isAtLeast(question.actor.role, 'editor') &&
        !(question.changed ?? []).some((name) => name === 'role' || name === 'email')),
    // Who names someone by mistake may take the name back, as long as it leads to nobody's account.
    delete: (question) => mayAdminister(question) || isNameOfTheirs(question),
  },
  check: (person, lookup, changed) => {
    if (person.managerId === person.id) return [{ path: 'managerId', rule: 'own_parent' }];
    const { managerId } = person;
    if (managerId === null || !changed.has('managerId')) return [];
    const above = (id: string) => {
      const next = lookup.get('person', id)?.managerId;
      return typeof next === 'string' ? [next] : [];
    };
    return closesCircle(person.id, managerId, above) ? [{ path: 'managerId', rule: 'own_parent' }] : [];
  },
});

export type Team = RecordOf<typeof teamKind>;
export type Person = RecordOf<typeof personKind>;
