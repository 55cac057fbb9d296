import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../../kernel/ids.ts';
import { parseAmount } from '../../../../kernel/typed-amount.ts';
import type { Operation } from '../../../../records/change.ts';
import { Grid } from '../../../../ui-kit/grid/grid.tsx';
import type {
  CellAddress,
  CellInput,
  CellProblem,
  CellWrite,
  GridGroup,
  Refusal,
} from '../../../../ui-kit/grid/grid-types.ts';
import { lazyPart, onDemand } from '../../../../ui-kit/on-demand.ts';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../../actions/schema.ts';
import { landingBudget } from '../../../budget/rules.ts';
import {
  createMonthBuilder,
  editAmount,
  type MonthGroup,
  type MonthRow,
  monthsOfBudget,
  sumByMonth,
} from '../../months/rules.ts';
import type { Measure } from '../../schema.ts';
import { isByCategory, isFiltering } from '../../view/rules.ts';
import type { BoardLookProps } from '../board-look.ts';
import { groupColor, groupTitle } from '../group-title.ts';
import { usePeers } from '../use-peers.ts';
import { BudgetBar } from './budget-bar.tsx';
import { budgetColumns, monthOfColumn, TOTAL } from './budget-columns.tsx';

const envelopeCode = onDemand(() => import('./envelope-look.tsx'));
const EnvelopeLook = lazyPart(envelopeCode, 'EnvelopeLook');

/** The budget by month: what was decided for each channel, or what the actions take. */
export function BudgetLook(props: BoardLookProps) {
  const { measure } = props.view;
  if (measure !== 'envelope') return <ActionsByMonth {...props} measure={measure} />;
  return (
    <Suspense>
      <EnvelopeLook {...props} />
    </Suspense>
  );
}

