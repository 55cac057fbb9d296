import { useEffect, useState } from 'react';
import { chainOf } from '../../features/chain/rules.ts';
import { CHAIN_KINDS, type Chain } from '../../features/chain/schema.ts';
import type { PlanStore } from '../plan-store/plan-store.ts';
import { usePlanStore, useStoreValue } from '../plan-store/plan-store-context.ts';
import { type ChainRecords, chainRecords } from './chain-records.ts';

const made = new WeakMap<PlanStore, { of: ChainRecords; chain: Chain }>();

function chainOfStore(store: PlanStore): Chain {
  const records = chainRecords(store);
  const known = made.get(store);
  if (known && CHAIN_KINDS.every((kind) => records[kind] === known.of[kind])) return known.chain;
  const chain = chainOf((kind) => records[kind]);
  made.set(store, { of: records, chain });
  return chain;
}

/** The chain of the plan on screen, made again as its records change. */
export function useChain(): Chain {
  return useStoreValue(chainOfStore);
}

/** Long enough for whoever types not to wait for it. */
const SETTLED_MS = 300;

/** The same for what stands beside something one edits: made again once edits have come to rest; null before. */
export function useSettledChain(): Chain | null {
  const store = usePlanStore();
  const [chain, setChain] = useState<Chain | null>(null);
  useEffect(() => {
    const look = () => setChain(chainOfStore(store));
    let timer = setTimeout(look);
    const unsubscribe = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(look, SETTLED_MS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store]);
  return chain;
}
