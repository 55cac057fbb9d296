import { addDays, type Day, daysBetween, firstDay, lastDay, type Month } from '../../kernel/calendar.ts';

/** A Monday, from which weekdays are counted. */
const MONDAY: Day = '2024-01-01';

/** The weeks that hold a month, Monday to Sunday, days of the neighbouring months included. */
export function weeksOf(month: Month): Day[][] {
  const first = firstDay(month);
  const offset = ((daysBetween(MONDAY, first) % 7) + 7) % 7;
  const count = Math.ceil((offset + daysBetween(first, lastDay(month)) + 1) / 7);
  const start = addDays(first, -offset);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_unused, weekday) => addDays(start, week * 7 + weekday)),
  );
}
