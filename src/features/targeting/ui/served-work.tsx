import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compareByRank } from '../../../records/rank.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useToday } from '../../../web/today.ts';
import { StatusMark } from '../../../web/status-mark.tsx';
import { shownStatus } from '../../actions/rules.ts';
import { actionKind } from '../../actions/schema.ts';
import { ColorMark, tagColor } from '../../../ui-kit/color-mark.tsx';
import { objectiveKind } from '../../objectives/schema.ts';
import { contributionKind } from '../../targets/schema.ts';
import { actionsServing, objectivesServed, type Target } from '../rules.ts';
import { ActionsLink } from './actions-link.tsx';
import { useServingAction } from './use-serving-action.ts';

/** More would push the rest of the panel away; the board shows them all. */
const MOST = 8;

/** What is being done for a segment or persona: its objectives and actions, each a way there. */
export function ServedWork({ target, name }: { target: Target; name: string }) {
  const { t } = useTranslation('targets');
  const { t: board } = useTranslation('board');
  const { actor, planId } = usePlanStore();
  const params = { workspaceId: actor.workspaceId, planId };
  const today = useToday();
  const allActions = useRecords(actionKind);
  const allObjectives = useRecords(objectiveKind);
  const contributions = useRecords(contributionKind);
  const { kind, id } = target;
  const newAction = useServingAction();
  const { actions, objectives } = useMemo(() => {
    const of = { kind, id };
    return {
      actions: actionsServing(allActions, of).toSorted(compareByRank),
      objectives: objectivesServed(allObjectives, of, allActions, contributions).toSorted(compareByRank),
    };
  }, [kind, id, allActions, allObjectives, contributions]);
  const link = 'flex min-h-7 touch-target min-w-0 items-center gap-2 rounded-sm px-1.5 -mx-1.5 hover:bg-hover';
  return (
    <>
      <section aria-label={t('served.objectives')} className="mt-5 border-t border-line pt-4">
        <h3 className="font-semibold">{t('served.objectives')}</h3>
        {objectives.length === 0 ? (
          <p className="mt-1.5 text-ink-3">{t('served.noObjective')}</p>
        ) : (
          <ul className="mt-1.5">
            {objectives.map((objective) => (
              <li key={objective.id}>
                <Link
                  to="/w/$workspaceId/plans/$planId/objectives"
                  params={params}
                  search={{ objective: objective.id }}
                  className={link}
                >
                  <ColorMark color={tagColor(objective.color)} />
                  <span className="min-w-0 py-1 leading-4">{objective.title}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-label={t('served.actions')} className="mt-5 border-t border-line pt-4">
        <h3 className="flex items-baseline gap-2 font-semibold">
          {t('served.actions')}
          <span className="text-sm font-normal text-ink-3">{t('actions', { count: actions.length })}</span>
        </h3>
        {actions.length === 0 ? (
          <p className="mt-1.5 text-ink-3">{t('served.noAction')}</p>
        ) : (
          <ul className="mt-1.5">
            {actions.slice(0, MOST).map((action) => (
              <li key={action.id}>
                <Link
                  to="/w/$workspaceId/plans/$planId/actions"
                  params={params}
                  search={{ action: action.id }}
                  className={link}
                >
                  <span className="min-w-0 flex-1 py-1 leading-4">{action.title}</span>
                  <span className="shrink-0 text-sm">
                    <StatusMark
                      status={shownStatus(action, today)}
                      label={board(`statuses.${shownStatus(action, today)}`)}
                    />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
        <div className="mt-2 flex flex-wrap gap-2" data-print="hidden">
          {actions.length > MOST && (
            <ActionsLink target={target}>{t('served.all', { count: actions.length })}</ActionsLink>
          )}
          {newAction && (
            <Button look="outline" icon={Plus} onClick={() => newAction(target)} aria-label={t('createFor', { name })}>
              {t('newAction')}
            </Button>
          )}
        </div>
      </section>
    </>
  );
}
