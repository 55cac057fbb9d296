import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { api } from '../../../web/http.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import type { NetChange } from '../comparison/rules.ts';

interface Comparison {
  isReversed: boolean;
  changes: NetChange[];
}

/** Several edits in a row are compared with once. */
const CALM_MS = 600;

/** What differs between two moments; compared again when the plan changes, as long as one of them is now. */
export function useComparison(from: string, to: string | undefined) {
  const store = usePlanStore();
  const { actor, planId } = store;
  const queries = useQueryClient();
  const queryKey = useMemo(() => ['comparison', actor.workspaceId, planId, from, to], [actor, planId, from, to]);
  const query = useQuery({
    queryKey,
    staleTime: 0,
    queryFn: ({ signal }) => {
      const search = new URLSearchParams({ from, ...(to !== undefined && { to }) });
      return api<Comparison>(`/v1/workspaces/${actor.workspaceId}/plans/${planId}/comparison?${search}`, { signal });
    },
  });
  const isLive = to === undefined;
  useEffect(() => {
    if (!isLive) return;
    let { seq } = store;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(() => {
      if (store.seq === seq) return;
      seq = store.seq;
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void queries.invalidateQueries({ queryKey });
      }, CALM_MS);
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [isLive, store, queries, queryKey]);
  return query;
}
