import type { SpendContent } from '../schema.ts';

/** A budget line as the contents write it: month, category, whole euros planned, its label in French and in English. */
export function spend(
  month: number,
  category: SpendContent['category'],
  planned: number,
  french: string,
  english: string,
  more: Pick<SpendContent, 'revised' | 'ordered'> = {},
): SpendContent {
  return { month, category, planned, label: { fr: french, en: english }, ...more };
}
