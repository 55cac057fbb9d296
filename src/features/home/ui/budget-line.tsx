import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { StackedBar } from '../../../ui-kit/progress-bar.tsx';
import { useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { availableBudget, openCommitments, totalBudget } from '../../budget/rules.ts';
import { budgetLineKind } from '../../budget/schema.ts';
import type { Plan } from '../../plans/schema.ts';

/** The plan's money in one line: spent, out of what, and what is left. */
export function BudgetLine({ plan, format }: { plan: Plan; format: Format }) {
  const { t } = useTranslation('home');
  const totals = totalBudget(useRecords(budgetLineKind));
  const money = (cents: number) => format.money(cents, plan.currency);
  const { revised, invoiced } = totals;
  if (revised === 0) return <p className="text-ink-2">{t('budget.none')}</p>;
  const available = availableBudget(totals);
  return (
    <>
      <p className="mb-2 flex flex-wrap items-baseline gap-x-2">
        <span className="text-xl font-semibold tracking-[-0.006em] tabular-nums">{money(invoiced)}</span>
        <span className="text-ink-2">{t('budget.spent', { budget: money(revised) })}</span>
      </p>
      <StackedBar
        parts={[
          { id: 'invoiced', ratio: Math.min(1, invoiced / revised), color: 'var(--accent)' },
          {
            id: 'committed',
            ratio: Math.min(1 - Math.min(1, invoiced / revised), openCommitments(totals) / revised),
            color: 'var(--accent-2)',
          },
        ]}
      />
      <p className={available < 0 ? 'mt-2 text-sm text-bad' : 'mt-2 text-sm text-ink-2'}>
        {available < 0
          ? t('budget.over', { amount: money(-available) })
          : t('budget.left', { amount: money(available) })}
      </p>
    </>
  );
}
