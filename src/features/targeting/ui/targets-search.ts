/** Parts of the step, one at a time; the segments without a word in the address. */
export const PARTS = ['segments', 'personas', 'journeys', 'problems', 'coverage'] as const;
export type Part = (typeof PARTS)[number];

/** For the persona: every card, one under the other. */
export const ALL = 'all';

/** What the address says of the targets: a link shows a colleague the same thing. */
export interface TargetsSearch {
  /** Absent for the segments. */
  part?: Exclude<Part, 'segments'>;
  /** The segment open beside the page. */
  segment?: string;
  /** The persona chosen, or `ALL`; the first without a word. */
  persona?: string;
}

/** Reads an address made by this program, by an older one, or by hand: what is not understood is left out. */
export function readTargetsSearch(search: Readonly<Record<string, unknown>>): TargetsSearch {
  const id = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 64) : undefined);
  const part = PARTS.find((one) => one === search.part);
  const segment = id(search.segment);
  const persona = id(search.persona);
  return {
    ...(part !== undefined && part !== 'segments' && { part }),
    ...(segment && { segment }),
    ...(persona && { persona }),
  };
}
