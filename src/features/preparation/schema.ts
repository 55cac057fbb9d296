import { defineRecord, type RecordOf } from '../../records/define-record.ts';
import { choice, day, reference, richText, text } from '../../records/field.ts';
import { ownedByContributors, writableFrom } from '../../records/rights.ts';

/** Where the answer to a question stands; `out_of_scope` is said of one that the company need not answer. */
export const ANSWER_STATES = ['todo', 'in_progress', 'settled', 'out_of_scope'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** What several questions are about: people, management, the CRM… */
export const questionFamilyKind = defineRecord({
  kind: 'questionFamily',
  collection: 'question-families',
  scope: 'plan',
  fields: {
    name: text(120, { required: true }),
    /** The family of the catalogue it comes from; a word of its own for one that the company added. */
    familyKey: text(40, { required: true }),
  },
  uniqueBy: ['familyKey'],
  rights: writableFrom('editor'),
});

/** What a plan should know before it is written, and what the company answers. */
export const questionKind = defineRecord({
  kind: 'question',
  collection: 'questions',
  scope: 'plan',
  fields: {
    familyId: reference('questionFamily', 'cascade', { required: true }),
    title: text(200, { required: true }),
    /** What the company itself says of what is expected, beside what the catalogue says. */
    guidance: text(1000),
    /** The question of the catalogue it comes from; a word of its own for one that the company added. */
    questionKey: text(40, { required: true }),
    answer: richText(10_000),
    /** Who finds the answer. */
    ownerId: reference('person', 'keep'),
    /** By when. */
    dueDate: day(),
    answerState: choice(ANSWER_STATES, 'todo'),
  },
  uniqueBy: ['questionKey'],
  rights: ownedByContributors((question, personId) => question.ownerId === personId),
});

export type QuestionFamily = RecordOf<typeof questionFamilyKind>;
export type Question = RecordOf<typeof questionKind>;
