import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  firstDay,
  lastDay,
  type Month,
  mondayOf,
  monthOfDay,
} from '../../../kernel/calendar.ts';
import type { Cadence, KpiValue } from '../schema.ts';

/** A month or a week, by its first day. */
export type Period = Pick<KpiValue, 'periodKind' | 'periodFrom'>;

/** The period a day falls in. */
export function periodAt(day: Day, cadence: Cadence): Period {
  return cadence === 'weekly'
    ? { periodKind: 'week', periodFrom: mondayOf(day) }
    : { periodKind: 'month', periodFrom: firstDay(monthOfDay(day)) };
}

/** Its last day: a Sunday, or the last of the month. */
export function endOf({ periodKind, periodFrom }: Period): Day {
  return periodKind === 'week' ? addDays(periodFrom, 6) : lastDay(monthOfDay(periodFrom));
}

/** The month a period counts for. A week counts for the month of its Thursday, which holds most of it (as ISO 8601 has years). */
export function monthOfPeriod({ periodKind, periodFrom }: Period): Month {
  return monthOfDay(periodKind === 'week' ? addDays(periodFrom, 3) : periodFrom);
}

/** The weeks that count for a month: four or five. */
export function weeksOfMonth(month: Month): Period[] {
  const first = mondayOf(firstDay(month));
  const weeks = Array.from({ length: 6 }, (_, index): Period => {
    return { periodKind: 'week', periodFrom: addDays(first, 7 * index) };
  });
  return weeks.filter((week) => monthOfPeriod(week) === month);
}

export function isSamePeriod(a: Period, b: Period): boolean {
  return a.periodKind === b.periodKind && a.periodFrom === b.periodFrom;
}

export function periodBefore({ periodKind, periodFrom }: Period): Period {
  return periodKind === 'week'
    ? { periodKind, periodFrom: addDays(periodFrom, -7) }
    : { periodKind, periodFrom: firstDay(addMonths(monthOfDay(periodFrom), -1)) };
}

/** Whether its value may be asked for: from the Friday of a week, from the last day of a month. */
export function isAsked(period: Period, today: Day): boolean {
  return today >= (period.periodKind === 'week' ? addDays(period.periodFrom, 4) : endOf(period));
}

/** The months a plan runs over, as days. */
export interface Span {
  periodStart: Day;
  periodEnd: Day;
}

/** Periods of a cadence that are asked for by `today` and count for a month of the plan, the latest first, back to `since`. */
export function askedPeriods(cadence: Cadence, plan: Span, today: Day, since: Day = plan.periodStart): Period[] {
  const [firstMonth, lastMonth] = [monthOfDay(plan.periodStart), monthOfDay(plan.periodEnd)];
  const asked: Period[] = [];
  const latest = today < plan.periodEnd ? today : addDays(plan.periodEnd, 6);
  for (let period = periodAt(latest, cadence); ; period = periodBefore(period)) {
    const month = monthOfPeriod(period);
    if (month < firstMonth || endOf(period) < since) return asked;
    if (month <= lastMonth && isAsked(period, today)) asked.push(period);
  }
}

/**
 * The periods whose value is due, the oldest first: those asked for since the first one that has a value, which are
 * without. An indicator without any value owes its latest period only: nobody asks for a past that was not followed. A month
 * that has a value of its own asks for none of its weeks.
 */
export function duePeriods(cadence: Cadence, known: readonly Period[], plan: Span, today: Day): Period[] {
  const first = known.map(({ periodFrom }) => periodFrom).toSorted()[0];
  if (first === undefined) return askedPeriods(cadence, plan, today).slice(0, 1);
  const isKnown = (period: Period) =>
    known.some(
      (given) =>
        isSamePeriod(given, period) ||
        (given.periodKind === 'month' && monthOfDay(given.periodFrom) === monthOfPeriod(period)),
    );
  return askedPeriods(cadence, plan, today, first)
    .filter((period) => !isKnown(period))
    .toReversed();
}

const DAYS: Record<Cadence, number> = { weekly: 7, monthly: 30 };
const STALE_AFTER = 1.5;

/**
 * Whether too long has passed without a value: more than one and a half periods since the end of the last one that has
 * one, or since the plan began.
 */
export function isStale(cadence: Cadence, known: readonly Period[], plan: Span, today: Day): boolean {
  const last = known.map(endOf).toSorted().at(-1) ?? addDays(plan.periodStart, -1);
  const until = today < plan.periodEnd ? today : plan.periodEnd;
  return daysBetween(last, until) > STALE_AFTER * DAYS[cadence];
}
