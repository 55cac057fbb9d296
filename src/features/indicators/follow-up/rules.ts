import { type Day, monthOfDay } from '../../../kernel/calendar.ts';
import { isAtLeast, type Role } from '../../../records/actor.ts';
import { duePeriods, isStale, type Period, type Span } from '../periods/rules.ts';
import { type Path, type Standing, standingOf } from '../rules.ts';
import type { Kpi, KpiTarget, KpiValue } from '../schema.ts';
import { type MonthFigure, monthsOf, type Point, seriesOf } from '../series/rules.ts';
import { pathOf } from '../targets/rules.ts';

/** An indicator with all that follows from its values and targets on a day. */
export interface FollowUp {
  kpi: Kpi;
  points: readonly Point[];
  months: readonly MonthFigure[];
  path: Path;
  /** Where it stands over the whole plan. */
  standing: Standing;
  isStale: boolean;
  /** Periods whose value is still to be given, the oldest first. */
  due: readonly Period[];
  /** The last point, when there is one. */
  last: Point | undefined;
}

export interface FollowUpRecords {
  kpis: readonly Kpi[];
  values: readonly KpiValue[];
  targets: readonly KpiTarget[];
}

/** Every indicator of a plan as it stands on a day, in the order of the records. Only what is entered by hand can be due. */
export function followUp({ kpis, values, targets }: FollowUpRecords, plan: Span, today: Day): FollowUp[] {
  const valuesOf = Map.groupBy(values, ({ kpiId }) => kpiId);
  const targetsOf = Map.groupBy(targets, ({ kpiId }) => kpiId);
  return kpis.map((kpi) => {
    const points = seriesOf(kpi, { values: valuesOf.get(kpi.id) ?? [] });
    const months = monthsOf(points, kpi);
    const path = pathOf(kpi.id, targetsOf.get(kpi.id) ?? []);
    return {
      kpi,
      points,
      months,
      path,
      standing: standingOf(kpi, months, path, monthsOfSpan(plan)),
      isStale: isStale(kpi.cadence, points, plan, today),
      due: kpi.kpiSource === 'manual' ? duePeriods(kpi.cadence, points, plan, today) : [],
      last: points.at(-1),
    };
  });
}

/**
 * The indicators that wait for a value from a person, of whom `role` is the role in the plan: theirs, with a period that is
 * due, where they may give it. Home and the weekly mail ask by this alone.
 */
export function dueFrom(followUps: readonly FollowUp[], personId: string, role: Role | null): FollowUp[] {
  if (!isAtLeast(role, 'contributor')) return [];
  return followUps.filter(({ kpi, due }) => kpi.ownerId === personId && due.length > 0);
}

/** Where an indicator stands over the dates of an objective, or of the plan where the objective has none. */
export function standingWithin(
  { kpi, months, path }: Pick<FollowUp, 'kpi' | 'months' | 'path'>,
  { startDate, dueDate }: { startDate: Day | null; dueDate: Day | null },
  plan: Span,
): Standing {
  const span = { periodStart: startDate ?? plan.periodStart, periodEnd: dueDate ?? plan.periodEnd };
  return standingOf(kpi, months, path, monthsOfSpan(span));
}

function monthsOfSpan({ periodStart, periodEnd }: Span) {
  return { from: monthOfDay(periodStart), to: monthOfDay(periodEnd) };
}
