/** The words for days and months in both languages, folded (see folded-text.ts). */

type Language = 'fr' | 'en' | 'both';

const FRENCH_MONTHS = 'janvier,fevrier,mars,avril,mai,juin,juillet,aout,septembre,octobre,novembre,decembre'.split(',');
const ENGLISH_MONTHS = 'january,february,march,april,may,june,july,august,september,october,november,december'.split(
  ',',
);
const SHORT_MONTHS: readonly [string, number, Language][] = [
  ['janv', 1, 'fr'],
  ['jan', 1, 'both'],
  ['fevr', 2, 'fr'],
  ['fev', 2, 'fr'],
  ['feb', 2, 'en'],
  ['mar', 3, 'both'],
  ['avr', 4, 'fr'],
  ['apr', 4, 'en'],
  ['jun', 6, 'both'],
  ['juil', 7, 'fr'],
  ['jul', 7, 'both'],
  ['aou', 8, 'fr'],
  ['aug', 8, 'en'],
  ['sept', 9, 'both'],
  ['sep', 9, 'both'],
  ['oct', 10, 'both'],
  ['nov', 11, 'both'],
  ['dec', 12, 'both'],
];

const MONTHS = new Map<string, { month: number; language: Language }>([
  ...FRENCH_MONTHS.map((name, index) => [name, { month: index + 1, language: 'fr' }] as const),
  ...ENGLISH_MONTHS.map((name, index) => [name, { month: index + 1, language: 'en' }] as const),
  ...SHORT_MONTHS.map(([name, month, language]) => [name, { month, language }] as const),
]);

/** The month (1 to 12) a folded word names, whole or shortened, and the language that says so. */
export function monthNamed(word: string): { month: number; language: Language } | undefined {
  return MONTHS.get(word);
}

const WEEKDAYS = ['lundi,monday,mon', 'mardi,tuesday,tue', 'mercredi,wednesday,wed', 'jeudi,thursday,thu']
  .concat(['vendredi,friday,fri', 'samedi,saturday,sat', 'dimanche,sunday,sun'])
  .map((names) => names.split(','));

/** ISO weekday, 1 for Monday to 7 for Sunday. */
export function weekdayNamed(word: string): number | undefined {
  const index = WEEKDAYS.findIndex((names) => names.includes(word));
  return index < 0 ? undefined : index + 1;
}

const COUNTS: Record<string, number> = {
  un: 1,
  une: 1,
  a: 1,
  an: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
};

/** "2", "deux", "two", "une", "a"; undefined beyond three figures. */
export function countNamed(word: string): number | undefined {
  return /^\d{1,3}$/.test(word) ? Number(word) : COUNTS[word];
}

export type DurationUnit = 'day' | 'week' | 'month' | 'year';

/** The unit of a duration and how many of it one word counts: a "trimestre" is three months. */
export function durationNamed(word: string): { unit: DurationUnit; count: number } | undefined {
  if (/^(jours?|j|jrs?|days?)$/.test(word)) return { unit: 'day', count: 1 };
  if (/^(semaines?|sem|weeks?|wks?)$/.test(word)) return { unit: 'week', count: 1 };
  if (/^(mois|months?)$/.test(word)) return { unit: 'month', count: 1 };
  if (/^(trimestres?|quarters?)$/.test(word)) return { unit: 'month', count: 3 };
  if (/^(semestres?)$/.test(word)) return { unit: 'month', count: 6 };
  if (/^(ans?|annees?|years?)$/.test(word)) return { unit: 'year', count: 1 };
  return undefined;
}
