import { useCallback } from 'react';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import type { Find } from '../rules.ts';

/** Records as the plan holds them, or as the changes at hand tell of those it no longer does. */
export function useFind(fromChanges: Find): Find {
  const store = usePlanStore();
  return useCallback((kind, id) => store.find(kind, id) ?? fromChanges(kind, id), [store, fromChanges]);
}
