import { useMemo } from 'react';
import { useAllRecords, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../actions/schema.ts';
import { budgetLineKind } from '../../budget/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { personKind, teamKind } from '../../people/schema.ts';
import { buildCascade, type Cascade } from './cascade-model.ts';

/** The objectives of the plan on screen with what hangs from them, computed again as its records change. */
export function useCascade(filter: string): Cascade {
  const objectives = useRecords(objectiveKind);
  const actions = useRecords(actionKind);
  const budgetLines = useRecords(budgetLineKind);
  const people = useAllRecords(personKind);
  const teams = useRecords(teamKind);
  return useMemo(
    () => buildCascade({ objectives, actions, budgetLines, people, teams }, filter),
    [objectives, actions, budgetLines, people, teams, filter],
  );
}
