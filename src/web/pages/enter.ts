import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { meQuery, myWorkspacesQuery } from './session.ts';

/** Addresses one may be sent back to after signing in: pages of ours, never another site. */
export function isOwnPage(address: unknown): address is string {
  return typeof address === 'string' && /^\/(w\/|account$|invitation$)/.test(address);
}

/** What follows signing in or opening a workspace: forget what was known of the former account, and go there. */
export function useEnter(): (to?: { workspaceId?: string; next?: string }) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async ({ workspaceId, next } = {}) => {
    queries.clear();
    // First of all: what another account left on this device goes.
    await queries.fetchQuery(meQuery);
    if (isOwnPage(next)) return navigate({ href: next });
    const target = workspaceId ?? (await queries.fetchQuery(myWorkspacesQuery))?.at(-1)?.id;
    if (target === undefined) return navigate({ to: '/create' });
    return navigate({ to: '/w/$workspaceId', params: { workspaceId: target } });
  };
}
