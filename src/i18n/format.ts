import type { Day, Month } from '../kernel/calendar.ts';
import { type Cents, type Currency, minorUnits } from '../kernel/money.ts';

/** How figures and dates are written for one language: pure, so that the screen and the documents write alike. */
export interface Format {
  /** `24 000 €`; cents shown only when there are some, or always with `exact`. */
  money(cents: Cents, currency: Currency, exact?: 'exact'): string;
  /** `1,84 M€`, `8 k€`: for headings and axes, three significant digits. */
  moneyShort(cents: Cents, currency: Currency): string;
  number(value: number, decimals?: number): string;
  /** `340 ko`, `1,2 Mo`; powers of 1,000, as files are sold and shown. */
  fileSize(bytes: number): string;
  /** A ratio (0..1) as `65 %`. */
  percent(ratio: number, decimals?: number): string;
  /** `30 avr.`, `1er avr.`; with its year when that is not `year`. */
  dayShort(day: Day, year?: number): string;
  /** `30 avril 2027`. */
  dayLong(day: Day): string;
  /** `30 avril`. */
  dayMonth(day: Day): string;
  /** `jeudi`, for a day. */
  weekday(day: Day): string;
  /** `avr.`, `janv.`. */
  monthShort(month: Month): string;
  /** `avril 2027`. */
  monthLong(month: Month): string;
  /** An instant as people say it at `now`: `09:18`, `hier, 16:42`, `30 avr., 16:42`, `30 avr. 2026`. */
  instant(at: number, now: number, timeZone: string): string;
  /** `Inès, Mehdi et Sophie`. */
  list(items: readonly string[]): string;
  /** Capital letters ignored, accents sorted as readers expect. */
  compare(a: string, b: string): number;
}

const FORMATS = new Map<string, Format>();

/** The formats of a language (`fr` or `en`); made once each, because building Intl objects is slow. */
export function formatFor(language: string): Format {
  const known = FORMATS.get(language);
  if (known) return known;
  const made = makeFormat(language.startsWith('en') ? 'en-GB' : 'fr-FR');
  FORMATS.set(language, made);
  return made;
}

function makeFormat(locale: string): Format {
  const numbers = memo((key: string) => new Intl.NumberFormat(locale, JSON.parse(key)));
  const dates = memo((key: string) => new Intl.DateTimeFormat(locale, JSON.parse(key)));
  // Intl writes a hyphen, which is shorter than a figure and may end a line.
  const number = (value: number, options: Intl.NumberFormatOptions) =>
    numbers(JSON.stringify(options)).format(value).replace('-', '\u2212');
  const date = (at: number, options: Intl.DateTimeFormatOptions) =>
    firstOfMonth(locale, dates(JSON.stringify(options)).formatToParts(at));
  const calendar = (value: string, options: Intl.DateTimeFormatOptions) =>
    date(Date.parse(value), { ...options, timeZone: 'UTC' });
  const joined = new Intl.ListFormat(locale, { type: 'conjunction' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });

  const dayShort = (day: Day, year?: number) =>
    calendar(day, { day: 'numeric', month: 'short', year: Number(day.slice(0, 4)) === year ? undefined : 'numeric' });

  return {
    money(cents, currency, exact) {
      const units = minorUnits(currency);
      const digits = exact || cents % units !== 0 ? Math.log10(units) : 0;
      return number(cents / units, {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
    },
    fileSize(bytes) {
      const steps = ['byte', 'kilobyte', 'megabyte'];
      const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
      const value = bytes / 1000 ** step;
      return number(value, { style: 'unit', unit: steps[step] ?? 'byte', maximumFractionDigits: step === 2 ? 1 : 0 });
    },
    moneyShort(cents, currency) {
      const written = number(cents / minorUnits(currency), {
        style: 'currency',
        currency,
        notation: 'compact',
        maximumSignificantDigits: 3,
      });
      // Intl writes « 8 k € »; the trade writes « 8 k€ ».
      return written.replace(/(k|M|Md)[\u00a0\u202f](?=\D)/, '$1');
    },
    number: (value, decimals = 0) =>
      number(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    percent(ratio, decimals = 0) {
      const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      // Which no-break space stands before the sign varies with the browser's data.
      return number(ratio, { style: 'percent', ...digits }).replace('\u00a0%', '\u202f%');
    },
    dayShort,
    dayLong: (day) => calendar(day, { day: 'numeric', month: 'long', year: 'numeric' }),
    dayMonth: (day) => calendar(day, { day: 'numeric', month: 'long' }),
    weekday: (day) => calendar(day, { weekday: 'long' }),
    monthShort: (month) => calendar(`${month}-01`, { month: 'short' }),
    monthLong: (month) => calendar(`${month}-01`, { month: 'long', year: 'numeric' }),
    instant(at, now, timeZone) {
      const local = (instant: number) =>
        new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
          instant,
        );
      const day = local(at);
      const today = local(now);
      const time = date(at, { timeZone, hour: '2-digit', minute: '2-digit' });
      const daysAgo = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
      if (daysAgo === 0) return time;
      if (daysAgo === 1) return `${relative.format(-1, 'day')}, ${time}`;
      const sameYear = day.slice(0, 4) === today.slice(0, 4);
      return sameYear ? `${dayShort(day, Number(today.slice(0, 4)))}, ${time}` : dayShort(day);
    },
    list: (items) => joined.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}

/** French counts the first of the month « 1er », and ties day, month and year together with no-break spaces. */
function firstOfMonth(locale: string, parts: readonly Intl.DateTimeFormatPart[]): string {
  const french = locale.startsWith('fr') && parts.some((part) => part.type === 'month');
  return parts
    .map((part) => {
      if (part.type === 'literal' && part.value === ' ') return '\u00a0';
      return french && part.type === 'day' && part.value === '1' ? '1er' : part.value;
    })
    .join('');
}

function memo<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
