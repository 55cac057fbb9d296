import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { useNarrow } from '../../../ui-kit/media.ts';
import { TONE_TEXT } from '../../../ui-kit/status-dot.tsx';
import { useAllRecords } from '../../../web/plan-store/plan-store-context.ts';
import type { FollowUp } from '../../indicators/follow-up/rules.ts';
import { KPI_FAMILIES, type KpiFamily } from '../../indicators/schema.ts';
import { HEALTH_TONES, HealthMark } from '../../../web/indicators/health-mark.tsx';
import { gapText, measureText } from '../../../web/indicators/kpi-text.ts';
import { Volume } from '../../../web/indicators/volume.tsx';
import { Sparkline } from '../../../web/indicators/sparkline.tsx';
import { type Person, personKind } from '../../people/schema.ts';
import { KpiPeer } from './kpi-peer.tsx';
import { LastValue } from './last-value.tsx';

export interface KpiListProps {
  followUps: readonly FollowUp[];
  format: Format;
  openId: string | undefined;
  onOpen: (kpiId: string) => void;
}

const HEAD = 'h-9 border-b border-line px-2 text-sm font-normal whitespace-nowrap text-ink-2';
const CELL = 'h-9 border-b border-line px-2 whitespace-nowrap';
const FIGURE = cx(CELL, 'text-right tabular-nums');

