import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { awaitingAnswer, standingAnswer } from '../../objectives/acceptance/rules.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { Block } from './block.tsx';

/** The objectives I answer for and have not accepted as they stand; each leads to where I do. Nothing without any. */
export function ToAccept() {
  const { t } = useTranslation('smart');
  const { actor, planId } = usePlanStore();
  const objectives = awaitingAnswer(useRecords(objectiveKind), actor.personId);
  if (objectives.length === 0) return null;
  return (
    <Block title={t('home.title')} count={objectives.length}>
      <ul className="-mx-2 flex flex-col">
        {objectives.map((objective) => (
          <li key={objective.id}>
            <Link
              to="/w/$workspaceId/plans/$planId/objectives"
              params={{ workspaceId: actor.workspaceId, planId }}
              search={{ objective: objective.id }}
              className="block rounded-sm px-2 py-1.5 hover:bg-hover"
            >
              <span className="block truncate font-medium">{objective.title}</span>
              <span className="block text-sm text-ink-2">
                {t(standingAnswer(objective).hasChanged ? 'home.askedAgain' : 'home.asked')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Block>
  );
}
