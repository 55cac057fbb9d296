import { board } from './fr/board.ts';
import { chain } from './fr/chain.ts';
import { editor } from './fr/editor.ts';
import { fields } from './fr/fields.ts';
import { grid } from './fr/grid.ts';
import { kinds } from './fr/kinds.ts';
import { indicators } from './fr/indicators.ts';
import { kit } from './fr/kit.ts';
import { accounts } from './fr/accounts.ts';
import { forms } from './fr/forms.ts';
import { people } from './fr/people.ts';
import { settings } from './fr/settings.ts';
import { history } from './fr/history.ts';
import { home } from './fr/home.ts';
import { market } from './fr/market.ts';
import { objectives } from './fr/objectives.ts';
import { pages } from './fr/pages.ts';
import { panel } from './fr/panel.ts';
import { planning } from './fr/planning.ts';
import { plans } from './fr/plans.ts';
import { shell } from './fr/shell.ts';
import { strategy } from './fr/strategy.ts';
import { smart } from './fr/smart.ts';
import { targets } from './fr/targets.ts';

/**
 * The French texts that come with the program, one area per file; those in fr-later.ts come with what shows them. French is
 * the reference: its keys type the others.
 */
export const fr = {
  accounts,
  board,
  chain,
  editor,
  fields,
  forms,
  grid,
  history,
  home,
  kinds,
  indicators,
  kit,
  market,
  objectives,
  pages,
  panel,
  people,
  planning,
  plans,
  settings,
  shell,
  strategy,
  smart,
  targets,
} as const;
