import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { parseAmount } from '../../../../kernel/typed-amount.ts';
import type { Operation } from '../../../../records/change.ts';
import { compareByRank } from '../../../../records/rank.ts';
import { EmptyState } from '../../../../ui-kit/empty-state.tsx';
import { Grid } from '../../../../ui-kit/grid/grid.tsx';
import type { CellAddress, CellInput, CellProblem, CellWrite, Refusal } from '../../../../ui-kit/grid/grid-types.ts';
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
import { monthOfColumn, TOTAL } from './budget-columns.tsx';
import { type ChannelRow, envelopeColumns } from './envelope-columns.tsx';

const NO_CHANNEL = 'none';

/** The budget before its actions: what each channel may spend in each month, and what the actions take of it. */
export function EnvelopeLook({ view, onView, edit, format, handle }: BoardLookProps) {
  const { t } = useTranslation('envelopes');
  const { t: board } = useTranslation('board');
  const store = usePlanStore();
  const { plan, locale } = edit;
  const rows = useChannelRows();
  const months = monthsOfBudget(
    plan,
    rows.flatMap(({ envelopes, used }) => [...envelopes.keys(), ...used.keys()].map((month) => ({ month }))),
  );
  const columns = envelopeColumns({
    months,
    currency: plan.currency,
    locale,
    format,
    canEdit: store.allowsCreating(channelEnvelopeKind),
    text: (key) => t(key),
    exceeded: (used, excess) => t('exceeded', { used, excess }),
  });
  const operationsFor = (address: CellAddress, text: string): Operation[] | Refusal => {
    const row = rows.find(({ id }) => id === address.rowId);
    if (!row || row.channelId === null) return [];
    const reading = parseAmount(text, { currency: plan.currency, locale });
    if ('rule' in reading || (reading.cents ?? 0) < 0) return { problem: board('problems.amountUnreadable') };
    const month = monthOfColumn(address.columnId);
    return editEnvelope({ ...row, channelId: row.channelId }, month, reading.cents, {
      planId: store.planId,
      months: monthsOfBudget(plan, []),
    });
  };
  const applyAll = (cells: readonly (CellAddress & { text: string })[]): CellProblem[] => {
    const operations: Operation[] = [];
    const problems: CellProblem[] = [];
    // A total beside its own months would share out what they just received.
    const inMonths = new Set(
      cells.filter(({ columnId }) => monthOfColumn(columnId) !== null).map(({ rowId }) => rowId),
    );
    for (const cell of cells) {
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
    const copied = value.kind === 'copy' ? rows.find(({ id }) => id === value.of.rowId) : undefined;
    return (copied && columns.find(({ id }) => id === columnId)?.clipboard?.(copied)) ?? '';
  };
  const sum = sumEnvelopes(rows);
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
          { label: board('months.budget'), cents: sum.usedInAll },
        ]}
        isFiltered={false}
        format={format}
      />
      <p className="border-t border-line px-[22px] py-2 text-sm text-ink-2 max-md:px-4">{t('hint')}</p>
      <Grid<ChannelRow>
        handle={handle}
        label={t('table')}
        columns={columns}
        groups={[{ id: 'channels', rows }]}
        footer={{
          title: t('whole'),
          cells: {
            ...Object.fromEntries(months.map((month) => [month, money(sum.envelopes.get(month))])),
            [TOTAL]: money(sum.envelope),
            used: money(sum.usedInAll),
            left: money(leftOf(sum)),
          },
        }}
        empty={<EmptyState title={t('emptyTitle')} text={t('emptyText')} />}
        onActiveChange={(cell) => store.moveTo(cell && { kind: 'channel', id: cell.rowId, field: cell.columnId })}
        onEdit={onEdit}
        onWrite={({ cells }) => applyAll(cells.map((cell) => ({ ...cell, text: textOf(cell) })))}
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
