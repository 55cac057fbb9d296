import { useEffect } from 'react';
import { usePlanStore } from './plan-store-context.ts';

/** Says to colleagues that one is on this record as long as it is shown; on none without an id. */
export function useBeingOn(kind: string, id: string | null, field = 'title'): void {
  const store = usePlanStore();
  useEffect(() => {
    if (id === null) return undefined;
    store.moveTo({ kind, id, field });
    return () => store.moveTo(null);
  }, [store, kind, id, field]);
}
