import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  firstDay,
  lastDay,
  mondayOf,
  monthOf,
  monthOfDay,
  partsOfDay,
} from '../../../kernel/calendar.ts';
import type { Plan } from '../../plans/schema.ts';
import type { Zoom } from '../schema.ts';
import type { Dates } from '../scheduling/rules.ts';

/** Days laid side by side, all as wide. */
export interface Timeline {
  /** First and last day, both included. */
  from: Day;
  to: Day;
  /** In px. */
  dayWidth: number;
  width: number;
}

/** A day, week, month or quarter on the scale. */
export interface Tick {
  day: Day;
  x: number;
  width: number;
}

/** Where an action stands: from its start to its due date, or one day when only that one is known. */
export interface Bar {
  shape: 'span' | 'due' | 'start';
  x: number;
  width: number;
}

export const DAY_WIDTHS: Readonly<Record<Zoom, number>> = { week: 30, month: 9, quarter: 3 };

/** How far the scale follows what lies outside the plan's period: a mistyped year must not stretch it over centuries. */
const MONTHS_AROUND = 12;

/** Whole months that hold the plan's period, today and every date, up to a year before and after the period. */
export function timelineOf(
  plan: Pick<Plan, 'periodStart' | 'periodEnd'>,
  actions: Iterable<Dates>,
  today: Day,
  dayWidth: number,
): Timeline {
  const earliest = firstDay(addMonths(monthOfDay(plan.periodStart), -MONTHS_AROUND));
  const latest = lastDay(addMonths(monthOfDay(plan.periodEnd), MONTHS_AROUND));
  let first = plan.periodStart;
  let last = plan.periodEnd;
  const hold = (day: Day | null) => {
    if (day === null || day < earliest || day > latest) return;
    if (day < first) first = day;
    if (day > last) last = day;
  };
  hold(today);
  for (const { startDate, dueDate } of actions) {
    hold(startDate);
    hold(dueDate);
  }
  const from = firstDay(monthOfDay(first));
  const to = lastDay(monthOfDay(last));
  return { from, to, dayWidth, width: (daysBetween(from, to) + 1) * dayWidth };
}

/** Left edge of a day, in px from the start of the scale; days outside stand at its ends. */
export function xOfDay({ from, width, dayWidth }: Timeline, day: Day): number {
  return Math.min(width, Math.max(0, daysBetween(from, day) * dayWidth));
}

/** The day under a point of the scale. */
export function dayAtX({ from, to, dayWidth }: Timeline, x: number): Day {
  const day = addDays(from, Math.floor(x / dayWidth));
  return day < from ? from : day > to ? to : day;
}

/** The place of an action's dates on the scale; null when it has none. What lies beyond the scale stays at its end. */
export function barOf(timeline: Timeline, { startDate, dueDate }: Dates): Bar | null {
  const first = startDate ?? dueDate;
  const last = dueDate ?? startDate;
  if (first === null || last === null) return null;
  const end = xOfDay(timeline, addDays(last, 1));
  const x = Math.min(xOfDay(timeline, first), end - timeline.dayWidth, timeline.width - timeline.dayWidth);
  const shape = startDate === null ? 'due' : dueDate === null ? 'start' : 'span';
  return { shape, x: Math.max(0, x), width: Math.max(timeline.dayWidth, end - Math.max(0, x)) };
}

/** From the first date to the last of several actions; null when none has any. */
export function spanOf(actions: Iterable<Dates>): Dates | null {
  let start: Day | null = null;
  let due: Day | null = null;
  for (const { startDate, dueDate } of actions) {
    const first = startDate ?? dueDate;
    const last = dueDate ?? startDate;
    if (first !== null && (start === null || first < start)) start = first;
    if (last !== null && (due === null || last > due)) due = last;
  }
  return start === null ? null : { startDate: start, dueDate: due };
}

/** The two rows of the scale: what each zoom counts in, and what that is part of. */
export const SCALES: Readonly<Record<Zoom, { major: TickUnit; minor: TickUnit }>> = {
  week: { major: 'month', minor: 'day' },
  month: { major: 'month', minor: 'week' },
  quarter: { major: 'quarter', minor: 'month' },
};

export type TickUnit = 'day' | 'week' | 'month' | 'quarter';

/** The days, weeks… of the scale that touch the stretch from `left` to `right`, in px; cut at the ends of the scale. */
export function ticksOf(timeline: Timeline, unit: TickUnit, left: number, right: number): Tick[] {
  const ticks: Tick[] = [];
  const until = dayAtX(timeline, right);
  for (let day = startOf(unit, dayAtX(timeline, left)); day <= until; day = nextOf(unit, day)) {
    const x = xOfDay(timeline, day);
    ticks.push({ day: day < timeline.from ? timeline.from : day, x, width: xOfDay(timeline, nextOf(unit, day)) - x });
  }
  return ticks;
}

function startOf(unit: TickUnit, day: Day): Day {
  if (unit === 'day') return day;
  if (unit === 'week') return mondayOf(day);
  if (unit === 'month') return firstDay(monthOfDay(day));
  const [year, month] = partsOfDay(day);
  return firstDay(monthOf(year, month - ((month - 1) % 3)));
}

function nextOf(unit: TickUnit, start: Day): Day {
  if (unit === 'day') return addDays(start, 1);
  if (unit === 'week') return addDays(start, 7);
  return firstDay(addMonths(monthOfDay(start), unit === 'month' ? 1 : 3));
}

/** How far a line runs out of a bar and into the next, in px. */
const ELBOW = 8;

/**
 * A line with right angles from the end of a bar to the start of the one that waits for it, as an SVG path. Where the
 * second begins before the first ends, it goes round between the rows; `between` is the height of a row's edge from its
 * middle.
 */
export function linkPath(from: { x: number; y: number }, to: { x: number; y: number }, between: number): string {
  if (to.x >= from.x + 2 * ELBOW) return `M${from.x} ${from.y}H${from.x + ELBOW}V${to.y}H${to.x}`;
  const edge = to.y > from.y ? to.y - between : to.y + between;
  return `M${from.x} ${from.y}H${from.x + ELBOW}V${edge}H${to.x - ELBOW}V${to.y}H${to.x}`;
}
