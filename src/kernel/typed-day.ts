import { addDays, type Day, isDay } from './calendar.ts';
import { countNamed, durationNamed } from './day-words.ts';
import { foldText, meansUndecided } from './folded-text.ts';
import type { Span } from './span.ts';
import { withoutPrefix } from './spelt-moment.ts';
import { placeStretch, readStretch, type StretchContext } from './stretch.ts';

export interface DayContext extends StretchContext {
  /** True for a number from a workbook that counts its days from 1904. */
  date1904?: boolean;
}

/**
 * approximate: the words leave a margin ("mi-mai", "vers"). undecided: "à définir", "dès que possible". doubtful: another
 * reading is possible, or the year had to be guessed outside the plan's period. range: the words name a beginning and an end.
 */
export type DayFlag = 'approximate' | 'undecided' | 'doubtful' | 'range';
export type DayRule = 'day_unreadable' | 'day_does_not_exist' | 'day_is_duration';

/** `day` is the end that `role` asks for of the stretch `start`…`end`; null when nothing is said or not decided yet. */
export type DayReading =
  | { day: Day; start: Day; end: Day; flags: DayFlag[] }
  | { day: null; flags: DayFlag[] }
  | { rule: DayRule };

const MAX_LENGTH = 120;

/**
 * Reads a day or a stretch of time as people type it, in French or English: "15/3", "fin mars", "mi-mai", "T2", "S1 2027",
 * "mars-avril", "du 3 au 15 mars", "semaine 12", "Q3", "March 15", "demain", "dans 2 semaines", "46096" (a spreadsheet's serial).
 *
 * A year left out is the one that puts the day inside the plan's period (the first not before today when several do, and
 * then doubtful); when none does, the nearest, doubtful. S1 and S2 are semesters, S3 and later, S01 and "semaine 1" are ISO
 * weeks, from Monday to Friday. An instant keeps the day it is written with; late in a UTC day it is doubtful. Never throws.
 */
export function parseDay(text: string, context: DayContext): DayReading {
  if (text.length > MAX_LENGTH) return { rule: 'day_unreadable' };
  const folded = foldText(text);
  if (folded === '') return { day: null, flags: [] };
  if (meansUndecided(folded) || SOON.test(folded)) return { day: null, flags: ['undecided'] };
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(folded);
  if (serial) return readSerial(Number(serial[1]), context);
  const { words, lateInUtc } = withoutTime(folded.replace(/(?<=.) ?\([^()]*\)$/, ''));
  const { said, approximate } = withoutPrefix(words);
  const stretch = readStretch(words, context) ?? readStretch(said, context);
  if (!stretch) return { rule: isDuration(said) ? 'day_is_duration' : 'day_unreadable' };
  const placed = placeStretch(stretch, context);
  if (!placed) return { rule: 'day_does_not_exist' };
  return reading(placed.span, context, {
    approximate: approximate || stretch.approximate,
    doubtful: stretch.doubtful || placed.doubtful || lateInUtc,
    range: stretch.range,
  });
}

/**
 * The day of a spreadsheet serial number, time of day dropped. In the 1900 system day 1 is 1 January 1900 and day 60 is the
 * 29 February 1900 that never was; in the 1904 system day 0 is 1 January 1904. Null outside the calendar's bounds.
 */
export function dayOfSerial(serial: number, date1904 = false): Day | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 110_000) return null;
  const count = Math.floor(serial);
  if (!date1904 && (count === 0 || count === 60)) return null;
  const day = date1904 ? addDays('1904-01-01', count) : addDays(count < 60 ? '1899-12-31' : '1899-12-30', count);
  return isDay(day) ? day : null;
}

const SOON =
  /^(asap|a\.s\.a\.p\.?|des que possible|le plus tot possible|au plus (tot|vite)|immediat|immediatement|urgente?|as soon as possible|immediately|urgent)$/;

function readSerial(serial: number, context: DayContext): DayReading {
  const day = dayOfSerial(serial, context.date1904);
  return day ? reading({ start: day, end: day }, context, {}) : { rule: 'day_unreadable' };
}

function reading({ start, end }: Span, { role }: DayContext, flags: Partial<Record<DayFlag, boolean>>): DayReading {
  const raised = (['approximate', 'doubtful', 'range'] as const).filter((flag) => flags[flag]);
  return { day: role === 'start' ? start : end, start, end, flags: raised };
}

const TIME_OF_DAY =
  /(?<=\d)(?: a |[ t,]+)(\d{1,2})[:h](?:\d{2}(?::\d{2}(?:[.,]\d+)?)?)?(?: ?[ap]m)? ?(z|utc|gmt|[+-]\d{2}:?\d{2})?$/;

/** Drops a time of day; past 21:00 UTC it may already be the next day where the plan is run. */
function withoutTime(text: string): { words: string; lateInUtc: boolean } {
  const time = TIME_OF_DAY.exec(text);
  if (!time) return { words: text, lateInUtc: false };
  const isUtc = /^(z|utc|gmt|[+-]00:?00)$/.test(time[2] ?? '');
  return { words: text.slice(0, time.index), lateInUtc: isUtc && Number(time[1]) >= 21 };
}

function isDuration(text: string): boolean {
  const match = /^([a-z]+|\d{1,3}) ?([a-z]+)$/.exec(text);
  return countNamed(match?.[1] ?? '') !== undefined && durationNamed(match?.[2] ?? '') !== undefined;
}
