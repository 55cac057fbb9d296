import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import type { Cents } from '../../../../kernel/money.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { SegmentedTabs } from '../../../../ui-kit/segmented-tabs.tsx';
import { useRevenueShareText } from '../../../../web/revenue-share.ts';
import { type EnvelopeUse, envelopeUse } from '../../../budget/rules.ts';
import type { Envelope } from '../../../plans/envelope/rules.ts';
import type { Plan } from '../../../plans/schema.ts';
import { BUDGET_VIEWS, type BudgetView } from '../../schema.ts';

export interface BudgetBarProps {
  shown: BudgetView;
  onShow: (shown: BudgetView) => void;
  plan: Pick<Plan, 'currency'> & Envelope;
  /** What is set beside the envelope. */
  figures: readonly { label: string; cents: Cents }[];
  /** They are of some actions only. */
  isFiltered: boolean;
  format: Format;
}

const TONES: Record<EnvelopeUse, string> = { within: 'text-ink', near: 'text-warn', over: 'text-bad' };

/** Which amounts are shown, and whether the plan stays in its envelope. */
export function BudgetBar({ shown, onShow, plan, figures, isFiltered, format }: BudgetBarProps) {
  const { t } = useTranslation('envelopes');
  const { envelopeCents: envelope, currency } = plan;
  const money = (cents: Cents) => format.money(cents, currency);
  const revenueShare = useRevenueShareText()(plan, format);
  // The envelope is the whole plan's: beside some of the actions it would say nothing.
  const compared = isFiltered ? null : envelope;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line px-[22px] py-2 max-md:px-4">
      <SegmentedTabs
        label={t('measure')}
        value={shown}
        segments={BUDGET_VIEWS.map((id) => ({ id, label: t(`views.${id}`) }))}
        onChange={onShow}
      />
      <dl className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
        {figures.map(({ label, cents }) => {
          const use = envelopeUse(cents, compared);
          return (
            <div key={label} className="flex items-baseline gap-1.5">
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
            {revenueShare && <dd className="text-ink-2 tabular-nums">{revenueShare}</dd>}
          </div>
        )}
      </dl>
    </div>
  );
}
