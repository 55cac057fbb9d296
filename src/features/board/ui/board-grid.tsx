import { Suspense, useMemo } from 'react';
import { lazyPart, onDemand } from '../../../ui-kit/on-demand.ts';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import type { Cents } from '../../../kernel/money.ts';
import type { Operation } from '../../../records/change.ts';
import { compareByRank, rankBetween } from '../../../records/rank.ts';
import { Grid } from '../../../ui-kit/grid/grid.tsx';
import type { CellEdit, CellProblem, CellValue, GridBatch, GridGroup } from '../../../ui-kit/grid/grid-types.ts';
import { useRoomyColumns } from '../../../ui-kit/grid/use-roomy-columns.ts';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../actions/schema.ts';
import { availableBudget, type BudgetTotals } from '../../budget/rules.ts';
import { COLORS } from '../../catalogue/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { isColumn, moveColumn, resizeColumn, roomiestAmounts, shownColumns } from '../columns/rules.ts';
import { createAction, moveAction } from '../edits/rules.ts';
import { type Board, type BoardGroup, groupsInTable } from '../rules.ts';
import { type BoardRow, expectedRevenue } from '../rows/rules.ts';
import { isFiltering } from '../view/rules.ts';
import { batchOperations } from './board-batch.ts';
import { editCell } from './board-edits.ts';
import { useBoardLists } from './board-lists.ts';
import type { BoardLookProps } from './board-look.ts';
import { requiredOfNewAction } from '../../../web/new-action.ts';
import { groupColor, groupTitle } from './group-title.ts';
import { ObjectiveAim } from './objective-aim.tsx';
import { useActionCommands } from './use-action-commands.ts';
import { usePeers } from './use-peers.ts';
import { useTableColumns } from './use-table-columns.ts';

// Nothing is selected at first.
export const selectionCommandsCode = onDemand(() => import('./selection-commands.tsx'));
const SelectionCommands = lazyPart(selectionCommandsCode, 'SelectionCommands');

