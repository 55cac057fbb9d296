import type { Day } from '../../../../kernel/calendar.ts';
import { plainTextOf } from '../../../../records/rich-text.ts';
import type { Kpi } from '../../../indicators/schema.ts';
import type { Plan } from '../../../plans/schema.ts';
import { standingAnswer } from '../../acceptance/rules.ts';
import type { Milestone } from '../../milestones/schema.ts';
import { lastYearTotal, monthlyPath } from '../../path/rules.ts';
import type { ObjectiveMonth } from '../../path/schema.ts';
import type { Objective } from '../../schema.ts';
import type { Evidence } from '../schema.ts';

/** What stands around the objectives of a plan, as the check looks it up. */
export interface Surroundings {
  plan: Pick<Plan, 'periodStart' | 'periodEnd'>;
  today: Day;
  milestones: readonly Pick<Milestone, 'subjectId'>[];
  months: readonly Pick<ObjectiveMonth, 'objectiveId' | 'month' | 'monthTarget' | 'lastYearValue'>[];
  kpis: readonly Pick<Kpi, 'id' | 'name' | 'unit' | 'direction'>[];
}

/**
 * What the SMART check is to know of an objective. What the same months made last year stands for what would come without the
 * plan, where all of them are known; an indicator that is followed says where its values come from.
 */
export function evidenceOf(objective: Objective, around: Surroundings): Evidence {
  const { plan, today } = around;
  const period = { start: plan.periodStart, end: plan.periodEnd };
  const kpi = around.kpis.find(({ id }) => id === objective.kpiId);
  const months = around.months.filter(({ objectiveId }) => objectiveId === objective.id);
  return {
    title: objective.title,
    description: plainTextOf(objective.description),
    period,
    today,
    hasOwner: objective.ownerId !== null,
    hasSegment: objective.segmentId !== null,
    indicator: objective.indicator || (kpi?.name ?? ''),
    unit: objective.unit || (kpi?.unit ?? ''),
    baseline: objective.baseline,
    target: objective.target,
    direction: kpi?.direction ?? null,
    hasSource: objective.dataSource !== '' || kpi !== undefined,
    acceptance: standingAnswer(objective).answer,
    trend: lastYearTotal(objective, monthlyPath(objective, period, months)),
    votes: null,
    justification: plainTextOf(objective.justification),
    dueDate: objective.dueDate,
    milestones: around.milestones.filter(({ subjectId }) => subjectId === objective.id).length,
  };
}