/** Every indicator of the plan, by family: where it stands, where it is going, how fresh it is. */
export function KpiList(props: KpiListProps) {
  const { t } = useTranslation('indicators');
  const isNarrow = useNarrow();
  const people = new Map(useAllRecords(personKind).map((person) => [person.id, person]));
  const groups = KPI_FAMILIES.map((family) => {
    return { family, followUps: props.followUps.filter(({ kpi }) => kpi.kpiFamily === family) };
  }).filter(({ followUps }) => followUps.length > 0);
  if (isNarrow) {
    return (
      <div className="min-h-0 flex-1 overflow-y-auto">
        {groups.map(({ family, followUps }) => (
          <section key={family} aria-label={t(`families.${family}`)}>
            <h2 className="flex h-10 items-center bg-surface-2 px-4 font-semibold">{t(`families.${family}`)}</h2>
            <ul>
              {followUps.map((followUp) => (
                <KpiCard key={followUp.kpi.id} followUp={followUp} format={props.format} onOpen={props.onOpen} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    );
  }
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">{t('looks.list')}</caption>
        <thead className="sticky top-0 z-10 bg-surface-2 text-left">
          <tr>
            <th scope="col" className={cx(HEAD, 'pl-[22px]')}>
              {t('name')}
            </th>
            <th scope="col" className={cx(HEAD, '@max-4xl:hidden')}>
              {t('owner')}
            </th>
            {(['realised', 'expected', 'gap'] as const).map((column) => (
              <th key={column} scope="col" className={cx(HEAD, 'text-right')}>
                {t(column)}
              </th>
            ))}
            <th scope="col" className={HEAD}>
              {t('state')}
            </th>
            <th scope="col" className={cx(HEAD, '@max-[1120px]:hidden')}>
              {t('trend')}
            </th>
            <th scope="col" className={cx(HEAD, 'text-right @max-7xl:hidden')}>
              {t('projection')}
            </th>
            <th scope="col" className={cx(HEAD, 'pr-[22px] text-right')}>
              {t('target')}
            </th>
            <th scope="col" className={cx(HEAD, 'pr-[22px] @max-[1440px]:hidden')}>
              {t('freshness')}
            </th>
          </tr>
        </thead>
        {groups.map(({ family, followUps }) => (
          <FamilyLines key={family} {...props} family={family} followUps={followUps} people={people} />
        ))}
      </table>
    </div>
  );
}

function FamilyLines(props: KpiListProps & { family: KpiFamily; people: ReadonlyMap<string, Person> }) {
  const { followUps, format, people, family, openId, onOpen } = props;
  const { t } = useTranslation('indicators');
  const none = t('unknown');
  return (
    <tbody>
      <tr>
        <th scope="colgroup" colSpan={10} className="h-10 border-b border-line px-[22px] text-left font-semibold">
          {t(`families.${family}`)} <span className="font-normal text-ink-3">{format.number(followUps.length)}</span>
        </th>
      </tr>
      {followUps.map((followUp) => {
        const { kpi, standing, months } = followUp;
        const owner = people.get(kpi.ownerId ?? '');
        return (
          <tr key={kpi.id} className={openId === kpi.id ? 'bg-sel' : 'hover:bg-surface-2'}>
            <th scope="row" className={cx(CELL, 'relative max-w-64 pl-[22px] text-left font-normal')}>
              <button
                type="button"
                onClick={() => onOpen(kpi.id)}
                className="block max-w-full truncate rounded-xs text-left font-medium decoration-line-2 decoration-2 underline-offset-4 hover:underline"
              >
                {kpi.name}
              </button>
              <KpiPeer kpiId={kpi.id} />
            </th>
            <td className={cx(CELL, 'text-ink-2 @max-4xl:hidden')}>
              {owner ? (
                <span className="flex items-center gap-2">
                  <Avatar id={owner.id} name={owner.name} decorative />
                  <span className="truncate">{owner.name}</span>
                </span>
              ) : (
                <span className="text-ink-3">{t('noOwner')}</span>
              )}
            </td>
            <td className={cx(FIGURE, 'font-medium')}>
              {measureText(standing.realised, kpi, format, none)}
              <Volume of={standing} format={format} below />
            </td>
            <td className={cx(FIGURE, 'text-ink-2')}>{measureText(standing.expected, kpi, format, none)}</td>
            <td className={cx(FIGURE, TONE_TEXT[HEALTH_TONES[standing.health]])}>
              {gapText(standing.gap, { ...kpi, unit: '' }, format, none)}
            </td>
            <td className={CELL}>
              <HealthMark health={standing.health} />
            </td>
            <td className={cx(CELL, '@max-[1120px]:hidden')}>
              <span className="flex items-center gap-2">
                <Sparkline figures={months} />
                <TrendText followUp={followUp} format={format} />
              </span>
            </td>
            <td className={cx(FIGURE, 'text-ink-2 @max-7xl:hidden')}>
              <span title={standing.projection ? t(`bases.${standing.projection.basis}`) : undefined}>
                {measureText(standing.projection?.value ?? null, kpi, format, none)}
              </span>
            </td>
            <td className={cx(FIGURE, 'pr-[22px] text-ink-2')}>{measureText(standing.target, kpi, format, none)}</td>
            <td className={cx(CELL, 'pr-[22px] @max-[1440px]:hidden')}>
              <LastValue followUp={followUp} format={format} />
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}

/** `+2` or `−2` over the last months, better or worse. */
function TrendText({ followUp, format }: { followUp: FollowUp; format: Format }) {
  const { t } = useTranslation('indicators');
  const { kpi, standing } = followUp;
  const { trend } = standing;
  if (!trend) return <span className="text-ink-3">{t('unknown')}</span>;
  const season = trend.basis === 'path' ? [t('trendBySeason')] : [];
  const over = [t('trendOver', { count: trend.months }), ...season].join(', ');
  const tone = trend.isBetter === null ? 'text-ink-3' : trend.isBetter ? 'text-ok' : 'text-bad';
  return (
    <span title={over} className={cx('text-sm tabular-nums', tone)}>
      {gapText(trend.change, { ...kpi, unit: '' }, format, '')}
      <span className="sr-only">
        {' '}
        {trend.isBetter === null ? t('trendFlat') : trend.isBetter ? t('trendBetter') : t('trendWorse')}
      </span>
    </span>
  );
}

function KpiCard(props: { followUp: FollowUp; format: Format; onOpen: (kpiId: string) => void }) {
  const { followUp, format, onOpen } = props;
  const { t } = useTranslation('indicators');
  const { kpi, standing } = followUp;
  const none = t('unknown');
  return (
    <li className="relative border-b border-line">
      <KpiPeer kpiId={kpi.id} />
      <button type="button" onClick={() => onOpen(kpi.id)} className="flex w-full flex-col gap-1 px-4 py-3 text-left">
        <span className="flex w-full items-baseline gap-3">
          <span className="min-w-0 flex-1 font-medium">{kpi.name}</span>
          <span className="shrink-0 font-semibold tabular-nums">
            {measureText(standing.realised, kpi, format, none)} <Volume of={standing} format={format} />
          </span>
        </span>
        <span className="flex w-full items-center gap-3 text-sm text-ink-2">
          <HealthMark health={standing.health} className="flex-1" />
          {standing.expected !== null && (
            <span className="tabular-nums">
              {t('expectedIs', { value: measureText(standing.expected, kpi, format, none) })}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
