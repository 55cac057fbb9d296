import type { Catalogue } from '../catalogue.ts';
import type { objective as french } from '../fr/objective.ts';

export const objective: Catalogue<typeof french> = {
  title: 'Objective',
  name: 'Name of the objective',
  addDescription: 'Why this objective? For whom?',
  parent: 'Part of',
  firstLevel: 'First level',
  indicator: 'Indicator',
  indicatorExample: 'New customers signed',
  unit: 'Unit',
  unitExample: 'customers, %, k€…',
  baseline: 'Baseline',
  target: 'Target',
  startDate: 'Start',
  noStart: 'No date',
  dueDate: 'Due',
  color: 'Colour',
  delete: 'Delete the objective',
  deleted_one: 'Objective deleted. {{count, number}} action is left without one.',
  deleted_other: 'Objective deleted. {{count, number}} actions are left without one.',
  deleted_zero: 'Objective deleted.',
};
