import type { Catalogue } from '../catalogue.ts';
import type { defaults as french } from '../fr/defaults.ts';

export const defaults: Catalogue<typeof french> = {
  planName: 'Sales action plan {{year}}',
  exampleName: 'Example',
  anonymousName: 'You',
};
