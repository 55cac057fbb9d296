import type { PlanStore } from '../../../web/plan-store/plan-store.ts';
import { type Action, actionKind } from '../../actions/schema.ts';

/**
 * What a new action must hold beside what its group gives it: a contributor may only add what is theirs, an editor
 * decides whose it is.
 */
export function requiredOfNewAction(store: PlanStore): Partial<Action> {
  return store.allowsCreating(actionKind) ? {} : { ownerId: store.actor.personId };
}
