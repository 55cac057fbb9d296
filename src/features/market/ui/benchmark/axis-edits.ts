import type { Operation } from '../../../../records/change.ts';
import { updateRecord } from '../../../../records/edit.ts';
import type { PlanStore } from '../../../../web/plan-store/plan-store.ts';
import { type Axis, MEASURES, type Party, US } from '../../../competition/rules.ts';
import { benchmarkScoreKind, competitorKind } from '../../../competition/schema.ts';
import { type Plan, planKind } from '../../../plans/schema.ts';
import { scoreOperations } from './score-edits.ts';

/** What a value on an axis stands in: records of the plan, the plan itself, or nothing one could write. */
export function canSet(store: PlanStore, plan: Plan, axis: Axis, party: Party): boolean {
  if (axis === 'mean') return false;
  if (!MEASURES.some((measure) => measure === axis)) return store.allowsCreating(benchmarkScoreKind);
  if (party.competitor) return store.allows(competitorKind, 'update', party.competitor);
  return axis === 'share' && store.allows(planKind, 'update', plan);
}

/** Gives a party these values on these axes, as one edit; null is unknown. Axes that cannot be written are left out. */
export function setValues(store: PlanStore, plan: Plan, party: Party, values: ReadonlyMap<Axis, number | null>): void {
  const operations: Operation[] = [];
  for (const [axis, value] of values) {
    if (!canSet(store, plan, axis, party)) continue;
    if (party.id === US && axis === 'share') store.edit(updateRecord(planKind, plan, { marketShare: value }), null);
    else if (party.competitor && axis === 'price')
      operations.push(...updateRecord(competitorKind, party.competitor, { priceIndex: value }));
    else if (party.competitor && axis === 'share')
      operations.push(...updateRecord(competitorKind, party.competitor, { marketShare: value }));
    else if (party.competitor && axis === 'threat' && value !== null)
      operations.push(...updateRecord(competitorKind, party.competitor, { threatLevel: value }));
    else if (axis !== 'threat') operations.push(...scoreOperations(store, axis, party.id, { score: value }));
  }
  store.edit(operations);
}
