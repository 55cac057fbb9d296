import { isMonth } from '../../../kernel/calendar.ts';

/** Parts of the step, one at a time, in the order of their tabs; the organisation without a word in the address. */
export const PARTS = ['organisation', 'raci', 'load'] as const;
export type Part = (typeof PARTS)[number];

/** What the address says of the teams: a link shows a colleague the same thing. */
export interface TeamsSearch {
  /** Absent for the organisation. */
  part?: Exclude<Part, 'organisation'>;
  /** The person open beside the organisation, or whose actions alone are shown. */
  person?: string;
  /** The organisation as a list instead of a chart. */
  look?: 'list';
  /** The objective whose actions alone are shown. */
  objective?: string;
  /** Only the actions for which nobody, or too many, answer. */
  gaps?: true;
  /** The month whose load is opened, with `person`. */
  month?: string;
}

/** Reads an address made by this program, by an older one, or by hand: what is not understood is left out. */
export function readTeamsSearch(search: Readonly<Record<string, unknown>>): TeamsSearch {
  const id = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 64) : undefined);
  const part = PARTS.find((one) => one === search.part);
  const person = id(search.person);
  const objective = id(search.objective);
  const month = isMonth(search.month) ? search.month : undefined;
  return {
    ...(part !== undefined && part !== 'organisation' && { part }),
    ...(search.look === 'list' && { look: 'list' as const }),
    ...(person && { person }),
    ...(objective && { objective }),
    ...(search.gaps === true && { gaps: true as const }),
    ...(month && { month }),
  };
}
