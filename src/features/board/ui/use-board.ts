import { useMemo, useState } from 'react';
import type { Day } from '../../../kernel/calendar.ts';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../actions/schema.ts';
import { budgetLineKind } from '../../budget/schema.ts';
import { channelKind } from '../../catalogue/schema.ts';
import { commentKind } from '../../discussion/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { personKind } from '../../people/schema.ts';
import { planKind } from '../../plans/schema.ts';
import { type Board, type BoardFilter, createBoardBuilder } from './board-model.ts';

/** The board of the plan on screen, recomputed as its records change; unchanged rows stay the same objects. */
export function useBoard(today: Day, filter: BoardFilter): Board {
  const [build] = useState(createBoardBuilder);
  const objectives = useRecords(objectiveKind);
  const actions = useRecords(actionKind);
  const budgetLines = useRecords(budgetLineKind);
  const people = useAllRecords(personKind);
  const channels = useAllRecords(channelKind);
  const comments = useRecords(commentKind);
  return useMemo(
    () => build({ objectives, actions, budgetLines, people, channels, comments }, today, filter),
    [build, objectives, actions, budgetLines, people, channels, comments, today, filter],
  );
}

/** The plan itself; undefined while it loads. */
export function usePlan() {
  const { planId } = usePlanStore();
  return useRecords(planKind).find((plan) => plan.id === planId);
}
