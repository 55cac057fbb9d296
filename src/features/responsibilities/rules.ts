import type { Operation } from '../../records/change.ts';
import { updateRecord } from '../../records/edit.ts';
import { uniqueId } from '../../records/unique-record.ts';
import type { Action } from '../actions/schema.ts';
import { type Letter, type Responsibility, responsibilityKind } from './schema.ts';

/** A letter that someone holds. */
export type Held = Exclude<Letter, 'none'>;
export type Named = Pick<Action, 'id' | 'ownerId' | 'contributorIds'>;
export type Said = Pick<Responsibility, 'personId' | 'letter'>;

export const HELD: readonly Held[] = ['R', 'A', 'AR', 'C', 'I'];

export const isAccountable = (letter: Letter | undefined): boolean => letter === 'A' || letter === 'AR';
export const isDoer = (letter: Letter | undefined): boolean => letter === 'R' || letter === 'AR';

/**
 * The letter of everyone on an action. What was said of a person holds. For all others it follows from the action, so that
 * its owner and its accountable person cannot differ unless someone said so: a contributor does the work (R); the owner
 * answers for it (A), and does it too (AR) while nobody else does; once someone else was made to answer for it, the owner
 * does it (R).
 *
 * @param said what was said of people on this action, at most once of each
 */
export function lettersOf(action: Named, said: readonly Said[]): ReadonlyMap<string, Held> {
  const { ownerId, contributorIds } = action;
  const spoken = new Map(said.map(({ personId, letter }) => [personId, letter]));
  const letters = new Map<string, Held>();
  for (const id of contributorIds) if (!spoken.has(id) && id !== ownerId) letters.set(id, 'R');
  for (const [id, letter] of spoken) if (letter !== 'none') letters.set(id, letter);
  if (ownerId !== null && !spoken.has(ownerId)) {
    const others = [...letters.values()];
    letters.set(ownerId, others.some(isAccountable) ? 'R' : others.some(isDoer) ? 'A' : 'AR');
  }
  return letters;
}

export type Gap = 'noAccountable' | 'severalAccountable' | 'noDoer';

/** What is wrong with who answers for an action: exactly one person must (A), and at least one must do it (R). */
export function gapsOf(letters: ReadonlyMap<string, Held>): Gap[] {
  const all = [...letters.values()];
  const accountable = all.filter(isAccountable).length;
  const gaps: Gap[] = [];
  if (accountable === 0) gaps.push('noAccountable');
  if (accountable > 1) gaps.push('severalAccountable');
  if (!all.some(isDoer)) gaps.push('noDoer');
  return gaps;
}

/** The actions that someone has to settle: those with something wrong, cancelled ones apart, of which nothing is asked. */
export function unsettled<T extends Named & Pick<Action, 'status'>>(
  actions: readonly T[],
  said: readonly Responsibility[],
): T[] {
  const byAction = Map.groupBy(said, ({ actionId }) => actionId);
  return actions.filter(
    (action) => action.status !== 'cancelled' && gapsOf(lettersOf(action, byAction.get(action.id) ?? [])).length > 0,
  );
}

/**
 * What a typed letter makes of the one that stands there: R and A typed one over the other make both, anything else takes
 * its place. Undefined for what is no letter of the grid; a blank takes it away.
 */
export function typedLetter(before: Letter | undefined, text: string): Letter | undefined {
  const bare = text.toUpperCase().replace(/[\s/+·,]/g, '');
  if (bare === '' || bare === '–') return 'none';
  if (bare === 'AR' || bare === 'RA') return 'AR';
  const letter = HELD.find((one) => one === bare);
  if ((before === 'A' && letter === 'R') || (before === 'R' && letter === 'A')) return 'AR';
  return letter;
}

/**
 * The operations that give people these letters on an action. What would follow from the action anyway is not kept: the
 * record goes, so that the letter follows the action again when its owner changes.
 *
 * @param records those of this action that live
 * @param wanted by person; those who are not in it keep what was said of them
 */
export function giveLetters(
  planId: string,
  action: Named,
  records: readonly Responsibility[],
  wanted: ReadonlyMap<string, Letter>,
): Operation[] {
  const recordOf = new Map(records.map((record) => [record.personId, record]));
  const said = new Map<string, Letter>(records.map(({ personId, letter }) => [personId, letter]));
  const operations: Operation[] = [];
  // The owner's own letter follows from those of the others: it is settled last.
  for (const [personId, letter] of [...wanted].toSorted(([id]) => (id === action.ownerId ? 1 : -1))) {
    said.delete(personId);
    const others = [...said].map(([id, one]) => ({ personId: id, letter: one }));
    const record = recordOf.get(personId);
    if ((lettersOf(action, others).get(personId) ?? 'none') === letter) {
      if (record) operations.push({ op: 'delete', kind: responsibilityKind.kind, id: record.id });
      continue;
    }
    said.set(personId, letter);
    if (record) operations.push(...updateRecord(responsibilityKind, record, { letter }));
    else {
      const fields = { actionId: action.id, personId, letter };
      const id = uniqueId(responsibilityKind, planId, fields);
      operations.push({ op: 'create', kind: responsibilityKind.kind, id, rank: 'a0', fields });
    }
  }
  return operations;
}

/** What someone's letter becomes when one of the two that it may be made of is given or taken away. */
export function withPart(before: Held | undefined, part: Exclude<Held, 'AR'>, isGiven: boolean): Letter {
  if (isGiven) {
    const isOther = (part === 'A' && isDoer(before)) || (part === 'R' && isAccountable(before));
    return isOther ? 'AR' : part;
  }
  if (before === 'AR' && part === 'A') return 'R';
  if (before === 'AR' && part === 'R') return 'A';
  return before === part ? 'none' : (before ?? 'none');
}

/** How many actions someone answers for, does, is asked about and told of; AR counts in the first two. */
export interface Count {
  A: number;
  R: number;
  C: number;
  I: number;
}

export function countLetters(actions: Iterable<ReadonlyMap<string, Held>>): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  for (const letters of actions) {
    for (const [personId, letter] of letters) {
      const count = counts.get(personId) ?? { A: 0, R: 0, C: 0, I: 0 };
      counts.set(personId, count);
      if (isAccountable(letter)) count.A += 1;
      if (isDoer(letter)) count.R += 1;
      if (letter === 'C') count.C += 1;
      if (letter === 'I') count.I += 1;
    }
  }
  return counts;
}
