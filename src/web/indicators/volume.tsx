import { useTranslation } from 'react-i18next';
import type { Figure } from '../../features/indicators/series/rules.ts';
import type { Format } from '../../i18n/format.ts';
import { cx } from '../../ui-kit/classes.ts';
import { volumeText } from './kpi-text.ts';

/** What a share is one of, beside it or below it: `sur 380`. Nothing where the value is no quotient, or it is not known. */
export function Volume(props: { of: Pick<Figure, 'denominator'>; format: Format; below?: boolean }) {
  const { t } = useTranslation('indicators');
  const volume = volumeText(props.of, props.format);
  if (volume === null) return null;
  return (
    <span
      className={cx(
        'font-normal tracking-normal whitespace-nowrap text-ink-3 tabular-nums',
        props.below ? '-mt-0.5 block pb-0.5 text-xs leading-3' : 'text-sm',
      )}
    >
      {t('over', { volume })}
    </span>
  );
}
