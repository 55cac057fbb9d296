import { useMemo } from 'react';
import { useNarrow } from '../../../../ui-kit/media.ts';
import { forecastPlan } from '../../forecast/rules.ts';
import { groupsInTable } from '../../rules.ts';
import type { BoardLookProps } from '../board-look.ts';
import { GanttChart } from './gantt-chart.tsx';
import { GanttList } from './gantt-list.tsx';

/** The actions over time: a chart where there is room for one, a list with dates where there is not. */
export function Gantt(props: BoardLookProps) {
  const { board, view, edit } = props;
  const isNarrow = useNarrow();
  const groups = useMemo(() => groupsInTable(board, view.filter), [board, view.filter]);
  const forecasts = useMemo(
    () =>
      forecastPlan(
        [...board.all.values()].map(({ action }) => action),
        edit.today,
        edit.plan.periodEnd,
      ),
    [board.all, edit],
  );
  if (groups.length === 0) return <div className="flex-1">{props.empty}</div>;
  const Shown = isNarrow ? GanttList : GanttChart;
  return <Shown {...props} groups={groups} forecasts={forecasts} />;
}
