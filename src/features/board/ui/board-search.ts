import { readView, type ViewSearch, writeView } from '../view/rules.ts';

/** What the address says of the board: a link shows a colleague the same thing. */
export interface BoardSearch extends ViewSearch {
  action?: string;
  /** The objective open beside the table, when no action is. */
  objective?: string;
  /** The saved view that was chosen, which what is on screen may have left since. */
  saved?: string;
}

/** Reads an address made by this program, by an older one, or by hand: what is not understood is left out. */
export function readBoardSearch(search: Readonly<Record<string, unknown>>): BoardSearch {
  const id = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 64) : undefined);
  const action = id(search.action);
  const objective = action === undefined ? id(search.objective) : undefined;
  const saved = id(search.saved);
  return {
    ...writeView(readView(search)),
    ...(action && { action }),
    ...(objective && { objective }),
    ...(saved && { saved }),
  };
}
