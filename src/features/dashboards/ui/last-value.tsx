import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { cx } from '../../../ui-kit/classes.ts';
import type { FollowUp } from '../../indicators/follow-up/rules.ts';
import { usePeriodText } from './use-period-text.ts';

/** How fresh an indicator is: the period of its last value, with a warning when that is too long ago. */
export function LastValue(props: { followUp: FollowUp; format: Format; className?: string }) {
  const { t } = useTranslation('indicators');
  const periodText = usePeriodText(props.format);
  const { last, isStale } = props.followUp;
  const since = last?.periodKind === 'week' ? 'staleSinceWeek' : 'staleSince';
  return (
    <p className={cx('flex items-center gap-1.5 text-sm', isStale ? 'text-warn' : 'text-ink-3', props.className)}>
      {isStale && <TriangleAlert className="size-3.5 shrink-0" strokeWidth={1.75} aria-hidden="true" />}
      <span className="truncate">
        {last ? t(isStale ? since : 'lastValue', { period: periodText(last) }) : t('noValue')}
      </span>
    </p>
  );
}
