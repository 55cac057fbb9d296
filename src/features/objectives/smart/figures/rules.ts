/** What figures in a text aim at. */
export interface Figures {
  /** From where; null when only the aim is said. */
  from: number | null;
  /** To where; null when the aim is relative: « +20 % », « x2 ». */
  to: number | null;
  /** The share by which it should change, 0.2 for « +20 % »; null when the aim is a level. */
  change: number | null;
  /** As it is written; empty when none is. */
  unit: string;
}

const UNIT =
  '(?:%|pts?\\b|points?\\b|(?:k|m|md)(?:€|£|\\$|eur\\b|chf\\b)|k(?![\\p{L}])|m(?![\\p{L}])|€|£|\\$|eur(?:os?)?\\b|chf\\b|millions?\\b(?: d.euros)?|j\\b|jours?\\b|days?\\b|h\\b|heures?\\b|hours?\\b)';
const NUMBER = `[€£$]?\\s?\\d+(?: \\d{3})*(?:[.,]\\d+)*`;
const QUANTITY = `(${NUMBER})(?:\\s?(${UNIT}))?`;
const BARE = '(?<![\\p{L}\\d.,/])';

const PAIR = new RegExp(
  `${BARE}${QUANTITY}(?:\\s[\\p{L}']+){0,2}?\\s?(?:\\ba\\b|\\bto\\b|->|-->|=>|→|\\bvers\\b|>)\\s?${QUANTITY}(?![\\p{L}\\d])`,
  'u',
);
const MULTIPLE =
  /(?<![\p{L}\d])(?:x ?(\d{1,2}(?:[.,]\d+)?)|(\d{1,2}(?:[.,]\d+)?) ?x|(doubl|twofold)\p{L}*|(tripl)\p{L}*|(quadrupl)\p{L}*|(halv\p{L}*|by half|de moitie|par deux))(?![\p{L}\d])/u;
const SIGNED = new RegExp(`(?<![\\p{L}\\d])([+-])\\s?${QUANTITY}`, 'u');
const BY_SHARE =
  /(?<!(?:taux|part|rate|share|score|niveau|level|marge|margin)\s)(?:(?:\bde|\bby|\bup|\bd'environ|\bd'au moins)\s(?:environ |about |at least |au moins )?)(\d+(?:[.,]\d+)?)\s?%/u;
