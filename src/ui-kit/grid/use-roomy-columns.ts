import { useMemo } from 'react';
import { bareAmount } from '../../i18n/bare-amount.ts';
import type { Format } from '../../i18n/format.ts';
import { type Cents, type Currency } from '../../kernel/money.ts';
import { figureWidth } from './figure-width.ts';
import type { GridColumn } from './grid-types.ts';

/** What bare figures, which stand in rows of their like, need not have between two of them, in px. */
const SHARED_MARGIN = 8;

/**
 * The columns, those of amounts as wide as the longest of their figures, which `roomiest` stands for: one that is cut is read
 * as another. The same array until a width changes, since a new one makes every line drawn again.
 */
export function useRoomyColumns<Row>(
  columns: readonly GridColumn<Row>[],
  roomiest: Readonly<Record<string, Cents>>,
  {
    currency,
    format,
    isBare,
  }: {
    currency: Currency;
    format: Format;
    /** Columns whose amounts stand without their currency. */
    isBare?: (columnId: string) => boolean;
  },
): readonly GridColumn<Row>[] {
  const widths = columns.map(({ id, width }) => {
    const amount = roomiest[id];
    return amount === undefined
      ? width
      : Math.max(
          width,
          isBare?.(id)
            ? figureWidth(bareAmount(amount, currency, format)) - SHARED_MARGIN
            : figureWidth(format.money(amount, currency)),
        );
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
