import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysInMonth,
  mondayOf,
  monthOfDay,
  partsOfDay,
} from '../../../../kernel/calendar.ts';
import type { CalendarPage } from '../../calendar/rules.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/**
 * The day that a key goes to from a day: arrows by days and weeks, Home and End within the week, Page Up and Down by the
 * month or week that is shown, T to today. Undefined for any other key.
 */
export function dayForKey(key: string, day: Day, kind: CalendarPage['kind'], today: Day): Day | undefined {
  const by = STEPS[key];
  if (by !== undefined) return addDays(day, by);
  switch (key) {
    case 'Home':
      return mondayOf(day);
    case 'End':
      return addDays(mondayOf(day), 6);
    case 'PageUp':
      return kind === 'week' ? addDays(day, -7) : sameDate(day, -1);
    case 'PageDown':
      return kind === 'week' ? addDays(day, 7) : sameDate(day, 1);
    case 't':
      return today;
    default:
      return undefined;
  }
}

/** The same date in another month, its last day where that is shorter. */
function sameDate(day: Day, months: number): Day {
  const month = addMonths(monthOfDay(day), months);
  const [year, number] = partsOfDay(`${month}-01`);
  return dayOf(year, number, Math.min(partsOfDay(day)[2], daysInMonth(month)));
}
