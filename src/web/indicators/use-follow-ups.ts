import { useMemo } from 'react';
import { compareByRank } from '../../records/rank.ts';
import { usePlanStore, useRecords } from '../plan-store/plan-store-context.ts';
import { useToday } from '../today.ts';
import { planKind } from '../../features/plans/schema.ts';
import { type FollowUp, followUp } from '../../features/indicators/follow-up/rules.ts';
import { kpiKind, kpiTargetKind, kpiValueKind } from '../../features/indicators/schema.ts';

const NONE: readonly FollowUp[] = [];

/** The indicators of the plan on screen as they stand today, computed again as their records change. */
export function useFollowUps(): readonly FollowUp[] {
  const { planId } = usePlanStore();
  const today = useToday();
  const plan = useRecords(planKind).find(({ id }) => id === planId);
  const kpis = useRecords(kpiKind);
  const values = useRecords(kpiValueKind);
  const targets = useRecords(kpiTargetKind);
  return useMemo(
    () => (plan ? followUp({ kpis: kpis.toSorted(compareByRank), values, targets }, plan, today) : NONE),
    [plan, kpis, values, targets, today],
  );
}
