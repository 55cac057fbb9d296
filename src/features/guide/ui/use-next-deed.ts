import { useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../actions/schema.ts';
import { budgetLineKind } from '../../budget/schema.ts';
import { benchmarkScoreKind, competitorKind } from '../../competition/schema.ts';
import { kpiKind, kpiTargetKind, kpiValueKind } from '../../indicators/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { personKind } from '../../people/schema.ts';
import type { Step } from '../../steps/schema.ts';
import { ambitionKind, strategyKind, strategyVersionKind } from '../../strategy/schema.ts';
import { strategicOptionKind, swotItemKind } from '../../swot/schema.ts';
import { customerProblemKind, personaKind, segmentKind } from '../../targets/schema.ts';
import { type Deed, nextDeed } from '../rules.ts';

/** What the plan on screen needs next at a step, as it changes. */
export function useNextDeed(step: Step): Deed | undefined {
  return nextDeed(step, {
    strategies: useRecords(strategyKind),
    ambitions: useRecords(ambitionKind),
    versions: useRecords(strategyVersionKind),
    competitors: useRecords(competitorKind),
    scores: useRecords(benchmarkScoreKind),
    swotItems: useRecords(swotItemKind),
    options: useRecords(strategicOptionKind),
    objectives: useRecords(objectiveKind),
    segments: useRecords(segmentKind),
    personas: useRecords(personaKind),
    problems: useRecords(customerProblemKind),
    people: useRecords(personKind),
    actions: useRecords(actionKind),
    budgetLines: useRecords(budgetLineKind),
    kpis: useRecords(kpiKind),
    kpiTargets: useRecords(kpiTargetKind),
    kpiValues: useRecords(kpiValueKind),
  });
}
