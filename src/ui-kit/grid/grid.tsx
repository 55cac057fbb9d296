import { useNarrow } from '../media.ts';
import { GridList } from './grid-list.tsx';
import { GridTable } from './grid-table.tsx';
import type { GridProps, GridRow } from './grid-types.ts';

/**
 * Rows in groups, edited in place like a spreadsheet; on a narrow screen, a list whose lines open the record.
 * Only the lines in view are drawn, and a line is drawn again only when something on it changes.
 */
export function Grid<Row extends GridRow>(props: GridProps<Row>) {
  return useNarrow() ? <GridList {...props} /> : <GridTable {...props} />;
}
