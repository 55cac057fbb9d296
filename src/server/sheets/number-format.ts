import type { ShownDate } from '../../kernel/sheet.ts';

/** What a number format tells of the number it shows. */
export interface FormatMeaning {
  date?: ShownDate;
  percent?: true;
  /** "5 k€" shown for 5: the unit is in the format only. */
  scale?: 1_000 | 1_000_000;
}

const PLAIN: FormatMeaning = {};
const DAY: FormatMeaning = { date: 'day' };
const PERCENT: FormatMeaning = { percent: true };

/** Formats that files name by number only (ECMA-376 18.8.30); 27 to 36 and 50 to 58 are dates in some languages. */
export function builtInFormat(id: number): FormatMeaning {
  if (id === 9 || id === 10) return PERCENT;
  if (id === 14 || id === 15 || id === 22) return DAY;
  if (id === 16) return { date: 'day_month' };
  if (id === 17) return { date: 'month' };
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? DAY : PLAIN;
}

/**
 * Reads a format code such as `dd/mm/yyyy`, `mmm-yy`, `0 %` or `0" k€"`: its first section, without colours and conditions.
 * Hours alone are no date. A unit followed by a dividing comma (`0," k€"`) is only how a full amount is shown.
 */
export function meaningOfFormat(code: string): FormatMeaning {
  const bare = code.replace(/\[[^\]]*\]|[_*]./g, '');
  const [section = ''] = bare.replace(/"[^"]*"|\\./g, (literal) => literal.replace(/;/g, ' ')).split(';');
  const tokens = section
    .replace(/"[^"]*"|\\./g, '')
    .toLowerCase()
    .replace(/general|standard|am\/pm|a\/p/g, '');
  if (/^[^0#?]*[ymd]/.test(tokens)) return dateFormat(tokens);
  if (tokens.includes('%')) return PERCENT;
  const literals = section.replace(/\\(.)/g, '$1').replace(/"/g, '');
  const isDivided = /[0#?],+(?![0#?])/.test(tokens);
  if (isDivided) return PLAIN;
  if (/(^|[^a-z])k ?(€|eur|[$£]|chf)?\s*$/i.test(literals)) return { scale: 1_000 };
  return /(^|[^a-z])m ?(€|eur|[$£]|chf)\s*$/i.test(literals) ? { scale: 1_000_000 } : PLAIN;
}

function dateFormat(tokens: string): FormatMeaning {
  const hasTime = /[hs]/.test(tokens);
  const hasDay = tokens.includes('d');
  const hasYear = tokens.includes('y');
  if (hasTime && !hasDay && !hasYear) return PLAIN;
  if (hasDay) return hasYear ? DAY : { date: 'day_month' };
  return { date: tokens.includes('m') ? 'month' : 'year' };
}
