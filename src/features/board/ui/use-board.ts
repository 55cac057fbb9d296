import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useToday } from '../../../web/today.ts';
import { actionKind } from '../../actions/schema.ts';
import { budgetLineKind } from '../../budget/schema.ts';
import { channelKind, tagKind } from '../../catalogue/schema.ts';
import { commentKind } from '../../discussion/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { personKind } from '../../people/schema.ts';
import { planKind } from '../../plans/schema.ts';
import { personaKind, segmentKind } from '../../targets/schema.ts';
import { type Board, type BoardLayout, createBoardBuilder } from '../rules.ts';
import { NO_FILTER } from '../schema.ts';

/** Every action of the plan, by objective. */
export const WHOLE_PLAN: BoardLayout = { filter: NO_FILTER, grouping: 'objective', sort: null };

/** The board of the plan on screen, recomputed as its records change; unchanged rows stay the same objects. */
export function useBoard(layout: BoardLayout): Board {
  const [build] = useState(createBoardBuilder);
  const { i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const today = useToday();
  const objectives = useRecords(objectiveKind);
  const actions = useRecords(actionKind);
  const budgetLines = useRecords(budgetLineKind);
  const people = useAllRecords(personKind);
  const channels = useAllRecords(channelKind);
  const tags = useAllRecords(tagKind);
  const segments = useAllRecords(segmentKind);
  const personas = useAllRecords(personaKind);
  const comments = useRecords(commentKind);
  return useMemo(
    () =>
      build({ objectives, actions, budgetLines, people, channels, tags, segments, personas, comments }, layout, {
        today,
        locale,
      }),
    [
      build,
      objectives,
      actions,
      budgetLines,
      people,
      channels,
      tags,
      segments,
      personas,
      comments,
      layout,
      today,
      locale,
    ],
  );
}

/** The plan itself; undefined while it loads. */
export function usePlan() {
  const { planId } = usePlanStore();
  return useRecords(planKind).find((plan) => plan.id === planId);
}
