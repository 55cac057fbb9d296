import type { PlaybookSearch } from './playbook-search.ts';
import type { PlaybookState } from './use-playbook.ts';

/** What every part of the page shows, and how it changes the address. */
export interface PlaybookProps {
  state: PlaybookState;
  search: PlaybookSearch;
  onSearch: (search: PlaybookSearch) => void;
}
