import type { Format } from '../../../i18n/format.ts';
import type { Plan } from '../../plans/schema.ts';
import type { TeamsSearch } from './teams-search.ts';

/** What every part of the step is given. */
export interface PartProps {
  plan: Plan;
  search: TeamsSearch;
  onSearch: (search: TeamsSearch) => void;
  format: Format;
}
