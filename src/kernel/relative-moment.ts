import { addDays, addMonths, type Day, lastDay, monthOfDay, partsOfDay } from './calendar.ts';
import { countNamed, type DurationUnit, durationNamed, weekdayNamed } from './day-words.ts';
import { fixedMoment, type Moment, type MomentReader, momentOf, writtenYear } from './moment.ts';
import { mondayOf, monthsSpan, weekdayOf, weekFrom } from './span.ts';

const NEAR_DAYS: readonly [RegExp, number][] = [
  [/^(aujourd'hui|today)$/, 0],
  [/^(demain|tomorrow)$/, 1],
  [/^apres[- ]demain$/, 2],
  [/^(hier|yesterday)$/, -1],
];

const readNearDay: MomentReader = (text, { today }) => {
  const near = NEAR_DAYS.find(([words]) => words.test(text));
  return near ? onDay(addDays(today, near[1])) : null;
};

/** "dans 2 semaines", "d'ici un mois", "within 10 days", "J+15": counted from today. */
const readDelay: MomentReader = (text, { today }) => {
  const [, amount = '', word = ''] = /^(?:dans|sous|d'ici|in|within) ([a-z]+|\d{1,3}) ([a-z]+)$/.exec(text) ?? [];
  const [, days] = /^[jd] ?\+ ?(\d{1,3})$/.exec(text) ?? [];
  if (days !== undefined) return onDay(addDays(today, Number(days)));
  const count = countNamed(amount);
  const duration = durationNamed(word);
  if (count === undefined || !duration) return null;
  return onDay(later(today, count * duration.count, duration.unit));
};

/** "lundi", "vendredi prochain": the next one after today. */
const readWeekday: MomentReader = (text, { today }) => {
  const weekday = weekdayNamed(text.replace(/^(next|this|ce) | prochain$/, ''));
  return weekday ? onDay(addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1)) : null;
};

/** "la semaine prochaine", "ce mois-ci", "next quarter", "fin de semaine". */
const readNeighbour: MomentReader = (text, { today }) => {
  if (/^(fin de (la )?semaine|end of (the )?week)$/.test(text)) return between(weekFrom(mondayOf(today), 'late'));
  const said = text.replace(/^(la|le|the) |^l'/, '');
  const isNext = /^next | prochaine?$/.test(said);
  if (!isNext && !/^(this|cette|cet|ce) /.test(said)) return null;
  const unit = durationNamed(said.replace(/^(next|this|cette|cet|ce) /, '').replace(/ prochaine?$|-ci$/, ''));
  if (!unit || unit.unit === 'day') return null;
  if (unit.unit === 'week') return between(weekFrom(addDays(mondayOf(today), isNext ? 7 : 0), 'whole'));
  const months = unit.unit === 'year' ? 12 : unit.count;
  const [year, month] = partsOfDay(later(today, isNext ? months : 0, 'month'));
  return between(monthsSpan(year, Math.floor((month - 1) / months) * months + 1, months, 'whole'));
};

function onDay(day: Day): Moment | null {
  return fixedMoment(day, day);
}

function between({ start, end }: { start: Day; end: Day }): Moment | null {
  return fixedMoment(start, end);
}

/** Months later falls on the same date, or on that month's last day where it has no such date. */
function later(day: Day, count: number, unit: DurationUnit): Day {
  if (unit === 'day' || unit === 'week') return addDays(day, unit === 'week' ? count * 7 : count);
  const month = addMonths(monthOfDay(day), unit === 'year' ? count * 12 : count);
  const same = `${month}${day.slice(7)}`;
  return same < lastDay(month) ? same : lastDay(month);
}

const ONGOING =
  /^(toute l'annee|tout au long de l'annee|annuel(le)?|(en )?continue?|au fil de l'eau|permanente?|recurrente?|mensuel(le)?|hebdomadaire|trimestriel(le)?|tous les mois|chaque mois|ongoing|continuous|all year( round)?|year-round|monthly|weekly|quarterly|yearly|every month)$/;

/** What goes on all the time runs over the whole plan. */
const readOngoing: MomentReader = (text, { periodStart, periodEnd }) =>
  ONGOING.test(text) ? fixedMoment(periodStart, periodEnd, { doubtful: true, range: true }) : null;

const readPlanEnd: MomentReader = (text, { periodEnd }) =>
  /^(fin|end)( de| du| of)?( la| the)? (plan|periode|period)$/.test(text) ? onDay(periodEnd) : null;

/** Seasons are taken as quarters, winter as the first, which is how plans use them; "la rentrée" is September. */
const LANDMARKS: readonly [RegExp, Moment][] = [
  [/^(rentree|back to school)$/, momentOf('month', 9, null, { doubtful: true })],
  [/^(noel|christmas|xmas)$/, momentOf('day', 12, null, { day: 25 })],
  [/^(hiver|winter)$/, momentOf('quarter', 1, null, { doubtful: true })],
  [/^(printemps|spring)$/, momentOf('quarter', 2, null, { doubtful: true })],
  [/^(ete|summer)$/, momentOf('quarter', 3, null, { doubtful: true })],
  [/^(automne|autumn|fall)$/, momentOf('quarter', 4, null, { doubtful: true })],
  [/^(annee|year)$/, momentOf('year', 0, null)],
];

const readLandmark: MomentReader = (text) => {
  const match = /^([a-z][a-z ]*?)(?: (\d{4}))?$/.exec(text);
  const landmark = LANDMARKS.find(([name]) => name.test(match?.[1] ?? ''));
  return landmark ? { ...landmark[1], year: writtenYear(match?.[2]) } : null;
};

/** The readers of what depends on today or on the plan, in the order they are tried. */
export const RELATIVE_READERS: readonly MomentReader[] = [
  readNearDay,
  readDelay,
  readWeekday,
  readNeighbour,
  readPlanEnd,
  readOngoing,
  readLandmark,
];
