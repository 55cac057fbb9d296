import type { Operation } from '../../../../records/change.ts';
import { giveLetters, lettersOf, type Named, withPart } from '../../../responsibilities/rules.ts';
import type { Letter, Responsibility } from '../../../responsibilities/schema.ts';
import { holdersOf } from '../../round-trip/rules.ts';
import { type LetterField, LETTERS_OF } from '../../round-trip/schema.ts';

/**
 * The operations after which exactly these people hold these letters of an action; letters of which a file says nothing stay
 * as they are. Whoever is given one of A and R and has the other keeps both, as on the grid.
 *
 * @param action with the owner and the contributors that it will have
 * @param records what was said of people on this action, those that live
 * @param holders ids of people, by the field that names them
 */
export function letterOperations(
  planId: string,
  action: Named,
  records: readonly Responsibility[],
  holders: ReadonlyMap<LetterField, readonly string[]>,
): Operation[] {
  const held = lettersOf(action, records);
  const wanted = new Map<string, Letter>();
  const settle = (personId: string, field: LetterField, isGiven: boolean) => {
    const before = wanted.get(personId) ?? held.get(personId);
    wanted.set(personId, withPart(before === 'none' ? undefined : before, LETTERS_OF[field], isGiven));
  };
  const before = new Map([...holders.keys()].map((field) => [field, holdersOf(held, field)]));
  for (const [field, ids] of holders) {
    for (const id of before.get(field) ?? []) if (!ids.includes(id)) settle(id, field, false);
  }
  for (const [field, ids] of holders) {
    for (const id of ids) if (!before.get(field)?.includes(id)) settle(id, field, true);
  }
  const { ownerId } = action;
  // What follows from the letters of the others is no edit of the owner's.
  if (ownerId !== null && !wanted.has(ownerId)) wanted.set(ownerId, held.get(ownerId) ?? 'none');
  return giveLetters(planId, action, records, wanted);
}
