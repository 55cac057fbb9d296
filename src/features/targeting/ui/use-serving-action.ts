import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useNewAction } from '../../../web/use-new-action.ts';
import { personaKind } from '../../targets/schema.ts';
import { type Target, valuesServing } from '../rules.ts';

/** Makes an action that serves a target or goes through a channel, and opens it; undefined for one who may add none. */
export function useServingAction(): ((target: Target | { kind: 'channel'; id: string }) => void) | undefined {
  const store = usePlanStore();
  const newAction = useNewAction();
  return newAction && ((target) => newAction(valuesServing(target, store.living(personaKind))));
}
