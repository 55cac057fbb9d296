import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordsOf } from '../../../tests/support/board-data.ts';
import { MemoryWorkspace } from '../../../tests/support/memory-workspace.ts';
import type { Operation } from '../../records/change.ts';
import { compareByRank } from '../../records/rank.ts';
import { registry } from '../registry.ts';
import { planKind } from '../plans/schema.ts';
import { CATALOGUE, type FamilyEntry } from './catalogue/rules.ts';
import {
  byFamily,
  isLate,
  isOpen,
  missingFamilies,
  missingQuestions,
  progressOf,
  rankAt,
  takeFamilies,
  takeQuestions,
  toAnswer,
} from './rules.ts';
import { ANSWER_STATES, type Question, type QuestionFamily, questionFamilyKind, questionKind } from './schema.ts';

const ENTRIES: readonly FamilyEntry[] = CATALOGUE;
const ALL = CATALOGUE.map(({ key }) => key);
const questionsOf = (given: Parameters<typeof recordsOf>[1]) => recordsOf(questionKind, given);

/** A plan without preparation, its owner and a colleague. */
function emptyPlan() {
  const workspace = new MemoryWorkspace(registry);
  const [claire, marc] = ['Claire', 'Marc'].map((name) => workspace.addPerson({ name, role: 'owner' }));
  const planId = workspace.newId();
  const fields = { name: 'Plan', periodStart: '2027-01-01', periodEnd: '2027-12-31', currency: 'EUR' };
  const operations: Operation[] = [{ op: 'create', kind: planKind.kind, id: planId, rank: 'a0', fields }];
  workspace.commit(claire ?? '', { planId, operations });
  const living = <T>(kind: string) =>
    workspace.list(kind).filter(({ deletedAt }) => deletedAt === null) as unknown as T[];
  return {
    planId,
    commit: (author: 'claire' | 'marc', made: Operation[]) =>
      workspace.commit((author === 'claire' ? claire : marc) ?? '', { planId, operations: made }),
    families: () => living<QuestionFamily>('questionFamily'),
    questions: () => living<Question>('question'),
  };
}

describe('progress', () => {
  test('counts what is settled among what calls for an answer', () => {
    const states = ['settled', 'todo', 'in_progress', 'out_of_scope', 'settled'] as const;
    expect(progressOf(states.map((answerState) => ({ answerState })))).toEqual({ settled: 2, asked: 4 });
    expect(progressOf([])).toEqual({ settled: 0, asked: 0 });
  });

  test('leaves open exactly what is neither settled nor out of scope', () => {
    const questions = fc.array(fc.record({ answerState: fc.constantFrom(...ANSWER_STATES) }));
    fc.assert(
      fc.property(questions, (drawn) => {
        const { settled, asked } = progressOf(drawn);
        expect(asked - settled).toBe(drawn.filter(isOpen).length);
      }),
    );
  });

  test('is late once its day has passed, and only while it is open', () => {
    const due = { dueDate: '2027-03-31' };
    expect(isLate({ ...due, answerState: 'todo' }, '2027-03-31')).toBe(false);
    expect(isLate({ ...due, answerState: 'in_progress' }, '2027-04-01')).toBe(true);
    expect(isLate({ ...due, answerState: 'settled' }, '2027-04-01')).toBe(false);
    expect(isLate({ dueDate: null, answerState: 'todo' }, '2027-04-01')).toBe(false);
  });
});

test('what a person has to answer comes by its day, what has none last', () => {
  const questions = questionsOf([
    { id: 'without', ownerId: 'marc', rank: 'a0' },
    { id: 'may', ownerId: 'marc', dueDate: '2027-05-01', rank: 'a1' },
    { id: 'march', ownerId: 'marc', dueDate: '2027-03-01', rank: 'a2' },
    { id: 'settled', ownerId: 'marc', answerState: 'settled', rank: 'a3' },
    { id: 'other', ownerId: 'claire', rank: 'a4' },
  ]);
  expect(toAnswer(questions, 'marc').map(({ id }) => id)).toEqual(['march', 'may', 'without']);
});

