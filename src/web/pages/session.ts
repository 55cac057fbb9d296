import { queryOptions } from '@tanstack/react-query';
import type { Me, ServerOffer } from '../../features/accounts/schema.ts';
import type { MyWorkspace } from '../../features/workspaces/schema.ts';
import { ApiProblem, api } from '../http.ts';
import { keepFirstPlan, keepMe, keepWorkspaces, readSession } from '../kept-session.ts';

// Who one is and where shows at once as this device last heard it, and is asked again: pages open without network,
// and sooner with it.

/** Who is at this device; null without a session. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = await orNull(api<Me>('/v1/me', { signal }));
    await keepMe(me);
    return me;
  },
  initialData: (): Me | null | undefined => readSession().me,
  initialDataUpdatedAt: 0,
});

export const serverQuery = queryOptions({
  queryKey: ['server'],
  queryFn: () => api<ServerOffer>('/v1/server'),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The workspaces this person may open; null without a session. */
export const myWorkspacesQuery = queryOptions({
  queryKey: ['workspaces'],
  queryFn: async ({ signal }) => {
    const answer = await orNull(api<{ workspaces: MyWorkspace[] }>('/v1/workspaces', { signal }));
    const workspaces = answer?.workspaces ?? null;
    await keepWorkspaces(workspaces);
    return workspaces;
  },
  initialData: (): MyWorkspace[] | null | undefined => readSession().workspaces,
  initialDataUpdatedAt: 0,
});

/** The plan a workspace opens on: the one that began last, drafts and active ones first. */
export const firstPlanQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['first-plan', workspaceId],
    queryFn: async ({ signal }) => {
      const path = `/v1/workspaces/${workspaceId}/plans?status=draft,active&sort=-periodStart&limit=1`;
      const { items } = await api<{ items: { id: string }[] }>(path, { signal });
      const planId = items[0]?.id ?? null;
      keepFirstPlan(workspaceId, planId);
      return planId;
    },
    initialData: (): string | null | undefined => readSession().firstPlans?.[workspaceId],
    initialDataUpdatedAt: 0,
  });

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'unauthenticated') return null;
    throw error;
  }
}
