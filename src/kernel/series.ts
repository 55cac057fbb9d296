import { addDays, addMonths, type Day, daysBetween, daysInMonth, isDay, monthOfDay, partsOfDay } from './calendar.ts';

/** The text at a place of a series: 0 is its first known one, negative places come before it. */
export type Series = (place: number) => string;

const NUMBER = /^([-−]?)(\d+)(?:([.,])(\d+))?(\s?%?)$/;
const DIGITS = /\d+/g;

/**
 * How texts go on, as a spreadsheet continues them: numbers with a constant step (« 10, 20 », « 1,5, 2 », « 45%, 50% »),
 * days (`YYYY-MM-DD`) a constant number of days, months or years apart, and words around one number that grows by a
 * constant step (« Action 1, Action 2 », « CQ-08, CQ-09 »). Numbers keep their decimal mark, digits their leading zeros; a
 * day that a month does not have is its last.
 *
 * @returns undefined when fewer than two are known, when they are all the same, or when they go on in no such way.
 */
export function continueSeries(known: readonly string[]): Series | undefined {
  if (known.length < 2 || known.every((text) => text === known[0])) return undefined;
  if (known.every(isDay)) return daySeries(known);
  return numberSeries(known) ?? wordSeries(known);
}

/** Months before days: from the 15th to the 15th is a month, whatever its length. */
function daySeries(days: readonly Day[]): Series | undefined {
  const [first = '', second = ''] = days;
  const date = Math.max(...days.map((day) => partsOfDay(day)[2]));
  const months = monthsApart(first, second);
  const byMonths = (place: number) => {
    const month = addMonths(monthOfDay(first), place * months);
    return `${month}-${String(Math.min(date, daysInMonth(month))).padStart(2, '0')}`;
  };
  if (months !== 0 && days.every((day, place) => day === byMonths(place))) return byMonths;
  const step = daysBetween(first, second);
  const byDays = (place: number) => addDays(first, place * step);
  return days.every((day, place) => day === byDays(place)) ? byDays : undefined;
}

function monthsApart(from: Day, to: Day): number {
  const [fromYear, fromMonth] = partsOfDay(from);
  const [toYear, toMonth] = partsOfDay(to);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}

/** Counted in their smallest decimal, so that steps of 0,1 stay exact. */
function numberSeries(texts: readonly string[]): Series | undefined {
  const parts = texts.map((text) => NUMBER.exec(text));
  const decimals = Math.max(...parts.map((part) => part?.[4]?.length ?? 0));
  const mark = parts.find((part) => part?.[3])?.[3] ?? '';
  const end = parts[0]?.[5] ?? '';
  const values = parts.map((part) => {
    const isLike = part && part[5] === end && (part[3] === undefined || part[3] === mark);
    if (!isLike) return Number.NaN;
    const [, sign, whole, , fraction = ''] = part;
    return Number(`${sign === '' ? '' : '-'}${whole}${fraction.padEnd(decimals, '0')}`);
  });
  const at = steady(values);
  if (!at) return undefined;
  return (place) => {
    const value = at(place);
    const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
    const whole = digits.slice(0, digits.length - decimals);
    const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
    return `${value < 0 ? '-' : ''}${whole}${fraction === '' ? '' : mark + fraction}${end}`;
  };
}

/** Words that are the same but for one number in them. Below zero there is no such number: the first is repeated. */
function wordSeries(texts: readonly string[]): Series | undefined {
  const words = texts.map((text) => text.split(DIGITS));
  const numbers = texts.map((text) => text.match(DIGITS) ?? []);
  const [firstWords = [], firstNumbers = []] = [words[0], numbers[0]];
  const isAlike = words.every(
    (each) => each.length === firstWords.length && each.every((one, at) => one === firstWords[at]),
  );
  const moving = firstNumbers.flatMap((number, at) => (numbers.some((each) => each[at] !== number) ? [at] : []));
  const [place] = moving;
  if (!isAlike || place === undefined || moving.length > 1) return undefined;
  const at = steady(numbers.map((each) => Number(each[place])));
  if (!at) return undefined;
  const width = Math.min(...numbers.map((each) => each[place]?.length ?? 0));
  return (index) => {
    const value = String(Math.max(0, at(index))).padStart(width, '0');
    return firstWords
      .map((word, position) => word + (position === place ? value : (firstNumbers[position] ?? '')))
      .join('');
  };
}

/** The numbers that go on by a constant step. */
function steady(values: readonly number[]): ((place: number) => number) | undefined {
  const [first = 0, second = 0] = values;
  const step = second - first;
  const isSteady = values.every((value, place) => Number.isSafeInteger(value) && value === first + place * step);
  return isSteady && step !== 0 ? (place) => first + place * step : undefined;
}
