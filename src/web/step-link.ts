import type { LinkProps } from '@tanstack/react-router';
import type { Guided } from '../features/steps/schema.ts';

/** Where the screen of a step, of the preparation or of the playbook is. */
export function stepLink(step: Guided, workspaceId: string, planId: string): LinkProps {
  switch (step) {
    case 'preparation':
      return { to: '/w/$workspaceId/plans/$planId/preparation', params: { workspaceId, planId } };
    case 'strategy':
      return { to: '/w/$workspaceId/plans/$planId/strategy', params: { workspaceId, planId } };
    case 'market':
      return { to: '/w/$workspaceId/plans/$planId/market', params: { workspaceId, planId } };
    case 'objectives':
      return { to: '/w/$workspaceId/plans/$planId/objectives', params: { workspaceId, planId } };
    case 'targets':
      return { to: '/w/$workspaceId/plans/$planId/targets', params: { workspaceId, planId } };
    case 'teams':
      return { to: '/w/$workspaceId/plans/$planId/teams', params: { workspaceId, planId } };
    case 'actions':
      return { to: '/w/$workspaceId/plans/$planId/actions', params: { workspaceId, planId } };
    case 'playbook':
      return { to: '/w/$workspaceId/plans/$planId/playbook', params: { workspaceId, planId } };
    case 'kpis':
      return { to: '/w/$workspaceId/plans/$planId/indicators', params: { workspaceId, planId } };
  }
}
