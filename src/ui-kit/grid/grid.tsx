import { useNarrow } from '../media.ts';
import { onDemand, useOnDemand } from '../on-demand.ts';
import { GridTable } from './grid-table.tsx';
import type { GridProps, GridRow } from './grid-types.ts';

const listCode = onDemand(() => import('./grid-list.tsx'));

/**
 * Rows in groups, edited in place like a spreadsheet; on a narrow screen, a list whose lines open the record.
 * Only the lines in view are drawn, and a line is drawn again only when something on it changes.
 */
export function Grid<Row extends GridRow>(props: GridProps<Row>) {
  const isNarrow = useNarrow();
  const list = useOnDemand(listCode, isNarrow);
  if (!isNarrow) return <GridTable {...props} />;
  return list && <list.GridList {...props} />;
}
