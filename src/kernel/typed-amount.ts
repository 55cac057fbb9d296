import { foldText, meansUndecided } from './folded-text.ts';
import { type Cents, type Currency, MAX_CENTS, minorUnits } from './money.ts';

export type Scale = 1 | 1_000 | 1_000_000 | 1_000_000_000;

export interface AmountContext {
  currency: Currency;
  /** Decides which separator is the decimal one where the text alone does not. */
  locale: 'fr' | 'en';
  /** What one unit stands for where the text names none: 1000 under a heading "Budget (k€)". */
  scale?: Scale;
}

/**
 * approximate: "env. 3000", or a range. undecided: "à définir". ambiguous: the separator could have meant decimals.
 * tax_included: said to be TTC, while the plan's amounts are net of VAT. remark: words in parentheses were left out.
 */
export type AmountFlag = 'approximate' | 'undecided' | 'ambiguous' | 'tax_included' | 'remark';

export type AmountRule =
  | 'amount_unreadable'
  | 'amount_other_currency'
  | 'amount_is_percentage'
  | 'amount_is_rate'
  | 'amount_too_large';

/** `cents` is null when nothing is said (no flag) or when it is not decided yet. */
export type AmountReading = { cents: Cents | null; flags: AmountFlag[] } | { rule: AmountRule };

const MAX_LENGTH = 200;
const NOTHING =
  /^(-+|gratuite?s?|offerte?s?|inclus(e|es)?|sans (frais|cout|budget)|neant|aucun(e)?|nul|zero|rien|free|none|included|no cost)$/;
