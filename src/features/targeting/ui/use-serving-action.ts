import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../actions/schema.ts';
import { personaKind } from '../../targets/schema.ts';
import { type Target, valuesServing } from '../rules.ts';
import { useEdits } from './use-edits.ts';

/** Makes an action that serves a target or goes through a channel, and opens it; undefined for one who may add none. */
export function useNewAction(): ((target: Target | { kind: 'channel'; id: string }) => void) | undefined {
  const { t } = useTranslation('board');
  const store = usePlanStore();
  const navigate = useNavigate();
  const { create } = useEdits(actionKind);
  // A contributor may only add what is theirs; an editor decides whose it is.
  const required = store.allowsCreating(actionKind) ? {} : { ownerId: store.actor.personId };
  if (!store.allowsCreating(actionKind, required)) return undefined;
  return (target) => {
    const values = valuesServing(target, store.living(personaKind));
    const action = create({ title: t('newActionTitle'), ...required, ...values });
    const params = { workspaceId: store.actor.workspaceId, planId: store.planId };
    void navigate({ to: '/w/$workspaceId/plans/$planId/actions', params, search: { action } });
  };
}
