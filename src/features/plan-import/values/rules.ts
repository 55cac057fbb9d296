import { type Day, lastDay, monthOfDay, partsOfDay } from '../../../kernel/calendar.ts';
import { foldText, meansUndecided } from '../../../kernel/folded-text.ts';
import { MAX_CENTS, minorUnits } from '../../../kernel/money.ts';
import type { Cell } from '../../../kernel/sheet.ts';
import { type AmountReading, parseAmount } from '../../../kernel/typed-amount.ts';
import { type DayContext, type DayReading, dayOfSerial, parseDay } from '../../../kernel/typed-day.ts';
import { progressNamed, shareOf } from '../../actions/rules.ts';
import type { SellingMethod } from '../../targets/schema.ts';
import { textOfCell } from '../grid/rules.ts';
import type { ProposalContext } from '../schema.ts';

/** An amount in a cell, `scale` being the unit its heading names ("k€"). A format's own unit goes first. */
export function amountOfCell(
  cell: Cell,
  context: Pick<ProposalContext, 'currency' | 'locale'>,
  scale: 1 | 1_000 | 1_000_000 = 1,
): AmountReading {
  const number = numberOf(cell);
  if (number === null) return parseAmount(textOfCell(cell), { ...context, scale });
  if (typeof cell === 'object' && cell !== null && 'percent' in cell) return { rule: 'amount_is_percentage' };
  const own = typeof cell === 'object' && cell !== null && 'scale' in cell ? cell.scale : undefined;
  // Past the sixth decimal stands what binary fractions leave, not what anyone typed.
  const cents = Math.round(Number((number * (own ?? scale) * minorUnits(context.currency)).toFixed(6)));
  return Math.abs(cents) > MAX_CENTS ? { rule: 'amount_too_large' } : { cents: cents === 0 ? 0 : cents, flags: [] };
}

/** A count such as "1 200" or "1,5 k", rounded to a whole number; null when it is none, or is below 0 or beyond a billion. */
export function wholeNumberOfCell(cell: Cell, locale: 'fr' | 'en'): number | null {
  // Counts are written as amounts are, and the CFA franc is the currency that has no smaller unit.
  const reading = amountOfCell(cell, { currency: 'XOF', locale });
  const count = 'rule' in reading ? null : reading.cents;
  return count === null || count < 0 || count > 1_000_000_000 ? null : count;
}

export function numberOf(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && cell !== null && 'number' in cell ? cell.number : null;
}

/**
 * A day in a cell. A date shown as a month means the month ("mars-27" typed in Excel becomes the first of March). A date
 * shown without its year got the year of the typing: outside the plan it is read again as if the year were left out.
 * A bare number is a serial, a year, or a month.
 */
export function dayOfCell(cell: Cell, context: DayContext): DayReading {
  if (typeof cell === 'object' && cell !== null && 'day' in cell) return shownDay(cell.day, cell.shown, context);
  const number = numberOf(cell);
  if (number === null) return parseDay(textOfCell(cell), context);
  if (Number.isInteger(number) && number >= 1 && number <= 12) {
    return doubtful(parseDay(`01/${number}`, { ...context, dayOrder: 'day_first', role: 'start' }), context);
  }
  if (Number.isInteger(number) && number >= 1990 && number <= 2100) return parseDay(String(number), context);
  const day = number > 20_000 ? dayOfSerial(number) : null;
  return day ? { day, start: day, end: day, flags: [] } : { rule: 'day_unreadable' };
}

function shownDay(day: Day, shown: 'day' | 'day_month' | 'month' | 'year', context: DayContext): DayReading {
  if (shown === 'month') return wholeMonth(day, context.role);
  if (shown === 'year') return parseDay(day.slice(0, 4), context);
  const isOutside = day < context.periodStart || day > context.periodEnd;
  if (shown === 'day_month' && isOutside) {
    const [, month, date] = partsOfDay(day);
    const reading = parseDay(`${date}/${month}`, { ...context, dayOrder: 'day_first' });
    return 'rule' in reading || reading.day === null ? reading : { ...reading, flags: ['doubtful'] };
  }
  return { day, start: day, end: day, flags: [] };
}

function wholeMonth(day: Day, role: 'start' | 'end'): DayReading {
  const [start, end] = [`${monthOfDay(day)}-01`, lastDay(monthOfDay(day))];
  return { day: role === 'start' ? start : end, start, end, flags: [] };
}

