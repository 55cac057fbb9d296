import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { SidePanel } from '../../../ui-kit/side-panel.tsx';
import { missingQuestions, progressOf } from '../rules.ts';
import { StateMark } from './state-mark.tsx';
import { usePreparation } from './use-preparation.ts';

export interface FamilyPanelProps {
  familyId: string;
  onOpen: (questionId: string) => void;
  onClose: () => void;
  history: ReactNode;
}

/** A family: its name, its place, its questions, and those that the catalogue offers besides. */
export function FamilyPanel({ familyId, onOpen, onClose, history }: FamilyPanelProps) {
  const { t, i18n } = useTranslation('preparation');
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const preparation = usePreparation();
  const index = preparation.families.findIndex(({ family }) => family.id === familyId);
  const found = preparation.families[index];
  if (!found) return null;
  const { family, questions } = found;
  const { canArrange } = preparation;
  const offered = canArrange ? missingQuestions(family, preparation.questions) : [];
  const { settled, asked } = progressOf(questions);
  return (
    <SidePanel
      label={t('family.label')}
      reference={t('panel.reference')}
      onClose={onClose}
      removal={canArrange ? { label: t('family.delete'), remove: () => preparation.removeFamily(family) } : undefined}
    >
      <InlineText
        label={t('family.name')}
        value={family.name}
        disabled={!canArrange}
        maxLength={120}
        className="text-lg font-semibold text-balance"
        selectAtFirst={family.name === t('newFamily') && canArrange}
        onCommit={(typed) =>
          typed.trim() === '' ? t('problems.nameRequired') : preparation.rename(family, typed.trim())
        }
      />
      {asked > 0 && <p className="mt-1 text-ink-2">{t('settledLong', { settled, count: asked })}</p>}
      {canArrange && preparation.families.length > 1 && (
        <fieldset className="mt-3 flex gap-2">
          <legend className="sr-only">{t('family.order')}</legend>
          <Button
            look="outline"
            icon={ArrowUp}
            disabled={index === 0}
            onClick={() => preparation.moveFamily(family, -1)}
          >
            {t('family.earlier')}
          </Button>
          <Button
            look="outline"
            icon={ArrowDown}
            disabled={index === preparation.families.length - 1}
            onClick={() => preparation.moveFamily(family, 1)}
          >
            {t('family.later')}
          </Button>
        </fieldset>
      )}
      <section className="mt-5 border-t border-line pt-4">
        <h2 className="font-semibold">{t('family.questions')}</h2>
        {questions.length === 0 && <p className="mt-1.5 text-ink-3">{t('family.noQuestion')}</p>}
        <ul className="mt-1.5 -mx-1.5 flex flex-col">
          {questions.map((question) => (
            <li key={question.id}>
              <button
                type="button"
                onClick={() => onOpen(question.id)}
                className="flex w-full touch-target flex-col gap-0.5 rounded-sm px-1.5 py-1.5 text-left hover:bg-hover"
              >
                <span>{question.title}</span>
                <span className="text-sm">
                  <StateMark state={question.answerState} label={t(`states.${question.answerState}`)} />
                </span>
              </button>
            </li>
          ))}
        </ul>
        {preparation.canAsk && (
          <Button
            look="outline"
            icon={Plus}
            className="mt-2"
            onClick={() => onOpen(preparation.addQuestion(family.id))}
          >
            {t('addQuestion')}
          </Button>
        )}
      </section>
      {offered.length > 0 && (
        <section className="mt-5 border-t border-line pt-4">
          <h2 className="font-semibold">{t('family.offered')}</h2>
          <ul className="mt-1.5 -mx-1.5 flex flex-col">
            {offered.map((entry) => (
              <li key={entry.key}>
                <button
                  type="button"
                  aria-label={t('family.take', { title: entry.title[locale] })}
                  onClick={() => preparation.takeQuestion(entry, found)}
                  className="flex w-full touch-target items-start gap-2 rounded-sm px-1.5 py-1.5 text-left text-ink-2 hover:bg-hover hover:text-ink"
                >
                  <Plus className="mt-0.5 size-4 shrink-0 text-ink-3" strokeWidth={1.75} aria-hidden="true" />
                  {entry.title[locale]}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {history}
    </SidePanel>
  );
}
