import { type Day, daysBetween, partsOfDay } from './calendar.ts';
import { type Moment, type MomentContext, momentOf, spanOf } from './moment.ts';
import type { Span } from './span.ts';
import { readMoment, withoutPrefix } from './spelt-moment.ts';

export interface StretchContext extends MomentContext {
  /** Which end of a stretch of time is wanted: "mars" is the 1st for a start, the 31st for a deadline. */
  role: 'start' | 'end';
}

/** What the words say, ready to be placed in a year (`at`), which `saidYear` is when they name it. */
export interface Stretch {
  at: (year: number) => Span | null;
  settled: boolean;
  saidYear: number | null;
  approximate: boolean;
  doubtful: boolean;
  range: boolean;
}

/** Reads a folded text as one moment or as a range of two; null when it is neither. */
export function readStretch(text: string, context: MomentContext): Stretch | null {
  const whole = readMoment(text, context);
  if (whole) return stretchOf(whole, whole);
  for (const [low, high] of splits(text)) {
    const last = readMoment(withoutPrefix(high).said, context) ?? bareNumber(high);
    const first = last && (readMoment(withoutPrefix(low).said, context) ?? bareNumber(low));
    const pair = first && last && likeEachOther(first, last);
    if (pair) return stretchOf(...pair);
  }
  return null;
}

const JOINTS = [/ (?:au|a|et|ou|to|until|and|or|jusqu'au|jusqu'a) |->|→| ?& ?/g, / - /g, /-/g, /\//g];

/** Every way to cut a range in two, first at the words that can only join two dates; of a list, its first and its last. */
function* splits(text: string): Generator<[string, string]> {
  const list = /^([^,]+),(?:.*(?:,| et | and ))?([^,]+)$/.exec(text);
  if (list) yield [list[1]?.trim() ?? '', list[2]?.trim() ?? ''];
  for (const joint of JOINTS) {
    for (const match of text.matchAll(joint)) {
      yield [text.slice(0, match.index).trim(), text.slice(match.index + match[0].length).trim()];
    }
  }
}

function bareNumber(text: string): Moment | null {
  const match = /^(\d{1,2})(?:er|st|nd|rd|th)?$/.exec(text);
  return match ? momentOf('number', Number(match[1]), null) : null;
}

/** Gives each end of a range what only the other one says: "3 au 15 mars", "T1-2", "03-04/2027". */
function likeEachOther(first: Moment, last: Moment): [Moment, Moment] | null {
  if (standsAlone(first) || standsAlone(last)) {
    return first.unit === last.unit ? [first, last] : null;
  }
  if (last.unit === 'number') {
    const isDivision = first.unit === 'quarter' || first.unit === 'semester' || first.unit === 'week';
    return isDivision ? [first, { ...first, index: last.index }] : null;
  }
  if (first.unit !== 'number') return [first, last];
  return [last.unit === 'day' ? { ...last, day: first.index } : { ...last, index: first.index }, last];
}

function standsAlone({ unit }: Moment): boolean {
  return unit === 'fixed' || unit === 'year';
}

function stretchOf(first: Moment, last: Moment): Stretch {
  return {
    at: (year) => {
      for (const [firstYear, lastYear] of yearsTried(first, last, year)) {
        const from = spanOf(first, firstYear);
        const to = spanOf(last, lastYear);
        if (from && to && from.start <= to.end) return { start: from.start, end: to.end };
      }
      return null;
    },
    settled: first.unit === 'fixed' || first.year !== null || last.year !== null,
    saidYear: last.year ?? first.year,
    approximate: Boolean(first.approximate || last.approximate),
    doubtful: Boolean(first.doubtful || last.doubtful),
    range: first !== last || first.range === true,
  };
}

/** A range whose end would come before its start runs over the new year ("novembre-février"). */
function yearsTried(first: Moment, last: Moment, year: number): [number, number][] {
  if (first.unit === 'fixed') return [[year, year]];
  if (first.year !== null && last.year !== null) return [[first.year, last.year]];
  const base = first.year ?? last.year ?? year;
  return [[base, base], last.year === null ? [base, base + 1] : [base - 1, base]];
}

const PLAUSIBLE_YEARS = 10;

/**
 * The days of a stretch, in the year it names or else the one that puts them inside the plan's period; doubtful when the
 * year had to be guessed or is far from the plan. Null when no such day exists.
 */
export function placeStretch(stretch: Stretch, context: StretchContext): { span: Span; doubtful: boolean } | null {
  const [firstYear] = partsOfDay(context.periodStart);
  const [lastYear] = partsOfDay(context.periodEnd);
  if (stretch.settled) {
    const year = stretch.saidYear ?? firstYear;
    const span = stretch.at(year);
    return span && { span, doubtful: year < firstYear - PLAUSIBLE_YEARS || year > lastYear + PLAUSIBLE_YEARS };
  }
  const spans: Span[] = [];
  for (let year = firstYear - 1; year <= lastYear + 1; year += 1) {
    const span = stretch.at(year);
    if (span) spans.push(span);
  }
  return placeInPeriod(spans, context);
}

function placeInPeriod(spans: Span[], context: StretchContext): { span: Span; doubtful: boolean } | null {
  const { periodStart, periodEnd, today } = context;
  const day = (span: Span): Day => (context.role === 'start' ? span.start : span.end);
  const inside = spans.filter((span) => day(span) >= periodStart && day(span) <= periodEnd);
  const chosen = inside.find((span) => day(span) >= today) ?? inside.at(-1);
  if (chosen) {
    const isWithin = chosen.start >= periodStart && chosen.end <= periodEnd;
    return { span: chosen, doubtful: inside.length > 1 || !isWithin };
  }
  const distance = (span: Span): number =>
    Math.max(daysBetween(day(span), periodStart), daysBetween(periodEnd, day(span)));
  const nearest = spans.toSorted((a, b) => distance(a) - distance(b))[0];
  return nearest ? { span: nearest, doubtful: true } : null;
}
