import { useMemo, useState } from 'react';
import { useRecords } from '../plan-store/plan-store-context.ts';
import type { Responsibility } from '../../features/responsibilities/schema.ts';
import { responsibilityKind } from '../../features/responsibilities/schema.ts';

/** What was said of people, by action; the same list for an action as long as nothing of it changes. */
export function useSaid(): ReadonlyMap<string, readonly Responsibility[]> {
  const records = useRecords(responsibilityKind);
  const [group] = useState(createGrouping);
  return useMemo(() => group(records), [group, records]);
}

function createGrouping() {
  let known: ReadonlyMap<string, readonly Responsibility[]> = new Map();
  return (records: readonly Responsibility[]) => {
    const groups = new Map<string, readonly Responsibility[]>(Map.groupBy(records, ({ actionId }) => actionId));
    for (const [actionId, own] of groups) {
      const before = known.get(actionId);
      if (before?.length === own.length && own.every((record, index) => record === before[index])) {
        groups.set(actionId, before);
      }
    }
    known = groups;
    return known;
  };
}
