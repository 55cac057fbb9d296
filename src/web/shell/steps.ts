import type { LinkProps } from '@tanstack/react-router';

/** The seven steps of a plan, in order. */
export const STEPS = ['strategy', 'market', 'objectives', 'targets', 'teams', 'actions', 'kpis'] as const;
export type Step = (typeof STEPS)[number];

/** Where a step’s screen is; undefined for a step whose screen is still to come, which is shown quietly, not as a link. */
export function stepLink(step: Step, workspaceId: string, planId: string): LinkProps | undefined {
  switch (step) {
    case 'strategy':
      return { to: '/w/$workspaceId/plans/$planId/strategy', params: { workspaceId, planId } };
    case 'market':
      return { to: '/w/$workspaceId/plans/$planId/market', params: { workspaceId, planId } };
    case 'objectives':
      return { to: '/w/$workspaceId/plans/$planId/objectives', params: { workspaceId, planId } };
    case 'targets':
      return { to: '/w/$workspaceId/plans/$planId/targets', params: { workspaceId, planId } };
    case 'teams':
      return { to: '/w/$workspaceId/people', params: { workspaceId } };
    case 'actions':
      return { to: '/w/$workspaceId/plans/$planId/actions', params: { workspaceId, planId } };
    case 'kpis':
      return { to: '/w/$workspaceId/plans/$planId/indicators', params: { workspaceId, planId } };
    default:
      return undefined;
  }
}
