import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { updateRecord } from '../../../../records/edit.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { useAllRecords, usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { personKind } from '../../../people/schema.ts';
import { answerValues, standingAnswer } from '../../../objectives/acceptance/rules.ts';
import type { Answer } from '../../../objectives/acceptance/schema.ts';
import { type Objective, objectiveKind } from '../../../objectives/schema.ts';

const MARKS = {
  pending: { icon: CircleDashed, tone: 'text-ink-3' },
  accepted: { icon: CircleCheck, tone: 'text-ok' },
  declined: { icon: CircleX, tone: 'text-bad' },
} as const;

/** Whether whoever answers for an objective has accepted it: for them to say, for the others to read. */
export function OwnerAnswer({ objective }: { objective: Objective }) {
  const { t } = useTranslation('smart');
  const store = usePlanStore();
  const people = useAllRecords(personKind);
  const { answer, hasChanged } = standingAnswer(objective);
  const isMine = objective.ownerId === store.actor.personId && store.allows(objectiveKind, 'update', objective);
  const author = people.find(({ id }) => id === objective.acceptedById);
  const { icon: Icon, tone } = MARKS[answer];
  const say = (given: Answer) => store.edit(updateRecord(objectiveKind, objective, answerValues(objective, given)));
  const writesRemark = isMine && (answer !== 'pending' || objective.acceptanceRemark !== '');
  return (
    <section aria-label={t('answer.title')} className="mt-5 border-t border-line pt-4">
      <h2 className="font-semibold">{t('answer.title')}</h2>
      <p className="mt-1.5 flex items-center gap-2">
        <Icon size={15} strokeWidth={2} aria-hidden="true" className={cx('shrink-0', tone)} />
        <span>
          {t(`answer.${answer}`)}
          {answer !== 'pending' && author && (
            <span className="text-ink-2">
              {' '}
              {author.id === store.actor.personId ? t('answer.byYou') : t('answer.by', { name: author.name })}
            </span>
          )}
        </span>
      </p>
      {hasChanged && <p className="mt-1 text-ink-2">{t('answer.hasChanged')}</p>}
      {isMine && answer === 'pending' && (
        <>
          <p className="mt-1 text-ink-2">{t('answer.question')}</p>
          <div data-guide="objectivesUnaccepted" className="mt-2 flex flex-wrap gap-2">
            <Button look="primary" onClick={() => say('accepted')}>
              {t('answer.accept')}
            </Button>
            <Button look="outline" onClick={() => say('declined')}>
              {t('answer.decline')}
            </Button>
          </div>
        </>
      )}
      {writesRemark && (
        <div className="mt-1.5">
          <InlineText
            label={t('answer.remark')}
            value={objective.acceptanceRemark}
            placeholder={t('answer.remarkExample')}
            multiline
            maxLength={1000}
            className="px-1.5"
            onCommit={(typed) => {
              store.edit(updateRecord(objectiveKind, objective, { acceptanceRemark: typed.trim() }));
              return undefined;
            }}
          />
        </div>
      )}
      {!writesRemark && objective.acceptanceRemark !== '' && (
        <p className="mt-1.5 break-words whitespace-pre-line text-ink-2">{objective.acceptanceRemark}</p>
      )}
      {isMine && answer !== 'pending' && (
        <Button className="-ml-2.5 mt-1" onClick={() => say('pending')}>
          {t('answer.takeBack')}
        </Button>
      )}
    </section>
  );
}
