import { useMemo } from 'react';
import { compareByRank } from '../../../records/rank.ts';
import { useAllRecords, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useInOrder } from '../../../web/plan-store/use-in-order.ts';
import { actionKind } from '../../actions/schema.ts';
import { budgetLineKind } from '../../budget/schema.ts';
import { channelKind } from '../../catalogue/schema.ts';
import { personaKind, segmentKind } from '../../targets/schema.ts';
import { type Coverage, coverageOf } from '../rules.ts';

/** Whom the actions of the plan on screen serve, computed again as its records change. */
export function useCoverage(): Coverage {
  const segments = useInOrder(segmentKind);
  const personas = useInOrder(personaKind);
  const channels = useInOrder(channelKind);
  const actions = useRecords(actionKind);
  const budgetLines = useRecords(budgetLineKind);
  return useMemo(
    () => coverageOf({ segments, personas, channels, actions, budgetLines }),
    [segments, personas, channels, actions, budgetLines],
  );
}

/** Channels by id, former ones too: an action still names them. */
export function useChannelNames(): ReadonlyMap<string, string> {
  const channels = useAllRecords(channelKind);
  return useMemo(() => new Map(channels.toSorted(compareByRank).map(({ id, name }) => [id, name])), [channels]);
}
