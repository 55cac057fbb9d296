import { addDays, type Day, dayOf, daysBetween, firstDay, monthOf } from '../../../../kernel/calendar.ts';
import { sumCents } from '../../../../kernel/money.ts';
import type { ActionStatus } from '../../../actions/schema.ts';
import type { ActionContent, SpendContent, YearDay } from '../schema.ts';

/** Where an action stands on a day, and the days it follows from. */
export interface Standing {
  status: ActionStatus;
  /** Share done, 0 to 1. */
  progress: number;
  startDate: Day;
  dueDate: Day;
  /** When it really starts: not before what it depends on has ended. */
  startedOn: Day;
  /** When it really ends; after `dueDate` when it runs late. */
  endsOn: Day;
}

export interface SpendAmounts {
  plannedCents: number;
  revisedCents: number | null;
  committedCents: number;
  invoicedCents: number;
  paidCents: number;
}

/** How a kind of expense is usually ordered and settled in a French industrial company. */
interface Terms {
  /** Ordered that many days before the month it is budgeted in. */
  leadDays: number;
  /** Share invoiced at the order, for a large amount. */
  deposit: number;
  /** Invoiced that many days after the month begins. */
  invoiceAfterDays: number;
  paidAfterDays: number;
}

const TERMS: Record<SpendContent['category'], Terms> = {
  people: { leadDays: 10, deposit: 0, invoiceAfterDays: 28, paidAfterDays: 30 },
  media: { leadDays: 7, deposit: 0, invoiceAfterDays: 30, paidAfterDays: 30 },
  events: { leadDays: 75, deposit: 0.4, invoiceAfterDays: 20, paidAfterDays: 30 },
  tools: { leadDays: 15, deposit: 0, invoiceAfterDays: 8, paidAfterDays: 30 },
  training: { leadDays: 40, deposit: 0, invoiceAfterDays: 25, paidAfterDays: 30 },
  travel: { leadDays: 7, deposit: 0, invoiceAfterDays: 27, paidAfterDays: 20 },
  samples: { leadDays: 25, deposit: 0, invoiceAfterDays: 12, paidAfterDays: 30 },
  agency: { leadDays: 30, deposit: 0.3, invoiceAfterDays: 28, paidAfterDays: 45 },
  other: { leadDays: 20, deposit: 0, invoiceAfterDays: 25, paidAfterDays: 30 },
};

/** Suppliers ask for a deposit from this amount, in euros. */
const DEPOSIT_FROM = 3000;
const DEPOSIT_AFTER_DAYS = 7;
const LEAST_PROGRESS = 0.05;
const MOST_PROGRESS = 0.95;

/** The day itself on a weekday, the Friday before on a weekend. */
export function weekdayUntil(day: Day): Day {
  return addDays(day, -Math.max(0, isoWeekday(day) - 5));
}

/** The day itself on a weekday, the Monday after on a weekend. */
export function weekdayFrom(day: Day): Day {
  return isoWeekday(day) > 5 ? addDays(day, 8 - isoWeekday(day)) : day;
}

/** 1 for Monday to 7 for Sunday; day 0 of the calendar's count, 1 January 1970, was a Thursday. */
function isoWeekday(day: Day): number {
  return ((daysBetween('1970-01-01', day) + 3) % 7) + 1;
}

export function inYear(year: number, day: YearDay): Day {
  return dayOf(year, Number(day.slice(0, 2)), Number(day.slice(3, 5)));
}

/**
 * Where `action` stands on `today` in the plan of `year`. It starts on its date or when what it depends on ends,
 * progresses evenly (in twentieths) or by its milestones, stands still while paused, and is done when it ends.
 * `find` gives the actions it depends on by their code.
 */
export function standingOf(
  action: ActionContent,
  year: number,
  today: Day,
  find: (code: string) => ActionContent,
): Standing {
  const course = action.course ?? {};
  const startDate = weekdayFrom(inYear(year, action.start));
  const dueDate = weekdayUntil(inYear(year, action.due));
  const endsOn = course.daysLate ? weekdayUntil(addDays(dueDate, course.daysLate)) : dueDate;
  const startedOn = (action.dependsOn ?? [])
    .map((code) => standingOf(find(code), year, today, find).endsOn)
    .reduce(later, startDate);

  const days = { startDate, dueDate, startedOn, endsOn };
  const progressOn = (day: Day) => progressAt(action, year, day, days);
  const cancelledOn = course.cancelledOn ? inYear(year, course.cancelledOn) : undefined;
  if (cancelledOn && today >= cancelledOn) return { ...days, status: 'cancelled', progress: progressOn(cancelledOn) };
  if (today < startedOn) return { ...days, status: 'todo', progress: 0 };
  if (today >= endsOn) return { ...days, status: 'done', progress: 1 };
  const pausedFrom = course.paused && inYear(year, course.paused.from);
  const pausedUntil = course.paused && inYear(year, course.paused.until);
  if (pausedFrom && pausedUntil && today >= pausedFrom && today < pausedUntil) {
    return { ...days, status: 'paused', progress: progressOn(pausedFrom) };
  }
  return { ...days, status: 'in_progress', progress: progressOn(today) };
}

