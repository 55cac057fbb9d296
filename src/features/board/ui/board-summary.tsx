import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { sumCents } from '../../../kernel/money.ts';
import { cx } from '../../../ui-kit/classes.ts';
import { StackedBar } from '../../../ui-kit/progress-bar.tsx';
import { availableBudget, openCommitments } from '../../budget/rules.ts';
import type { Plan } from '../../plans/schema.ts';
import type { Board } from './board-model.ts';

/** The plan's money at a glance: what is planned, spent, promised and left. */
export function BoardSummary({ board, plan, format }: { board: Board; plan: Plan; format: Format }) {
  const { t } = useTranslation('board');
  const { totals } = board;
  const budget = totals.revised;
  const money = (cents: number) => format.money(cents, plan.currency);
  const shareOf = (cents: number) =>
    budget === 0 ? undefined : t('summary.ofBudget', { share: format.percent(cents / budget) });
  const available = availableBudget(totals);
  const expected = sumCents([...board.rows.values()].map(({ action }) => action.expectedRevenueCents ?? 0));
  return (
    <section aria-label={t('summary.budget')} className="flex flex-wrap gap-y-3 px-[18px] pt-4 pb-3">
      <div className="min-w-[220px] flex-[1.6] pr-6 max-md:basis-full max-md:pr-0">
        <p className="text-sm text-ink-2">{t('summary.budget')}</p>
        <p className="mb-2 text-2xl font-semibold tabular-nums">{money(budget)}</p>
        {budget > 0 && (
          <StackedBar
            parts={[
              { id: 'invoiced', ratio: Math.min(1, totals.invoiced / budget), color: 'var(--accent)' },
              { id: 'committed', ratio: Math.min(1, openCommitments(totals) / budget), color: 'var(--accent-2)' },
            ]}
          />
        )}
      </div>
      <Figure
        label={t('summary.invoiced')}
        mark="var(--accent)"
        value={money(totals.invoiced)}
        note={shareOf(totals.invoiced)}
      />
      <Figure
        label={t('summary.committed')}
        mark="var(--accent-2)"
        value={money(totals.committed)}
        note={shareOf(totals.committed)}
      />
      <Figure
        label={t('summary.available')}
        mark="var(--line-2)"
        value={money(available)}
        note={available < 0 ? t('summary.overspent') : t('summary.toAssign')}
        tone={available < 0 ? 'text-bad' : undefined}
      />
      <Figure
        label={t('summary.expected')}
        value={expected === 0 ? '–' : format.moneyShort(expected, plan.currency)}
        note={
          expected === 0
            ? t('summary.noExpected')
            : budget === 0
              ? undefined
              : t('summary.perEuro', { ratio: format.money(Math.round((expected / budget) * 10) * 10, plan.currency) })
        }
        tone={expected === 0 ? undefined : 'text-ok'}
      />
    </section>
  );
}

function Figure(props: {
  label: string;
  value: string;
  note: string | undefined;
  mark?: string;
  tone?: string | undefined;
}) {
  return (
    <div className="min-w-[130px] flex-1 border-l border-line px-4 max-md:basis-2/5 max-md:border-l-0 max-md:px-0">
      <p className="flex items-center gap-2 text-sm text-ink-2">
        {props.mark && <span className="size-2 rounded-xs" style={{ background: props.mark }} aria-hidden="true" />}
        {props.label}
      </p>
      <p className="mt-1 text-lg font-semibold tabular-nums">{props.value}</p>
      <p className={cx('text-sm', props.tone ?? 'text-ink-2')}>{props.note ?? '\u00a0'}</p>
    </div>
  );
}
