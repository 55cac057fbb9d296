import type { Format } from '../../i18n/format.ts';
import { monthOfDay } from '../../kernel/calendar.ts';
import { decimalsOf } from '../../kernel/measure.ts';
import type { Figure } from '../../features/indicators/series/rules.ts';
import type { Period } from '../../features/indicators/periods/rules.ts';
import type { Kpi } from '../../features/indicators/schema.ts';

/** What is needed to write a value: its unit and how precise it is. */
export type Written = Pick<Kpi, 'unit' | 'decimals'>;

/** A value with its unit, as each language writes it: `1 234 €`, `94,2 %`; `none` where it is not known. */
export function measureText(value: number | null, kpi: Written, format: Format, none: string): string {
  return value === null ? none : withUnit(rounded(value, kpi), kpi, format);
}

/** What a value is the quotient of: `118 / 380`; null where it is none, or it is not known. */
export function quotientText({ numerator, denominator }: Omit<Figure, 'value'>, format: Format): string | null {
  if (numerator === null || denominator === null) return null;
  const written = (value: number) => format.number(value, Math.min(2, decimalsOf(value)));
  return `${written(numerator)} / ${written(denominator)}`;
}

/** What a value is a share of: `380`; null as above. */
export function volumeText({ denominator }: Pick<Figure, 'denominator'>, format: Format): string | null {
  return denominator === null ? null : format.number(denominator, Math.min(2, decimalsOf(denominator)));
}

/** A difference with its sign: `+3 clients`, `−2,5 %`. */
export function gapText(gap: number | null, kpi: Written, format: Format, none: string): string {
  if (gap === null) return none;
  const value = rounded(gap, kpi);
  return value > 0 ? `+${withUnit(value, kpi, format)}` : measureText(value, kpi, format, none);
}

/** A value without its unit, for a column that tells it once. */
export function bareText(value: number | null, kpi: Written, format: Format, none: string): string {
  return value === null ? none : format.number(rounded(value, kpi), kpi.decimals);
}

function withUnit(value: number, { unit, decimals }: Written, format: Format): string {
  if (unit === '%') return format.percent(value / 100, decimals);
  if (unit === '€') return format.money(Math.round(value * 100), 'EUR', decimals > 0 ? 'exact' : undefined);
  const figure = format.number(value, decimals);
  return unit === '' ? figure : `${figure}\u00a0${unit}`;
}

/** −0 is written 0. */
function rounded(value: number, { decimals }: Pick<Kpi, 'decimals'>): number {
  return Number(value.toFixed(decimals)) || 0;
}

/** `octobre 2027`, or the Monday of a week for words to be put around it. */
export function periodText(period: Period, format: Format, week: (day: string) => string, year?: number): string {
  return period.periodKind === 'month'
    ? format.monthLong(monthOfDay(period.periodFrom))
    : week(format.dayShort(period.periodFrom, year ?? Number(period.periodFrom.slice(0, 4))));
}
