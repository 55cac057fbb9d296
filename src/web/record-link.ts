import type { LinkProps } from '@tanstack/react-router';

/** The page of a plan that shows a record, open; undefined for a kind that has no place of its own. */
export function recordLink(kind: string, id: string, workspaceId: string, planId: string): LinkProps | undefined {
  const params = { workspaceId, planId };
  switch (kind) {
    case 'strategy':
    case 'valueProposition':
    case 'acknowledgement':
      return { to: '/w/$workspaceId/plans/$planId/strategy', params };
    case 'ambition':
      return { to: '/w/$workspaceId/plans/$planId/strategy', params, search: { ambition: id } };
    case 'strategyVersion':
      return { to: '/w/$workspaceId/plans/$planId/strategy', params, search: { version: id } };
    case 'question':
      return { to: '/w/$workspaceId/plans/$planId/preparation', params, search: { question: id } };
    case 'questionFamily':
      return { to: '/w/$workspaceId/plans/$planId/preparation', params, search: { family: id } };
    case 'objective':
      return { to: '/w/$workspaceId/plans/$planId/objectives', params, search: { look: 'cascade', objective: id } };
    case 'workshop':
      return { to: '/w/$workspaceId/plans/$planId/workshop', params, search: { workshop: id } };
    case 'segment':
      return { to: '/w/$workspaceId/plans/$planId/targets', params, search: { segment: id } };
    case 'persona':
      return { to: '/w/$workspaceId/plans/$planId/targets', params, search: { part: 'personas', persona: id } };
    case 'action':
      return { to: '/w/$workspaceId/plans/$planId/actions', params, search: { action: id } };
    case 'competitor':
      return { to: '/w/$workspaceId/plans/$planId/market', params, search: { competitor: id } };
    case 'benchmarkCriterion':
      return { to: '/w/$workspaceId/plans/$planId/market', params, search: { part: 'benchmark', criterion: id } };
    case 'swotItem':
      return { to: '/w/$workspaceId/plans/$planId/market', params, search: { part: 'swot', item: id } };
    case 'strategicOption':
      return { to: '/w/$workspaceId/plans/$planId/market', params, search: { part: 'confrontation', option: id } };
    case 'kpi':
      return { to: '/w/$workspaceId/plans/$planId/indicators', params, search: { look: 'list', kpi: id } };
    case 'dashboard':
      return { to: '/w/$workspaceId/plans/$planId/indicators', params, search: { dashboard: id } };
    case 'play':
      return { to: '/w/$workspaceId/plans/$planId/playbook', params, search: { play: id } };
    case 'readingItem':
      return { to: '/w/$workspaceId/plans/$planId/playbook', params, search: { part: 'reading' } };
    case 'planVersion':
      return { to: '/w/$workspaceId/plans/$planId/history', params, search: { look: 'versions' } };
    case 'person':
      return { to: '/w/$workspaceId/plans/$planId/teams', params, search: { person: id } };
    case 'team':
      return { to: '/w/$workspaceId/plans/$planId/teams', params };
    case 'sellingPart':
      return { to: '/w/$workspaceId/plans/$planId/teams', params, search: { part: 'methods' } };
    case 'profile':
      return { to: '/w/$workspaceId/plans/$planId/teams', params, search: { part: 'profiles', profile: id } };
    case 'profileFit':
      return { to: '/w/$workspaceId/plans/$planId/teams', params, search: { part: 'profiles' } };
    case 'absence':
      return { to: '/w/$workspaceId/plans/$planId/teams', params, search: { part: 'capacity' } };
    case 'servedGroup':
      return { to: '/w/$workspaceId/plans/$planId/teams', params, search: { part: 'sizing', group: id } };
    case 'profileNeed':
      return { to: '/w/$workspaceId/plans/$planId/teams', params, search: { part: 'sizing' } };
    case 'responsibility':
      return { to: '/w/$workspaceId/plans/$planId/teams', params, search: { part: 'raci' } };
    default:
      return undefined;
  }
}
