import type { Catalogue } from '../catalogue.ts';
import type { teams as french } from '../fr/teams.ts';

export const teams: Catalogue<typeof french> = {
  title: 'Teams',
  parts: 'Parts of the step',
  part: { organisation: 'Organisation', raci: 'RACI', load: 'Workload' },
  members: 'Members and access',
};
