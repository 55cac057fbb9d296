import { CornerDownRight } from 'lucide-react';
import type { Format } from '../../../i18n/format.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import type { GridColumn } from '../../../ui-kit/grid/grid-types.ts';
import type { Option } from '../../../ui-kit/option.ts';
import type { Person } from '../../people/schema.ts';
import type { AnswerState, Question } from '../schema.ts';
import { type EditContext, type EditProblem, readDue } from './question-edits.ts';
import { stateOfDigit, StateMark, stateOptions } from './state-mark.tsx';

/** One question as a line of the table. */
export interface QuestionRow {
  id: string;
  question: Question;
  owner: Person | undefined;
  /** The answer as plain text. */
  answer: string;
  isLate: boolean;
  /** How many actions come of it. */
  actions: number;
}

export interface ColumnContext {
  edit: EditContext;
  format: Format;
  people: readonly Option[];
  canEdit: (row: QuestionRow) => boolean;
  text: (
    key:
      | `columns.${'question' | 'answer' | 'owner' | 'due' | 'state'}`
      | `states.${AnswerState}`
      | `problems.${EditProblem}`
      | 'noOwner'
      | 'noDate'
      | 'isLate',
  ) => string;
  /** « 2 actions ». */
  actions: (count: number) => string;
}

export function questionColumns(context: ColumnContext): GridColumn<QuestionRow>[] {
  const { edit, format, text } = context;
  const year = Number(edit.plan.periodStart.slice(0, 4));
  const readOnly = (row: QuestionRow) => !context.canEdit(row);
  const due = ({ question }: QuestionRow) => (question.dueDate === null ? '' : format.dayShort(question.dueDate, year));
  const stateText = (state: AnswerState) => text(`states.${state}`);
  return [
    {
      id: 'question',
      header: text('columns.question'),
      width: 300,
      grow: true,
      card: 'title',
      text: ({ question }) => question.title,
      render: ({ question }) => (
        <span
          title={question.title}
          className={cx('truncate', question.answerState === 'out_of_scope' ? 'text-ink-2' : 'text-ink')}
        >
          {question.title}
        </span>
      ),
      editor: { kind: 'text', maxLength: 200 },
      readOnly,
    },
    {
      id: 'answer',
      header: text('columns.answer'),
      width: 330,
      minTableWidth: 980,
      card: 'hidden',
      text: ({ answer }) => answer,
      render: ({ answer, actions }) => (
        <span className="flex min-w-0 flex-1 items-center gap-2 text-ink-2">
          <span className={cx('truncate', answer === '' && 'text-ink-3')}>{answer || '–'}</span>
          {actions > 0 && (
            <span className="ml-auto flex shrink-0 items-center gap-1 text-ink-3" title={context.actions(actions)}>
              <CornerDownRight className="size-3.5" aria-hidden="true" />
              <span aria-hidden="true">{format.number(actions)}</span>
              <span className="sr-only">{context.actions(actions)}</span>
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'owner',
      header: text('columns.owner'),
      width: 156,
      minTableWidth: 560,
      card: 'meta',
      text: ({ owner }) => owner?.name ?? '',
      render: ({ owner }) =>
        owner ? (
          <span className="flex min-w-0 items-center gap-2">
            <Avatar id={owner.id} name={owner.name} decorative />
            <span className="truncate text-ink-2">{owner.name}</span>
          </span>
        ) : (
          <span className="text-ink-3">{text('noOwner')}</span>
        ),
      editor: {
        kind: 'option',
        value: ({ question }) => question.ownerId,
        options: () => context.people,
        clearable: true,
      },
      readOnly,
    },
    {
      id: 'due',
      header: text('columns.due'),
      width: 104,
      minTableWidth: 680,
      card: 'meta',
      text: due,
      clipboard: ({ question }) => question.dueDate ?? '',
      render: (row) => (
        <span className={cx('truncate', row.isLate ? 'text-bad' : due(row) ? 'text-ink-2' : 'text-ink-3')}>
          {due(row) || '–'}
          {row.isLate && <span className="sr-only"> ({text('isLate')})</span>}
        </span>
      ),
      editor: {
        kind: 'day',
        value: ({ question }) => question.dueDate,
        interpret: (typed) => {
          const read = readDue(typed, edit);
          if ('problem' in read) return { problem: text(`problems.${read.problem}`) };
          const { dueDate } = read.values;
          return { reading: dueDate === null ? text('noDate') : format.dayLong(dueDate), day: dueDate };
        },
      },
      readOnly,
    },
    {
      id: 'state',
      header: text('columns.state'),
      width: 132,
      card: 'end',
      text: ({ question }) => stateText(question.answerState),
      render: ({ question }) => <StateMark state={question.answerState} label={stateText(question.answerState)} />,
      editor: {
        kind: 'choice',
        value: ({ question }) => question.answerState,
        options: () => stateOptions(stateText),
        typed: stateOfDigit,
      },
      readOnly,
    },
  ];
}
