import type { Text } from '../../schema.ts';
import type { YearDay } from '../schema.ts';

/** The moments of the plan that Verdier gave a name, each on the evening of a day that mattered. */
export const VERSIONS: readonly { on: YearDay; name: Text; note: Text }[] = [
  {
    on: '01-21',
    name: { fr: 'Plan initial', en: 'Initial plan' },
    note: {
      fr: 'Tel que le comité de direction l’a validé, avant le premier engagement.',
      en: 'As the management committee approved it, before the first commitment.',
    },
  },
  {
    on: '07-08',
    name: { fr: 'Plan révisé de juillet', en: 'July’s revised plan' },
    note: {
      fr: 'Revue de mi-année\u00a0: le salon régional abandonné, son budget va aux diagnostics et aux annonces.',
      en: 'Mid-year review: the regional show given up, its budget goes to the diagnostics and the adverts.',
    },
  },
];
