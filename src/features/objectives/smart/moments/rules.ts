import { addDays, type Day } from '../../../../kernel/calendar.ts';
import { parseDay } from '../../../../kernel/typed-day.ts';
import type { Evidence } from '../schema.ts';

const MONTH =
  '(?:janv(?:ier)?|fev(?:r(?:ier)?)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?|january|jan|february|feb|march|april|apr|may|june|jun|july|jul|august|aug|september|october|november|december)\\b\\.?';
const YEAR = '(?: (?:de l.)?20\\d\\d\\b)?';
const PART =
  '(?:(?:la |the )?(?:fin|mi|debut|courant|mid|end|early|late|start|beginning)[ -](?:de |d.|du |of )?(?:the )?)?';
const RANK = '(?:[1-4](?:er|e|eme|nd|st|rd|th)?)';
const COUNT = '(?:\\d{1,3}|un|une|deux|trois|quatre|six|douze|one|two|three|four|six|twelve)';
const LENGTH = '(?:jours?|semaines?|mois|ans?|annees?|days?|weeks?|months?|years?)';

/** What looks like a moment, the longer forms first; the connecting word before it tells « before » from « by ». */
const MOMENT = new RegExp(
  `(?<![\\p{L}\\d/])(avant |before |prior to )?(?:le |la |the )?(${[
    '\\d{4}-\\d\\d-\\d\\d',
    '\\d{1,2}[/.](?:0?[1-9]|1[0-2])(?:[/.]\\d{2,4})?(?![\\d%€])',
    `${PART}\\d{1,2}(?:er|st|nd|rd|th)? (?:of )?${MONTH}${YEAR}`,
    `${PART}${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? 20\\d\\d)?(?![\\d.,]* ?[%k€m])`,
    `${PART}${MONTH}${YEAR}`,
    `${PART}[tqsh][1-4]\\b${YEAR}`,
    `${PART}${RANK} (?:trimestre|semestre|quarter|half)(?: of)?${YEAR}`,
    '(?:la )?fin (?:de |d.)?(?:l.|cette )?annee|(?:the )?end of (?:the |this )?year|year[ -]end|eoy|end of fy|fy ?(?:20)?\\d\\d|fin d.exercice|cette annee|this year',
    `(?:d.ici|dans|sous|en|within|in|over)(?: (?:les|the|next|prochains|a))* ${COUNT} (?:next |prochains? )?${LENGTH}`,
    'l.ete|ete|the summer|summer|noel|christmas|l.automne|autumn|printemps|spring|l.hiver',
    `${PART}20\\d\\d\\b`,
  ].join('|')})(?![\\p{L}\\d])`,
  'gu',
);

/** A comparison with the past is no deadline: « vs 2026 », « par rapport à l’an dernier ». */
const COMPARISON =
  /(?:(?:par rapport a|compared? (?:to|with)|versus|vs\.?|against|contre|que|than|on|sur|over|depuis|since)\s)?(?:l.an(?:nee)? (?:dernier|derniere|passee?|precedente?)|(?:the )?(?:last|previous|prior) year|n-1)\b/g;
/** « 24/7 » is no 24 July. */
const ALWAYS = /\b(?:24|7) ?[hj]?\/7 ?j?\b/g;
const COMPARED = /(?:par rapport a|compared? (?:to|with)|versus|vs\.?|against|contre|than|depuis|since)\s$/;
const SEASONS = /^(?:l.)?(?:ete|noel|automne|hiver|printemps)$|^(?:the )?(?:summer|christmas|autumn|spring)$/;
const INTRODUCED = /(?:avant|d.ici(?: a)?|pour|before|by|until|cet|this|prior to)\s(?:l.|la |le |the )?$/;
const RANKS: [RegExp, string][] = [
  [/\b(?:premier|first)(?= (?:trimestre|semestre|quarter|half))/g, '1'],
  [/\b(?:deuxieme|second)(?= (?:trimestre|semestre|quarter|half))/g, '2'],
  [/\b(?:troisieme|third)(?= (?:trimestre|quarter))/g, '3'],
  [/\b(?:quatrieme|dernier|fourth|last)(?= (?:trimestre|quarter))/g, '4'],
];

/**
 * The moment by which an objective is meant to be reached, as said in words, and what is left of the text without its
 * moments. Expects folded text. A year before the plan's is what one compares with; where several moments are said, the
 * last in time counts.
 */
export function readMoments(
  folded: string,
  evidence: Pick<Evidence, 'period' | 'today'>,
): { day: Day | null; rest: string } {
  const { start, end } = evidence.period;
  const context = {
    today: evidence.today,
    locale: 'fr' as const,
    periodStart: start,
    periodEnd: end,
    role: 'end' as const,
  };
  const firstYear = Number(start.slice(0, 4));
  let text = folded;
  for (const [words, figure] of RANKS) text = text.replace(words, figure);
  let last: Day | null = null;
  const rest = text
    .replace(ALWAYS, ' ')
    .replace(COMPARISON, ' ')
    .replace(MOMENT, (whole: string, before: string | undefined, said: string, at: number, all: string) => {
      const year = /20\d\d$/.exec(said)?.[0];
      const lead = all.slice(Math.max(0, at - 24), at);
      if ((year && Number(year) < firstYear) || COMPARED.test(lead)) return ' ';
      if (SEASONS.test(said) && before === undefined && !INTRODUCED.test(lead)) return whole;
      const read = parseDay(
        said
          .replace(/^en /, 'dans ')
          .replace(/^(?:over|in|within)\b.*? (?=\S+ \S+$)/, 'in ')
          .replace(/year[ -]end|eoy|end of fy/, 'end of year')
          .replace(/^fy ?(?:20)?/, '20'),
        context,
      );
      if (!('day' in read) || read.day === null) return whole;
      const day = before === undefined ? read.day : addDays(read.start, /\d [a-z]|[/.-]\d/.test(said) ? 0 : -1);
      if (last === null || day > last) last = day;
      return ' ¦ ';
    });
  return { day: last, rest };
}
