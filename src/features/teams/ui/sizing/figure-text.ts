import type { Format } from '../../../../i18n/format.ts';
import { decimalsOf } from '../../../../kernel/measure.ts';

/** A figure that is worked out, with at most so many decimals; `unknown` where there is none. */
export function figureText(value: number | null, format: Format, unknown: string, decimals = 1): string {
  if (value === null) return unknown;
  const rounded = Number(value.toFixed(decimals));
  return format.number(rounded, decimalsOf(rounded));
}

/** People as divided, always with two decimals: « 4,80 ». */
export function peopleText(value: number, format: Format): string {
  return format.number(value, 2);
}
