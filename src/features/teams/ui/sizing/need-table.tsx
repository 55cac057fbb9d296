import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { useNarrow } from '../../../../ui-kit/media.ts';
import { figureText, peopleText } from './figure-text.ts';
import { Asked, gapLook, gapOf, type NeedProps, signed } from './need-figures.tsx';
import { NeedList } from './need-list.tsx';

/** What the plan asks of each profile, what one person gives, and how many people that takes, beside those in place. */
export function NeedTable(props: NeedProps) {
  const { sizing, format, openId, onOpen } = props;
  const { t } = useTranslation('sizing');
  const isNarrow = useNarrow();
  if (isNarrow) return <NeedList {...props} />;
  const unknown = t('unknown');
  const head = 'px-2 py-2 text-right font-normal whitespace-nowrap';
  // Without room: what the panel of the profile tells too.
  const lesser = '@max-4xl:hidden';
  return (
    <div className="mt-4 overflow-x-auto border-y border-line">
      <table className="w-full border-collapse tabular-nums @4xl:min-w-[860px]">
        <caption className="sr-only">{t('need.table')}</caption>
        <thead className="border-b border-line bg-surface-2 text-sm text-ink-2">
          <tr>
            <th scope="col" className="w-[160px] py-2 pr-2 pl-[22px] @max-4xl:w-auto text-left font-normal">
              {t('need.profile')}
            </th>
            <th scope="col" className="px-2 py-2 text-left font-normal">
              {t('need.asked')}
            </th>
            <th scope="col" className={cx(head, lesser)}>
              {t('calc.total')}
            </th>
            <th scope="col" className={cx(head, lesser)}>
              {t('need.onePerson')}
            </th>
            <th scope="col" className={head}>
              {t('need.people')}
            </th>
            <th scope="col" className={cx(head, lesser)}>
              {t('need.inPlace')}
            </th>
            <th scope="col" className={cx(head, 'pr-[22px]')}>
              {t('need.gap')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sizing.sized.map((sized) => {
            const { profile, work, onePerson, headcount, peak, held, vacant } = sized;
            const gap = gapOf(sized, sizing.from);
            return (
              <tr
                key={profile.id}
                className={cx('border-b border-line last:border-0', openId === profile.id && 'bg-sel')}
              >
                <th scope="row" className="py-1 pr-2 pl-[22px] text-left font-medium">
                  <button
                    type="button"
                    aria-expanded={openId === profile.id}
                    title={t('need.explain', { profile: profile.name })}
                    onClick={() => onOpen(profile.id)}
                    className="touch-target text-left hover:text-accent hover:underline"
                  >
                    {profile.name}
                    <span className="sr-only">, {t('need.explain', { profile: profile.name })}</span>
                  </button>
                </th>
                <td className="px-2 py-1 @max-4xl:max-w-[164px] @max-4xl:px-1">
                  <Asked sized={sized} format={format} />
                </td>
                <td className={cx('px-2 text-right whitespace-nowrap text-ink-2', lesser)}>
                  {daysOrUnknown(work, format, t, unknown)}
                </td>
                <td className={cx('px-2 text-right whitespace-nowrap text-ink-2', lesser)}>
                  {daysOrUnknown(onePerson.days, format, t, unknown)}
                </td>
                <td className="px-2 py-1 text-right leading-tight whitespace-nowrap">
                  <span className="font-semibold">{headcount ? format.number(headcount.people) : unknown}</span>
                  {headcount && (
                    <span className="block text-sm text-ink-3">
                      {t('need.exact', { exact: peopleText(headcount.exact, format) })}
                    </span>
                  )}
                  {peak && (
                    <span className="block text-sm text-ink-3">
                      {t('need.peak', { need: peopleText(peak.need, format), month: format.monthShort(peak.month) })}
                    </span>
                  )}
                </td>
                <td className={cx('px-2 py-1 text-right leading-tight whitespace-nowrap', lesser)}>
                  {format.number(held)}
                  {vacant > 0 && <span className="block text-sm text-ink-3">{t('need.posts', { count: vacant })}</span>}
                </td>
                <td className={cx('px-2 pr-[22px] text-right font-medium', gapLook(gap))}>
                  {gap === null ? unknown : signed(gap, format)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function daysOrUnknown(
  days: number | null,
  format: Format,
  t: (key: 'need.days', values: { days: string }) => string,
  unknown: string,
): string {
  return days === null ? unknown : t('need.days', { days: figureText(days, format, unknown, 0) });
}
