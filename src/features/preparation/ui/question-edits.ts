import type { Day } from '../../../kernel/calendar.ts';
import { foldText } from '../../../kernel/folded-text.ts';
import { parseDay } from '../../../kernel/typed-day.ts';
import type { CellInput, CellValue } from '../../../ui-kit/grid/grid-types.ts';
import type { Person } from '../../people/schema.ts';
import type { Plan } from '../../plans/schema.ts';
import { ANSWER_STATES, type AnswerState, type Question } from '../schema.ts';

/** Why a typed value cannot be taken; a key of the `preparation` catalogue. */
export type EditProblem = 'questionRequired' | 'tooLong' | 'dayUnreadable' | 'unknownPerson' | 'unknownState';

/** Values that a cell gives its question. */
export type Values = Partial<Pick<Question, 'title' | 'ownerId' | 'dueDate' | 'answerState'>>;
export type Reading = { values: Values } | { problem: EditProblem };

export interface EditContext {
  plan: Pick<Plan, 'periodStart' | 'periodEnd'>;
  today: Day;
  locale: 'fr' | 'en';
  people: readonly Pick<Person, 'id' | 'name' | 'email'>[];
  /** A state as people say it. */
  stateText: (state: AnswerState) => string;
}

/** What an edit of one cell changes in a question. */
export function readQuestionCell(columnId: string, input: CellInput, context: EditContext): Reading {
  const text = input.kind === 'text' ? input.text.trim() : '';
  switch (columnId) {
    case 'question':
      if (text === '') return { problem: 'questionRequired' };
      return text.length > 200 ? { problem: 'tooLong' } : { values: { title: text } };
    case 'owner':
      return input.kind === 'option' ? { values: { ownerId: input.id } } : readOwner(text, context);
    case 'due':
      return input.kind === 'day' ? { values: { dueDate: input.day } } : readDue(text, context);
    case 'state': {
      const state =
        input.kind === 'option'
          ? ANSWER_STATES.find((one) => one === input.id)
          : ANSWER_STATES.find((one) => foldText(context.stateText(one)) === foldText(text));
      return state ? { values: { answerState: state } } : { problem: 'unknownState' };
    }
    default:
      return { values: {} };
  }
}

/** The day by which a question is to be answered, read within the plan’s period. */
export function readDue(
  text: string,
  { plan, today, locale }: Pick<EditContext, 'plan' | 'today' | 'locale'>,
): { values: { dueDate: Day | null } } | { problem: EditProblem } {
  const { periodStart, periodEnd } = plan;
  const reading = parseDay(text, { today, locale, periodStart, periodEnd, role: 'end' });
  return 'rule' in reading ? { problem: 'dayUnreadable' } : { values: { dueDate: reading.day } };
}

function readOwner(text: string, { people }: EditContext): Reading {
  const wanted = foldText(text);
  if (wanted === '') return { values: { ownerId: null } };
  const person = people.find(
    ({ name, email }) => foldText(name) === wanted || (email !== '' && foldText(email) === wanted),
  );
  return person ? { values: { ownerId: person.id } } : { problem: 'unknownPerson' };
}

/** What a cell is given among others, as an edit; `copied` is the text of the cell it is copied from. */
export function inputOf(columnId: string, value: CellValue, copied: string): CellInput {
  if (value.kind === 'pasted') return { kind: 'text', text: value.text };
  if (value.kind === 'copy') return { kind: 'text', text: copied };
  if (value.kind !== 'nothing') return value;
  return columnId === 'state' ? { kind: 'option', id: 'todo' } : { kind: 'text', text: '' };
}
