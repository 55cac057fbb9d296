import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Action, actionKind } from '../features/actions/schema.ts';
import { newId } from '../kernel/ids.ts';
import { compareByRank, rankBetween } from '../records/rank.ts';
import { requiredOfNewAction } from './new-action.ts';
import { usePlanStore } from './plan-store/plan-store-context.ts';

/** Makes an action of these values, after the others, and opens it on the board; undefined for one who may add none. */
export function useNewAction(): ((values: Partial<Action>) => void) | undefined {
  const { t } = useTranslation('board');
  const store = usePlanStore();
  const navigate = useNavigate();
  const required = requiredOfNewAction(store);
  if (!store.allowsCreating(actionKind, required)) return undefined;
  return (values) => {
    const id = newId();
    const rank = rankBetween(store.living(actionKind).toSorted(compareByRank).at(-1)?.rank ?? null, null);
    const fields = { title: t('newActionTitle'), ...required, ...values };
    store.edit([{ op: 'create', kind: actionKind.kind, id, rank, fields }]);
    const params = { workspaceId: store.actor.workspaceId, planId: store.planId };
    void navigate({ to: '/w/$workspaceId/plans/$planId/actions', params, search: { action: id } });
  };
}
