import { isDay } from '../../../kernel/calendar.ts';
import { PARTS, type Part } from '../../steps/schema.ts';

export const LOOKS = ['journal', 'versions', 'compare'] as const;
export type Look = (typeof LOOKS)[number];
export const CHANGED = ['created', 'updated', 'deleted'] as const;
export type Changed = (typeof CHANGED)[number];

/** What the address says of the history: a link shows a colleague the same comparison. */
export interface HistorySearch {
  /** Absent for the changes one by one. */
  look?: Exclude<Look, 'journal'>;
  /** The two sides: a day, or the id of a named version; absent, the earlier one is proposed and the later one is now. */
  from?: string;
  to?: string;
  /** Grouped by author; absent, by step. */
  by?: 'author';
  /** Only these. */
  show?: Changed;
  part?: Part;
  author?: string;
}

/** Reads an address made by this program, by an older one, or by hand: what is not understood is left out. */
export function readHistorySearch(search: Readonly<Record<string, unknown>>): HistorySearch {
  const moment = (value: unknown) =>
    typeof value === 'string' && (isDay(value) || /^[0-9a-f-]{36}$/.test(value)) ? value : undefined;
  const look = search.look === 'versions' || search.look === 'compare' ? search.look : undefined;
  const from = moment(search.from);
  const to = moment(search.to);
  const show = CHANGED.find((one) => one === search.show);
  const part = PARTS.find((one) => one === search.part);
  const author = typeof search.author === 'string' && search.author !== '' ? search.author.slice(0, 40) : undefined;
  return {
    ...(look && { look }),
    ...(from && { from }),
    ...(to && { to }),
    ...(search.by === 'author' && { by: 'author' as const }),
    ...(show && { show }),
    ...(part && { part }),
    ...(author && { author }),
  };
}
