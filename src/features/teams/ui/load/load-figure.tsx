import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { decimalsOf } from '../../../../kernel/measure.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { type Fullness, fullnessOf } from '../../../workload/rules.ts';

/** How a month is coloured, by how full it is. */
export const LOAD_LOOKS: Record<Fullness, string> = {
  none: 'text-ink-3',
  fine: '',
  tight: 'text-warn',
  over: 'bg-bad-soft text-bad font-medium',
  unknown: '',
};

export function hoursText(minutes: number, format: Format): string {
  const hours = minutes >= 600 ? Math.round(minutes / 60) : Math.round(minutes / 6) / 10;
  return format.number(hours, decimalsOf(hours));
}

interface LoadFigureProps {
  minutes: number;
  /** In minutes; null where it is not known. */
  capacity: number | null;
  format: Format;
}

/** The hours asked of a month over those it has, and how full that makes it. */
export function LoadFigure({ minutes, capacity, format }: LoadFigureProps) {
  const { t } = useTranslation('teams');
  const fullness = fullnessOf(minutes, capacity);
  return (
    <>
      <span className="text-sm whitespace-nowrap">
        {capacity === null
          ? hoursText(minutes, format)
          : t('load.of', { hours: hoursText(minutes, format), capacity: hoursText(capacity, format) })}
      </span>
      {fullness === 'over' || fullness === 'tight' ? (
        <Strain minutes={minutes} capacity={capacity ?? 0} format={format} />
      ) : (
        <Bar ratio={capacity ? minutes / capacity : 0} className={fullness === 'fine' ? 'bg-accent-2' : ''} />
      )}
    </>
  );
}

/** What a month is short of, or how full it is: in words for those who hear the page. */
function Strain({ minutes, capacity, format }: { minutes: number; capacity: number; format: Format }) {
  const { t } = useTranslation('teams');
  const excess = hoursText(minutes - capacity, format);
  const isOver = minutes > capacity;
  return (
    <span className="text-2xs whitespace-nowrap">
      <span aria-hidden="true">{isOver ? `+${excess}` : format.percent(minutes / capacity)}</span>
      <span className="sr-only">{isOver ? t('load.over', { hours: excess }) : t('load.tight')}</span>
    </span>
  );
}

function Bar({ ratio, className }: { ratio: number; className: string }) {
  return (
    <span aria-hidden="true" className="h-1 w-12 overflow-hidden rounded-full bg-hover">
      <span className={cx('block h-full rounded-full', className)} style={{ width: `${Math.min(1, ratio) * 100}%` }} />
    </span>
  );
}
