import { useEffect, useState } from 'react';
import type { Completeness } from '../../features/steps/schema.ts';
import { onDemand } from '../../ui-kit/on-demand.ts';
import { usePlanStore } from '../plan-store/plan-store-context.ts';

const rulesCode = onDemand(() => import('../../features/steps/rules.ts'));

/** The page comes first: nobody opens a plan to look at this. */
const AFTER_PAGE_MS = 1_200;
/** Someone who types is not counted with at every key. */
const CALM_MS = 400;

/** How far each step of the plan is, once the page has had time to be drawn; null before. */
export function useCompleteness(isLoaded: boolean): Completeness | null {
  const store = usePlanStore();
  const [completeness, setCompleteness] = useState<Completeness | null>(null);
  useEffect(() => {
    if (!isLoaded) return;
    let isOver = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | undefined;
    const follow = async () => {
      const { completenessReader } = await rulesCode.fetch();
      if (isOver) return;
      const read = completenessReader({ planId: store.planId, readerId: store.actor.personId });
      const look = () => {
        waiting = undefined;
        setCompleteness(read((kind) => store.living(kind)));
      };
      stop = store.subscribe(() => (waiting ??= setTimeout(look, CALM_MS)));
      look();
    };
    // Without it, the plan is as usable; the next page that opens asks again.
    waiting = setTimeout(() => {
      waiting = undefined;
      follow().catch(() => undefined);
    }, AFTER_PAGE_MS);
    return () => {
      isOver = true;
      clearTimeout(waiting);
      stop?.();
    };
  }, [store, isLoaded]);
  return completeness;
}
