import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bareAmount } from '../../../../i18n/bare-amount.ts';
import { isMonth } from '../../../../kernel/calendar.ts';
import { newId } from '../../../../kernel/ids.ts';
import { type Cents, type Currency, roomierCents, sumCents } from '../../../../kernel/money.ts';
import { Grid } from '../../../../ui-kit/grid/grid.tsx';
import { useRoomyColumns } from '../../../../ui-kit/grid/use-roomy-columns.ts';
import type { GridGroup } from '../../../../ui-kit/grid/grid-types.ts';
import { lazyPart, onDemand } from '../../../../ui-kit/on-demand.ts';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../../actions/schema.ts';
import { availableBudget, landingBudget } from '../../../budget/rules.ts';
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
import { useUnderestimates } from '../use-underestimates.ts';
import { BudgetBar } from './budget-bar.tsx';
import { budgetColumns, TOTAL } from './budget-columns.tsx';
import { useMonthAmounts } from './use-month-amounts.ts';

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
  const { t: envelopes } = useTranslation('envelopes');
  const store = usePlanStore();
  const peers = usePeers();
  const [build] = useState(createMonthBuilder);
  const byCategory = isByCategory(view);
  const lines = useMemo(() => [...board.rows.values()].flatMap((row) => row.lines), [board]);
  const months = useMemo(() => monthsOfBudget(edit.plan, lines), [lines, edit.plan]);
  const underestimates = useUnderestimates(lines, { edit, format });
  const monthGroups = useMemo(
    () => build(board, byCategory).filter(({ rows }) => rows.length > 0),
    [build, board, byCategory],
  );
  const rows = useMemo(
    () => new Map(monthGroups.flatMap((group) => group.rows.map((row) => [row.id, row]))),
    [monthGroups],
  );
  const monthKey = months.join();
  const { currency } = edit.plan;
  const bare = (cents: number) => (cents === 0 ? '–' : bareAmount(cents, currency, format));
  const ofMonths = useMemo(() => sumByMonth(monthGroups), [monthGroups]);
  const plainColumns = useMemo(
    () =>
      budgetColumns({
        months: monthKey === '' ? [] : monthKey.split(','),
        measure,
        currency,
        locale: edit.locale,
        format,
        canEdit: (row) => store.allows(actionKind, 'update', row.row.action),
        underestimateOf: (row) =>
          row.lines.map(({ id }) => underestimates.get(id)).find((text) => text !== undefined) ?? null,
        text: (key) => envelopes(`months.${key}`),
      }),
    [monthKey, measure, currency, edit.locale, format, store, envelopes, underestimates],
  );
  const roomiest = useMemo(
    () => roomiestOf(monthGroups, ofMonths, measure, currency),
    [monthGroups, ofMonths, measure, currency],
  );
  const columns = useRoomyColumns(plainColumns, roomiest, { currency, format, isBare: isMonth });

  const money = (cents: number) => (cents === 0 ? '–' : format.money(cents, currency));
  const cellsOf = ({ byMonth, totals, landing }: Pick<MonthGroup, 'byMonth' | 'totals' | 'landing'>) => ({
    ...Object.fromEntries(months.map((month) => [month, bare(byMonth.get(month)?.[measure] ?? 0)])),
    [TOTAL]: money(totals[measure]),
    landing: money(landing),
  });
  const groups = monthGroups.map(
    (group): GridGroup<MonthRow> => ({
      id: group.id,
      rows: group.rows,
      ...((byCategory || board.grouping !== 'none') && {
        header: {
          title: byCategory ? categoryTitle(group, envelopes) : groupTitle(group.id, board, format, t),
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

  const amounts = useMonthAmounts({
    rows,
    columns,
    edit,
    canEdit: ({ row }) => store.allows(actionKind, 'update', row.action),
    operationsFor: (row, month, cents) => editAmount(row, measure, month, cents, { plan: edit.plan, newId }),
  });
  const actionOf = (rowId: string) => rows.get(rowId)?.row.id ?? rowId;
  const total = { byMonth: ofMonths, totals: board.totals, landing };
  return (
    <>
      <BudgetBar
        shown={measure}
        onShow={(shown) => onView({ ...view, measure: shown })}
        plan={edit.plan}
        figures={[
          { label: envelopes('months.budget'), cents: board.totals.revised },
          { label: envelopes('months.landing'), cents: landing },
        ]}
        isFiltered={isFiltering(view.filter)}
        format={format}
      />
      <Grid
        // Other columns are another table: what was being typed belongs to the one before.
        key={measure}
        handle={handle}
        label={envelopes('months.table')}
        columns={columns}
        formatSum={(sum) => format.money(sum, edit.plan.currency)}
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
        {...amounts}
      />
    </>
  );
}

function categoryTitle({ rows }: MonthGroup, t: ReturnType<typeof useTranslation<'envelopes'>>['t']): string {
  const category = rows[0]?.category;
  return category ? t(`months.categories.${category}`) : '';
}

/** What takes the most room in each column: of the rows, of their groups and of them all. */
function roomiestOf(
  groups: readonly MonthGroup[],
  ofMonths: ReturnType<typeof sumByMonth>,
  measure: Measure,
  currency: Currency,
): Record<string, Cents> {
  const roomiest: Record<string, Cents> = {
    [TOTAL]: sumCents(groups.map(({ totals }) => totals[measure])),
    landing: sumCents(groups.map(({ landing }) => landing)),
  };
  const add = (column: string, cents: Cents) => {
    roomiest[column] = roomierCents(roomiest[column] ?? 0, cents, currency);
  };
  for (const [month, totals] of ofMonths) add(month, totals[measure]);
  for (const { byMonth, totals, landing } of groups.flatMap((group) => [group, ...group.rows])) {
    for (const [month, own] of byMonth) add(month, own[measure]);
    add(TOTAL, totals[measure]);
    add('available', availableBudget(totals));
    add('landing', landing);
  }
  return roomiest;
}
