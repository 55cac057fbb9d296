import { isMonth } from '../../../kernel/calendar.ts';
import { SELLING_METHODS, type SellingMethod } from '../../targets/schema.ts';

/** Parts of the step, one at a time, in the order of their tabs; the organisation without a word in the address. */
export const PARTS = ['organisation', 'profiles', 'methods', 'raci', 'capacity', 'load', 'sizing'] as const;
export type Part = (typeof PARTS)[number];

/** What the address says of the teams: a link shows a colleague the same thing. */
export interface TeamsSearch {
  /** Absent for the organisation. */
  part?: Exclude<Part, 'organisation'>;
  /** The person open beside the organisation, or whose actions alone are shown. */
  person?: string;
  /** The organisation as a list instead of a chart. */
  look?: 'list';
  /** The segment and the way of selling to it that are open beside the grid of both. */
  segment?: string;
  method?: SellingMethod;
  /** The objective whose actions alone are shown. */
  objective?: string;
  /** Only the actions for which nobody, or too many, answer. */
  gaps?: true;
  /** The profile open beside its norms, or whose calculation is. */
  profile?: string;
  /** The group of customers open beside the page. */
  group?: string;
  /** Selling days in place of days worked. */
  days?: 'selling';
  /** The month whose load is opened, with `person`. */
  month?: string;
}

/** Reads an address made by this program, by an older one, or by hand: what is not understood is left out. */
export function readTeamsSearch(search: Readonly<Record<string, unknown>>): TeamsSearch {
  const id = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 64) : undefined);
  const part = PARTS.find((one) => one === search.part);
  const person = id(search.person);
  const objective = id(search.objective);
  const segment = id(search.segment);
  const method = SELLING_METHODS.find((one) => one === search.method);
  const profile = id(search.profile);
  const group = id(search.group);
  const month = isMonth(search.month) ? search.month : undefined;
  return {
    ...(part !== undefined && part !== 'organisation' && { part }),
    ...(search.look === 'list' && { look: 'list' as const }),
    ...(person && { person }),
    ...(objective && { objective }),
    ...(segment && { segment }),
    ...(method && { method }),
    ...(search.gaps === true && { gaps: true as const }),
    ...(profile && { profile }),
    ...(group && { group }),
    ...(search.days === 'selling' && { days: 'selling' as const }),
    ...(month && { month }),
  };
}
