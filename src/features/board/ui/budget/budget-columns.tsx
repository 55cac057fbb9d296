import { bareAmount } from '../../../../i18n/bare-amount.ts';
import { isMonth, type Month } from '../../../../kernel/calendar.ts';
import { spreadsheetNumber } from '../../../../kernel/measure.ts';
import { type Cents, type Currency, minorUnits } from '../../../../kernel/money.ts';
import type { Format } from '../../../../i18n/format.ts';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import type { GridColumn } from '../../../../ui-kit/grid/grid-types.ts';
import { availableBudget } from '../../../budget/rules.ts';
import type { MonthRow } from '../../months/rules.ts';
import type { BoardRow } from '../../rows/rules.ts';
import type { Measure } from '../../schema.ts';
import { PRIORITY_TONES } from '../board-cells.tsx';
import { OutsideMark } from '../outside-mark.tsx';
import { UnderestimateMark } from '../underestimate-mark.tsx';

export interface BudgetColumnContext {
  months: readonly Month[];
  measure: Measure;
  currency: Currency;
  locale: 'fr' | 'en';
  format: Format;
  canEdit: (row: MonthRow) => boolean;
  /** What is said of an action of which a line plans too little; null of the others. */
  underestimateOf: (row: BoardRow) => string | null;
  text: (key: 'action' | 'total' | 'available' | 'landing') => string;
}

/** The column of a row's amounts for all its months. */
export const TOTAL = 'total';

/** Of each month, in px, until an amount needs more: its heading stands whole. */
export function monthWidth(months: readonly Month[]): number {
  return isOneYear(months) ? 48 : 64;
}

/** The month a column is for; null for the others. */
export function monthOfColumn(columnId: string): Month | null {
  return isMonth(columnId) ? columnId : null;
}

/** The action, its amount in all and month by month, what is left of its budget and where it will land. */
export function budgetColumns(context: BudgetColumnContext): GridColumn<MonthRow>[] {
  const { months, measure, text, format, underestimateOf } = context;
  return [
    {
      id: 'title',
      header: text('action'),
      width: 196,
      grow: true,
      card: 'title',
      text: ({ row }) => row.action.title,
      render: ({ row }) => {
        const underestimate = underestimateOf(row);
        return (
          <span className="flex min-w-0 items-center gap-2">
            <Chip tone={PRIORITY_TONES[row.action.priority]}>{row.action.priority}</Chip>
            <span className="line-clamp-2 leading-4" title={row.action.title}>
              {row.action.title}
            </span>
            <OutsideMark actionId={row.id} />
            {underestimate !== null && <UnderestimateMark text={underestimate} />}
          </span>
        );
      },
    },
    amountColumn(TOTAL, text('total'), 84, context, {
      amountOf: ({ totals }) => totals[measure],
      isEdited: true,
      isMain: true,
    }),
    ...months.map((month) =>
      amountColumn(month, monthHeader(month, months, format), monthWidth(months), context, {
        amountOf: ({ byMonth }) => byMonth.get(month)?.[measure] ?? 0,
        isEdited: true,
        isBare: true,
      }),
    ),
    amountColumn('available', text('available'), 82, context, { amountOf: ({ totals }) => availableBudget(totals) }),
    amountColumn('landing', text('landing'), 92, context, {
      amountOf: ({ landing }) => landing,
      isBad: ({ landing, totals }) => landing > totals.revised,
    }),
  ];
}

interface AmountLook {
  amountOf: (row: MonthRow) => Cents;
  isEdited?: boolean;
  isMain?: boolean;
  /** Shown without its currency, which the totals beside it say. */
  isBare?: boolean;
  isBad?: (row: MonthRow) => boolean;
}

function amountColumn(
  id: string,
  header: string,
  width: number,
  { format, currency, locale, canEdit }: BudgetColumnContext,
  { amountOf, isEdited, isMain, isBare, isBad = (row) => amountOf(row) < 0 }: AmountLook,
): GridColumn<MonthRow> {
  const text = (row: MonthRow) => format.money(amountOf(row), currency);
  return {
    id,
    header,
    width,
    align: 'end',
    card: id === TOTAL ? 'end' : 'hidden',
    text,
    amount: amountOf,
    clipboard: (row) => spreadsheetNumber(amountOf(row) / minorUnits(currency), locale),
    render: (row) =>
      amountOf(row) === 0 ? (
        <span className="text-ink-3">–</span>
      ) : (
        <span className={cx('tabular-nums', isBad(row) ? 'text-bad' : isMain ? 'font-medium text-ink' : 'text-ink-2')}>
          {isBare ? bareAmount(amountOf(row), currency, format) : text(row)}
        </span>
      ),
    ...(isEdited && { editor: { kind: 'amount' as const }, readOnly: (row: MonthRow) => !canEdit(row) }),
  };
}

/** `janv.`, or `janv. 27` among months of several years: twelve columns and more leave no room for four digits. */
export function monthHeader(month: Month, among: readonly Month[], format: Format): string {
  return isOneYear(among) ? format.monthShort(month) : `${format.monthShort(month)} ${month.slice(2, 4)}`;
}

function isOneYear(months: readonly Month[]): boolean {
  return new Set(months.map((month) => month.slice(0, 4))).size <= 1;
}
