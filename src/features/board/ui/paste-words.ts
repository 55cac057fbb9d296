import { formsOf, type NameForms, peopleNamed } from '../../people/naming/rules.ts';

export { priorityOf, statusOf } from '../../actions/words/rules.ts';

interface Person {
  id: string;
  name: string;
}

/** Worked out once for a list: a paste asks it for every line. */
const known = new WeakMap<readonly Person[], readonly (Person & { forms: NameForms })[]>();

/** Whoever « Inès », « I. Garcia » or « Garcia Inès » may be. */
export function peopleOf(text: string, people: readonly Person[]): Person[] {
  const made = known.get(people) ?? people.map(({ id, name }) => ({ id, name, forms: formsOf(name) }));
  known.set(people, made);
  return peopleNamed(text.trim(), made);
}
