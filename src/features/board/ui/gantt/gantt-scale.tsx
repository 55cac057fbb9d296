import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { addDays, type Day, monthOfDay } from '../../../../kernel/calendar.ts';
import { weekdayOf } from '../../../../kernel/span.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { SCALES, type TickUnit, ticksOf, xOfDay } from '../../timeline/rules.ts';
import { type GanttShared, SCALE_HEIGHT, type View } from './gantt-shared.ts';

interface ScaleProps {
  shared: GanttShared;
  view: View;
}

/** Months over weeks, quarters over months…: the top of the chart, which stays in view. */
export const GanttScale = memo(function GanttScale({ shared, view }: ScaleProps) {
  const { t } = useTranslation('planning');
  const { timeline, zoom, names, format, today } = shared;
  const { major, minor } = SCALES[zoom];
  const isToday = today >= timeline.from && today <= timeline.to;
  return (
    <div role="rowgroup" className="sticky top-0 z-20 print:static">
      <div
        role="row"
        aria-rowindex={1}
        className="flex min-w-full border-b border-line bg-surface-2 text-sm text-ink-2"
        style={{ height: SCALE_HEIGHT, width: names + timeline.width }}
      >
        <div
          role="columnheader"
          style={{ width: names }}
          className="sticky left-0 z-10 flex shrink-0 items-end border-r border-line bg-surface-2 pb-1.5 pl-[22px]"
        >
          <span className="sr-only">{t('action')}</span>
        </div>
        <div role="columnheader" className="relative flex-1 overflow-clip">
          <span className="sr-only">{t('scale')}</span>
          <span aria-hidden="true">
            {ticksOf(timeline, major, view.left, view.right).map(({ day, x, width }) => (
              <span
                key={day}
                className="absolute top-0 flex h-[26px] items-center border-l border-line"
                style={{ left: x, width }}
              >
                <span className="sticky px-2 font-medium whitespace-nowrap text-ink" style={{ left: names }}>
                  {width > 40 && tickLabel(major, day, true, format, t)}
                </span>
              </span>
            ))}
            {ticksOf(timeline, minor, view.left, view.right).map(({ day, x, width }) => (
              <span
                key={day}
                className={cx(
                  'absolute bottom-0 flex h-[26px] items-center border-l border-line text-xs whitespace-nowrap',
                  minor === 'day' ? 'justify-center text-2xs' : 'pl-1.5',
                  minor === 'day' && weekdayOf(day) > 5 && 'text-ink-3',
                )}
                style={{ left: x, width }}
              >
                {width > 20 && tickLabel(minor, day, false, format, t)}
              </span>
            ))}
            {isToday && (
              <span
                className="absolute bottom-0 size-[7px] -translate-x-1/2 translate-y-1/2 rounded-full bg-accent"
                style={{ left: xOfDay(timeline, today) + timeline.dayWidth / 2 }}
              />
            )}
          </span>
        </div>
      </div>
    </div>
  );
});

function tickLabel(unit: TickUnit, day: Day, isMajor: boolean, format: Format, t: TFunction<'planning'>): string {
  if (unit === 'day') return `${format.weekday(day).slice(0, 1).toLocaleUpperCase()}\u00a0${Number(day.slice(8))}`;
  if (unit === 'week') return String(Number(day.slice(8)));
  const month = monthOfDay(day);
  if (unit === 'quarter')
    return t('quarterName', { quarter: Math.ceil(Number(month.slice(5)) / 3), year: month.slice(0, 4) });
  return isMajor ? format.monthLong(month) : format.monthShort(month);
}

/** Behind the bars: weekends or months, what lies outside the plan’s period, and today. */
export const GanttBands = memo(function GanttBands({ shared, view }: ScaleProps) {
  const { timeline, zoom, names, today, period } = shared;
  const band = (from: Day, to: Day) => {
    const left = xOfDay(timeline, from);
    return { left, width: xOfDay(timeline, addDays(to, 1)) - left };
  };
  const quiet =
    zoom === 'quarter'
      ? ticksOf(timeline, 'month', view.left, view.right).filter(({ day }) => Number(day.slice(5, 7)) % 2 === 0)
      : ticksOf(timeline, 'week', view.left, view.right).map(({ x, width }) => ({
          x: x + width - 2 * timeline.dayWidth,
          width: 2 * timeline.dayWidth,
        }));
  const outside = [
    { id: 'before', ...band(timeline.from, addDays(period.start, -1)) },
    { id: 'after', ...band(addDays(period.end, 1), timeline.to) },
  ].filter(({ width }) => width > 0);
  const isToday = today >= timeline.from && today <= timeline.to;
  return (
    <div aria-hidden="true" className="absolute inset-y-0 overflow-clip" style={{ left: names, width: timeline.width }}>
      {quiet.map(({ x, width }) => (
        <span key={x} className="absolute inset-y-0 bg-surface-2 print:hidden" style={{ left: x, width }} />
      ))}
      {ticksOf(timeline, SCALES[zoom].major, view.left, view.right).map(({ day, x }) => (
        <span key={day} className="absolute inset-y-0 border-l border-line" style={{ left: x }} />
      ))}
      {outside.map(({ id, left, width }) => (
        <span key={id} className="absolute inset-y-0 bg-hover" style={{ left, width }} />
      ))}
      {isToday && (
        <span
          data-forced-mark=""
          className="absolute inset-y-0 w-px bg-accent"
          style={{ left: xOfDay(timeline, today) + timeline.dayWidth / 2 }}
        />
      )}
    </div>
  );
});
