import { useTranslation } from 'react-i18next';
import type { Format } from '../../i18n/format.ts';
import { cx } from '../../ui-kit/classes.ts';
import { TONE_TEXT } from '../../ui-kit/status-dot.tsx';
import type { Standing } from '../../features/indicators/rules.ts';
import type { Kpi } from '../../features/indicators/schema.ts';
import { HEALTH_TONES, HealthMark } from './health-mark.tsx';
import { gapText, measureText, quotientText } from './kpi-text.ts';

/** Where an indicator stands: what is realised, what was expected by now, the gap, where it is going. */
export function KpiStanding(props: { kpi: Kpi; standing: Standing; format: Format }) {
  const { kpi, standing, format } = props;
  const { t } = useTranslation('indicators');
  const none = t('unknown');
  const { projection } = standing;
  const quotient = quotientText(standing, format);
  return (
    <div className="mt-3">
      <p className="flex items-baseline gap-3">
        <span className="text-2xl font-semibold tracking-[-0.01em] tabular-nums">
          {measureText(standing.realised, kpi, format, none)}
        </span>
        <HealthMark health={standing.health} />
      </p>
      <dl className="mt-2 grid grid-cols-[116px_minmax(0,1fr)] gap-y-1 tabular-nums [&>dt]:text-ink-2">
        {quotient !== null && (
          <>
            <dt>{t('volume')}</dt>
            <dd>
              {quotient}
              {kpi.numerator && kpi.denominator && (
                <span className="block text-sm text-ink-3">
                  {kpi.numerator} / {kpi.denominator}
                </span>
              )}
            </dd>
          </>
        )}
        <dt>{t('expected')}</dt>
        <dd>{measureText(standing.expected, kpi, format, none)}</dd>
        <dt>{t('gap')}</dt>
        <dd className={cx('font-medium', TONE_TEXT[HEALTH_TONES[standing.health]])}>
          {gapText(standing.gap, kpi, format, none)}
        </dd>
        <dt>{t('target')}</dt>
        <dd>{measureText(standing.target, kpi, format, none)}</dd>
        <dt>{t('projection')}</dt>
        <dd>
          {measureText(projection?.value ?? null, kpi, format, none)}
          {projection && <span className="block text-sm text-ink-3">{t(`bases.${projection.basis}`)}</span>}
        </dd>
      </dl>
    </div>
  );
}
