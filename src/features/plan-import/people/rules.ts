import { foldText } from '../../../kernel/folded-text.ts';
import { formsOf, peopleNamed, wordsOf } from '../../people/naming/rules.ts';
import type { ProposalContext, ProposedPerson } from '../schema.ts';

/**
 * Finds who the names of a file are: someone known by the same name, whatever its accents and order ("Dupont Marie"); by
 * first name, initials or first name and initial where only one person fits. Where several fit, none is taken and all are
 * given as candidates. Names met for the first time are new people; a first name alone is whoever the file names in full.
 */
export function peopleOf(
  names: Iterable<{ name: string; isTeam: boolean }>,
  { people, chosenPeople = {} }: Pick<ProposalContext, 'people' | 'chosenPeople'>,
): Map<string, ProposedPerson> {
  const byKey = new Map<string, { name: string; isTeam: boolean }>();
  for (const named of names) {
    const key = foldText(named.name);
    if (!byKey.has(key)) byKey.set(key, named);
  }
  const known = people.map(({ id, name }) => ({ id, name, forms: formsOf(name) }));
  const inFull = [...byKey.values()].filter(({ name, isTeam }) => !isTeam && wordsOf(name).length > 1);
  const found = new Map<string, ProposedPerson>();
  for (const [key, { name, isTeam }] of byKey) {
    const chosen = chosenPeople[key];
    const candidates = chosen === undefined ? peopleNamed(name, known, { whole: isTeam }) : [];
    const existingId = chosen ?? (candidates.length === 1 ? (candidates[0]?.id ?? null) : null);
    const isNew = existingId === null && candidates.length === 0;
    const person = known.find(({ id }) => id === existingId) ??
      (isNew && !isTeam ? fullName(name, inFull) : undefined) ?? { name };
    found.set(key, {
      key: foldText(person.name),
      name: person.name,
      isTeam,
      existingId,
      candidateIds: candidates.length > 1 ? candidates.map(({ id }) => id) : [],
    });
  }
  return found;
}

function fullName(
  name: string,
  inFull: { name: string; isTeam: boolean }[],
): { name: string; isTeam: boolean } | undefined {
  const words = wordsOf(name);
  if (words.length !== 1) return undefined;
  const fitting = inFull.filter((other) => wordsOf(other.name)[0] === words[0]);
  return fitting.length === 1 ? fitting[0] : undefined;
}
