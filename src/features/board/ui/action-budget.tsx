import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import type { Currency } from '../../../kernel/money.ts';
import { plannedByMonth } from '../../budget/rules.ts';
import type { BoardRow } from '../rows/rules.ts';

const HEIGHT = 96;

/** What the action plans and has really cost, month by month: bars to see, a table to hear. */
export function ActionBudget({ row, currency, format }: { row: BoardRow; currency: Currency; format: Format }) {
  const { t } = useTranslation('board');
  const months = plannedByMonth(row.lines);
  const top = Math.max(1, ...months.map(({ planned, invoiced }) => Math.max(planned, invoiced)));
  const money = (cents: number) => format.money(cents, currency);
  return (
    <section className="mt-5 border-t border-line pt-4">
      <header className="flex items-center gap-4">
        <h3 className="flex-1 font-semibold">{t('panel.budget')}</h3>
        <Legend color="var(--accent-soft)" text={t('panel.planned')} />
        <Legend color="var(--accent)" text={t('panel.invoiced')} />
      </header>
      {months.length === 0 ? (
        <p className="mt-2 text-ink-3">{t('panel.noBudget')}</p>
      ) : (
        <>
          <p className="mt-2 flex items-baseline gap-2">
            <span className="text-lg font-semibold tabular-nums">{money(row.budget.invoiced)}</span>
            <span className="text-ink-2">{t('panel.outOf', { amount: money(row.budget.revised) })}</span>
          </p>
          <div aria-hidden="true" className="mt-3 flex items-end gap-3 border-b border-line" style={{ height: HEIGHT }}>
            {months.map(({ month, planned, invoiced }) => (
              <span key={month} className="flex flex-1 items-end justify-center gap-0.5">
                <Bar height={(planned / top) * HEIGHT} className="bg-accent-soft" />
                <Bar height={(invoiced / top) * HEIGHT} className="bg-accent" />
              </span>
            ))}
          </div>
          <div aria-hidden="true" className="mt-1 flex gap-3 text-xs text-ink-3">
            {months.map(({ month }) => (
              <span key={month} className="flex-1 truncate text-center">
                {format.monthShort(month)}
              </span>
            ))}
          </div>
          <table className="sr-only">
            <caption>{t('panel.chart')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('panel.month')}</th>
                <th scope="col">{t('panel.planned')}</th>
                <th scope="col">{t('panel.invoiced')}</th>
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
      )}
    </section>
  );
}

function Legend({ color, text }: { color: string; text: string }) {
  return (
    <span className="flex items-center gap-1.5 text-sm text-ink-2">
      <span className="size-2 rounded-xs" style={{ background: color }} aria-hidden="true" />
      {text}
    </span>
  );
}

function Bar({ height, className }: { height: number; className: string }) {
  return <span className={`w-2.5 rounded-t-xs ${className}`} style={{ height }} />;
}
