import type { Catalogue } from './catalogue.ts';
import { board } from './en/board.ts';
import { chain } from './en/chain.ts';
import { editor } from './en/editor.ts';
import { fields } from './en/fields.ts';
import { filters } from './en/filters.ts';
import { envelopes } from './en/envelopes.ts';
import { grid } from './en/grid.ts';
import { imports } from './en/imports.ts';
import { kinds } from './en/kinds.ts';
import { indicators } from './en/indicators.ts';
import { kit } from './en/kit.ts';
import { accounts } from './en/accounts.ts';
import { forms } from './en/forms.ts';
import { people } from './en/people.ts';
import { playbook } from './en/playbook.ts';
import { settings } from './en/settings.ts';
import { conflicts } from './en/conflicts.ts';
import { models } from './en/models.ts';
import { objective } from './en/objective.ts';
import { history } from './en/history.ts';
import { home } from './en/home.ts';
import { market } from './en/market.ts';
import { objectives } from './en/objectives.ts';
import { pages } from './en/pages.ts';
import { panel } from './en/panel.ts';
import { planning } from './en/planning.ts';
import { plans } from './en/plans.ts';
import { preparation } from './en/preparation.ts';
import { shell } from './en/shell.ts';
import { steps } from './en/steps.ts';
import { strategy } from './en/strategy.ts';
import { sizing } from './en/sizing.ts';
import { smart } from './en/smart.ts';
import { targets } from './en/targets.ts';
import { versions } from './en/versions.ts';
import { views } from './en/views.ts';
import { workshop } from './en/workshop.ts';
import { teams } from './en/teams.ts';
import type { fr } from './fr.ts';
import type { frLater } from './fr-later.ts';
import type { accounts as frAccounts } from './fr/accounts.ts';

export const en: Catalogue<typeof fr & typeof frLater & { accounts: typeof frAccounts }> = {
  accounts,
  board,
  chain,
  editor,
  fields,
  filters,
  forms,
  grid,
  conflicts,
  objective,
  history,
  home,
  envelopes,
  imports,
  kinds,
  indicators,
  kit,
  market,
  models,
  objectives,
  pages,
  panel,
  people,
  planning,
  plans,
  preparation,
  playbook,
  settings,
  shell,
  steps,
  strategy,
  sizing,
  smart,
  targets,
  versions,
  views,
  workshop,
  teams,
};
