import { addDays, type Day, dayAt, daysBetween, hourAt, mondayOf } from '../../../kernel/calendar.ts';
import type { Plan } from '../../plans/schema.ts';

/** Where it is Monday morning; workspaces have no time zone of their own yet. */
const TIME_ZONE = 'Europe/Paris';
/** Hours between which a message may leave: nobody is written to at night, even by a server that slept on Monday. */
const FIRST_HOUR = 7;
const LAST_HOUR = 19;
/** The last day of the week, counted from Monday, on which a reminder that was missed is still made up for: Friday. */
const LAST_DAY = 4;
/** How long after its end a plan still asks for its last values. */
const DAYS_AFTER_END = 31;

/** The Monday of the week whose reminder may leave at `now` (ms since 1970); null when none may leave. */
export function reminderWeek(now: number): Day | null {
  const today = dayAt(now, TIME_ZONE);
  const hour = hourAt(now, TIME_ZONE);
  const monday = mondayOf(today);
  const isWorkingTime = daysBetween(monday, today) <= LAST_DAY && hour >= FIRST_HOUR && hour < LAST_HOUR;
  return isWorkingTime ? monday : null;
}

/** Whether a plan asks for values by mail in the week of that Monday: not once archived, nor long after its end. */
export function asksByMail({ status, periodEnd }: Pick<Plan, 'status' | 'periodEnd'>, monday: Day): boolean {
  return status !== 'archived' && addDays(periodEnd, DAYS_AFTER_END) >= monday;
}
