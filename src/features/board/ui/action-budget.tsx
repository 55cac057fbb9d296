import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { decimalsOf } from '../../../kernel/measure.ts';
import { cx } from '../../../ui-kit/classes.ts';
import { availableBudget, budgetByMonth, landingBudget } from '../../budget/rules.ts';
import type { EditContext } from './board-edits.ts';
import type { BoardRow } from '../rows/rules.ts';
import { BudgetChart } from './budget-chart.tsx';
import { BudgetLines } from './budget-lines.tsx';
import { returnText } from './return-text.ts';

/** What the action costs: the sums, their months, and the lines they are made of. */
export function ActionBudget({ row, edit, format }: { row: BoardRow; edit: EditContext; format: Format }) {
  const { t } = useTranslation('panel');
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
        <h2 className="flex-1 font-semibold">{t('budget.title')}</h2>
        {hasAmounts && (
          <>
            <Legend color="color-mix(in oklab, var(--accent-2) 60%, var(--surface))" text={t('budget.plannedCents')} />
            <Legend color="var(--accent)" text={t('budget.invoicedCents')} />
          </>
        )}
      </header>
      {row.lines.length > 0 && (
        <>
          <p className="mt-2 flex items-baseline gap-2">
            <span className="text-xl font-semibold tracking-[-0.006em] tabular-nums">{money(budget.invoiced)}</span>
            <span className="text-ink-2">{t('budget.outOf', { amount: money(budget.revised) })}</span>
          </p>
          {hasAmounts && <BudgetChart months={months} currency={currency} format={format} />}
          <dl className="mt-3 grid grid-cols-3 gap-3">
            <Sum
              label={available < 0 ? t('budget.overspent') : t('budget.available')}
              value={money(Math.abs(available))}
              isBad={available < 0}
            />
            <Sum
              label={t('budget.landing')}
              hint={t('budget.landingExplain')}
              value={money(landing)}
              isBad={landing > budget.revised}
            />
            <Sum label={t('budget.toPay')} value={money(Math.max(0, budget.invoiced - budget.paid))} />
          </dl>
        </>
      )}
      {(row.lines.length > 0 || row.action.expectedRevenueCents !== null) && (
        <ExpectedReturn row={row} edit={edit} format={format} />
      )}
      <BudgetLines row={row} edit={edit} format={format} />
    </section>
  );
}

/** Always said to be an expected one, and worked out where it stands. */
function ExpectedReturn({ row, edit, format }: { row: BoardRow; edit: EditContext; format: Format }) {
  const { t } = useTranslation('panel');
  const { currency, marginRate } = edit.plan;
  const { expectedRevenueCents } = row.action;
  const found = returnText(row, edit.plan, format);
  const isSaid = 'text' in found;
  const ratio = marginRate ?? 0;
  return (
    <div className="mt-3">
      <dl>
        <dt className="text-sm text-ink-2">{t('budget.return.title')}</dt>
        <dd className={cx('tabular-nums', isSaid ? 'font-medium' : 'text-ink-3')}>
          {isSaid ? found.text : t('budget.return.unknown')}
        </dd>
      </dl>
      <p className="text-sm text-pretty text-ink-3">
        {isSaid
          ? t('budget.return.made', {
              revenue: format.money(expectedRevenueCents ?? 0, currency),
              rate: format.percent(ratio, decimalsOf(Number((ratio * 100).toFixed(4)))),
              cost: format.money(landingBudget(row.budget), currency),
            })
          : t(`budget.return.${found.missing}`)}
      </p>
    </div>
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
