import type { Month } from '../../../../kernel/calendar.ts';
import { spreadsheetNumber } from '../../../../kernel/measure.ts';
import { type Cents, type Currency, minorUnits } from '../../../../kernel/money.ts';
import type { Format } from '../../../../i18n/format.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { ColorMark } from '../../../../ui-kit/color-mark.tsx';
import type { GridColumn } from '../../../../ui-kit/grid/grid-types.ts';
import { bareAmount } from '../../../../i18n/bare-amount.ts';
import { excessOf, type EnvelopeRow, leftOf } from '../../../budget/envelopes/rules.ts';
import { monthHeader, monthWidth, TOTAL } from './budget-columns.tsx';

/** A row of the table: a channel by its name. */
export interface ChannelRow extends EnvelopeRow {
  readonly id: string;
  readonly name: string;
  readonly color: string;
}

export interface EnvelopeColumnContext {
  months: readonly Month[];
  currency: Currency;
  locale: 'fr' | 'en';
  format: Format;
  canEdit: boolean;
  text: (key: 'channel' | 'total' | 'used' | 'left') => string;
  exceeded: (used: string, excess: string) => string;
}

/** The channel, its envelope in all and month by month, what its actions take of it and what is left. */
export function envelopeColumns(context: EnvelopeColumnContext): GridColumn<ChannelRow>[] {
  const { months, text, format, currency } = context;
  const money = (cents: Cents) => format.money(cents, currency);
  return [
    {
      id: 'title',
      header: text('channel'),
      width: 190,
      grow: true,
      card: 'title',
      text: ({ name }) => name,
      render: ({ name, color }) => (
        <span className="flex min-w-0 items-center gap-2">
          <ColorMark color={color} />
          <span className="truncate">{name}</span>
        </span>
      ),
    },
    { ...amountColumn(context, (row) => row.envelope, true), id: TOTAL, header: text('total'), width: 88, card: 'end' },
    {
      ...amountColumn(context, (row) => row.usedInAll, false),
      id: 'used',
      header: text('used'),
      width: 84,
      card: 'hidden',
    },
    { ...amountColumn(context, leftOf, false), id: 'left', header: text('left'), width: 78, card: 'hidden' },
    ...months.map(
      (month): GridColumn<ChannelRow> => ({
        ...amountColumn(context, (row) => row.envelopes.get(month)?.envelopeCents ?? null, true),
        id: month,
        header: monthHeader(month, months, format),
        width: monthWidth(months),
        card: 'hidden',
        render: (row) => (
          <MonthAmount
            amount={row.envelopes.get(month)?.envelopeCents ?? null}
            money={(cents) => bareAmount(cents, currency, format)}
            warning={
              excessOf(row, month) > 0
                ? context.exceeded(money(row.used.get(month) ?? 0), money(excessOf(row, month)))
                : undefined
            }
          />
        ),
      }),
    ),
  ];
}

function amountColumn(
  { format, currency, locale, canEdit }: EnvelopeColumnContext,
  amountOf: (row: ChannelRow) => Cents | null,
  isEdited: boolean,
) {
  const money = (cents: Cents) => format.money(cents, currency);
  return {
    align: 'end' as const,
    amount: amountOf,
    text: (row: ChannelRow) => {
      const amount = amountOf(row);
      return amount === null ? '' : money(amount);
    },
    clipboard: (row: ChannelRow) => {
      const amount = amountOf(row);
      return amount === null ? '' : spreadsheetNumber(amount / minorUnits(currency), locale);
    },
    render: (row: ChannelRow) => <MonthAmount amount={amountOf(row)} money={money} />,
    ...(isEdited && {
      editor: { kind: 'amount' as const },
      readOnly: ({ channelId }: ChannelRow) => !canEdit || channelId === null,
    }),
  };
}

function MonthAmount(props: { amount: Cents | null; money: (cents: Cents) => string; warning?: string | undefined }) {
  const { amount, money, warning } = props;
  if (amount === null) return <span className="text-ink-3">–</span>;
  return (
    <span
      title={warning}
      className={cx(
        'tabular-nums',
        warning || amount < 0 ? 'text-bad' : 'text-ink-2',
        warning && 'font-medium underline decoration-dotted underline-offset-[3px]',
      )}
    >
      {money(amount)}
      {warning && <span className="sr-only">{warning}</span>}
    </span>
  );
}
