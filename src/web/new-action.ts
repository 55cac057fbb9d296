import { type Action, actionKind } from '../features/actions/schema.ts';
import type { PlanStore } from './plan-store/plan-store.ts';

/**
 * What a new action must hold beside what its place gives it: a contributor may only add what is theirs, an editor
 * decides whose it is.
 */
export function requiredOfNewAction(store: PlanStore): Partial<Action> {
  return store.allowsCreating(actionKind) ? {} : { ownerId: store.actor.personId };
}
