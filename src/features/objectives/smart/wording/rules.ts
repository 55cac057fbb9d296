import type { Day } from '../../../../kernel/calendar.ts';
import { foldText } from '../../../../kernel/folded-text.ts';
import { type Figures, readFigures } from '../figures/rules.ts';
import { readMoments } from '../moments/rules.ts';
import type { Evidence } from '../schema.ts';
import {
  CHANGE,
  DOWNWARDS,
  EMPTY,
  GENERAL,
  INDICATORS,
  LESS_IS_BETTER,
  OFTEN_TYPED,
  PERIMETER,
  PERIMETER_PHRASES,
  SELF_CONTAINED,
  SOURCES,
  UPWARDS,
  VAGUE,
  wordMatcher,
} from '../words/rules.ts';

/** What the words of an objective say. */
export interface Wording {
  /** Says that something is to change, or to be kept. */
  hasChange: boolean;
  /** The first word that says « better » without saying how much. */
  vague: string | null;
  /** Says what it is about. */
  hasObject: boolean;
  /** Says to whom, where or with what. */
  hasPerimeter: boolean;
  namesIndicator: boolean;
  namesSource: boolean;
  /** Which way it is meant to go; null when no word says. */
  direction: 'up' | 'down' | null;
  figures: Figures | null;
  day: Day | null;
}

const isChange = wordMatcher(CHANGE);
const isVague = wordMatcher(VAGUE);
const isDownwards = wordMatcher(DOWNWARDS);
const isUpwards = wordMatcher(UPWARDS);
const isLessBetterWord = wordMatcher(LESS_IS_BETTER);
const isPerimeter = wordMatcher(PERIMETER);
const isIndicator = wordMatcher(INDICATORS);
const isSource = wordMatcher(SOURCES);
const isGeneral = wordMatcher(GENERAL);
const isSelfContained = wordMatcher(SELF_CONTAINED);

/** After a verb of change, the way and not how far: « vendre plus », « sell more ». */
const COMPARATIVE = /^(?:plus|moins|more|less|fewer)$/;

/** « taux de rétention », « renewal rate »: a noun of change that names a measure changes nothing. */
const MEASURED = /^(?:taux|tx|niveau|ratio|rate|rates|ratios)$/;
const NARROWING =
  /\b(?:chez|aupres (?:des|de|du)|among|amongst|dans|sur|in) (?:les |le |la |l'|des |du |de |nos |our |the |un |une )*([\p{L}-]{3,})/gu;

/**
 * Reads what an objective says in words, in French or in English: a verb of change in any form, what, to whom or where, how
 * much, by when, from which source. Expects what people type, slips included; knows no more than its lists of words.
 */
export function readWording(title: string, evidence: Pick<Evidence, 'period' | 'today'>): Wording {
  const folded = foldText(title);
  const { day, rest } = readMoments(folded, evidence);
  const figures = readFigures(rest);
  const words = rest.match(/[\p{L}][\p{L}\d]*(?:[-/][\p{L}\d]+)*/gu) ?? [];
  const changes = words.filter((word, index) => isChangeAt(words, word, index));
  const moves = figures !== null && (figures.change !== null || figures.from !== null);
  const isLoose = (word: string, index: number) => COMPARATIVE.test(word) && isChange(words[index - 1] ?? '');
  const vague = words.find(isVague) ?? words.find(isLoose) ?? null;
  const object = words.filter(
    (word) => word.length > 1 && !EMPTY.has(word) && !isChange(word) && !isVague(word) && !isSlip(word),
  );
  return {
    hasChange: changes.length > 0 || moves,
    vague,
    hasObject: object.length > 0 || words.some(isSelfContained),
    hasPerimeter: words.some(isPerimeter) || PERIMETER_PHRASES.test(rest) || isNarrowed(rest) || hasName(title, words),
    namesIndicator: words.some(isIndicator),
    namesSource: words.some(isSource),
    direction: directionOf(words, figures),
    figures,
    day,
  };
}

function directionOf(words: readonly string[], figures: Figures | null): Wording['direction'] {
  if (words.some(isDownwards) || (figures?.change ?? 0) < 0) return 'down';
  return words.some(isUpwards) ? 'up' : null;
}

/** Whether an indicator is, by its name, one of which less is better. */
export function isLessBetter(indicator: string): boolean {
  return foldText(indicator)
    .split(/[^\p{L}]+/u)
    .some(isLessBetterWord);
}

function isChangeAt(words: readonly string[], word: string, index: number): boolean {
  if (isChange(word)) {
    const isOfMeasure =
      MEASURED.test(words[index + 1] ?? '') ||
      MEASURED.test(words[index - 1] ?? '') ||
      (EMPTY.has(words[index - 1] ?? '') && MEASURED.test(words[index - 2] ?? ''));
    return !isOfMeasure;
  }
  return index < 3 && isSlip(word);
}

function isSlip(word: string): boolean {
  return word.length >= 6 && OFTEN_TYPED.some((verb) => isOneSlipApart(word, verb));
}

/** Whether one letter is missing, too many, wrong, or two neighbours are exchanged. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return a === b;
  let at = 0;
  while (a[at] !== undefined && a[at] === b[at]) at += 1;
  const restOf = (word: string, from: number) => word.slice(from);
  const isExchanged =
    a[at] === b[at + 1] && a[at + 1] === b[at] && restOf(a, at + 2) === restOf(b, at + 2) && a.length === b.length;
  return (
    isExchanged ||
    restOf(a, at + 1) === restOf(b, at + 1) ||
    restOf(a, at + 1) === restOf(b, at) ||
    restOf(a, at) === restOf(b, at + 1)
  );
}

function isNarrowed(rest: string): boolean {
  for (const [, noun = ''] of rest.matchAll(NARROWING)) {
    if (!isGeneral(noun) && !isIndicator(noun) && !EMPTY.has(noun)) return true;
  }
  return false;
}

/** A name in a sentence that is not all in capitals: a town, a country, a product. */
function hasName(title: string, words: readonly string[]): boolean {
  const written = title.match(/\p{L}[\p{L}\d'’-]*/gu) ?? [];
  const capitals = written.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (written.length > 3 && capitals > written.length / 2) return false;
  const isCommon = (word: string) => isSource(word) || isIndicator(word) || isGeneral(word) || isChange(word);
  return written.some((word, index) => {
    const folded = foldText(word);
    return index > 0 && /^\p{Lu}\p{Ll}{2,}/u.test(word) && words.includes(folded) && !isCommon(folded);
  });
}
