import type { AmountParts } from '../../../budget/schema.ts';
import type { SpendContent } from '../schema.ts';

/** A budget line as the contents write it: month, category, whole euros planned, its label in French and in English. */
export function spend(
  month: number,
  category: SpendContent['category'],
  planned: number,
  french: string,
  english: string,
  more: Pick<SpendContent, 'revised' | 'ordered' | 'units'> = {},
): SpendContent {
  return { month, category, planned, label: { fr: french, en: english }, ...more };
}

/** What the amount of such a line follows from: the price of a piece, which divides what is planned to the cent. */
export function partsOf({ planned, units }: SpendContent): Partial<AmountParts> {
  if (!units) return {};
  const [count, unitName] = units;
  return { nature: 'per_unit', units: count, unitName, unitCents: (planned * 100) / count };
}
