import { foldText } from '../../../kernel/folded-text.ts';

/** The ways in which a person may be named, folded. */
export interface NameForms {
  whole: string;
  sorted: string;
  first: string;
  initials: string;
  firstAndInitial: string;
  initialAndLast: string;
}

/** The words of a name, folded. */
export function wordsOf(name: string): string[] {
  return foldText(name).split(/[ .]+/).filter(Boolean);
}

/** A name in every way it may be written: "Marie Dupont" is also "dupont marie", "marie", "md", "marie d" and "m dupont". */
export function formsOf(name: string): NameForms {
  const words = wordsOf(name);
  const [first = '', ...rest] = words;
  const initials = words.flatMap((word) => word.split('-')).map((word) => word[0] ?? '');
  const last = rest.join(' ');
  return {
    whole: words.join(' '),
    sorted: words.toSorted().join(' '),
    first,
    initials: initials.join(''),
    firstAndInitial: `${first} ${last[0] ?? ''}`,
    initialAndLast: `${first[0] ?? ''} ${last}`,
  };
}

/**
 * Who a name may stand for, whatever its accents and the order of its words: from the surest way of naming to the least,
 * the first way that fits anyone decides. Several fit a first name that they share. With `whole`, as for a team, only the
 * name as it stands.
 */
export function peopleNamed<Person extends { forms: NameForms }>(
  name: string,
  known: readonly Person[],
  { whole = false } = {},
): Person[] {
  const words = wordsOf(name);
  const joined = words.join(' ');
  const ways: ((person: NameForms) => boolean)[] = [(person) => person.whole === joined];
  if (!whole) {
    const sorted = words.toSorted().join(' ');
    ways.push((person) => person.sorted === sorted);
    if (words.length === 1) ways.push((person) => person.first === joined);
    if (words.length > 1) {
      ways.push((person) => person.firstAndInitial === joined || person.initialAndLast === joined);
    }
    if (/^\p{Lu}[\p{Lu}.-]{1,3}$/u.test(name)) {
      const letters = joined.replace(/[ .-]/g, '');
      ways.push((person) => person.initials === letters);
    }
  }
  for (const way of ways) {
    const fitting = known.filter(({ forms }) => way(forms));
    if (fitting.length > 0) return fitting;
  }
  return [];
}
