import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { type Month, monthOfDay, monthsBetween } from '../../../kernel/calendar.ts';
import { cx } from '../../../ui-kit/classes.ts';
import { TONE_TEXT } from '../../../ui-kit/status-dot.tsx';
import type { FollowUp } from '../../indicators/follow-up/rules.ts';
import { HEALTH_TONES, HealthMark } from '../../../web/indicators/health-mark.tsx';
import { bareText, gapText, measureText, quotientText } from '../../../web/indicators/kpi-text.ts';
import { Volume } from '../../../web/indicators/volume.tsx';
import { MonthChart } from '../../../web/indicators/month-chart.tsx';
import type { Plan } from '../../plans/schema.ts';
import type { TileLook, TileWidth } from '../schema.ts';
import { LastValue } from './last-value.tsx';

export interface TileContentProps {
  followUp: FollowUp;
  look: TileLook;
  width: TileWidth;
  plan: Plan;
  format: Format;
}

/** What a tile shows of its indicator. */
export function KpiTileContent({ followUp, look, width, plan, format }: TileContentProps) {
  const months = monthsBetween(monthOfDay(plan.periodStart), monthOfDay(plan.periodEnd));
  const { kpi, months: figures, path } = followUp;
  switch (look) {
    case 'line':
    case 'bars':
      return (
        <div className="mt-1">
          <MonthChart
            kpi={kpi}
            months={months}
            figures={figures}
            path={path}
            format={format}
            shape={look}
            named={width === 'small' ? 6 : 12}
          />
        </div>
      );
    case 'table':
      return <MonthTable followUp={followUp} months={months} format={format} />;
    default:
      return <Figure followUp={followUp} format={format} />;
  }
}

function Figure({ followUp, format }: { followUp: FollowUp; format: Format }) {
  const { t } = useTranslation('indicators');
  const { kpi, standing } = followUp;
  const none = t('unknown');
  const quotient = quotientText(standing, format);
  return (
    <>
      <p className="mt-1 flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-2xl font-semibold tracking-[-0.01em] tabular-nums">
          {measureText(standing.realised, kpi, format, none)}
        </span>
        <HealthMark health={standing.health} />
      </p>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm text-ink-2 tabular-nums">
        {quotient !== null && (
          <>
            <dt>{t('volume')}</dt>
            <dd className="text-right">{quotient}</dd>
          </>
        )}
        <dt>{t('expected')}</dt>
        <dd className="text-right">
          {measureText(standing.expected, kpi, format, none)}
          {standing.gap !== null && (
            <span className={cx('ml-2 font-medium', TONE_TEXT[HEALTH_TONES[standing.health]])}>
              <span className="sr-only">{t('gap')} </span>
              {gapText(standing.gap, { ...kpi, unit: '' }, format, none)}
            </span>
          )}
        </dd>
        <dt>{t('target')}</dt>
        <dd className="text-right">{measureText(standing.target, kpi, format, none)}</dd>
      </dl>
      <LastValue followUp={followUp} format={format} className="mt-auto pt-2" />
    </>
  );
}

function MonthTable({ followUp, months, format }: { followUp: FollowUp; months: readonly Month[]; format: Format }) {
  const { t } = useTranslation('indicators');
  const { kpi, path } = followUp;
  const figures = new Map(followUp.months.map((figure) => [figure.month, figure]));
  const none = t('unknown');
  return (
    <table className="mt-1 w-full text-sm tabular-nums">
      <caption className="sr-only">{t('chart', { name: kpi.name })}</caption>
      <thead>
        <tr className="border-b border-line text-ink-3">
          <th scope="col" className="py-1 text-left font-normal">
            {kpi.unit === '' ? t('month') : t('monthIn', { unit: kpi.unit })}
          </th>
          <th scope="col" className="py-1 text-right font-normal">
            {t('realised')}
          </th>
          <th scope="col" className="py-1 text-right font-normal">
            {t('target')}
          </th>
          <th scope="col" className="py-1 text-right font-normal">
            {t('gap')}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => {
          const figure = figures.get(month);
          const [value = null, target = null] = [figure?.value, path.get(month)];
          const gap = value === null || target === null ? null : value - target;
          return (
            <tr key={month} className="border-b border-line last:border-0">
              <th scope="row" className="py-1 text-left font-normal text-ink-2">
                {format.monthShort(month)}
              </th>
              <td className="py-1 text-right font-medium">
                {bareText(value, kpi, format, none)}
                {figure && <Volume of={figure} format={format} below />}
              </td>
              <td className="py-1 text-right text-ink-2">{bareText(target, kpi, format, none)}</td>
              <td className="py-1 text-right text-ink-2">{gapText(gap, { ...kpi, unit: '' }, format, none)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
