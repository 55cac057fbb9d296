import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  isDay,
  mondayOf,
  type Month,
  monthOfDay,
} from '../../../kernel/calendar.ts';
import type { Action } from '../../actions/schema.ts';

/** What a calendar shows: the weeks of a month, or one week from its Monday. */
export type CalendarPage = { kind: 'month'; month: Month } | { kind: 'week'; monday: Day };

/** The page that an address asks for: a month, the week of a day, or the month of today. */
export function pageAt(at: string | null, today: Day): CalendarPage {
  if (at === null) return { kind: 'month', month: monthOfDay(today) };
  return isDay(at) ? { kind: 'week', monday: mondayOf(at) } : { kind: 'month', month: at };
}

/** How an address names a page. */
export function addressOf(page: CalendarPage): string {
  return page.kind === 'month' ? page.month : page.monday;
}

/** The page of the same kind that holds a day. */
export function pageOfDay({ kind }: CalendarPage, day: Day): CalendarPage {
  return kind === 'month' ? { kind, month: monthOfDay(day) } : { kind, monday: mondayOf(day) };
}

/** The page `count` pages later (earlier if negative). */
export function turnPage(page: CalendarPage, count: number): CalendarPage {
  return page.kind === 'month'
    ? { kind: 'month', month: addMonths(page.month, count) }
    : { kind: 'week', monday: addDays(page.monday, 7 * count) };
}

/**
 * The longest action drawn across its days, in days. A longer one would cross whole weeks and hide the deadlines, which
 * are what one looks for here: it stands on its due day alone.
 */
export const LONGEST_DRAWN = 10;

/** The days on which an action is drawn, both included; null without a due date. */
export function drawnDays({
  startDate,
  dueDate,
}: Pick<Action, 'startDate' | 'dueDate'>): { from: Day; to: Day } | null {
  if (dueDate === null) return null;
  const isShort = startDate !== null && daysBetween(startDate, dueDate) < LONGEST_DRAWN;
  return { from: isShort ? startDate : dueDate, to: dueDate };
}

/** One action within one week: from a weekday to another (0 for Monday), on one of the lanes that lie on top of each other. */
export interface Piece<T> {
  item: T;
  from: number;
  to: number;
  lane: number;
  /** It goes on in the week before, or after. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/**
 * Lays actions over a week, given in the order in which they should stand: what spans several days first, so that lanes
 * stay straight, then in the order given. Each takes the topmost lane that is free on all its days.
 */
export function layOutWeek<T extends { action: Pick<Action, 'startDate' | 'dueDate'> }>(
  items: readonly T[],
  monday: Day,
): Piece<T>[] {
  const pieces: Piece<T>[] = [];
  for (const item of items) {
    const days = drawnDays(item.action);
    const from = days && daysBetween(monday, days.from);
    const to = days && daysBetween(monday, days.to);
    if (from === null || to === null || from > 6 || to < 0) continue;
    pieces.push({
      item,
      from: Math.max(0, from),
      to: Math.min(6, to),
      lane: 0,
      isCutBefore: from < 0,
      isCutAfter: to > 6,
    });
  }
  const isLong = (piece: Piece<T>) => piece.to > piece.from || piece.isCutBefore || piece.isCutAfter;
  const ordered = [...pieces.filter(isLong), ...pieces.filter((piece) => !isLong(piece))];
  const taken: boolean[][] = [];
  for (const piece of ordered) {
    const isFree = (lane: number) => !taken[lane]?.slice(piece.from, piece.to + 1).some(Boolean);
    while (!isFree(piece.lane)) piece.lane += 1;
    const lane = (taken[piece.lane] ??= Array.from({ length: 7 }, () => false));
    lane.fill(true, piece.from, piece.to + 1);
  }
  return ordered;
}

/**
 * The pieces that fit on `lanes` lanes, and how many are hidden on each weekday. A day that hides some keeps its last
 * lane for saying so.
 */
export function fitWeek<T>(pieces: readonly Piece<T>[], lanes: number): { shown: Piece<T>[]; hidden: number[] } {
  const hidden = Array.from({ length: 7 }, () => 0);
  const covers = ({ from, to }: Piece<T>, weekday: number) => weekday >= from && weekday <= to;
  const isOverfull = hidden.map((_, weekday) => pieces.some((piece) => covers(piece, weekday) && piece.lane >= lanes));
  const shown = pieces.filter((piece) => {
    const last = piece.lane === lanes - 1 && isOverfull.some((overfull, day) => overfull && covers(piece, day));
    const fits = piece.lane < lanes && !last;
    if (!fits) for (let day = piece.from; day <= piece.to; day += 1) hidden[day] = (hidden[day] ?? 0) + 1;
    return fits;
  });
  return { shown, hidden };
}
