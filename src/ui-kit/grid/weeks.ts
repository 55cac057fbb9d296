import { addDays, type Day, daysBetween, firstDay, lastDay, mondayOf, type Month } from '../../kernel/calendar.ts';

/** The weeks that hold a month, Monday to Sunday, days of the neighbouring months included. */
export function weeksOf(month: Month): Day[][] {
  const start = mondayOf(firstDay(month));
  const count = Math.ceil((daysBetween(start, lastDay(month)) + 1) / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_unused, weekday) => addDays(start, week * 7 + weekday)),
  );
}
