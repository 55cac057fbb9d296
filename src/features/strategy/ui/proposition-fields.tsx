import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import { updateRecord } from '../../../records/edit.ts';
import { compareByRank, rankBetween } from '../../../records/rank.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { Picker } from '../../../ui-kit/picker.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { keepPlace } from '../../../web/keep-place.ts';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { personaKind, segmentKind } from '../../targets/schema.ts';
import { type Answer, ANSWERS, type StrategyContent, type ValueProposition, valuePropositionKind } from '../schema.ts';
import { type PropositionRow, PropositionTable } from './proposition-table.tsx';
import type { StrategyState } from './use-strategy.ts';

export interface PropositionFieldsProps {
  state: StrategyState;
  /** Takes answers for all customers. */
  onChange: (values: Partial<StrategyContent['strategy']>) => undefined;
}

type Answers = { [question in Answer]?: string };

/** The value proposition, answered for all customers, then for the segments and personas that deserve their own. */
export function PropositionFields({ state, onChange }: PropositionFieldsProps) {
  const { t } = useTranslation('strategy');
  const store = usePlanStore();
  const { strategy, propositions } = state;
  const targets = useTargets();
  const taken = new Set(propositions.flatMap(({ segmentId, personaId }) => personaId ?? segmentId ?? []));
  const free = targets.filter(({ id }) => !taken.has(id));
  const add = (targetId: string) => {
    const rank = rankBetween(propositions.at(-1)?.rank ?? null, null);
    const fields = subjectOf(targetId, targets);
    store.edit([{ op: 'create', kind: valuePropositionKind.kind, id: newId(), rank, fields }]);
  };
  const fieldsFor = (about: string, values: Record<Answer, string>, onCommit: (values: Answers) => void) =>
    Object.fromEntries(
      ANSWERS.map((question) => [
        question,
        <AnswerField
          key={question}
          question={question}
          about={about}
          value={values[question]}
          onCommit={(text) => onCommit({ [question]: text })}
        />,
      ]),
    ) as PropositionRow['answers'];
  const rows = propositions.map((proposition): PropositionRow => {
    const target = targets.find(({ id }) => id === (proposition.personaId ?? proposition.segmentId));
    const about = target?.label ?? t('proposition.unknown');
    const set = (values: Partial<ValueProposition>) =>
      void store.edit(updateRecord(valuePropositionKind, proposition, values));
    return {
      id: proposition.id,
      about: (
        <ProposedTo
          proposition={proposition}
          about={about}
          targets={target ? [target, ...free] : free}
          onChoose={(targetId) => set(subjectOf(targetId, targets))}
        />
      ),
      answers: fieldsFor(about, proposition, set),
    };
  });
  const everyone = t('proposition.everyone');
  const first = { id: 'everyone', about: everyone, answers: fieldsFor(everyone, strategy, onChange) };
  return (
    <>
      <PropositionTable rows={[first, ...rows]} />
      <div data-print="hidden" className="mt-3">
        {targets.length === 0 ? (
          <p className="text-sm text-ink-2">{t('proposition.noneLeft')}</p>
        ) : (
          free.length > 0 && (
            <Picker
              label={t('proposition.add')}
              options={free}
              value={null}
              searchable
              onChange={add}
              trigger={
                <Button icon={Plus} look="outline">
                  {t('proposition.add')}
                </Button>
              }
            />
          )
        )}
      </div>
    </>
  );
}

interface TargetOption {
  id: string;
  label: string;
  hint: string;
  field: 'segmentId' | 'personaId';
}

/** Whom a proposition can be made to: the segments, then the personas, each in its order. */
function useTargets(): TargetOption[] {
  const { t } = useTranslation('strategy');
  const segments = useRecords(segmentKind).toSorted(compareByRank);
  const personas = useRecords(personaKind).toSorted(compareByRank);
  return [
    ...segments.map(({ id, name }) => ({
      id,
      label: name,
      hint: t('proposition.segments'),
      field: 'segmentId' as const,
    })),
    ...personas.map(({ id, name }) => ({
      id,
      label: name,
      hint: t('proposition.personas'),
      field: 'personaId' as const,
    })),
  ];
}

function subjectOf(targetId: string, targets: readonly TargetOption[]) {
  const target = targets.find(({ id }) => id === targetId);
  const none = { segmentId: null, personaId: null };
  return target ? { ...none, [target.field]: target.id } : none;
}

/** For whom it is, to be chosen again, and the way to take it out. */
function ProposedTo(props: {
  proposition: ValueProposition;
  about: string;
  targets: readonly TargetOption[];
  onChoose: (targetId: string) => void;
}) {
  const { proposition, about, targets, onChoose } = props;
  const { t } = useTranslation('strategy');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const remove = () => {
    keepPlace();
    store.delete(valuePropositionKind, [proposition.id]);
    showToast({ text: t('proposition.deleted'), action: wayBack() });
  };
  return (
    <span className="group/about flex items-start gap-1">
      <Picker
        label={t('proposition.about')}
        options={targets}
        value={proposition.personaId ?? proposition.segmentId}
        searchable
        onChange={onChoose}
        trigger={
          <button
            type="button"
            className="-mx-1.5 min-h-7 touch-target rounded-sm px-1.5 text-left text-balance hover:bg-hover"
          >
            {about}
          </button>
        }
      />
      <IconButton
        icon={Trash2}
        label={t('proposition.delete', { about })}
        data-print="hidden"
        className="size-7! opacity-0 group-hover/about:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
        onClick={remove}
      />
    </span>
  );
}

function AnswerField(props: { question: Answer; about: string; value: string; onCommit: (text: string) => void }) {
  const { question, about, value, onCommit } = props;
  const { t } = useTranslation('strategy');
  return (
    <InlineText
      label={t('proposition.cell', { question: t(`proposition.${question}`), about })}
      value={value}
      placeholder={t('proposition.answer')}
      multiline
      maxLength={1000}
      className="min-h-7 px-1.5"
      onCommit={(typed) => {
        onCommit(typed.trim());
        return undefined;
      }}
    />
  );
}
