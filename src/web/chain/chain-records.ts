import { actionKind } from '../../features/actions/schema.ts';
import type { ChainKind } from '../../features/chain/schema.ts';
import { competitorKind } from '../../features/competition/schema.ts';
import { kpiKind } from '../../features/indicators/schema.ts';
import { objectiveKind } from '../../features/objectives/schema.ts';
import { playKind } from '../../features/playbook/schema.ts';
import { questionKind } from '../../features/preparation/schema.ts';
import { ambitionKind } from '../../features/strategy/schema.ts';
import { strategicOptionKind, swotItemKind } from '../../features/swot/schema.ts';
import { personaKind, segmentKind } from '../../features/targets/schema.ts';
import type { AnyRecord } from '../../records/define-record.ts';
import type { PlanStore } from '../plan-store/plan-store.ts';

/** The living records of each kind of the chain. */
export type ChainRecords = { readonly [kind in ChainKind]: readonly AnyRecord[] };

/** Those of the plan as it is now; a kind’s list is the same as long as none of its records changes. */
export function chainRecords(store: PlanStore): ChainRecords {
  return {
    swotItem: store.living(swotItemKind),
    competitor: store.living(competitorKind),
    question: store.living(questionKind),
    ambition: store.living(ambitionKind),
    strategicOption: store.living(strategicOptionKind),
    objective: store.living(objectiveKind),
    segment: store.living(segmentKind),
    persona: store.living(personaKind),
    play: store.living(playKind),
    action: store.living(actionKind),
    kpi: store.living(kpiKind),
  };
}
