import { useMemo } from 'react';
import type { Format } from '../../i18n/format.ts';
import { type Cents, type Currency, roomiestCents } from '../../kernel/money.ts';
import { figureWidth } from './figure-width.ts';
import type { GridColumn } from './grid-types.ts';

/**
 * The columns, those of amounts as wide as the longest of their figures: one that is cut is read as another. The same array
 * until a width changes, since a new one makes every line drawn again.
 */
export function useRoomyColumns<Row>(
  columns: readonly GridColumn<Row>[],
  amounts: Readonly<Record<string, Iterable<Cents>>>,
  { currency, format }: { currency: Currency; format: Format },
): readonly GridColumn<Row>[] {
  const widths = columns.map(({ id, width }) => {
    const own = amounts[id];
    return own ? Math.max(width, figureWidth(format.money(roomiestCents(own, currency), currency))) : width;
  });
  const key = widths.join();
  return useMemo(() => {
    const fitting = key.split(',').map(Number);
    return columns.map((column, index) => {
      const width = fitting[index] ?? column.width;
      return width === column.width ? column : { ...column, width };
    });
  }, [columns, key]);
}
