import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { objectiveKind } from '../features/objectives/schema.ts';
import { compareByRank } from '../records/rank.ts';
import { ColorMark, tagColor } from '../ui-kit/color-mark.tsx';
import { usePlanStore, useRecords } from './plan-store/plan-store-context.ts';
import { recordLink } from './record-link.ts';

interface AmbitionObjectivesProps {
  ambitionId: string;
  /** By someone who writes no strategy: nothing is said while no objective serves it. */
  isRead?: boolean;
}

/** The objectives of the plan that serve an ambition, each with the way to it. */
export function AmbitionObjectives({ ambitionId, isRead = false }: AmbitionObjectivesProps) {
  const { t } = useTranslation('strategy');
  const { actor, planId } = usePlanStore();
  const objectives = useRecords(objectiveKind)
    .filter((objective) => objective.ambitionId === ambitionId)
    .toSorted(compareByRank);
  if (isRead && objectives.length === 0) return null;
  return (
    <div className="mt-3 border-t border-line pt-2.5">
      <p className="text-sm text-ink-3">{t('ambition.objectives')}</p>
      {objectives.length === 0 ? (
        <p className="mt-1 text-ink-3">{t('ambition.noObjective')}</p>
      ) : (
        <ul aria-label={t('ambition.objectives')}>
          {objectives.map(({ id, title, color }) => (
            <li key={id} className="flex min-h-8 touch-target items-center gap-2">
              <ColorMark color={tagColor(color)} />
              <Link
                {...recordLink(objectiveKind.kind, id, actor.workspaceId, planId)}
                className="min-w-0 py-1 text-ink underline-offset-2 hover:underline"
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
