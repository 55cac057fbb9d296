import { addDays, type Day } from '../../../../../kernel/calendar.ts';
import type { Operation } from '../../../../../records/change.ts';
import { documentOfText } from '../../../../../records/rich-text.ts';
import { uniqueId } from '../../../../../records/unique-record.ts';
import { CATALOGUE, type QuestionEntry, type QuestionKey } from '../../../../preparation/catalogue/rules.ts';
import { questionFamilyKind, questionKind } from '../../../../preparation/schema.ts';
import { creationOf, ranked } from '../../../operations/rules.ts';
import type { SeedRequest, Text } from '../../../schema.ts';
import { inYear, weekdayFrom } from '../../course/rules.ts';
import type { PersonKey } from '../../schema.ts';
import { type AnswerContent, ANSWERS, OWN_FAMILY, QUESTION_OF_ACTION } from '../rules.ts';

interface Around {
  request: SeedRequest;
  year: number;
  planId: string;
  people: Record<PersonKey, string>;
}

/** What Verdier settled before writing its plan, and what it still has to: after people, before the actions that follow. */
export function preparationOperations(around: Around): Operation[] {
  const families = [
    ...CATALOGUE.map(({ key, name, questions }: { key: string; name: Text; questions: readonly QuestionEntry[] }) => ({
      key,
      name,
      questions: questions.map((entry) => ({ ...entry, content: ANSWERS[entry.key as QuestionKey] })),
    })),
    {
      key: 'capteo',
      name: OWN_FAMILY.name,
      questions: OWN_FAMILY.questions.map((each) => ({ ...each, content: each })),
    },
  ];
  return ranked(families, ({ key, name, questions }, rank) => {
    const fields = { name: name[around.request.locale], familyKey: key };
    const familyId = uniqueId(questionFamilyKind, around.planId, fields);
    return [
      creationOf(questionFamilyKind, familyId, rank, fields),
      ...ranked(questions, (question, place) =>
        creationOf(questionKind, questionId(around.planId, question.key), place, {
          familyId,
          questionKey: question.key,
          title: question.title[around.request.locale],
          ...(question.content && answerFields(question.content, around)),
        }),
      ),
    ];
  }).flat();
}

/** The question from which an action of the example comes. */
export function questionOfAction(planId: string, code: string): string | null {
  const key = QUESTION_OF_ACTION[code];
  return key === undefined ? null : questionId(planId, key);
}

function questionId(planId: string, questionKey: string): string {
  return uniqueId(questionKind, planId, { questionKey });
}

function answerFields(content: AnswerContent, around: Around) {
  const { owner, state, answer, guidance } = content;
  const { request, people } = around;
  const dueDate = dueDateOf(content, around);
  const isToCome = dueDate !== null && dueDate > request.today;
  return {
    ownerId: people[owner],
    dueDate,
    answerState: state === 'settled' && isToCome ? ('in_progress' as const) : state,
    ...(answer && { answer: documentOfText(answer[request.locale]) }),
    ...(guidance && { guidance: guidance[request.locale] }),
  };
}

function dueDateOf({ due, before, inDays }: AnswerContent, { request, year }: Around): Day | null {
  if (before !== undefined) return inYear(year - 1, before);
  if (due !== undefined) return inYear(year, due);
  return inDays === undefined ? null : weekdayFrom(addDays(request.today, inDays));
}
