import type { Day } from '../../kernel/calendar.ts';
import type { Operation } from '../../records/change.ts';
import { compareByRank, rankBetween, ranksAfter } from '../../records/rank.ts';
import { uniqueId } from '../../records/unique-record.ts';
import { CATALOGUE, type FamilyEntry, type FamilyKey, type QuestionEntry } from './catalogue/rules.ts';
import { type Question, type QuestionFamily, questionFamilyKind, questionKind } from './schema.ts';

/** How many questions call for an answer, and how many of them are settled. What is out of scope calls for none. */
export interface Progress {
  settled: number;
  asked: number;
}

export function progressOf(questions: readonly Pick<Question, 'answerState'>[]): Progress {
  const count = (state: Question['answerState']) => questions.filter(({ answerState }) => answerState === state).length;
  return { settled: count('settled'), asked: questions.length - count('out_of_scope') };
}

/** Whether a question still waits for its answer. */
export function isOpen({ answerState }: Pick<Question, 'answerState'>): boolean {
  return answerState === 'todo' || answerState === 'in_progress';
}

/** Whether the day by which it should be answered has passed. */
export function isLate(question: Pick<Question, 'answerState' | 'dueDate'>, today: Day): boolean {
  return isOpen(question) && question.dueDate !== null && question.dueDate < today;
}

export interface FamilyQuestions {
  family: QuestionFamily;
  /** Every question of the family, in order. */
  questions: readonly Question[];
}

/** The families in order, each with its questions in order. */
export function byFamily(families: readonly QuestionFamily[], questions: readonly Question[]): FamilyQuestions[] {
  const under = Map.groupBy(questions.toSorted(compareByRank), ({ familyId }) => familyId);
  return families.toSorted(compareByRank).map((family) => ({ family, questions: under.get(family.id) ?? [] }));
}

/** Those a person still has to answer: what is late or due first, then what has no day, each in the plan's order. */
export function toAnswer(questions: readonly Question[], personId: string): Question[] {
  return questions
    .filter((question) => question.ownerId === personId && isOpen(question))
    .toSorted((a, b) => {
      const [first, second] = [a.dueDate ?? '9999', b.dueDate ?? '9999'];
      return first === second ? compareByRank(a, b) : first < second ? -1 : 1;
    });
}

/** The families of the catalogue that the plan does not have. */
export function missingFamilies(families: readonly Pick<QuestionFamily, 'familyKey'>[]): readonly FamilyEntry[] {
  const held = new Set<string>(families.map(({ familyKey }) => familyKey));
  return CATALOGUE.filter(({ key }) => !held.has(key));
}

/** The questions that the catalogue has for a family, and the plan has nowhere. */
export function missingQuestions(
  family: Pick<QuestionFamily, 'familyKey'>,
  questions: readonly Pick<Question, 'questionKey'>[],
): readonly QuestionEntry[] {
  const held = new Set<string>(questions.map(({ questionKey }) => questionKey));
  const entry: FamilyEntry | undefined = CATALOGUE.find(({ key }) => key === family.familyKey);
  return entry?.questions.filter(({ key }) => !held.has(key)) ?? [];
}

/** What a plan holds of its preparation, and the language in which it is written. */
export interface Standing {
  planId: string;
  families: readonly QuestionFamily[];
  questions: readonly Question[];
  locale: 'fr' | 'en';
}

/**
 * Takes families of the catalogue into the plan, after those it has, each with the questions that the plan has nowhere. Two
 * people who do it at once make the same records (see `uniqueBy`).
 */
export function takeFamilies(keys: readonly FamilyKey[], standing: Standing): Operation[] {
  const { planId, families, questions, locale } = standing;
  const ranks = ranksAfter(families.toSorted(compareByRank).at(-1)?.rank ?? null, keys.length);
  return CATALOGUE.filter(({ key }) => keys.includes(key)).flatMap((entry, index): Operation[] => {
    const fields = { name: entry.name[locale], familyKey: entry.key };
    const id = uniqueId(questionFamilyKind, planId, fields);
    const family: Operation = { op: 'create', kind: questionFamilyKind.kind, id, rank: ranks[index] ?? '', fields };
    return [family, ...takeQuestions(missingQuestions(fields, questions), { id, last: null }, standing)];
  });
}

/** Takes questions of the catalogue into a family, after its `last` one. */
export function takeQuestions(
  entries: readonly QuestionEntry[],
  family: { id: string; last: string | null },
  { planId, locale }: Pick<Standing, 'planId' | 'locale'>,
): Operation[] {
  const ranks = ranksAfter(family.last, entries.length);
  return entries.map((entry, index) => {
    const fields = { familyId: family.id, title: entry.title[locale], questionKey: entry.key };
    const id = uniqueId(questionKind, planId, fields);
    return { op: 'create', kind: questionKind.kind, id, rank: ranks[index] ?? '', fields };
  });
}

/** The rank of a record that goes to `index` among its siblings, itself left out. */
export function rankAt(siblings: readonly { id: string; rank: string }[], id: string, index: number): string {
  const others = siblings.filter((sibling) => sibling.id !== id).toSorted(compareByRank);
  return rankBetween(others[index - 1]?.rank ?? null, others[index]?.rank ?? null);
}
