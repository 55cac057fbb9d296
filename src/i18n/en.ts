import type { Catalogue } from './catalogue.ts';
import { board } from './en/board.ts';
import { fields } from './en/fields.ts';
import { grid } from './en/grid.ts';
import { kit } from './en/kit.ts';
import { pages } from './en/pages.ts';
import { shell } from './en/shell.ts';
import type { fr } from './fr.ts';

export const en: Catalogue<typeof fr> = { board, fields, grid, kit, pages, shell };
