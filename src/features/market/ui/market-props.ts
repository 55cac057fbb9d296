import type { Format } from '../../../i18n/format.ts';
import type { Plan } from '../../plans/schema.ts';
import type { MarketSearch, Openable } from './market-search.ts';

/** What each part of the step is given. */
export interface PartProps {
  plan: Plan;
  search: MarketSearch;
  format: Format;
  onSearch: (search: MarketSearch) => void;
  onOpen: (kind: Openable, id: string) => void;
}
