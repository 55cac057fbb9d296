import { useMemo } from 'react';
import { useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { personKind } from '../../../people/schema.ts';
import { type CapacityOf, capacityByMonth } from '../../../workload/rules.ts';

/** What the load is compared with. */
export function useCapacity(): CapacityOf {
  const people = useRecords(personKind);
  return useMemo(() => capacityByMonth(people), [people]);
}
