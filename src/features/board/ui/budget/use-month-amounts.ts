import { useTranslation } from 'react-i18next';
import type { Month } from '../../../../kernel/calendar.ts';
import type { Cents } from '../../../../kernel/money.ts';
import type { Operation } from '../../../../records/change.ts';
import type {
  CellAddress,
  CellProblem,
  CellWrite,
  GridColumn,
  GridProps,
  GridRow,
  Refusal,
} from '../../../../ui-kit/grid/grid-types.ts';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { centsOf, isProblem } from '../board-edits.ts';
import type { BoardLookProps } from '../board-look.ts';
import { monthOfColumn, TOTAL } from './budget-columns.tsx';

/** Typing, pasting and filling amounts in a table of months with their total, each gesture one change. */
export function useMonthAmounts<Row extends GridRow>(table: {
  rows: ReadonlyMap<string, Row>;
  columns: readonly GridColumn<Row>[];
  edit: Pick<BoardLookProps['edit'], 'plan' | 'locale'>;
  canEdit: (row: Row) => boolean;
  /** What an amount changes, in a month or, with null, over all months; nothing typed is null. */
  operationsFor: (row: Row, month: Month | null, cents: Cents | null) => Operation[];
}): Required<Pick<GridProps<Row>, 'onEdit' | 'onWrite'>> {
  const { rows, columns, edit, canEdit, operationsFor } = table;
  const { t } = useTranslation('board');
  const store = usePlanStore();
  const read = (row: Row, columnId: string, text: string): Operation[] | Refusal => {
    const cents = centsOf({ kind: 'text', text }, edit);
    return isProblem(cents) ? { problem: t(`problems.${cents}`) } : operationsFor(row, monthOfColumn(columnId), cents);
  };
  const textOf = ({ columnId, value }: CellWrite): string => {
    if (value.kind === 'pasted' || value.kind === 'text') return value.text;
    const copied = value.kind === 'copy' ? rows.get(value.of.rowId) : undefined;
    return (copied && columns.find(({ id }) => id === columnId)?.clipboard?.(copied)) ?? '';
  };
  const isMonth = ({ columnId }: CellAddress) => monthOfColumn(columnId) !== null;
  return {
    onEdit({ input, rowId, columnId }) {
      const row = rows.get(rowId);
      if (!row) return undefined;
      const result = read(row, columnId, input.kind === 'text' ? input.text : '');
      if ('problem' in result) return result;
      store.edit(result);
      return undefined;
    },
    onWrite({ cells }) {
      const operations: Operation[] = [];
      const problems: CellProblem[] = [];
      // A total beside its own months would share out what they just received.
      const inMonths = new Set(cells.filter(isMonth).map(({ rowId }) => rowId));
      for (const cell of cells) {
        const row = rows.get(cell.rowId);
        if (!row || !canEdit(row)) continue;
        if (!isMonth(cell) && (cell.columnId !== TOTAL || inMonths.has(cell.rowId))) continue;
        const text = textOf(cell);
        const result = read(row, cell.columnId, text);
        if ('problem' in result) problems.push({ ...cell, text, problem: result.problem });
        else operations.push(...result);
      }
      store.edit(operations);
      return problems;
    },
  };
}
