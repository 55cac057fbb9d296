const MOST_DECIMALS = 4;

/**
 * Reads a measured quantity as people type it: `1 234,5`, `94 %`, `−3`, `2k`, `1,5 M`, with or without the unit it is counted
 * in. In French a comma begins the decimals, and so does a point, unless it groups thousands: `1.200` is 1200, `1.2` and
 * `0.125` are not. In English a comma groups thousands where three digits follow it. A unit of thousands or millions (`k€`)
 * leaves `2k` unread: it could be either.
 *
 * @returns null when nothing is typed, undefined when it is not a number
 */
export function readMeasure(text: string, locale: 'fr' | 'en', unit = ''): number | null | undefined {
  const bare = withoutUnit(text.trim(), unit.trim())
    .replaceAll(/[\s\u00a0\u202f']/g, '')
    .replace('−', '-');
  if (bare === '') return text.trim() === '' ? null : undefined;
  const [, figures = '', letter = ''] = /^(.*\d)([kKM]?)$/.exec(bare) ?? [];
  const thousands = locale === 'en' ? /,(?=\d{3}(\D|$))/g : /^[+-]?[1-9]\d{0,2}(\.\d{3})+(?=,|$)/;
  const plain = figures.replace(thousands, (found) => found.replaceAll(/[.,]/g, '')).replace(',', '.');
  const isEither = letter !== '' && /^([km][€$£]|milli)/i.test(unit);
  // As an exponent, since 1.005 thousand times is not 1005 in binary.
  const scaled = plain + letter.replace(/k/i, 'e3').replace('M', 'e6');
  const value = /^[+-]?\d+(\.\d+)?$/.test(plain) && !isEither ? Number(scaled) : Number.NaN;
  return Math.abs(value) <= 1e15 ? value : undefined;
}

/** A quantity as a spreadsheet of this language reads it: no spaces, its own decimal separator. */
export function spreadsheetNumber(value: number, locale: 'fr' | 'en'): string {
  return locale === 'fr' ? String(value).replace('.', ',') : String(value);
}

/** How many decimals a quantity is shown with: those it has, at most four. */
export function decimalsOf(value: number): number {
  const rounded = String(Number(value.toFixed(MOST_DECIMALS)));
  return rounded.split('.')[1]?.length ?? 0;
}

function withoutUnit(text: string, unit: string): string {
  const ends = (end: string) => end !== '' && text.toLowerCase().endsWith(end.toLowerCase());
  const end = [unit, '%'].find(ends);
  return end === undefined ? text : text.slice(0, text.length - end.length);
}
