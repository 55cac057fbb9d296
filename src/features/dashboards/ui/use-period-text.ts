import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import type { Period } from '../../indicators/periods/rules.ts';
import { periodText } from '../../../web/indicators/kpi-text.ts';

/** How a month or a week is called. */
export function usePeriodText(format: Format): (period: Period) => string {
  const { t } = useTranslation('indicators');
  return (period) => periodText(period, format, (day) => t('weekOf', { day }));
}
