import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import type { Month } from '../../../kernel/calendar.ts';
import type { Cents, Currency } from '../../../kernel/money.ts';
import { axisMarks } from '../../../ui-kit/axis.ts';

const HEIGHT = 96;
/** As many months as their names fit under. */
const NAMED = 7;

interface BudgetChartProps {
  months: readonly { month: Month; planned: Cents; invoiced: Cents }[];
  currency: Currency;
  format: Format;
}

/** What is planned and what is invoiced, month by month: bars to see, a table to hear. */
export function BudgetChart({ months, currency, format }: BudgetChartProps) {
  const { t } = useTranslation('panel');
  const marks = axisMarks(Math.max(...months.map(({ planned, invoiced }) => Math.max(planned, invoiced))));
  const top = Math.max(1, marks.at(-1) ?? 1);
  const money = (cents: Cents) => format.money(cents, currency);
  const every = Math.ceil(months.length / NAMED);
  return (
    <>
      <div aria-hidden="true" className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
        <div className="relative w-9 text-right text-2xs text-ink-3" style={{ height: HEIGHT }}>
          {marks.map((mark) => (
            <span
              key={mark}
              className="absolute right-0 translate-y-1/2 whitespace-nowrap"
              style={{ bottom: (mark / top) * HEIGHT }}
            >
              {format.moneyShort(mark, currency)}
            </span>
          ))}
        </div>
        <div className="relative" style={{ height: HEIGHT }}>
          {marks.map((mark) => (
            <span
              key={mark}
              className={`absolute inset-x-0 h-px ${mark === 0 ? 'bg-line-2' : 'bg-line'}`}
              style={{ bottom: (mark / top) * HEIGHT }}
            />
          ))}
          <div className="absolute inset-0 flex items-end">
            {months.map(({ month, planned, invoiced }) => (
              <span
                key={month}
                title={`${format.monthLong(month)}\u00a0: ${money(invoiced)} / ${money(planned)}`}
                className="flex h-full min-w-0 flex-1 items-end justify-center gap-px hover:bg-hover/60"
              >
                <Bar ratio={planned / top} className="bg-[color-mix(in_oklab,var(--accent-2)_60%,var(--surface))]" />
                <Bar ratio={invoiced / top} className="bg-accent" />
              </span>
            ))}
          </div>
        </div>
        <span />
        <div className="mt-1 flex text-2xs text-ink-3">
          {months.map(({ month }, index) => (
            <span key={month} className="min-w-0 flex-1 text-center whitespace-nowrap">
              {index % every === 0 && format.monthShort(month)}
            </span>
          ))}
        </div>
      </div>
      <table className="sr-only">
        <caption>{t('budget.chart')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('budget.month')}</th>
            <th scope="col">{t('budget.plannedCents')}</th>
            <th scope="col">{t('budget.invoicedCents')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, planned, invoiced }) => (
            <tr key={month}>
              <th scope="row">{format.monthLong(month)}</th>
              <td>{money(planned)}</td>
              <td>{money(invoiced)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Bar({ ratio, className }: { ratio: number; className: string }) {
  return (
    <span
      data-forced-mark=""
      className={`max-w-2.5 min-w-0 flex-1 rounded-t-[3px] ${className}`}
      // A little is not nothing.
      style={{ height: ratio > 0 ? Math.max(2, ratio * HEIGHT) : 0 }}
    />
  );
}
