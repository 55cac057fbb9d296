import { useTranslation } from 'react-i18next';
import { cx } from '../../../../ui-kit/classes.ts';
import { peopleText } from './figure-text.ts';
import { Asked, gapLook, gapOf, type NeedProps, signed } from './need-figures.tsx';

/** The same without room for a table: profile by profile, what the panel of each tells left to it. */
export function NeedList({ sizing, format, openId, onOpen }: NeedProps) {
  const { t } = useTranslation('sizing');
  return (
    <ul aria-label={t('need.table')} className="mt-4 border-y border-line tabular-nums">
      {sizing.sized.map((sized) => {
        const { profile, headcount, peak, held, vacant } = sized;
        const gap = gapOf(sized, sizing.from);
        const details = [
          ...(headcount ? [t('need.exact', { exact: peopleText(headcount.exact, format) })] : []),
          ...(peak
            ? [t('need.peak', { need: peopleText(peak.need, format), month: format.monthShort(peak.month) })]
            : []),
          ...(vacant > 0 ? [t('need.posts', { count: vacant })] : []),
        ];
        const figures = [
          { name: t('need.people'), value: headcount ? format.number(headcount.people) : t('unknown') },
          { name: t('need.inPlace'), value: format.number(held) },
          { name: t('need.gap'), value: gap === null ? t('unknown') : signed(gap, format), look: gapLook(gap) },
        ];
        return (
          <li
            key={profile.id}
            className={cx('border-b border-line px-4 py-2.5 last:border-0', openId === profile.id && 'bg-sel')}
          >
            <button
              type="button"
              aria-expanded={openId === profile.id}
              onClick={() => onOpen(profile.id)}
              className="touch-target text-left font-medium hover:text-accent hover:underline"
            >
              {profile.name}
              <span className="sr-only">, {t('need.explain', { profile: profile.name })}</span>
            </button>
            <div>
              <Asked sized={sized} format={format} isLine />
            </div>
            <dl className="mt-1.5 grid grid-cols-3 gap-2">
              {figures.map(({ name, value, look }) => (
                <div key={name}>
                  <dt className="text-sm text-ink-3">{name}</dt>
                  <dd className={cx('text-lg font-semibold', look)}>{value}</dd>
                </div>
              ))}
            </dl>
            {details.length > 0 && <p className="text-sm text-ink-2">{details.join(' · ')}</p>}
          </li>
        );
      })}
    </ul>
  );
}
