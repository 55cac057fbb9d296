import { useMemo } from 'react';
import { usePlanStore, useRecords } from './plan-store/plan-store-context.ts';
import { useToday } from './today.ts';
import { kpiKind } from '../features/indicators/schema.ts';
import { planKind } from '../features/plans/schema.ts';
import { milestoneKind } from '../features/objectives/milestones/schema.ts';
import { objectiveMonthKind } from '../features/objectives/path/schema.ts';
import type { Surroundings } from '../features/objectives/smart/gathering/rules.ts';

/** What stands around the objectives of the plan on screen; undefined until it is there. */
export function useSurroundings(): Surroundings | undefined {
  const { planId } = usePlanStore();
  const plan = useRecords(planKind).find(({ id }) => id === planId);
  const milestones = useRecords(milestoneKind);
  const months = useRecords(objectiveMonthKind);
  const kpis = useRecords(kpiKind);
  const today = useToday();
  return useMemo(() => plan && { plan, milestones, months, kpis, today }, [plan, milestones, months, kpis, today]);
}
