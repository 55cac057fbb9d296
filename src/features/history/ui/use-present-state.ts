import { useMemo } from 'react';
import type { Operation } from '../../../records/change.ts';
import type { AnyRecord } from '../../../records/define-record.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import type { PlanStore } from '../../../web/plan-store/plan-store.ts';
import type { NetChange } from '../comparison/rules.ts';
import type { PresentState } from '../restoration/rules.ts';

/** The plan as it stands, for what would be given back to it, and what this person may give back. */
export function usePresentState(): PresentState {
  const store = usePlanStore();
  return useMemo(
    () => ({
      get: (kind, id) => store.find(kind, id),
      targetOf: (kind, field) => store.fieldOf(kind, field)?.reference?.kind,
      permit: (operation, change) => permitted(store, operation, change),
    }),
    [store],
  );
}

/** Of an update, the fields that this person may write: an owner's answer is the owner's alone. */
function permitted(store: PlanStore, operation: Operation, change: NetChange): Operation | undefined {
  const known = store.find(operation.kind, operation.id);
  const record = known ?? ({ ...change.record, id: change.id, planId: store.planId, deletedAt: null } as AnyRecord);
  const may = (fields: string[]) => store.allowsByName(operation.kind, 'update', record, fields);
  if (operation.op !== 'update') return store.allowsByName(operation.kind, 'delete', record) ? operation : undefined;
  const names = Object.keys(operation.fields);
  if (may(names)) return operation;
  const allowed = names.filter((name) => may([name]));
  if (allowed.length === 0 || !may(allowed)) return undefined;
  const fields = Object.entries(operation.fields).filter(([name]) => allowed.includes(name));
  return { ...operation, fields: Object.fromEntries(fields) };
}
