import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useToday } from '../../../web/today.ts';
import { actionKind } from '../../actions/schema.ts';
import { budgetLineKind } from '../../budget/schema.ts';
import { channelKind, tagKind } from '../../catalogue/schema.ts';
import { competitorKind } from '../../competition/schema.ts';
import { commentKind } from '../../discussion/schema.ts';
import { kpiKind } from '../../indicators/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { personKind } from '../../people/schema.ts';
import { planKind } from '../../plans/schema.ts';
import { strategicOptionKind } from '../../swot/schema.ts';
import { personaKind, segmentKind } from '../../targets/schema.ts';
import { type Board, type BoardLayout, createBoardBuilder } from '../rules.ts';
import type { BoardData } from '../rows/rules.ts';
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
  const options = useRecords(strategicOptionKind);
  const competitors = useRecords(competitorKind);
  const indicators = useRecords(kpiKind);
  const comments = useRecords(commentKind);
  const data = useMemo(
    (): BoardData => ({
      objectives,
      actions,
      budgetLines,
      people,
      channels,
      tags,
      segments,
      personas,
      options,
      competitors,
      indicators,
      comments,
    }),
    [
      objectives,
      actions,
      budgetLines,
      people,
      channels,
      tags,
      segments,
      personas,
      options,
      competitors,
      indicators,
      comments,
    ],
  );
  return useMemo(() => build(data, layout, { today, locale }), [build, data, layout, today, locale]);
}

/** The plan itself; undefined while it loads. */
export function usePlan() {
  const { planId } = usePlanStore();
  return useRecords(planKind).find((plan) => plan.id === planId);
}