const APPROXIMATE =
  /(?<![a-z])(environ|env|approximativement|approx|a peu pres|aux alentours de|autour de|around|about|circa|ca|estimee?|estimation|est|previsionnel|max(i|imum)?|min(i|imum)?|jusqu'a|up to|a partir de|moins de|plus de|less than|more than|from)(?![a-z])\.?|[~≈≃±<>≤≥]|\+\/-/g;
const TAX_INCLUDED = /(?<![a-z])(ttc|tva (incluse|comprise)|toutes taxes|incl?(uding|\.)? (vat|tax))(?![a-z])/g;
const TAX_EXCLUDED = /(?<![a-z])(h\.?t\.?|hors (taxes?|tva)|excl?(uding|\.)? (vat|tax)|ex vat|nets?)(?![a-z])/g;
const RATE = /(?<![a-z])(par|per) [a-z]|\/ ?[a-z]|(?<![a-z])(mensuel|annuel|monthly|yearly|annually)/;
const MULTIPLIER =
  /^ ?(milliards?|billions?|mds?|bn|millions?|mio|mille|milliers?|thousands?|k|m)(?=$|[^a-z]|eur|chf|usd|gbp|cad|mad|tnd|xof|xaf|fcfa)( d'| de )?/;
const CURRENCY_NAMES: readonly [RegExp, readonly Currency[]][] = [
  [/€|(?<![a-z])eur(os?)?(?![a-z])/g, ['EUR']],
  [/\$ ?us|us ?\$|(?<![a-z])usd(?![a-z])/g, ['USD']],
  [/\$ ?ca|ca? ?\$|(?<![a-z])cad(?![a-z])/g, ['CAD']],
  [/\$|(?<![a-z])dollars?(?![a-z])/g, ['USD', 'CAD']],
  [/£ ?(gb)?|(?<![a-z])(gbp|pounds?|livres?)(?![a-z])/g, ['GBP']],
  [/(?<![a-z])(chf|s?frs?)(?![a-z])\.?/g, ['CHF']],
  [/(?<![a-z])(f ?cfa|cfa)(?![a-z])/g, ['XOF', 'XAF']],
  [/(?<![a-z])xof(?![a-z])/g, ['XOF']],
  [/(?<![a-z])xaf(?![a-z])/g, ['XAF']],
  [/(?<![a-z])(mad|dhs?|dirhams?)(?![a-z])/g, ['MAD']],
  [/(?<![a-z])(tnd|dt|dinars?)(?![a-z])/g, ['TND']],
];

/**
 * Reads an amount as people type it or as files hold it: "5 k€", "15 000 €", "1.234,56", "(1 200)", "1,5 M€ HT", "env. 3000".
 *
 * Separators: spaces and apostrophes only group thousands. With both a dot and a comma, the last one is the decimal separator.
 * One of them repeated groups thousands. One alone is the decimal separator, except before exactly three digits and after one
 * to three ("1.234", "15,000"): nobody counts tenths of a cent, so it groups thousands, with the flag `ambiguous` when it is
 * the decimal separator of the locale; a unit ("1,234 M€") or a leading zero makes it decimal again, and in a currency that has
 * three decimals the locale decides.
 *
 * "3 x 500 €" is multiplied, "1 200 + 300" and "=1200-300" are worked out, and so is "5 % de 4,8 M€". Of a range ("3 à 5 k€")
 * the higher end is taken: an underestimated budget endangers the whole plan. Never throws.
 */
export function parseAmount(text: string, context: AmountContext): AmountReading {
  if (text.length > MAX_LENGTH) return { rule: 'amount_unreadable' };
  const folded = foldText(text);
  if (folded === '') return { cents: null, flags: [] };
  if (meansUndecided(folded)) return { cents: null, flags: ['undecided'] };
  if (NOTHING.test(folded)) return { cents: 0, flags: [] };
  const remark = /^(.*\d[^(]*)\([^()]*[a-z][^()]*\)$/.exec(folded);
  const said = (remark?.[1] ?? folded).trim();
  const reading =
    readSum(said, context) ?? readShare(said, context) ?? readProduct(said, context) ?? readRange(said, context);
  if ('rule' in reading) return { rule: reading.rule };
  const cents = toCents(reading, context.currency);
  if (cents === null) return { rule: 'amount_too_large' };
  return { cents, flags: remark ? [...reading.flags, 'remark'] : reading.flags };
}

/** Exact until the last moment: `digits` × 10^`exponent` × `scale`. */
interface Figure {
  negative: boolean;
  digits: bigint;
  exponent: number;
  scale: Scale;
  ownScale: boolean;
  flags: AmountFlag[];
}

type FigureOrRule = Figure | { rule: AmountRule };

function readRange(text: string, context: AmountContext): FigureOrRule {
  const range = /^(?:entre |de |between |from )?(.*?\d.*?)(?: ?- ?| a | et | ou | to | and | or )(\D*\d.*)$/.exec(text);
  const [, low = '', high = ''] = range ?? [];
  if (!range) return readFigure(text, context);
  const upper = readFigure(high, context);
  if ('rule' in upper) return upper;
  const lower = readFigure(low, upper.ownScale ? { ...context, scale: upper.scale } : context);
  if ('rule' in lower) return lower;
  const inOrder = !lower.negative && !upper.negative && magnitude(lower) <= magnitude(upper);
  if (!inOrder) return { rule: 'amount_unreadable' };
  return { ...upper, flags: upper.flags.includes('approximate') ? upper.flags : [...upper.flags, 'approximate'] };
}

/** "1 200 + 3 x 500"; a difference only after the sign that begins a formula, for "3 - 5 k€" is a range. */
function readSum(text: string, context: AmountContext): FigureOrRule | null {
  const isFormula = text.startsWith('=');
  const terms = text.slice(isFormula ? 1 : 0).split(isFormula ? /(?<=\d\D*)(?=[+-])/ : /(?<=\d\D*)(?=\+)/);
  if (terms.length < 2) return null;
  const figures: Figure[] = [];
  for (const term of terms) {
    const said = term.replace(/^\+/, '').trim();
    const figure = readShare(said, context) ?? readProduct(said, context) ?? readFigure(said, context);
    if ('rule' in figure) return figure;
    figures.push(figure);
  }
  return figures.reduce(sumOf);
}

function sumOf(one: Figure, other: Figure): Figure {
  const exponent = Math.min(one.exponent, other.exponent);
  const value = [one, other]
    .map((figure) => {
      const whole = figure.digits * BigInt(figure.scale) * 10n ** BigInt(figure.exponent - exponent);
      return figure.negative ? -whole : whole;
    })
    .reduce((left, right) => left + right);
  const flags = [...new Set([...one.flags, ...other.flags])];
  return { negative: value < 0n, digits: value < 0n ? -value : value, exponent, scale: 1, ownScale: true, flags };
}

/** "5 % de 4,8 M€", once folded: the whole percents, their decimals, and what they are of. */
export const SHARE = /^=?(\d{1,3})(?:[.,](\d{1,4}))? ?(?:%|pour ?cent|percent) ?(?:de |d'|du |of |[x×*])(.*\d.*)$/;

/** A budget decided as a part of the revenue. The amount is what is kept. */
function readShare(text: string, context: AmountContext): FigureOrRule | null {
  const share = SHARE.exec(text);
  if (!share) return null;
  const [, whole = '', decimals = '', of = ''] = share;
  const figure = readFigure(of.trim(), context);
  if ('rule' in figure) return figure;
  const digits = figure.digits * BigInt(whole + decimals);
  return { ...figure, digits, exponent: figure.exponent - decimals.length - 2 };
}

/** "3 x 500 €" and "500 € x 3". */
function readProduct(text: string, context: AmountContext): FigureOrRule | null {
  const [, count, each] = /^(\d{1,3}) ?[x×*] ?(\D*\d.*)$/.exec(text) ?? [];
  const [, unit, times] = /^(.*\d\D*?) ?[x×*] ?(\d{1,3})$/.exec(text) ?? [];
  const factor = count ?? times;
  if (factor === undefined) return null;
  const figure = readFigure(each ?? unit ?? '', context);
  return 'rule' in figure ? figure : { ...figure, digits: figure.digits * BigInt(factor) };
}

function readFigure(text: string, context: AmountContext): FigureOrRule {
  const match = /^(\D*)(\d(?:[\d.,' ]*\d)?)(\D*)$/.exec(text);
  if (!match) return { rule: 'amount_unreadable' };
  const [, before = '', number = '', after = ''] = match;
  if (/[%‰]|(?<![a-z])(pct|pour ?cent|percent)/.test(after)) return { rule: 'amount_is_percentage' };

  const unit = MULTIPLIER.exec(after);
  const flags: AmountFlag[] = [];
  let words = `${before}|${after.slice(unit?.[0].length ?? 0).replace(/^\.-/, '')}`;
  for (const [name, currencies] of CURRENCY_NAMES) {
    const without = words.replace(name, ' ');
    if (without !== words && !currencies.includes(context.currency)) return { rule: 'amount_other_currency' };
    words = without;
  }
  if (RATE.test(words)) return { rule: 'amount_is_rate' };
  const exact = words.replace(APPROXIMATE, ' ');
  if (exact !== words) flags.push('approximate');
  const net = exact.replace(TAX_INCLUDED, ' ');
  if (net !== exact) flags.push('tax_included');
  const sign = net.replace(TAX_EXCLUDED, ' ').replace(/[ :;=]/g, '');
  const negative = sign === '-|' || sign === '|-' || sign === '(|)';
  if (!negative && sign !== '|' && sign !== '+|') return { rule: 'amount_unreadable' };

  const scale = unit ? scaleOf(unit[1] ?? '') : (context.scale ?? 1);
  const value = readDigits(number, context, unit !== null || scale !== 1);
  if (!value) return { rule: 'amount_unreadable' };
  if (value.ambiguous) flags.push('ambiguous');
  return { negative, digits: value.digits, exponent: value.exponent, scale, ownScale: unit !== null, flags };
}

function scaleOf(unit: string): Scale {
  if (/^(milliard|billion|md|bn)/.test(unit)) return 1_000_000_000;
  return /^(million|mio|m$)/.test(unit) ? 1_000_000 : 1_000;
}

function readDigits(
  number: string,
  { currency, locale }: AmountContext,
  scaled: boolean,
): { digits: bigint; exponent: number; ambiguous: boolean } | null {
  const [decimal, ambiguous] = decimalSeparator(number, minorUnits(currency), scaled, locale);
  const cut = decimal === null ? number.length : number.lastIndexOf(decimal);
  const whole = number.slice(0, cut);
  const fraction = number.slice(cut + 1);
  if (!/^(\d+|\d{1,3}([.,' ]\d{3})+)$/.test(whole) || !/^\d*$/.test(fraction)) return null;
  if (new Set(whole.replace(/\d/g, '')).size > 1) return null;
  return { digits: BigInt(whole.replace(/\D/g, '') + fraction), exponent: -fraction.length, ambiguous };
}

/** Which of dot and comma opens the decimals, if any, and whether that was a guess. */
function decimalSeparator(
  number: string,
  minor: number,
  scaled: boolean,
  locale: 'fr' | 'en',
): ['.' | ',' | null, boolean] {
  const dot = number.lastIndexOf('.');
  const comma = number.lastIndexOf(',');
  if (dot < 0 && comma < 0) return [null, false];
  const last = dot > comma ? '.' : ',';
  if (dot >= 0 && comma >= 0) return [last, false];
  if (number.indexOf(last) !== number.lastIndexOf(last)) return [null, false];
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(number)) return [last, false];
  const isLocal = last === (locale === 'fr' ? ',' : '.');
  if (scaled) return [last, !isLocal];
  if (minor === 1000) return [isLocal ? last : null, true];
  return [null, isLocal];
}

function magnitude(figure: Figure): number {
  return Number(figure.digits) * 10 ** figure.exponent * figure.scale;
}

/** Rounds half away from zero, as cash registers do; null beyond what a plan can hold. */
function toCents(figure: Figure, currency: Currency): Cents | null {
  if (magnitude(figure) * minorUnits(currency) > MAX_CENTS) return null;
  const scaled = figure.digits * BigInt(figure.scale) * BigInt(minorUnits(currency));
  const divisor = 10n ** BigInt(-figure.exponent);
  const cents = Number((scaled * 2n + divisor) / (divisor * 2n));
  return figure.negative && cents !== 0 ? -cents : cents;
}
