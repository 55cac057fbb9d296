/** The two looks of the objectives: a table one types in, a tree one reads. */
export const LOOKS = ['list', 'cascade'] as const;
export type Look = (typeof LOOKS)[number];

/** What the address says of the objectives: a link shows a colleague the same thing. */
export interface ObjectivesSearch {
  q?: string;
  /** Absent for the table. */
  look?: 'cascade';
  /** The one open beside the page. */
  objective?: string;
}

/** Reads an address made by this program, by an older one, or by hand: what is not understood is left out. */
export function readObjectivesSearch(search: Readonly<Record<string, unknown>>): ObjectivesSearch {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined);
  const q = typeof search.q === 'number' ? String(search.q) : text(search.q);
  const objective = text(search.objective);
  return {
    ...(q && { q }),
    ...(search.look === 'cascade' && { look: 'cascade' }),
    ...(objective && { objective }),
  };
}
