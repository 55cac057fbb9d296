import type { Catalogue } from '../catalogue.ts';
import type { filters as french } from '../fr/filters.ts';

export const filters: Catalogue<typeof french> = {
  active: 'Current filters',
  remove: 'Remove the filter {{label}}: {{value}}',
  gone: 'deleted',
  between: '{{from}} to {{to}}',
  since: 'from {{from}}',
  upTo: 'up to {{to}}',
  kept_one: '{{count, number}} action kept in view despite the filter',
  kept_other: '{{count, number}} actions kept in view despite the filter',
  release: 'Hide',
};
