import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from './catalogue/rules.ts';
import {
  byFamily,
  isLate,
  missingFamilies,
  missingQuestions,
  progressOf,
  rankAt,
  takeFamilies,
  takeQuestions,
} from './rules.ts';
import { ANSWER_STATES, type Question, type QuestionFamily, questionFamilyKind, questionKind } from './schema.ts';

const PLAN = '01a00000-0000-7000-8000-000000000001';
const EMPTY = { planId: PLAN, families: [], questions: [], locale: 'fr' } as const;
const KEYS = CATALOGUE.map(({ key }) => key);

/** What taking families makes of a plan, as records. */
function taken(keys: typeof KEYS, standing: Parameters<typeof takeFamilies>[1] = EMPTY) {
  const made = takeFamilies(keys, standing).flatMap((operation) =>
    operation.op === 'create'
      ? [{ id: operation.id, rank: operation.rank, kind: operation.kind, ...operation.fields }]
      : [],
  );
  const of = (kind: string) => made.filter((record) => record.kind === kind) as unknown[];
  return {
    families: of(questionFamilyKind.kind) as QuestionFamily[],
    questions: of(questionKind.kind) as Question[],
  };
}

describe('the catalogue', () => {
  it('asks several questions in each of its eight families, each once', () => {
    const keys = CATALOGUE.flatMap(({ questions }) => questions.map(({ key }) => key));
    expect(CATALOGUE).toHaveLength(8);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { questions } of CATALOGUE) expect(questions.length).toBeGreaterThanOrEqual(3);
  });
});

describe('taking families into a plan', () => {
  it('gives the whole catalogue, in its order, and leaves nothing missing', () => {
    const { families, questions } = taken(KEYS);
    const order = byFamily(families, questions);
    expect(order.map(({ family }) => family.familyKey)).toEqual(KEYS);
    expect(order.map((each) => each.questions.map(({ questionKey }) => questionKey))).toEqual(
      CATALOGUE.map((entry) => entry.questions.map(({ key }) => key)),
    );
    expect(missingFamilies(families)).toEqual([]);
  });

  it('at once in two windows makes the same records, and in two goes the same as in one', () => {
    fc.assert(
      fc.property(fc.subarray([...KEYS]), (first) => {
        const once = taken(first);
        expect(taken(first)).toEqual(once);
        const second = taken(
          KEYS.filter((key) => !first.includes(key)),
          { ...EMPTY, ...once },
        );
        const ids = ({ families, questions }: typeof once) => [...families, ...questions].map(({ id }) => id);
        expect(new Set([...ids(once), ...ids(second)])).toEqual(new Set(ids(taken(KEYS))));
        // What comes later stands after what is there.
        const last =
          once.families
            .map(({ rank }) => rank)
            .toSorted()
            .at(-1) ?? '';
        for (const { rank } of second.families) expect(rank > last).toBe(true);
      }),
    );
  });

  it('gives back the questions that were taken away, after those that stayed', () => {
    const { families, questions } = taken(KEYS.slice(0, 1));
    const [family] = families;
    if (!family) throw new Error('No family was made.');
    const [gone, ...kept] = questions;
    expect(missingQuestions(family, questions)).toEqual([]);
    const missing = missingQuestions(family, kept);
    expect(missing.map(({ key }) => key)).toEqual([gone?.questionKey]);
    const last = kept.at(-1)?.rank ?? null;
    const [again] = takeQuestions(missing, { id: family.id, last }, EMPTY);
    expect(again).toMatchObject({ op: 'create', id: gone?.id, fields: { familyId: family.id } });
    expect(again?.op === 'create' && again.rank > (last ?? '')).toBe(true);
    expect(missingQuestions({ familyKey: 'our-own' }, [])).toEqual([]);
  });
});

describe('standing of a question', () => {
  it('counts what is settled among what is asked: what is out of scope is not', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ANSWER_STATES)), (states) => {
        const { settled, asked } = progressOf(states.map((answerState) => ({ answerState })));
        expect(settled).toBe(states.filter((state) => state === 'settled').length);
        expect(asked - settled).toBe(states.filter((state) => state === 'todo' || state === 'in_progress').length);
      }),
    );
  });

  it('is late the day after the one it was due, and only as long as it waits for its answer', () => {
    const due = { dueDate: '2027-01-15', answerState: 'todo' } as const;
    expect(isLate(due, '2027-01-15')).toBe(false);
    expect(isLate(due, '2027-01-16')).toBe(true);
    expect(isLate({ ...due, answerState: 'settled' }, '2027-01-16')).toBe(false);
    expect(isLate({ ...due, dueDate: null }, '2027-01-16')).toBe(false);
  });
});

it('a question goes to any place among its siblings', () => {
  const siblings = taken(KEYS.slice(0, 1)).questions;
  for (const { id } of siblings) {
    for (let index = 0; index < siblings.length; index += 1) {
      const moved = siblings.map((each) => (each.id === id ? { ...each, rank: rankAt(siblings, id, index) } : each));
      const order = moved.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).map((each) => each.id);
      expect(order.indexOf(id)).toBe(index);
    }
  }
});
