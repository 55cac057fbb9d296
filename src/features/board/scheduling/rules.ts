import { addDays, type Day, daysBetween, isDay } from '../../../kernel/calendar.ts';
import type { Action } from '../../actions/schema.ts';

export type Dates = Pick<Action, 'startDate' | 'dueDate'>;

/** What is pushed along the calendar: the whole action, or one of its ends. */
export type Handle = 'whole' | 'start' | 'due';

/**
 * The dates of an action after one of its handles went `days` further (earlier if negative). An end that is not set yet
 * is made from the other. An end never passes the other: it stops there. Dates that no calendar holds change nothing,
 * nor does an action without any date.
 */
export function shiftDates(dates: Dates, handle: Handle, days: number): Dates {
  const { startDate, dueDate } = dates;
  const shifted = (day: Day | null) => day && addDays(day, days);
  const start = handle === 'due' ? startDate : shifted(startDate ?? (handle === 'start' ? dueDate : null));
  const due = handle === 'start' ? dueDate : shifted(dueDate ?? (handle === 'due' ? startDate : null));
  const isCrossed = start !== null && due !== null && start > due;
  const moved: Dates = {
    startDate: isCrossed && handle === 'start' ? due : start,
    dueDate: isCrossed && handle === 'due' ? start : due,
  };
  return [moved.startDate, moved.dueDate].every((day) => day === null || isDay(day)) ? moved : dates;
}

/** Moves an action so that it is due on a day and keeps its length; one without a due date becomes due that day. */
export function moveToDue({ startDate, dueDate }: Dates, day: Day): Dates {
  if (dueDate !== null) return shiftDates({ startDate, dueDate }, 'whole', daysBetween(dueDate, day));
  return { startDate: startDate !== null && startDate > day ? day : startDate, dueDate: day };
}

/** The dates drawn from one day to another, whichever comes first; a single day is a due date alone. */
function drawnDates(from: Day, to: Day): Dates {
  if (from === to) return { startDate: null, dueDate: to };
  return from < to ? { startDate: from, dueDate: to } : { startDate: to, dueDate: from };
}

/** Dates being changed, as long as nothing is written: pushed along the calendar, or drawn. */
export type DateEdit = { actionId: string } & (
  | { kind: 'shift'; handle: Handle; days: number /** Where it starts from when it has no date. */; placedOn: Day }
  | { kind: 'draw'; from: Day; to: Day }
);

/** The dates that an edit gives to an action as it stands now, whoever changed it in the meantime. */
export function editedDates(edit: DateEdit, dates: Dates): Dates {
  if (edit.kind === 'draw') return drawnDates(edit.from, edit.to);
  const isPlaced = dates.startDate !== null || dates.dueDate !== null;
  return shiftDates(isPlaced ? dates : { startDate: null, dueDate: edit.placedOn }, edit.handle, edit.days);
}
