import { Navigate } from '@tanstack/react-router';
import { usePlanStore } from '../plan-store/plan-store-context.ts';

/** The workspace opens on the board of its plan. */
export function HomePage() {
  const { actor, planId } = usePlanStore();
  return (
    <Navigate to="/w/$workspaceId/plans/$planId/actions" params={{ workspaceId: actor.workspaceId, planId }} replace />
  );
}
