import { type Cents, type Currency, minorUnits } from '../kernel/money.ts';
import type { Format } from './format.ts';

/** « 16 300 »: an amount among others, whose currency their total says. */
export function bareAmount(cents: Cents, currency: Currency, format: Format): string {
  const units = minorUnits(currency);
  return format.number(cents / units, cents % units === 0 ? 0 : Math.log10(units));
}
