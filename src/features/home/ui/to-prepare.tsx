import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useToday } from '../../../web/today.ts';
import { isLate, toAnswer } from '../../preparation/rules.ts';
import { questionKind } from '../../preparation/schema.ts';
import { Block } from './block.tsx';

/** The first few; the page of the preparation shows the others. */
const MOST = 3;

/** The questions of the preparation that I still have to answer; each leads to where I do. Nothing without any. */
export function ToPrepare({ format }: { format: Format }) {
  const { t } = useTranslation('preparation');
  const { actor, planId } = usePlanStore();
  const today = useToday();
  const questions = toAnswer(useRecords(questionKind), actor.personId);
  if (questions.length === 0) return null;
  const page = {
    to: '/w/$workspaceId/plans/$planId/preparation',
    params: { workspaceId: actor.workspaceId, planId },
  } as const;
  return (
    <Block title={t('home.title')} count={questions.length}>
      <ul className="-mx-2 flex flex-col">
        {questions.slice(0, MOST).map((question) => (
          <li key={question.id}>
            <Link {...page} search={{ question: question.id }} className="block rounded-sm px-2 py-1.5 hover:bg-hover">
              <span className="block">{question.title}</span>
              {question.dueDate !== null && (
                <span className={isLate(question, today) ? 'block text-sm text-bad' : 'block text-sm text-ink-2'}>
                  {t('home.by', { day: format.dayLong(question.dueDate) })}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {questions.length > MOST && (
        <Link
          {...page}
          search={{ mine: true, open: true }}
          className="mt-1 inline-block touch-target rounded-sm text-accent underline-offset-2 hover:underline"
        >
          {t('home.all')}
        </Link>
      )}
    </Block>
  );
}
