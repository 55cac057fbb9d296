import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import type { Cents } from '../../../../kernel/money.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { SegmentedTabs } from '../../../../ui-kit/segmented-tabs.tsx';
import { type BudgetTotals, type EnvelopeUse, envelopeUse } from '../../../budget/rules.ts';
import type { Plan } from '../../../plans/schema.ts';
import { type Measure, MEASURES } from '../../schema.ts';

export interface BudgetBarProps {
  measure: Measure;
  onMeasure: (measure: Measure) => void;
  plan: Pick<Plan, 'currency' | 'envelopeCents'>;
  totals: BudgetTotals;
  landing: Cents;
  isFiltered: boolean;
  format: Format;
}

const TONES: Record<EnvelopeUse, string> = { within: 'text-ink', near: 'text-warn', over: 'text-bad' };

/** Which amounts are shown, and whether the plan stays in its envelope: as budgeted, and where it will land. */
export function BudgetBar({ measure, onMeasure, plan, totals, landing, isFiltered, format }: BudgetBarProps) {
  const { t } = useTranslation('board');
  const { envelopeCents: envelope, currency } = plan;
  const money = (cents: Cents) => format.money(cents, currency);
  // The envelope is the whole plan's: beside some of the actions it would say nothing.
  const compared = isFiltered ? null : envelope;
  const figures = [
    { id: 'revised', label: t('months.budget'), cents: totals.revised },
    { id: 'landing', label: t('months.landing'), cents: landing },
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line px-[22px] py-2 max-md:px-4">
      <SegmentedTabs
        label={t('months.measure')}
        value={measure}
        segments={MEASURES.map((id) => ({ id, label: t(`months.measures.${id}`) }))}
        onChange={onMeasure}
      />
      <dl className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
        {figures.map(({ id, label, cents }) => {
          const use = envelopeUse(cents, compared);
          return (
            <div key={id} className="flex items-baseline gap-1.5">
              <dt className="text-ink-2">{label}</dt>
              <dd className={cx('font-semibold tabular-nums', use && TONES[use])}>
                {money(cents)}
                {use !== null && use !== 'within' && envelope !== null && (
                  <span className="font-medium">
                    {' '}
                    {use === 'over' ? t('months.over', { amount: money(cents - envelope) }) : t('months.near')}
                  </span>
                )}
              </dd>
            </div>
          );
        })}
        {!isFiltered && (
          <div className="flex items-baseline gap-1.5">
            <dt className="text-ink-2">{t('months.envelope')}</dt>
            <dd className="font-semibold tabular-nums">
              {envelope === null ? (
                <span className="font-normal text-ink-3">{t('months.noEnvelope')}</span>
              ) : (
                money(envelope)
              )}
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
