import type { RecordKind } from '../../records/define-record.ts';
import type { PlanStore } from '../plan-store/plan-store.ts';
import { useStoreValue } from '../plan-store/plan-store-context.ts';
import { actionKind } from '../../features/actions/schema.ts';
import { competitorKind } from '../../features/competition/schema.ts';
import { kpiKind } from '../../features/indicators/schema.ts';
import { objectiveKind } from '../../features/objectives/schema.ts';
import { strategicOptionKind, swotItemKind } from '../../features/swot/schema.ts';
import { personaKind, segmentKind } from '../../features/targets/schema.ts';
import { chainOf } from '../../features/chain/rules.ts';
import { CHAIN_KINDS, type Chain, type ChainKind } from '../../features/chain/schema.ts';

const KINDS: { [kind in ChainKind]: RecordKind } = {
  swotItem: swotItemKind,
  competitor: competitorKind,
  strategicOption: strategicOptionKind,
  objective: objectiveKind,
  segment: segmentKind,
  persona: personaKind,
  action: actionKind,
  kpi: kpiKind,
};

const made = new WeakMap<PlanStore, { of: readonly unknown[]; chain: Chain }>();

/** The chain of a plan as it is now; the same as long as none of its records changes. */
export function chainOfStore(store: PlanStore): Chain {
  const lists = CHAIN_KINDS.map((kind) => store.living(KINDS[kind]));
  const known = made.get(store);
  if (known && lists.every((list, place) => list === known.of[place])) return known.chain;
  const chain = chainOf((kind) => store.living(KINDS[kind]));
  made.set(store, { of: lists, chain });
  return chain;
}

/** The chain of the plan on screen, made again as its records change. */
export function useChain(): Chain {
  return useStoreValue(chainOfStore);
}
