import { useTranslation } from 'react-i18next';
import { readMeasure } from '../../../../kernel/measure.ts';
import type { Format } from '../../../../i18n/format.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { figureText, peopleText } from './figure-text.ts';
import { type Sized, type Sizing, useSizingEdits } from './use-sizing.ts';

interface NeedTableProps {
  sizing: Sizing;
  format: Format;
  openId: string | undefined;
  onOpen: (profileId: string) => void;
}

/** What the plan asks of each profile, what one person gives, and how many people that takes, beside those in place. */
export function NeedTable({ sizing, format, openId, onOpen }: NeedTableProps) {
  const { t } = useTranslation('sizing');
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
            <th scope="col" className="w-[160px] py-2 pr-2 pl-[22px] @max-4xl:w-auto text-left font-normal max-md:pl-4">
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
            <th scope="col" className={cx(head, 'pr-[22px] max-md:pr-4')}>
              {t('need.gap')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sizing.sized.map((sized) => {
            const { profile, work, onePerson, headcount, peak, held, vacant } = sized;
            const now = sized.months.find(({ month }) => month >= sizing.from) ?? sized.months.at(-1);
            const gap = now ? now.capacity - now.need : null;
            return (
              <tr
                key={profile.id}
                className={cx('border-b border-line last:border-0', openId === profile.id && 'bg-sel')}
              >
                <th scope="row" className="py-1 pr-2 pl-[22px] text-left font-medium max-md:pl-4">
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
                <td className="px-2 py-1 text-right leading-tight whitespace-nowrap max-md:whitespace-normal">
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
                <td
                  className={cx(
                    'px-2 pr-[22px] text-right font-medium max-md:pr-4',
                    gap === null ? 'text-ink-3' : gap < -0.005 ? 'text-bad' : 'text-ok',
                  )}
                >
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

function signed(value: number, format: Format): string {
  const text = figureText(Math.abs(value), format, '');
  if (text === format.number(0)) return text;
  return value < 0 ? `−${text}` : `+${text}`;
}

/** New customers or conversations, typed here or taken from an objective; or the customers of the table below. */
function Asked({ sized, format }: { sized: Sized; format: Format }) {
  const { t, i18n } = useTranslation('sizing');
  const { canAsk, ask } = useSizingEdits();
  const { profile, quantity, customers, groups, need, objective } = sized;
  const { sizingMethod } = profile;
  if (sizingMethod === 'portfolio') {
    if (groups.length === 0) return <span className="text-ink-3">–</span>;
    return customers === null ? t('unknown') : t('need.customers', { count: customers });
  }
  const isTaken = objective !== undefined && (need?.quantity ?? null) === null;
  return (
    <span className="flex min-w-0 items-center gap-1">
      <span className="w-16 shrink-0 @max-4xl:w-14">
        <InlineText
          label={t('need.quantityOf', { profile: profile.name })}
          value={quantity === null ? '' : figureText(quantity, format, '', 4)}
          placeholder={canAsk ? t('need.say') : '–'}
          disabled={!canAsk}
          className="px-1.5 text-right"
          onCommit={(text) => {
            const value = readMeasure(text, i18n.language === 'en' ? 'en' : 'fr');
            if (value === undefined || (value !== null && value < 0)) return t('problems.number');
            return ask(profile.id, { quantity: value });
          }}
        />
      </span>
      <span className="min-w-0 leading-tight">
        {t(`need.quantity.${sizingMethod}`)}
        {isTaken && (
          <span className="block truncate text-sm text-ink-3" title={objective.title}>
            {t('need.fromObjective', { title: objective.title })}
          </span>
        )}
      </span>
    </span>
  );
}
