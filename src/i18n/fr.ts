import { board } from './fr/board.ts';
import { grid } from './fr/grid.ts';
import { kinds } from './fr/kinds.ts';
import { kit } from './fr/kit.ts';
import { forms } from './fr/forms.ts';
import { pages } from './fr/pages.ts';
import { shell } from './fr/shell.ts';

/**
 * The French texts that come with the program, one area per file; those in fr-later.ts come with what shows them. French is
 * the reference: its keys type the others.
 */
export const fr = {
  board,
  forms,
  grid,
  kinds,
  kit,
  pages,
  shell,
} as const;
