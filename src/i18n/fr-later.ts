import { chain } from './fr/chain.ts';
import { editor } from './fr/editor.ts';
import { fields } from './fr/fields.ts';
import { filters } from './fr/filters.ts';
import { envelopes } from './fr/envelopes.ts';
import { conflicts } from './fr/conflicts.ts';
import { models } from './fr/models.ts';
import { objective } from './fr/objective.ts';
import { history } from './fr/history.ts';
import { home } from './fr/home.ts';
import { imports } from './fr/imports.ts';
import { indicators } from './fr/indicators.ts';
import { market } from './fr/market.ts';
import { objectives } from './fr/objectives.ts';
import { panel } from './fr/panel.ts';
import { people } from './fr/people.ts';
import { planning } from './fr/planning.ts';
import { plans } from './fr/plans.ts';
import { preparation } from './fr/preparation.ts';
import { playbook } from './fr/playbook.ts';
import { settings } from './fr/settings.ts';
import { sizing } from './fr/sizing.ts';
import { smart } from './fr/smart.ts';
import { steps } from './fr/steps.ts';
import { strategy } from './fr/strategy.ts';
import { targets } from './fr/targets.ts';
import { versions } from './fr/versions.ts';
import { views } from './fr/views.ts';
import { workshop } from './fr/workshop.ts';
import { teams } from './fr/teams.ts';

/** French texts of what no page needs that people open first: they come with the pages and panels that show them. */
export const frLater = {
  chain,
  editor,
  fields,
  filters,
  envelopes,
  conflicts,
  objective,
  history,
  home,
  imports,
  indicators,
  market,
  models,
  objectives,
  panel,
  people,
  planning,
  plans,
  preparation,
  playbook,
  settings,
  sizing,
  smart,
  steps,
  strategy,
  targets,
  versions,
  views,
  workshop,
  teams,
} as const;
