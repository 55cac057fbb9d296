import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cents } from '../../../kernel/money.ts';
import type { Format } from '../../../i18n/format.ts';
import { Figures } from '../../../ui-kit/figures.tsx';
import { StackedBar } from '../../../ui-kit/progress-bar.tsx';
import { availableBudget, type BudgetTotals, openCommitments } from '../../budget/rules.ts';
import type { Plan } from '../../plans/schema.ts';

export interface BoardSummaryProps {
  totals: BudgetTotals;
  /** What the actions are expected to bring. */
  expected: Cents;
  isFiltered: boolean;
  plan: Plan;
  format: Format;
}

/** The money of what is shown, at a glance: what is planned, spent, promised and left. Drawn again when that changes. */
export const BoardSummary = memo(function BoardSummary(props: BoardSummaryProps) {
  const { totals, expected, isFiltered, plan, format } = props;
  const { t } = useTranslation('board');
  const title = isFiltered ? t('summary.shown') : t('summary.budget');
  const budget = totals.revised;
  const money = (cents: number) => format.money(cents, plan.currency);
  const shareOf = (cents: number) =>
    budget === 0 ? undefined : t('summary.ofBudget', { share: format.percent(cents / budget) });
  const available = availableBudget(totals);
  return (
    <Figures
      label={title}
      main={{ id: 'budget', title, value: money(budget) }}
      bar={
        budget > 0 && (
          <StackedBar
            parts={[
              { id: 'invoiced', ratio: Math.min(1, totals.invoiced / budget), color: 'var(--accent)' },
              { id: 'committed', ratio: Math.min(1, openCommitments(totals) / budget), color: 'var(--accent-2)' },
            ]}
          />
        )
      }
      others={[
        {
          id: 'invoiced',
          title: t('summary.invoiced'),
          color: 'var(--accent)',
          value: money(totals.invoiced),
          note: shareOf(totals.invoiced),
        },
        {
          id: 'committed',
          title: t('summary.committed'),
          color: 'var(--accent-2)',
          value: money(totals.committed),
          note: shareOf(totals.committed),
        },
        {
          id: 'available',
          title: t('summary.available'),
          color: 'var(--line-2)',
          value: money(available),
          note: available < 0 ? t('summary.overspent') : t('summary.toAssign'),
          tone: available < 0 ? 'bad' : undefined,
        },
        {
          id: 'expected',
          title: t('summary.expected'),
          value: expected === 0 ? '–' : format.moneyShort(expected, plan.currency),
          note:
            expected === 0
              ? t('summary.noExpected')
              : budget === 0
                ? undefined
                : t('summary.perEuro', {
                    ratio: format.money(Math.round((expected / budget) * 10) * 10, plan.currency),
                  }),
          tone: expected === 0 ? undefined : 'ok',
        },
      ]}
    />
  );
});
