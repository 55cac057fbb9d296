import { board } from './fr/board.ts';
import { fields } from './fr/fields.ts';
import { grid } from './fr/grid.ts';
import { kit } from './fr/kit.ts';
import { pages } from './fr/pages.ts';
import { shell } from './fr/shell.ts';

/** Every French text, one area per file. French is the reference: its keys type the others. */
export const fr = { board, fields, grid, kit, pages, shell } as const;
