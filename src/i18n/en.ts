import type { Catalogue } from './catalogue.ts';
import { grid } from './en/grid.ts';
import { kit } from './en/kit.ts';
import { shell } from './en/shell.ts';
import type { fr } from './fr.ts';

export const en: Catalogue<typeof fr> = { grid, kit, shell };