/** Actions down, months across, typed over or pasted like a spreadsheet. */
function ActionsByMonth(props: BoardLookProps & { measure: Measure }) {
  const { board, view, measure, onView, edit, format, openActionId, onOpen, onOpenObjective, empty, handle } = props;
  const { t } = useTranslation('board');
  const store = usePlanStore();
  const peers = usePeers();
  const [build] = useState(createMonthBuilder);
  const byCategory = isByCategory(view);
  const months = useMemo(
    () =>
      monthsOfBudget(
        edit.plan,
        [...board.rows.values()].flatMap(({ lines }) => lines),
      ),
    [board, edit.plan],
  );
  const monthGroups = useMemo(
    () => build(board, byCategory).filter(({ rows }) => rows.length > 0),
    [build, board, byCategory],
  );
  const rows = useMemo(
    () => new Map(monthGroups.flatMap((group) => group.rows.map((row) => [row.id, row]))),
    [monthGroups],
  );
  const monthKey = months.join();
  const columns = useMemo(
    () =>
      budgetColumns({
        months: monthKey === '' ? [] : monthKey.split(','),
        measure,
        currency: edit.plan.currency,
        locale: edit.locale,
        format,
        canEdit: (row) => store.allows(actionKind, 'update', row.row.action),
        text: (key) => t(`months.${key}`),
      }),
    [monthKey, measure, edit.plan.currency, edit.locale, format, store, t],
  );

  const money = (cents: number) => (cents === 0 ? '–' : format.money(cents, edit.plan.currency));
  const cellsOf = ({ byMonth, totals, landing }: Pick<MonthGroup, 'byMonth' | 'totals' | 'landing'>) => ({
    ...Object.fromEntries(months.map((month) => [month, money(byMonth.get(month)?.[measure] ?? 0)])),
    [TOTAL]: money(totals[measure]),
    landing: money(landing),
  });
  const groups = monthGroups.map(
    (group): GridGroup<MonthRow> => ({
      id: group.id,
      rows: group.rows,
      ...((byCategory || board.grouping !== 'none') && {
        header: {
          title: byCategory ? categoryTitle(group, t) : groupTitle(group.id, board, format, t),
          color: byCategory ? undefined : groupColor(group.id, board),
          openLabel: board.subjects.objectives.has(group.id) ? t('objective.open') : undefined,
          count: format.number(group.rows.length),
          cells: cellsOf(group),
        },
      }),
    }),
  );
  // Of the actions, not of what is split of them: what one category saves covers what another exceeds.
  const landing = [...board.rows.values()].reduce((sum, { budget }) => sum + landingBudget(budget), 0);

  const operationsFor = (address: CellAddress, text: string): Operation[] | Refusal => {
    const row = rows.get(address.rowId);
    if (!row) return [];
    const reading = parseAmount(text, { currency: edit.plan.currency, locale: edit.locale });
    if ('rule' in reading || (reading.cents ?? 0) < 0) return { problem: t('problems.amountUnreadable') };
    const month = monthOfColumn(address.columnId);
    return editAmount(row, measure, month, reading.cents, { plan: edit.plan, newId });
  };
  const applyAll = (cells: readonly (CellAddress & { text: string })[]): CellProblem[] => {
    const operations: Operation[] = [];
    const problems: CellProblem[] = [];
    // A total beside its own months would share out what they just received.
    const inMonths = new Set(
      cells.filter(({ columnId }) => monthOfColumn(columnId) !== null).map(({ rowId }) => rowId),
    );
    for (const cell of cells) {
      const row = rows.get(cell.rowId);
      if (!row || !store.allows(actionKind, 'update', row.row.action)) continue;
      if (monthOfColumn(cell.columnId) === null && (cell.columnId !== TOTAL || inMonths.has(cell.rowId))) continue;
      const result = operationsFor(cell, cell.text);
      if ('problem' in result) problems.push({ ...cell, problem: result.problem });
      else operations.push(...result);
    }
    store.edit(operations);
    return problems;
  };
  const onEdit = ({ input, ...address }: CellAddress & { input: CellInput }): Refusal | undefined => {
    const result = operationsFor(address, input.kind === 'text' ? input.text : '');
    if ('problem' in result) return result;
    store.edit(result);
    return undefined;
  };
  const textOf = ({ columnId, value }: CellWrite): string => {
    if (value.kind === 'pasted' || value.kind === 'text') return value.text;
    const copied = value.kind === 'copy' ? rows.get(value.of.rowId) : undefined;
    return (copied && columns.find(({ id }) => id === columnId)?.clipboard?.(copied)) ?? '';
  };
  const actionOf = (rowId: string) => rows.get(rowId)?.row.id ?? rowId;
  const total = { byMonth: sumByMonth(monthGroups), totals: board.totals, landing };
  return (
    <>
      <BudgetBar
        shown={measure}
        onShow={(shown) => onView({ ...view, measure: shown })}
        plan={edit.plan}
        figures={[
          { label: t('months.budget'), cents: board.totals.revised },
          { label: t('months.landing'), cents: landing },
        ]}
        isFiltered={isFiltering(view.filter)}
        format={format}
      />
      <Grid
        // Other columns are another table: what was being typed belongs to the one before.
        key={measure}
        handle={handle}
        label={t('months.table')}
        columns={columns}
        groups={groups}
        footer={{
          title: isFiltering(view.filter) ? t('totalShown') : t('total'),
          aside: t('count', { count: board.rows.size }),
          cells: cellsOf(total),
        }}
        empty={empty}
        openRowId={openActionId}
        peers={peers}
        onOpenRow={(rowId) => onOpen(actionOf(rowId))}
        onOpenGroup={onOpenObjective}
        onActiveChange={(cell) =>
          store.moveTo(cell && { kind: 'action', id: actionOf(cell.rowId), field: cell.columnId })
        }
        onEdit={onEdit}
        onWrite={({ cells }) => applyAll(cells.map((cell) => ({ ...cell, text: textOf(cell) })))}
      />
    </>
  );
}

function categoryTitle({ rows }: MonthGroup, t: ReturnType<typeof useTranslation<'board'>>['t']): string {
  const category = rows[0]?.category;
  return category ? t(`months.categories.${category}`) : '';
}
