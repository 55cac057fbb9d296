import { partsOfDay } from './calendar.ts';
import { DATED_READERS } from './dated-moment.ts';
import { durationNamed } from './day-words.ts';
import { type MomentReader, momentOf } from './moment.ts';
import { RELATIVE_READERS } from './relative-moment.ts';

const PREFIX =
  /^(?:(?:au plus tard|no later than|a partir du?e?|autour du?e?|jusqu'au|jusqu'en|d'ici|environ|courant|avant|apres|vers|entre|pour|les?|la|du|des?|au|en|before|between|until|till|from|after|around|about|circa|during|by|on|the|in|echeance|deadline)\b ?:? ?|(?:l'|d'|~|env\.?|ca\.) ?)/;
const MARGIN = /^(vers|environ|env|autour|around|about|circa|ca\.|~)/;

/** Drops what stands before a date ("avant le", "d'ici", "no later than"); some of it leaves a margin. */
export function withoutPrefix(text: string): { said: string; approximate: boolean } {
  let said = text;
  let approximate = false;
  for (let prefix = PREFIX.exec(said); prefix?.[0]; prefix = PREFIX.exec(said)) {
    approximate ||= MARGIN.test(said);
    said = said.slice(prefix[0].length);
  }
  return { said, approximate };
}

/** Reads a folded text as one moment, dated, relative or a part of one; null when it is none. */
export const readMoment: MomentReader = (text, context) => {
  for (const reader of READERS) {
    const moment = reader(text, context);
    if (moment) return moment;
  }
  return null;
};

const PART =
  /^(debut|milieu|mi|fin|early|mid|late|start|beginning|middle|end)[ -](?:(?:de|du|des|of) |d')?(?:(?:la|le|the) |l')?(.+)$/;

/** "fin mars", "mi-mai", "début T2", "end of June", "fin du mois". */
const readPart: MomentReader = (text, context) => {
  const match = PART.exec(text);
  const rest = match?.[2] ?? '';
  if (!match || PART.test(rest)) return null;
  const said = readMoment(rest, context) ?? readCurrent(rest, context);
  if (!said || said.unit === 'day' || said.unit === 'fixed') return null;
  const part = /^(debut|early|start|beg)/.test(text) ? 'early' : /^(fin|late|end)/.test(text) ? 'late' : 'mid';
  return { ...said, part, approximate: part !== 'late' };
};

/** "fin du mois", "end of the quarter": the one today is in. */
const readCurrent: MomentReader = (text, { today }) => {
  const [year, month] = partsOfDay(today);
  const unit = durationNamed(text.replace(/ en cours$/, ''));
  if (unit?.unit !== 'month') return null;
  if (unit.count === 1) return momentOf('month', month, year);
  return momentOf(unit.count === 3 ? 'quarter' : 'semester', Math.ceil(month / unit.count), year);
};

const READERS: readonly MomentReader[] = [...DATED_READERS, ...RELATIVE_READERS, readPart];