function progressAt(
  action: ActionContent,
  year: number,
  day: Day,
  { startedOn, endsOn }: Pick<Standing, 'startedOn' | 'endsOn'>,
) {
  if (day < startedOn) return 0;
  const { milestones, paused } = action.course ?? {};
  if (milestones) {
    const passed = milestones.filter((milestone) => weekdayUntil(inYear(year, milestone)) <= day).length;
    return Math.min(MOST_PROGRESS, Math.round((100 * passed) / milestones.length) / 100);
  }
  const worked = (until: Day) =>
    daysBetween(startedOn, until) -
    (paused ? overlapDays(until, inYear(year, paused.from), inYear(year, paused.until)) : 0);
  const share = worked(day) / Math.max(1, worked(endsOn));
  return Math.min(MOST_PROGRESS, Math.max(LEAST_PROGRESS, Math.round(share * 20) / 20));
}

/** How many of the days from `from` to `until` have passed by `day`. */
function overlapDays(day: Day, from: Day, until: Day): number {
  if (day <= from) return 0;
  return daysBetween(from, day < until ? day : until);
}

/**
 * What a budget line shows on `today`: nothing is ordered before the action starts, while it is paused or once it
 * is cancelled (what was not ordered is then revised to 0); the balance of its last month is invoiced when it
 * really ends. Always paid ≤ invoiced ≤ committed. Cents.
 */
export function spendAmounts(
  spend: SpendContent,
  action: ActionContent,
  year: number,
  today: Day,
  standing: Standing,
): SpendAmounts {
  const terms = TERMS[spend.category];
  const hasCome = (day: Day) => day <= today;
  const orderedOn = orderDay(spend, action, year, standing);
  const cancelledOn = action.course?.cancelledOn && inYear(year, action.course.cancelledOn);
  if (cancelledOn && cancelledOn <= orderedOn) {
    return { ...NOTHING_SPENT, plannedCents: spend.planned * 100, revisedCents: hasCome(cancelledOn) ? 0 : null };
  }

  const amount = spend.ordered ?? spend.revised?.amount ?? spend.planned;
  const deposit = amount >= DEPOSIT_FROM ? Math.round(amount * terms.deposit) : 0;
  const invoices = [
    { on: addDays(orderedOn, DEPOSIT_AFTER_DAYS), amount: deposit },
    { on: balanceDay(spend, action, year, standing, orderedOn), amount: amount - deposit },
  ];
  const invoicedBy = (delay: number) =>
    sumCents(invoices.map(({ on, amount }) => (hasCome(addDays(on, delay)) ? amount : 0)));
  return {
    plannedCents: spend.planned * 100,
    revisedCents: spend.revised && hasCome(inYear(year, spend.revised.on)) ? spend.revised.amount * 100 : null,
    committedCents: hasCome(orderedOn) ? amount * 100 : 0,
    invoicedCents: invoicedBy(0) * 100,
    paidCents: invoicedBy(terms.paidAfterDays) * 100,
  };
}

const NOTHING_SPENT = { committedCents: 0, invoicedCents: 0, paidCents: 0 };

/** When it is ordered: some time before its month, never before the action starts nor while it is paused. */
function orderDay(spend: SpendContent, action: ActionContent, year: number, { startedOn }: Standing): Day {
  const usual = addDays(firstDay(monthOf(year, spend.month)), -TERMS[spend.category].leadDays);
  const wanted = later(usual, startedOn);
  const paused = action.course?.paused;
  if (!paused || wanted < inYear(year, paused.from)) return wanted;
  return later(wanted, inYear(year, paused.until));
}

/** When the balance is invoiced: in its month, once ordered; and once the action has ended, for its last month. */
function balanceDay(
  spend: SpendContent,
  action: ActionContent,
  year: number,
  { endsOn }: Standing,
  orderedOn: Day,
): Day {
  const usual = addDays(firstDay(monthOf(year, spend.month)), TERMS[spend.category].invoiceAfterDays);
  const isLastMonth = Number(action.due.slice(0, 2)) === spend.month;
  return later(later(usual, addDays(orderedOn, DEPOSIT_AFTER_DAYS)), isLastMonth ? endsOn : usual);
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
