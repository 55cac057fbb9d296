import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { cx } from '../../../ui-kit/classes.ts';
import { availableBudget, budgetByMonth, landingBudget } from '../../budget/rules.ts';
import type { EditContext } from './board-edits.ts';
import type { BoardRow } from '../rows/rules.ts';
import { BudgetChart } from './budget-chart.tsx';
import { BudgetLines } from './budget-lines.tsx';

/** What the action costs: the sums, their months, and the lines they are made of. */
export function ActionBudget({ row, edit, format }: { row: BoardRow; edit: EditContext; format: Format }) {
  const { t } = useTranslation('board');
  const { t: panel } = useTranslation('panel');
  const { currency } = edit.plan;
  const money = (cents: number) => format.money(cents, currency);
  const { budget } = row;
  const months = budgetByMonth(row.lines);
  const hasAmounts = months.some(({ planned, invoiced }) => planned > 0 || invoiced > 0);
  const available = availableBudget(budget);
  const landing = landingBudget(budget);
  return (
    <section className="mt-5 border-t border-line pt-4">
      <header className="flex items-center gap-4">
        <h2 className="flex-1 font-semibold">{t('panel.budget')}</h2>
        {hasAmounts && (
          <>
            <Legend color="color-mix(in oklab, var(--accent-2) 60%, var(--surface))" text={t('panel.planned')} />
            <Legend color="var(--accent)" text={t('panel.invoiced')} />
          </>
        )}
      </header>
      {row.lines.length > 0 && (
        <>
          <p className="mt-2 flex items-baseline gap-2">
            <span className="text-xl font-semibold tracking-[-0.006em] tabular-nums">{money(budget.invoiced)}</span>
            <span className="text-ink-2">{t('panel.outOf', { amount: money(budget.revised) })}</span>
          </p>
          {hasAmounts && <BudgetChart months={months} currency={currency} format={format} />}
          <dl className="mt-3 grid grid-cols-3 gap-3">
            <Sum
              label={available < 0 ? panel('budget.overspent') : panel('budget.available')}
              value={money(Math.abs(available))}
              isBad={available < 0}
            />
            <Sum
              label={panel('budget.landing')}
              hint={panel('budget.landingExplain')}
              value={money(landing)}
              isBad={landing > budget.revised}
            />
            <Sum label={panel('budget.toPay')} value={money(Math.max(0, budget.invoiced - budget.paid))} />
          </dl>
        </>
      )}
      <BudgetLines row={row} edit={edit} format={format} />
    </section>
  );
}

function Sum({ label, hint, value, isBad }: { label: string; hint?: string; value: string; isBad?: boolean }) {
  return (
    <div className="min-w-0" title={hint}>
      <dt className="truncate text-sm text-ink-2">{label}</dt>
      <dd className={cx('font-medium whitespace-nowrap tabular-nums', isBad && 'text-bad')}>{value}</dd>
    </div>
  );
}

function Legend({ color, text }: { color: string; text: string }) {
  return (
    <span className="flex items-center gap-1.5 text-sm text-ink-2">
      <span data-forced-mark="" className="size-2 rounded-xs" style={{ background: color }} aria-hidden="true" />
      {text}
    </span>
  );
}
