import type { ShownStatus } from '../../actions/rules.ts';

/** The statuses one may filter on, the pressing one first. */
export const FILTER_STATUSES: readonly ShownStatus[] = ['late', 'todo', 'in_progress', 'done', 'paused', 'cancelled'];

/** What the address says of the board: a link shows a colleague the same thing. */
export interface BoardSearch {
  q?: string;
  owner?: string;
  status?: ShownStatus;
  action?: string;
  /** The objective open beside the table, when no action is. */
  objective?: string;
}

/** Reads an address made by this program, by an older one, or by hand: what is not understood is left out. */
export function readBoardSearch(search: Readonly<Record<string, unknown>>): BoardSearch {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined);
  const q = typeof search.q === 'number' ? String(search.q) : text(search.q);
  const owner = text(search.owner);
  const action = text(search.action);
  const objective = action === undefined ? text(search.objective) : undefined;
  const status = FILTER_STATUSES.find((known) => known === search.status);
  return {
    ...(q && { q }),
    ...(owner && { owner }),
    ...(status && { status }),
    ...(action && { action }),
    ...(objective && { objective }),
  };
}
