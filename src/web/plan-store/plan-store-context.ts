import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Fields, RecordKind, RecordOf } from '../../records/define-record.ts';
import type { PlanStore } from './plan-store.ts';

export const PlanStoreContext = createContext<PlanStore | null>(null);

/** The store of the plan on screen. */
export function usePlanStore(): PlanStore {
  const store = useContext(PlanStoreContext);
  if (!store) throw new Error('No plan is open here.');
  return store;
}

/** The living records of a kind, kept up to date; the same array as long as none of them changes. */
export function useRecords<F extends Fields>(kind: RecordKind<F>): readonly RecordOf<RecordKind<F>>[] {
  return useStoreValue((store) => store.living(kind));
}

/** All records of a kind, deleted ones included: a former owner still has a name. */
export function useAllRecords<F extends Fields>(kind: RecordKind<F>): readonly RecordOf<RecordKind<F>>[] {
  return useStoreValue((store) => store.all(kind));
}

/** What the store says of something, kept up to date. `read` returns the same value until it changes. */
export function useStoreValue<T>(read: (store: PlanStore) => T): T {
  const store = usePlanStore();
  return useSyncExternalStore(store.subscribe, () => read(store));
}
