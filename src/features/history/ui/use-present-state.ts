import { useMemo } from 'react';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import type { PresentState } from '../rules.ts';

/** The plan as it stands, for what would be given back to it. */
export function usePresentState(): PresentState {
  const store = usePlanStore();
  return useMemo(
    () => ({
      get: (kind, id) => store.find(kind, id),
      allowed(kind, field, value, current) {
        const target = store.fieldOf(kind, field)?.reference?.kind;
        const isGone = (id: unknown) => store.find(target ?? '', String(id))?.deletedAt !== null;
        if (target === undefined || value === null) return value;
        if (Array.isArray(value)) return value.filter((id) => !isGone(id));
        return isGone(value) ? current : value;
      },
    }),
    [store],
  );
}