const SHARE_MORE =
  /(\d+(?:[.,]\d+)?)\s?% (?:increase|more|growth|higher|lower|less|fewer|decrease|uplift|reduction|rise|de plus|de moins|de hausse|de baisse|d'augmentation|de croissance|de reduction)/u;
/** « Grow online sales 15% »: a verb of change and what changes, which is no share itself and is not led to one. */
const GROWN =
  /(?<!\p{L})(?:grow|increase|raise|boost|expand|reduce|cut|lower|decrease|accroitre|augmenter|developper|reduire|baisser|diminuer)\s(?:(?!(?:taux|part|parts|rates?|shares?|ratio|scores?|niveaux?|levels?|marges?|margins?|conversion|churn|attrition|retention|fidelisation|satisfaction|nps|a|to|at|vers|jusqu'a|above|below|under|over|moins|plus)\s)[\p{L}'-]+\s){1,5}(\d+(?:[.,]\d+)?)\s?%/u;
const LEVEL = new RegExp(
  `${BARE}(?<![+-])${QUANTITY}(?:\\s(?:nouv\\p{L}+ |new |autres |more |de plus |qualified |key )?([\\p{L}'-]+))?`,
  'u',
);
const WRITTEN =
  /(?<![\p{L}\d])(deux|trois|quatre|cinq|six|sept|huit|dix|quinze|vingt|two|three|four|five|six|seven|eight|ten|fifteen|twenty) (\p{L}+)/u;

/** Figures that say who, since when or which one, not how much. */
const NOT_AIMS: RegExp[] = [
  /\b(?:moins de|plus de|jusqu'a|de|entre|fewer than|less than|more than|over|under|with|between|up to|avec)\s\d+(?:\s?(?:a|-|to|et|and)\s?\d+)?\s?(?:salaries|employes|employees|collaborateurs|staff|people|personnes|habitants|lits|beds|chambres|rooms|m2|ans|years)\b/gu,
  /\b(?:depuis|for|since|pendant)\s(?:plus de |more than |over )?\d+\s?(?:mois|months|ans|years|jours|days|semaines|weeks)\b/gu,
  /\bn ?°\s?\d+/gu,
  /\b(?:top|iso|nf|classe?|article|norme|version|niveau|level|tier|phase|lot|industrie|industry|etape|step|zone|rang|rank)\s?-?\d[\d.]*\b/gu,
  /\b\d+j?\/\d+j?\b/gu,
];

/** « à zéro », and not « zéro défaut », which is a name. */
const NOUGHT = /(?<![\p{L}\d])(a|to) zero(?![\p{L}\d])/gu;

const WRITTEN_NUMBERS: { [word: string]: number } = {
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  dix: 10,
  ten: 10,
  quinze: 15,
  fifteen: 15,
  vingt: 20,
  twenty: 20,
};

/**
 * The figures of an objective: « de 12 % à 15 % », « +20 % », « 30 k€ », « x2 », « 40 contrats ». Expects folded text without
 * its dates. Null when no figure says how much; those that say who (« moins de 50 salariés ») or which (« ISO 9001 ») do not.
 */
export function readFigures(folded: string): Figures | null {
  const text = NOT_AIMS.reduce((left, words) => left.replace(words, ' '), folded).replace(NOUGHT, '$1 0');
  const pair = PAIR.exec(text);
  if (pair) {
    const [, first = '', firstUnit = '', second = '', secondUnit = ''] = pair;
    const unit = unitOf(second, secondUnit) || unitOf(first, firstUnit) || wordAfter(text, pair);
    return {
      from: valueOf(first, firstUnit || secondUnit),
      to: valueOf(second, secondUnit || firstUnit),
      change: null,
      unit,
    };
  }
  const multiple = MULTIPLE.exec(text);
  if (multiple) {
    const [, after, before, double, triple, quadruple] = multiple;
    const factor = after ?? before ?? (double ? '2' : triple ? '3' : quadruple ? '4' : '0.5');
    return { from: null, to: null, change: Number(factor.replace(',', '.')) - 1, unit: '' };
  }
  const share = SHARE_MORE.exec(text) ?? BY_SHARE.exec(text) ?? GROWN.exec(text);
  if (share) return { from: null, to: null, change: Number((share[1] ?? '').replace(',', '.')) / 100, unit: '%' };
  const signed = SIGNED.exec(text);
  if (signed) {
    const [, sign, figures = '', unit = ''] = signed;
    const value = (sign === '-' ? -1 : 1) * valueOf(figures, unit);
    return unit === '%'
      ? { from: null, to: null, change: value / 100, unit }
      : { from: null, to: value, change: null, unit: unitOf(figures, unit) || wordAfter(text, signed) };
  }
  const level = LEVEL.exec(text);
  if (level) {
    const [, figures = '', unit = '', word = ''] = level;
    return { from: null, to: valueOf(figures, unit), change: null, unit: unitOf(figures, unit) || word };
  }
  const written = WRITTEN.exec(text);
  if (!written) return null;
  return { from: null, to: WRITTEN_NUMBERS[written[1] ?? ''] ?? null, change: null, unit: written[2] ?? '' };
}

const THOUSANDS = /^\d{1,3}(?:[.,]\d{3})+$/;

function valueOf(figures: string, unit: string): number {
  const bare = figures.replace(/[€£$\s]/g, '');
  const plain = THOUSANDS.test(bare) && !unit.startsWith('m') ? bare.replace(/[.,]/g, '') : bare.replace(',', '.');
  const scale = unit.startsWith('k')
    ? 1_000
    : unit.startsWith('md')
      ? 1_000_000_000
      : unit.startsWith('m')
        ? 1_000_000
        : 1;
  return Number(plain) * scale;
}

function unitOf(figures: string, unit: string): string {
  return /[€£$]/.exec(figures)?.[0] ?? unit;
}

function wordAfter(text: string, match: RegExpExecArray): string {
  return /^\s?(\p{L}+)/u.exec(text.slice(match.index + match[0].length))?.[1] ?? '';
}
