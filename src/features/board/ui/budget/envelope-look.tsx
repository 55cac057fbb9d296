import { isMonth } from '../../../../kernel/calendar.ts';
import { bareAmount } from '../../../../i18n/bare-amount.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { roomiestCents } from '../../../../kernel/money.ts';
import { compareByRank } from '../../../../records/rank.ts';
import { EmptyState } from '../../../../ui-kit/empty-state.tsx';
import { Grid } from '../../../../ui-kit/grid/grid.tsx';
import { useRoomyColumns } from '../../../../ui-kit/grid/use-roomy-columns.ts';
import { tagColor } from '../../../../ui-kit/color-mark.tsx';
import { useAllRecords, usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../../actions/schema.ts';
import { editEnvelope, envelopeRows, leftOf, sumEnvelopes } from '../../../budget/envelopes/rules.ts';
import { channelEnvelopeKind } from '../../../budget/envelopes/schema.ts';
import { budgetLineKind } from '../../../budget/schema.ts';
import { channelKind } from '../../../catalogue/schema.ts';
import { monthsOfBudget } from '../../months/rules.ts';
import type { BoardLookProps } from '../board-look.ts';
import { BudgetBar } from './budget-bar.tsx';
import { TOTAL } from './budget-columns.tsx';
import { type ChannelRow, envelopeColumns } from './envelope-columns.tsx';
import { useMonthAmounts } from './use-month-amounts.ts';

const NO_CHANNEL = 'none';

/** The budget before its actions: what each channel may spend in each month, and what the actions take of it. */
export function EnvelopeLook({ view, onView, edit, format, handle }: BoardLookProps) {
  const { t } = useTranslation('envelopes');
  const store = usePlanStore();
  const { plan, locale } = edit;
  const rows = useChannelRows();
  const months = monthsOfBudget(
    plan,
    rows.flatMap(({ envelopes, used }) => [...envelopes.keys(), ...used.keys()].map((month) => ({ month }))),
  );
  const canEdit = store.allowsCreating(channelEnvelopeKind);
  const bare = (cents: number | undefined) => (cents === undefined ? '–' : bareAmount(cents, plan.currency, format));
  const plainColumns = envelopeColumns({
    months,
    currency: plan.currency,
    locale,
    format,
    canEdit,
    text: (key) => t(key),
    exceeded: (used, excess) => t('exceeded', { used, excess }),
  });
  const sum = sumEnvelopes(rows);
  const lines = [...rows, sum];
  const room = (amounts: readonly (number | null | undefined)[]) =>
    roomiestCents(
      amounts.map((amount) => amount ?? 0),
      plan.currency,
    );
  const roomiest = {
    [TOTAL]: room(lines.map(({ envelope }) => envelope)),
    used: room(lines.map(({ usedInAll }) => usedInAll)),
    left: room(lines.map(leftOf)),
    ...Object.fromEntries(
      months.map((month) => [
        month,
        room([...rows.map(({ envelopes }) => envelopes.get(month)?.envelopeCents), sum.envelopes.get(month)]),
      ]),
    ),
  };
  const columns = useRoomyColumns(plainColumns, roomiest, {
    currency: plan.currency,
    format,
    isBare: isMonth,
  });
  const amounts = useMonthAmounts({
    rows: new Map(rows.map((row) => [row.id, row])),
    columns,
    edit,
    canEdit: () => canEdit,
    operationsFor: ({ channelId, envelopes }, month, cents) =>
      channelId === null
        ? []
        : editEnvelope({ channelId, envelopes }, month, cents, {
            planId: store.planId,
            months: monthsOfBudget(plan, []),
          }),
  });
  const money = (cents: number | null | undefined) =>
    cents === null || cents === undefined ? '–' : format.money(cents, plan.currency);
  return (
    <>
      <BudgetBar
        shown="envelope"
        onShow={(measure) => onView({ ...view, measure })}
        plan={plan}
        figures={[
          { label: t('shared'), cents: sum.envelope ?? 0 },
          { label: t('months.budget'), cents: sum.usedInAll },
        ]}
        isFiltered={false}
        format={format}
      />
      <p className="border-t border-line px-[22px] py-2 text-sm text-ink-2 max-md:px-4">{t('hint')}</p>
      <Grid<ChannelRow>
        handle={handle}
        label={t('table')}
        columns={columns}
        formatSum={(sum) => format.money(sum, plan.currency)}
        groups={[{ id: 'channels', rows }]}
        footer={{
          title: t('whole'),
          cells: {
            ...Object.fromEntries(months.map((month) => [month, bare(sum.envelopes.get(month))])),
            [TOTAL]: money(sum.envelope),
            used: money(sum.usedInAll),
            left: money(leftOf(sum)),
          },
        }}
        empty={
          <EmptyState
            title={t('emptyTitle')}
            text={t(store.allowsCreating(channelKind) ? 'emptyText' : 'emptyReadOnly')}
          />
        }
        onActiveChange={(cell) => store.moveTo(cell && { kind: 'channel', id: cell.rowId, field: cell.columnId })}
        {...amounts}
      />
    </>
  );
}

/** Of the whole plan, whatever is filtered: an envelope is for all the actions of its channel. */
function useChannelRows(): ChannelRow[] {
  const { t } = useTranslation('board');
  const channels = useAllRecords(channelKind);
  const envelopes = useRecords(channelEnvelopeKind);
  const lines = useRecords(budgetLineKind);
  const actions = useRecords(actionKind);
  return useMemo(() => {
    const byId = new Map(channels.map((channel) => [channel.id, channel]));
    const channelOf = new Map(actions.map(({ id, channelId }) => [id, channelId]));
    const uses = lines.flatMap(({ actionId, month, plannedCents, revisedCents }) =>
      channelOf.has(actionId)
        ? [{ channelId: channelOf.get(actionId) ?? null, month, cents: revisedCents ?? plannedCents }]
        : [],
    );
    const shown = channels.filter(({ deletedAt }) => deletedAt === null).toSorted(compareByRank);
    return envelopeRows(
      shown.map(({ id }) => id),
      envelopes,
      uses,
    ).map((row) => ({
      ...row,
      id: row.channelId ?? NO_CHANNEL,
      name: (row.channelId !== null && byId.get(row.channelId)?.name) || t('noChannel'),
      color: tagColor((row.channelId !== null && byId.get(row.channelId)?.color) || 'grey'),
    }));
  }, [channels, envelopes, lines, actions, t]);
}
