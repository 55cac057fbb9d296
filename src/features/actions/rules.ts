import { foldText } from '../../kernel/folded-text.ts';
import { aroundLikely, type Estimate, productOf } from '../../kernel/estimate.ts';
import { readMeasure } from '../../kernel/measure.ts';
import type { Day } from '../../kernel/calendar.ts';
import { documentOfText, plainTextOf } from '../../records/rich-text.ts';
import {
  type Action,
  type ActionStatus,
  type EstimateField,
  type EstimateName,
  estimateOf,
  ESTIMATES,
  type ShownStatus,
} from './schema.ts';

/** Past its due date while still to do or in progress. Paused and cancelled actions are nobody's delay. */
export function isLate(action: Pick<Action, 'status' | 'dueDate'>, today: Day): boolean {
  return (
    action.dueDate !== null && action.dueDate < today && (action.status === 'todo' || action.status === 'in_progress')
  );
}

export function shownStatus(action: Pick<Action, 'status' | 'dueDate'>, today: Day): ShownStatus {
  return isLate(action, today) ? 'late' : action.status;
}

/** What an action's description says, as the plain text that files and searches show. */
export function descriptionText({ description }: Pick<Action, 'description'>): string {
  return plainTextOf(description);
}

/** The description that says this text, as files bring one. */
export function descriptionOf(text: string): Action['description'] {
  return documentOfText(text);
}

/** New values of an action's status and progress; a field that keeps its value is absent. */
export interface ProgressEdit {
  status?: ActionStatus;
  progress?: number;
}

/** What else changes when a status is chosen: done means entirely done, and starting over means nothing done. */
export function statusEdit(action: Pick<Action, 'status' | 'progress'>, status: ActionStatus): ProgressEdit {
  const progress = status === 'done' ? 1 : status === 'todo' ? 0 : action.progress;
  return differing(action, { status, progress });
}

/** What else changes when progress is typed: some progress means started, all of it means done. */
export function progressEdit(action: Pick<Action, 'status' | 'progress'>, progress: number): ProgressEdit {
  const isStarting = progress > 0 && action.status === 'todo';
  const isReopening = progress < 1 && action.status === 'done';
  const status = progress === 1 ? 'done' : isStarting || isReopening ? 'in_progress' : action.status;
  return differing(action, { status, progress });
}

function differing(action: Pick<Action, 'status' | 'progress'>, wanted: Required<ProgressEdit>): ProgressEdit {
  return {
    ...(wanted.status !== action.status && { status: wanted.status }),
    ...(wanted.progress !== action.progress && { progress: wanted.progress }),
  };
}

/** What an action should bring in the end: volume × yield, in low, likely and high; null where either is unknown. */
export function expectedResult(action: Pick<Action, EstimateField>): Estimate {
  return productOf(estimateOf(action, 'volume'), estimateOf(action, 'yield'));
}

/** The bounds that must follow when an estimate is given these values: a likely figure beyond a bound takes it along. */
export function followingBounds(
  action: Pick<Action, EstimateField>,
  values: Partial<Pick<Action, EstimateField>>,
  name: EstimateName,
): Partial<Pick<Action, EstimateField>> {
  const { low, high } = ESTIMATES[name];
  const wanted = estimateOf({ ...action, ...values }, name);
  const around = aroundLikely(wanted);
  return {
    ...(around.low !== wanted.low && { [low]: around.low }),
    ...(around.high !== wanted.high && { [high]: around.high }),
  };
}

/** Hours in a day of work, for those who estimate in days: a fifth of a full week of 35 hours. */
export const HOURS_A_DAY = 7;
const HOURS_A_WEEK = 5 * HOURS_A_DAY;

/**
 * Reads an estimate of work as people type it: « 12 », « 12 h », « 2,5 j », "3 days", « 1 semaine ». Days are of 7 hours, weeks
 * of 35, whoever does the work; what is left is rounded to the hour.
 *
 * @returns null for a blank, undefined for what is no estimate, or one beyond 100 000 hours
 */
export function readHours(text: string, locale: 'fr' | 'en'): number | null | undefined {
  const [, figure = '', unit = ''] =
    /^\s*(.*?)\s*(h|heures?|hours?|j|jours?|d|days?|sem(?:aines?)?|w(?:eeks?)?)?\.?\s*$/i.exec(text) ?? [];
  const read = readMeasure(figure, locale);
  if (read === null && unit === '') return null;
  if (typeof read !== 'number' || read < 0) return undefined;
  const each = /^[jd]/i.test(unit) ? HOURS_A_DAY : /^[sw]/i.test(unit) ? HOURS_A_WEEK : 1;
  const hours = Math.round(read * each);
  return hours <= 100_000 ? hours : undefined;
}

/** A share done, 0 to 1, from "50 %", "0,5", "50" or "1/2"; null when it is none. A bare 1 means all, as in a spreadsheet. */
export function progressNamed(text: string): number | null {
  const folded = foldText(text);
  const percent = /^(\d{1,3}(?:[.,]\d+)?) ?%?$/.exec(folded);
  if (percent) {
    const value = Number((percent[1] ?? '').replace(',', '.'));
    return shareOf(folded.includes('%') || value > 1 ? value / 100 : value);
  }
  const fraction = /^(\d{1,3}) ?\/ ?(\d{1,3})$/.exec(folded);
  return fraction && Number(fraction[2]) > 0 ? shareOf(Number(fraction[1]) / Number(fraction[2])) : null;
}

/** A share of 1 to four decimals; null outside 0 to 1. */
export function shareOf(share: number): number | null {
  return share >= 0 && share <= 1 ? Math.round(share * 10_000) / 10_000 : null;
}