/** The table of the plan: what is typed becomes changes at once, and can be undone. */
export function BoardGrid(props: BoardLookProps) {
  const { board, view, onView, edit, format, openActionId, onOpen, onOpenObjective, empty, handle } = props;
  const { t } = useTranslation('board');
  const store = usePlanStore();
  const lists = useBoardLists();
  const peers = usePeers();

  const tableColumns = useTableColumns(props);
  const { currency } = edit.plan;
  const roomiest = useMemo(
    () => roomiestAmounts(board, shownColumns(view.columns), currency),
    [board, view.columns, currency],
  );
  const columns = useRoomyColumns(tableColumns, roomiest, { currency, format });
  const sums = useMemo(() => {
    const { currency } = edit.plan;
    const money = (cents: number) => format.money(cents, currency);
    const withRevenue = columns.some(({ id }) => id === 'revenue');
    return (totals: BudgetTotals, expected: () => Cents) => ({
      planned: money(totals.planned),
      revised: money(totals.revised),
      committed: money(totals.committed),
      invoiced: money(totals.invoiced),
      paid: money(totals.paid),
      available: money(availableBudget(totals)),
      ...(withRevenue && { revenue: money(expected()) }),
    });
  }, [edit.plan, format, columns]);
  const { grouping, subjects } = board;
  // A group that an edit leaves as it was stays the same for the table too.
  const toGroup = useMemo(() => {
    const given = { grouping, subjects };
    return remembered((group: BoardGroup): GridGroup<BoardRow> => {
      const header = {
        title: groupTitle(group.id, given, format, t),
        openLabel: group.objective ? t('objective.open') : undefined,
        color: groupColor(group.id, given),
        count: format.number(group.rows.length),
        aside: group.objective && <ObjectiveAim objective={group.objective} format={format} />,
        cells: sums(group.totals, () => expectedRevenue(group.rows)),
      };
      return { id: group.id, rows: group.rows, ...(grouping !== 'none' && { header }) };
    });
  }, [grouping, subjects, format, t, sums]);
  const groups = useMemo(() => groupsInTable(board, view.filter).map(toGroup), [board, view.filter, toGroup]);
  const { totals, expectedCents } = board;
  const count = board.rows.size;
  const footer = useMemo(
    () => ({
      title: isFiltering(view.filter) ? t('totalShown') : t('total'),
      aside: t('count', { count }),
      cells: sums(totals, () => expectedCents),
    }),
    [count, totals, expectedCents, view.filter, t, sums],
  );

  const commands = useActionCommands(board);
  const { canCreate } = commands;
  const required = requiredOfNewAction(store);
  const create = (groupId: string): string => {
    const id = newId();
    store.edit([createAction(id, { title: t('newActionTitle'), ...required }, groupId, board)]);
    return id;
  };
  const write = (batch: GridBatch): CellProblem[] => {
    const { operations, problems } = batchOperations(batch, {
      board,
      edit,
      lists: lists.paste,
      allowsEditing: ({ action }) => store.allows(actionKind, 'update', action),
      mustOwn: required.ownerId ?? null,
      newTitle: t('newActionTitle'),
    });
    store.edit(operations);
    if (batch.locked > 0) showToast({ text: t('locked', { count: batch.locked }) });
    return problems.map((problem) => ({ ...problem, problem: t(`problems.${problem.problem}`) }));
  };
  const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => board.rows.get(id) ?? []);
  const writeRows = (rows: readonly BoardRow[], columnId: string, valueOf: (row: BoardRow) => CellValue) => {
    const mine = rows.filter(({ action }) => store.allows(actionKind, 'update', action));
    const cells = mine.map((row) => ({ rowId: row.id, columnId, value: valueOf(row) }));
    return write({ cells, newRows: [], locked: rows.length - mine.length });
  };
  const duplicate = (ids: readonly string[]) => commands.duplicate(rowsOf(ids));
  const remove = (ids: readonly string[]) => void commands.remove(rowsOf(ids));
  const chosen = (change: (columns: typeof view.columns) => typeof view.columns) =>
    onView({ ...view, columns: change(view.columns) });

  return (
    <Grid
      handle={handle}
      label={t('table')}
      columns={columns}
      formatSum={(sum) => format.money(sum, edit.plan.currency)}
      groups={groups}
      footer={footer}
      empty={empty}
      openRowId={openActionId}
      peers={peers}
      sort={view.sort}
      onSort={(sort) => onView({ ...view, sort })}
      onMoveColumn={(id, index) => isColumn(id) && chosen((before) => moveColumn(before, id, index))}
      onResizeColumn={(id, width) => isColumn(id) && chosen((before) => resizeColumn(before, id, width))}
      onOpenRow={onOpen}
      onOpenGroup={onOpenObjective}
      onActiveChange={(cell) => store.moveTo(cell && { kind: 'action', id: cell.rowId, field: cell.columnId })}
      onEdit={({ rowId, columnId, input }: CellEdit) => {
        const row = board.rows.get(rowId);
        const result = row && editCell(row, columnId, input, edit);
        if (!result) return undefined;
        if ('problem' in result) return { problem: t(`problems.${result.problem}`) };
        store.edit(result.operations);
        return undefined;
      }}
      onWrite={write}
      onCreateRow={canCreate ? create : undefined}
      createLabel={t('newAction')}
      onDelete={remove}
      onDuplicate={canCreate ? duplicate : undefined}
      renderSelection={(ids) => (
        <Suspense>
          <SelectionCommands
            rows={rowsOf(ids)}
            lists={lists}
            edit={edit}
            onWrite={(columnId, valueOf) => writeRows(rowsOf(ids), columnId, valueOf)}
            onDuplicate={canCreate ? () => duplicate(ids) : undefined}
            onDelete={() => remove(ids)}
          />
        </Suspense>
      )}
      // Sorted by a column, the plan's own order is not on screen.
      onMoveRow={
        view.sort !== null
          ? undefined
          : (move) => {
              const row = board.rows.get(move.rowId);
              if (row) store.edit(moveAction(row, move, board));
            }
      }
    />
  );
}

/** Makes something of an object once. */
function remembered<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new WeakMap<From, To>();
  return (from) => {
    const known = made.get(from) ?? make(from);
    made.set(from, known);
    return known;
  };
}

/** Objectives are created from the page, above the grid. */
export function createObjective(id: string, title: string, objectives: Board['subjects']['objectives']): Operation {
  const last = [...objectives.values()].toSorted(compareByRank).at(-1)?.rank ?? null;
  const color = COLORS[objectives.size % COLORS.length] ?? 'blue';
  return { op: 'create', kind: objectiveKind.kind, id, rank: rankBetween(last, null), fields: { title, color } };
}
