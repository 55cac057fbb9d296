import { isAtLeast } from '../../records/actor.ts';
import { compareByRank } from '../../records/rank.ts';
import type { Person } from '../people/schema.ts';
import { planRolesOf } from '../plans/rules.ts';
import type { Plan, PlanMember } from '../plans/schema.ts';
import type { PublishedVersion, VersionWord } from './schema.ts';

/** A version and its number, counted from 1 as they were published, those that were withdrawn since included. */
export interface NumberedVersion<V extends PublishedVersion> {
  version: V;
  number: number;
}

/**
 * The versions of one text that people read, from the first to the current one, which is the last: by the moment of their
 * publication, then by rank, which a copy of the plan keeps. A number stays that of its version.
 *
 * @param versions all of that text, those that were withdrawn included: their numbers are given to no other
 */
export function numberedVersions<V extends PublishedVersion>(versions: readonly V[]): NumberedVersion<V>[] {
  return versions
    .toSorted((a, b) => (a.createdAt === b.createdAt ? compareByRank(a, b) : a.createdAt < b.createdAt ? -1 : 1))
    .map((version, index) => ({ version, number: index + 1 }))
    .filter(({ version }) => version.deletedAt === null);
}

/** The number of the version that would be published now. @param versions all of that text, withdrawn ones included */
export function nextNumber(versions: readonly PublishedVersion[]): number {
  return versions.length + 1;
}

/** Where a person stands towards what was published. */
export interface Adhesion<W extends VersionWord> {
  personId: string;
  /** Their latest word that still counts; absent when they are still asked. */
  given?: { acknowledgement: W; number: number };
}

/**
 * Who acknowledged a text, in the order of `personIds`. A word counts when it is about the last version that asked
 * everyone, or about a later one: the first version asks, then each material one; a minor one asks nobody again. Without a
 * version nobody is asked, and nobody has given anything.
 */
export function adhesionsOf<W extends VersionWord>(
  versions: readonly PublishedVersion[],
  acknowledgements: readonly W[],
  personIds: readonly string[],
): Adhesion<W>[] {
  const numbered = numberedVersions(versions);
  const from = Math.max(
    0,
    numbered.findLastIndex(({ version }) => version.material),
  );
  const numbers = new Map(numbered.slice(from).map(({ version, number }) => [version.id, number]));
  const given = new Map<string, NonNullable<Adhesion<W>['given']>>();
  for (const acknowledgement of acknowledgements) {
    const number = numbers.get(acknowledgement.versionId);
    if (number === undefined) continue;
    const other = given.get(acknowledgement.personId);
    if (!other || number > other.number) given.set(acknowledgement.personId, { acknowledgement, number });
  }
  return personIds.map((personId) => {
    const word = given.get(personId);
    return word ? { personId, given: word } : { personId };
  });
}

/** The version a person is asked to read and acknowledge: the current one; undefined when they are not asked. */
export function versionAskedOf<V extends PublishedVersion>(
  personId: string,
  versions: readonly V[],
  acknowledgements: readonly VersionWord[],
): NumberedVersion<V> | undefined {
  const [adhesion] = adhesionsOf(versions, acknowledgements, [personId]);
  return adhesion?.given ? undefined : numberedVersions(versions).at(-1);
}

/**
 * The people who are asked to read what a plan publishes: those who can sign in, which takes an address, and to whom the
 * plan is open; and the reader, who evidently can.
 *
 * @param memberships those of the plan, whoever they are about
 */
export function membersOf<P extends Pick<Person, 'id' | 'role' | 'email'>>(
  plan: Pick<Plan, 'id' | 'openTo'>,
  people: readonly P[],
  memberships: readonly Pick<PlanMember, 'planId' | 'personId' | 'role'>[],
  readerId: string,
): P[] {
  return people.filter(({ id, role, email }) => {
    if (id === readerId) return true;
    if (email === '') return false;
    const own = memberships.filter(({ personId }) => personId === id);
    const here = planRolesOf(role, [plan], own).get(plan.id);
    return isAtLeast(here === undefined ? role : here, 'reader');
  });
}
