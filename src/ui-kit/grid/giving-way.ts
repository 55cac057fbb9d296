import { widthOf } from './grid-shared.ts';
import type { GridColumn } from './grid-types.ts';

/**
 * Columns of which some leave while the table is too narrow for all, in the order given, first to last: for what the
 * panel of the row shows too. Widths in px, as the columns have them.
 */
export function givingWay<Row>(columns: readonly GridColumn<Row>[], order: readonly string[]): GridColumn<Row>[] {
  let total = widthOf(columns);
  const needed = new Map<string, number>();
  for (const id of order) {
    needed.set(id, total);
    total -= columns.find((column) => column.id === id)?.width ?? 0;
  }
  return columns.map((column) => {
    const minTableWidth = needed.get(column.id);
    return minTableWidth === undefined ? column : { ...column, minTableWidth };
  });
}
