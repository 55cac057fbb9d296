import { useTranslation } from 'react-i18next';
import type { Format } from '../i18n/format.ts';
import { decimalsOf } from '../kernel/measure.ts';
import type { Currency } from '../kernel/money.ts';
import { type Envelope, shareOfRevenue } from '../features/plans/envelope/rules.ts';

/**
 * Writes what part of the planned revenue an envelope is: `1,8 % du CA prévu (14,2 M€)` where that is how it was decided,
 * with `soit` before it where an amount was. Null where it cannot be said.
 */
export function useRevenueShareText(): (plan: Envelope & { currency: Currency }, format: Format) => string | null {
  const { t } = useTranslation('envelopes');
  return (plan, format) => {
    const share = shareOfRevenue(plan);
    if (share === null || plan.plannedRevenueCents === null) return null;
    const isDecided = plan.envelopeShare !== null;
    const percent = isDecided ? share * 100 : Number((share * 100).toFixed(1));
    return t(isDecided ? 'months.ofRevenue' : 'months.makesOfRevenue', {
      share: format.percent(percent / 100, decimalsOf(percent)),
      revenue: format.moneyShort(plan.plannedRevenueCents, plan.currency),
    });
  };
}
