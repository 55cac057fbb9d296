import type { Catalogue } from '../catalogue.ts';
import type { sheets as french } from '../fr/sheets.ts';

export const sheets: Catalogue<typeof french> = {
  sheet: 'Action plan',
  headings: { objective: 'Objective', action: 'Action', owner: 'Owner', due: 'Due date', budget: 'Budget' },
  noObjective: 'No objective',
  total: 'Total',
  period: '{{start}} to {{end}} – as of {{today}}',
  page: 'Page {{page}} of {{pages}}',
};
