import { queryOptions } from '@tanstack/react-query';
import type { Me, ServerOffer } from '../../features/accounts/schema.ts';
import type { MyWorkspace } from '../../features/workspaces/schema.ts';
import { ApiProblem, api } from '../http.ts';

/** Who is at this device; null without a session. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => orNull(api<Me>('/v1/me')),
});

export const serverQuery = queryOptions({
  queryKey: ['server'],
  queryFn: () => api<ServerOffer>('/v1/server'),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The workspaces this person may open; null without a session. */
export const myWorkspacesQuery = queryOptions({
  queryKey: ['workspaces'],
  queryFn: () => orNull(api<{ workspaces: MyWorkspace[] }>('/v1/workspaces').then(({ workspaces }) => workspaces)),
});

/** The plan a workspace opens on: the one that began last, drafts and active ones first. */
export const firstPlanQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['first-plan', workspaceId],
    queryFn: async () => {
      const path = `/v1/workspaces/${workspaceId}/plans?status=draft,active&sort=-periodStart&limit=1`;
      const { items } = await api<{ items: { id: string }[] }>(path);
      return items[0]?.id ?? null;
    },
  });

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'unauthenticated') return null;
    throw error;
  }
}