describe('the catalogue', () => {
  test('has eight families of three to five questions, each under a key of its own', () => {
    expect(CATALOGUE).toHaveLength(8);
    for (const { questions } of CATALOGUE) expect([3, 4, 5]).toContain(questions.length);
    const keys = CATALOGUE.flatMap(({ key, questions }) => [key, ...questions.map((question) => question.key)]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('fits the records that are made of it, in both languages', () => {
    for (const { name, questions } of CATALOGUE) {
      for (const locale of ['fr', 'en'] as const) {
        expect(questionFamilyKind.fields.name.accepts(name[locale])).toBe(true);
        for (const { title } of questions) expect(questionKind.fields.title.accepts(title[locale])).toBe(true);
      }
    }
  });
});

describe('beginning', () => {
  const begin = (plan: ReturnType<typeof emptyPlan>, locale: 'fr' | 'en' = 'fr') =>
    takeFamilies(ALL, { planId: plan.planId, families: plan.families(), questions: plan.questions(), locale });

  test('takes the whole catalogue into the plan, in its order and in one’s language', () => {
    const plan = emptyPlan();
    plan.commit('claire', begin(plan, 'en'));
    const made = byFamily(plan.families(), plan.questions());
    expect(made.map(({ family, questions }) => [family.name, questions.map(({ title }) => title)])).toEqual(
      ENTRIES.map(({ name, questions }) => [name.en, questions.map(({ title }) => title.en)]),
    );
    expect(missingFamilies(plan.families())).toEqual([]);
  });

  test('makes the same questions when two people do it at once', () => {
    const plan = emptyPlan();
    const [hers, his] = [begin(plan), begin(plan)];
    plan.commit('claire', hers);
    plan.commit('marc', his);
    expect(plan.families()).toHaveLength(CATALOGUE.length);
    expect(plan.questions()).toHaveLength(ENTRIES.flatMap(({ questions }) => questions).length);
  });

  test('offers again what was removed, and nothing that is elsewhere', () => {
    const plan = emptyPlan();
    plan.commit('claire', begin(plan));
    const [people, management] = byFamily(plan.families(), plan.questions());
    if (!people || !management) throw new Error('The catalogue has families.');
    const [roles, skills] = people.questions;
    plan.commit('claire', [
      { op: 'delete', kind: 'question', id: roles?.id ?? '' },
      {
        op: 'update',
        kind: 'question',
        id: skills?.id ?? '',
        fields: { familyId: [people.family.id, management.family.id] },
      },
    ]);
    const offered = missingQuestions(people.family, plan.questions());
    expect(offered.map(({ key }) => key)).toEqual(['roles']);
    const last = people.questions.at(-1)?.rank ?? null;
    plan.commit(
      'claire',
      takeQuestions(offered, { id: people.family.id, last }, { planId: plan.planId, locale: 'fr' }),
    );
    expect(missingQuestions(people.family, plan.questions())).toEqual([]);
    expect(missingQuestions({ familyKey: 'one of our own' }, plan.questions())).toEqual([]);
  });

  test('brings back a family that was removed, with its questions', () => {
    const plan = emptyPlan();
    plan.commit('claire', begin(plan));
    const crm = plan.families().find(({ familyKey }) => familyKey === 'crm');
    plan.commit('claire', [{ op: 'delete', kind: 'questionFamily', id: crm?.id ?? '' }]);
    expect(missingFamilies(plan.families()).map(({ key }) => key)).toEqual(['crm']);
    const standing = { planId: plan.planId, families: plan.families(), questions: plan.questions() };
    plan.commit('claire', takeFamilies(['crm'], { ...standing, locale: 'fr' }));
    const back = byFamily(plan.families(), plan.questions()).find(({ family }) => family.familyKey === 'crm');
    expect(back?.questions).toHaveLength(4);
  });
});

test('a record that is put at a place stands there', () => {
  const siblings = ['a0', 'a1', 'a2', 'a3'].map((rank) => ({ id: rank, rank }));
  fc.assert(
    fc.property(fc.nat(3), fc.nat(3), (from, to) => {
      const id = siblings[from]?.id ?? '';
      const moved = siblings.map((each) => (each.id === id ? { id, rank: rankAt(siblings, id, to) } : each));
      expect(moved.toSorted(compareByRank).findIndex((each) => each.id === id)).toBe(to);
    }),
  );
});