function doubtful(reading: DayReading, context: DayContext): DayReading {
  if ('rule' in reading || reading.day === null) return reading;
  const month = wholeMonth(reading.start, context.role);
  return 'rule' in month ? month : { ...month, flags: ['doubtful'] };
}

const METHOD_WORDS: readonly [SellingMethod, RegExp][] = [
  ['face_to_face', /^(face a face|face to face|en face|presentiel|rendez-vous|visites?|in person|meetings?|visits?)$/],
  ['visio', /^(visio(conference)?|video|video ?calls?|video meetings?)$/],
  ['phone', /^(telephone|tel|appels?|phoning|phone|calls?)$/],
  ['email', /^(e-?mails?|mails?|courriels?|e-?mailings?)$/],
  ['social', /^(reseaux sociaux|reseau social|social( media| networks?)?|linkedin)$/],
  ['event', /^(evenements?|salons?|events?|trade ?shows?)$/],
  ['partner', /^(partenaires?|partenariats?|partners?|partnerships?)$/],
];

/** The way of meeting customers that a word means, null when it means none. */
export function methodOf(text: string): SellingMethod | null {
  const folded = foldText(text);
  return METHOD_WORDS.find(([, words]) => words.test(folded))?.[0] ?? null;
}

/** Ids by name, as they are written and as they fold; of several with one name the first counts. */
export function nameIndex(known: readonly { id: string; name: string }[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const { id, name } of known) if (!index.has(written(name))) index.set(written(name), id);
  for (const { id, name } of known) if (!index.has(foldText(name))) index.set(foldText(name), id);
  return index;
}

/** The records that a cell names, one after another, and whether it says anything else. Names may hold commas themselves. */
export function knownNames(text: string, index: ReadonlyMap<string, string>): { ids: string[]; hasOthers: boolean } {
  const parts = text.split(/([,;\n])/);
  const idOf = (from: number, to: number): string | undefined => {
    const name = parts.slice(from, to).join('');
    return index.get(written(name)) ?? index.get(foldText(name));
  };
  const ids = new Set<string>();
  let hasOthers = false;
  for (let from = 0; from < parts.length; from += 2) {
    if ((parts[from] ?? '').trim() === '') continue;
    let to = parts.length;
    while (to > from && idOf(from, to) === undefined) to -= 2;
    const id = idOf(from, to);
    if (id === undefined) hasOthers = true;
    else {
      ids.add(id);
      from = to - 1;
    }
  }
  return { ids: [...ids], hasOthers };
}

function written(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** A share done, 0 to 1: "50 %", 0.5, 50, "1/2"; null when it is none. A full one of a whole number means all, not 1 %. */
export function progressOfCell(cell: Cell): number | null {
  const number = numberOf(cell);
  return number === null ? progressNamed(textOfCell(cell)) : shareOf(number <= 1 ? number : number / 100);
}

/** True for a mark that says "this month" in a calendar column: x, a bullet, a tick, 1, oui. */
export function isMark(cell: Cell): boolean {
  if (cell === true || cell === 1) return true;
  return /^(x+|[•●■▪◆*✓✔✅→>-]|oui|yes|1)$/i.test(textOfCell(cell));
}

const TEAM =
  /^(l'|la |le |les )?(equipes?|services?|teams?|departements?|direction|dept|pole|agences?|commerciaux|commerciales|vendeurs|managers|tous|toutes|tout le monde|ensemble|marketing|ventes?|sales|communication|com|comm|adv|sav|rh|compta(bilite)?|finance|everyone|all|comite|codir|prestataires?|agence .*|externe)(?![a-z])/;

/** The people a cell names, in order: "Marie / Paul", "Marie et Paul (marketing)", one a line, "équipe marketing". */
export function namesOf(text: string): { name: string; isTeam: boolean }[] {
  const names: { name: string; isTeam: boolean }[] = [];
  for (const part of text.replace(/\([^()]*\)/g, ' ').split(/[/,;+&\n|]| et | and | - /i)) {
    const name = part
      .replace(/\s+/g, ' ')
      .replace(/^[\s\-–•*:]+|[\s\-–:.]+$/g, '')
      .trim();
    const folded = foldText(name);
    if (folded === '' || meansUndecided(folded) || !/[a-z]/.test(folded)) continue;
    if (!names.some((other) => foldText(other.name) === folded)) names.push({ name, isTeam: TEAM.test(folded) });
  }
  return names;
}

/** The same function, computing each text once: the cells of a column repeat themselves, and reading a text is not free. */
export function once<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = compute(text);
    known.set(text, value);
    return value;
  };
}
