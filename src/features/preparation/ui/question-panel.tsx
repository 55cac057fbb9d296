import { Calendar, CircleDot, Layers, User } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { Choice, Property } from '../../../ui-kit/property-list.tsx';
import { SidePanel } from '../../../ui-kit/side-panel.tsx';
import { useShortcut } from '../../../ui-kit/use-shortcut.ts';
import { RecordThread } from '../../../web/chain/record-thread.tsx';
import { personOptions } from '../../../web/person-options.tsx';
import { useAllRecords, usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { RelatedWork } from '../../../web/related-work.tsx';
import { RichTextField } from '../../../web/rich-text/rich-text-field.tsx';
import { useToday } from '../../../web/today.ts';
import { personKind } from '../../people/schema.ts';
import type { Plan } from '../../plans/schema.ts';
import { isLate } from '../rules.ts';
import { ANSWER_STATES, type Question, questionKind } from '../schema.ts';
import { readDue } from './question-edits.ts';
import { QuestionHelp } from './question-help.tsx';
import { StateMark, stateOptions } from './state-mark.tsx';
import { type Preparation, usePreparation } from './use-preparation.ts';

export interface QuestionPanelProps {
  questionId: string;
  plan: Plan;
  format: Format;
  onOpen: (questionId: string) => void;
  onClose: () => void;
  /** Where one writes to colleagues. */
  footer: ReactNode;
  /** What people say of it and what happened to it. */
  children: ReactNode;
}

/** A question: what it is asked for, its answer, who finds it and by when, and what comes of it. */
export function QuestionPanel(props: QuestionPanelProps) {
  const { questionId, onOpen, onClose } = props;
  const { t } = useTranslation('preparation');
  const preparation = usePreparation();
  const store = usePlanStore();
  const order = preparation.families.flatMap(({ questions }) => questions);
  const index = order.findIndex(({ id }) => id === questionId);
  const question = order[index];
  if (!question) return null;
  return (
    <SidePanel
      label={t('panel.question')}
      reference={t('panel.reference')}
      onClose={onClose}
      onStep={(by) => {
        const next = order[index + by];
        if (next) onOpen(next.id);
      }}
      removal={
        store.allows(questionKind, 'delete', question)
          ? { label: t('panel.delete'), remove: () => preparation.removeQuestions([question.id]) }
          : undefined
      }
      footer={props.footer}
    >
      <QuestionDetails {...props} question={question} preparation={preparation} />
    </SidePanel>
  );
}

function QuestionDetails(props: QuestionPanelProps & { question: Question; preparation: Preparation }) {
  const { question, preparation } = props;
  const { t } = useTranslation('preparation');
  const { t: editor } = useTranslation('editor');
  const store = usePlanStore();
  const disabled = !preparation.canEdit(question);
  const set = (values: Partial<Question>) => preparation.set(question, values);
  const answer = questionKind.fields.answer;
  return (
    <div className="@3xl:grid @3xl:grid-cols-[minmax(0,1fr)_minmax(0,400px)] @3xl:gap-x-12">
      <div className="min-w-0">
        <InlineText
          label={t('panel.question')}
          value={question.title}
          disabled={disabled}
          maxLength={200}
          className="text-lg font-semibold text-balance"
          selectAtFirst={question.title === t('newQuestion') && !disabled}
          onCommit={(typed) => (typed.trim() === '' ? t('problems.questionRequired') : set({ title: typed.trim() }))}
        />
        <QuestionProperties {...props} disabled={disabled} onChange={set} />
        <section data-guide="questionsUnanswered" className="mt-5 border-t border-line pt-4">
          <h2 className="mb-1 font-semibold">{t('panel.answer')}</h2>
          <RichTextField
            label={t('panel.answer')}
            value={question.answer}
            placeholder={t('panel.addAnswer')}
            disabled={disabled}
            onSave={(from, to) => {
              if (!answer.accepts(to)) return editor('refused', { max: answer.maxLength ?? 0 });
              // From what was seen when it was opened, so that what someone else wrote meanwhile is kept too.
              store.edit([{ op: 'update', kind: questionKind.kind, id: question.id, fields: { answer: [from, to] } }]);
              return undefined;
            }}
          />
        </section>
        <QuestionHelp question={question} disabled={disabled} onGuidance={(guidance) => set({ guidance })} />
        <RelatedWork
          field="questionId"
          id={question.id}
          heading={t('work.title')}
          none={t('work.none')}
          title={t('work.action', { title: question.title }).slice(0, 200)}
          inherited={{ ownerId: question.ownerId }}
        />
      </div>
      <div className="min-w-0">
        <RecordThread id={question.id} />
        {props.children}
      </div>
    </div>
  );
}

function QuestionProperties(
  props: Pick<QuestionPanelProps, 'plan' | 'format'> & {
    question: Question;
    preparation: Preparation;
    disabled: boolean;
    onChange: (values: Partial<Question>) => undefined;
  },
) {
  const { question, preparation, plan, format, disabled, onChange } = props;
  const { t, i18n } = useTranslation('preparation');
  const today = useToday();
  const people = useAllRecords(personKind);
  const owner = people.find(({ id }) => id === question.ownerId);
  const family = preparation.families.find((each) => each.family.id === question.familyId)?.family;
  const stateText = (state: Question['answerState']) => t(`states.${state}`);
  const pick = (digit: number) => {
    const answerState = ANSWER_STATES[digit - 1];
    if (!disabled && answerState) onChange({ answerState });
  };
  useShortcut('1', () => pick(1));
  useShortcut('2', () => pick(2));
  useShortcut('3', () => pick(3));
  useShortcut('4', () => pick(4));
  return (
    <dl className="mt-3 flex flex-col gap-0.5">
      <Property icon={CircleDot} label={t('panel.state')}>
        <Choice
          label={t('panel.state')}
          value={question.answerState}
          options={stateOptions(stateText)}
          disabled={disabled}
          onChange={(id) => onChange({ answerState: ANSWER_STATES.find((one) => one === id) ?? question.answerState })}
        >
          <StateMark state={question.answerState} label={stateText(question.answerState)} />
        </Choice>
      </Property>
      <Property icon={User} label={t('panel.owner')} guide="questionsUnowned">
        <Choice
          label={t('panel.owner')}
          value={question.ownerId}
          options={personOptions(people.filter(({ deletedAt }) => deletedAt === null))}
          searchable
          disabled={disabled}
          onChange={(ownerId) => onChange({ ownerId })}
        >
          {owner ? (
            <>
              <Avatar id={owner.id} name={owner.name} decorative />
              <span className="truncate">{owner.name}</span>
            </>
          ) : (
            <span className="text-ink-3">{t('noOwner')}</span>
          )}
        </Choice>
      </Property>
      <Property icon={Calendar} label={t('panel.due')}>
        <InlineText
          label={t('panel.due')}
          value={question.dueDate === null ? '' : format.dayLong(question.dueDate)}
          placeholder={t('noDate')}
          disabled={disabled}
          className={isLate(question, today) ? 'px-1.5 text-bad' : 'px-1.5'}
          onCommit={(typed) => {
            const read = readDue(typed, { plan, today, locale: i18n.language === 'en' ? 'en' : 'fr' });
            return 'problem' in read ? t(`problems.${read.problem}`) : onChange(read.values);
          }}
        />
      </Property>
      <Property icon={Layers} label={t('panel.family')}>
        <Choice
          label={t('panel.family')}
          value={question.familyId}
          options={preparation.families.map(({ family: { id, name } }) => ({ id, label: name }))}
          disabled={disabled}
          onChange={(familyId) => {
            const last = preparation.families.find((each) => each.family.id === familyId)?.questions.length ?? 0;
            preparation.moveQuestion(question.id, familyId, last);
          }}
        >
          <span className="truncate">{family?.name}</span>
        </Choice>
      </Property>
    </dl>
  );
}
