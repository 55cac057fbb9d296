import { monthNamed, weekdayNamed } from './day-words.ts';
import { type Moment, type MomentContext, type MomentReader, momentOf, spanOf, writtenYear } from './moment.ts';
import { weekdayOf } from './span.ts';

const readIso: MomentReader = (text) => {
  const match = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})$/.exec(text) ?? /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  return match ? momentOf('day', Number(match[3]), writtenYear(match[1]), { day: Number(match[4]) }) : null;
};

/** 15/3/2027: day first in both languages, as in Europe, unless only the other order exists or the column says so. */
const readFigures: MomentReader = (text, context) => {
  const match = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  return match ? dayAndMonth(Number(match[1]), Number(match[3]), writtenYear(match[4]), context) : null;
};

function dayAndMonth(first: number, second: number, year: number | null, context: MomentContext): Moment {
  const bothOrders = first <= 12 && second <= 12;
  const monthFirst = bothOrders ? context.dayOrder === 'month_first' : first <= 12;
  const doubtful = bothOrders && first !== second && context.dayOrder === undefined && context.locale === 'en';
  const [day, month] = monthFirst ? [second, first] : [first, second];
  return momentOf('day', month, year, { day, doubtful });
}

/** 15/3 is a day; 03/2027 a month; 12/27 a month too when 2027 is near the plan's period, since no month is the 27th. */
const readTwoFigures: MomentReader = (text, context) => {
  const monthOfYear = /^(\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (monthOfYear) return momentOf('month', Number(monthOfYear[1]), writtenYear(monthOfYear[2]));
  const yearAndMonth = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  if (yearAndMonth) return momentOf('month', Number(yearAndMonth[2]), writtenYear(yearAndMonth[1]));
  const match = /^(\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), writtenYear(match[2]) ?? 0];
  const yearIsNear = Math.abs(year - Number(context.periodStart.slice(0, 4))) <= 3;
  if (first <= 12 && second > 12 && yearIsNear && context.dayOrder !== 'month_first') {
    return momentOf('month', first, year, { doubtful: context.locale === 'en' });
  }
  return dayAndMonth(first, second, null, context);
};

const DAY_THEN_MONTH =
  /^(?:([a-z]+)\.?,? (?:le |the )?)?(\d{1,2})(?:er|st|nd|rd|th)?[ \-/.]{0,2}(?:of |de )?([a-z]+)\.?(?:[ \-/.,']{1,2}(\d{4}|\d{2}))?$/;

/** "1er avril", "15-mars-27", "15 March 2027", "lundi 15 mars". */
const readDayThenMonth: MomentReader = (text) => {
  const [whole, weekday, day, month = '', year] = DAY_THEN_MONTH.exec(text) ?? [];
  const named = monthNamed(month);
  if (whole === undefined || !named) return null;
  return withWeekday(momentOf('day', named.month, writtenYear(year), { day: Number(day) }), weekday);
};

const MONTH_THEN_DAY = /^(?:([a-z]+)\.?,? )?([a-z]+)\.?([ -]?)(\d{1,2})(st|nd|rd|th)?(?:,? (\d{4}))?$/;

/** "March 15", "Monday, March 15th, 2027". "mars 27" is a month with its year, and so is "mar-27", as spreadsheets show it. */
const readMonthThenDay: MomentReader = (text, context) => {
  const [whole, weekday, month = '', gap, figures = '', ordinal, year] = MONTH_THEN_DAY.exec(text) ?? [];
  const named = monthNamed(month);
  if (whole === undefined || !named) return null;
  const language = named.language === 'both' ? context.locale : named.language;
  const isYear = figures.length === 2 && !ordinal && !year && !weekday && (language === 'fr' || gap === '-');
  if (isYear) return momentOf('month', named.month, writtenYear(figures));
  return withWeekday(momentOf('day', named.month, writtenYear(year), { day: Number(figures) }), weekday);
};

/** A weekday that contradicts the date makes it doubtful; a word that is no weekday makes the text something else. */
function withWeekday(moment: Moment, word: string | undefined): Moment | null {
  if (word === undefined) return moment;
  const weekday = weekdayNamed(word);
  if (weekday === undefined) return null;
  const span = moment.year === null ? null : spanOf(moment, moment.year);
  return { ...moment, doubtful: span !== null && weekdayOf(span.start) !== weekday };
}

const readMonth: MomentReader = (text) => {
  const match = /^([a-z]+)\.?(?:[ \-/.,']{0,2}(\d{4})|[ ]?[-/.'](\d{2}))?$/.exec(text);
  const named = monthNamed(match?.[1] ?? '');
  return match && named ? momentOf('month', named.month, writtenYear(match[2] ?? match[3])) : null;
};

const readYear: MomentReader = (text) => (/^(19|2[01])\d\d$/.test(text) ? momentOf('year', 0, Number(text)) : null);

const NTH = '([1-4])(?:er|ere|e|eme|st|nd|rd|th)?';
const ITS_YEAR = "(?:[ \\-/.']{1,2}(?:of |de )?(\\d{4}|\\d{2}))?";
const QUARTERS = new RegExp(
  `^(?:(?:t|q|trim|trimestres?|quarters?)\\.? ?${NTH}|${NTH} ?(?:trim\\.?|trimestre|quarter))${ITS_YEAR}$`,
);
const SEMESTERS = new RegExp(`^(?:(?:s|h|semestres?|half)\\.? ?${NTH}|${NTH} ?(?:semestre|half))${ITS_YEAR}$`);
const WEEKS = new RegExp(`^(s|sem|semaines?|w|wk|weeks?)\\.? ?(?:n[°o] ?)?(\\d{1,2})${ITS_YEAR}$`);

/** "2027-T2" and "2027 W12" as "t2 2027" and "w12 2027". */
function yearLast(text: string): string {
  return text.replace(/^(\d{4})[ \-/.]?([a-z].*)$/, '$2 $1');
}

/** T2, Q3 2027, 2e trimestre: calendar quarters, doubtful when the plan's year does not start in January. */
const readQuarter: MomentReader = (text, context) => {
  const match = QUARTERS.exec(yearLast(text));
  if (!match) return null;
  const doubtful = context.periodStart.slice(5, 7) !== '01';
  return momentOf('quarter', Number(match[1] ?? match[2]), writtenYear(match[3]), { doubtful });
};

/** S1 and S2 (H1, H2) are semesters; from S3 on, and written with a zero (S01), they are weeks. */
const readSemester: MomentReader = (text, context) => {
  const match = SEMESTERS.exec(yearLast(text));
  const index = Number(match?.[1] ?? match?.[2]);
  if (!match || index > 2) return null;
  const doubtful = context.periodStart.slice(5, 7) !== '01';
  return momentOf('semester', index, writtenYear(match[3]), { doubtful });
};

const readWeek: MomentReader = (text) => {
  const match = WEEKS.exec(yearLast(text));
  if (!match) return null;
  const week = Number(match[2]);
  return momentOf('week', week, writtenYear(match[3]), { doubtful: match[1] === 'sem' && week <= 2 });
};

/** The readers of dates that the calendar alone defines, in the order they are tried. */
export const DATED_READERS: readonly MomentReader[] = [
  readIso,
  readFigures,
  readTwoFigures,
  readYear,
  readQuarter,
  readSemester,
  readWeek,
  readDayThenMonth,
  readMonthThenDay,
  readMonth,
];
