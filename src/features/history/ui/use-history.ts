import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { CommittedChange } from '../../../records/change.ts';
import { api } from '../../../web/http.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';

interface HistoryPage {
  changes: CommittedChange[];
  nextBefore: number | null;
}

/** Past changes of the plan, or of one of its records, newest first, page by page; new ones come by themselves. */
export function useHistory(recordId?: string) {
  const store = usePlanStore();
  const { actor, planId } = store;
  const queries = useQueryClient();
  const queryKey = useMemo(() => ['history', actor.workspaceId, planId, recordId], [actor, planId, recordId]);
  const query = useInfiniteQuery({
    queryKey,
    // Shown at once from what was read before, then read again: changes made meanwhile belong here first of all.
    staleTime: 0,
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ plan: planId, limit: '50' });
      if (recordId !== undefined) search.set('record', recordId);
      if (pageParam !== null) search.set('before', String(pageParam));
      return api<HistoryPage>(`/v1/workspaces/${actor.workspaceId}/history?${search}`, { signal });
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ nextBefore }) => nextBefore,
  });
  useEffect(() => {
    let { seq } = store;
    return store.subscribe(() => {
      if (store.seq === seq) return;
      seq = store.seq;
      void queries.invalidateQueries({ queryKey });
    });
  }, [store, queries, queryKey]);
  const changes = useMemo(() => query.data?.pages.flatMap((page) => page.changes) ?? [], [query.data]);
  return { ...query, changes };
}
