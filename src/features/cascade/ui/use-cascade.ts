import { useMemo } from 'react';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../actions/schema.ts';
import { budgetLineKind } from '../../budget/schema.ts';
import { useFollowUps } from '../../../web/indicators/use-follow-ups.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { evidenceOf } from '../../objectives/smart/gathering/rules.ts';
import { checkObjective, countMet } from '../../objectives/smart/rules.ts';
import { useSurroundings } from '../../../web/use-surroundings.ts';
import { personKind, teamKind } from '../../people/schema.ts';
import { planKind } from '../../plans/schema.ts';
import { buildCascade, type Cascade } from './cascade-model.ts';

/** As long as the plan is not there. */
const UNDATED = { periodStart: '1900-01-01', periodEnd: '1900-01-01' };

/** The objectives of the plan on screen with what hangs from them, computed again as its records change. */
export function useCascade(filter: string): Cascade {
  const objectives = useRecords(objectiveKind);
  const actions = useRecords(actionKind);
  const budgetLines = useRecords(budgetLineKind);
  const people = useAllRecords(personKind);
  const teams = useRecords(teamKind);
  const around = useSurroundings();
  // Apart from the rest, which an action changes: an edit there checks no objective again.
  const met = useMemo(
    () =>
      new Map(
        around
          ? objectives.map((objective) => [objective.id, countMet(checkObjective(evidenceOf(objective, around)))])
          : [],
      ),
    [objectives, around],
  );
  const followUps = useFollowUps();
  const { planId } = usePlanStore();
  const plan = useRecords(planKind).find(({ id }) => id === planId) ?? UNDATED;
  return useMemo(
    () => buildCascade({ objectives, actions, budgetLines, people, teams, met, followUps, plan }, filter),
    [objectives, actions, budgetLines, people, teams, met, followUps, plan, filter],
  );
}
