import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../i18n/format.ts';
import { addMonths, type Day, monthOfDay } from '../../kernel/calendar.ts';
import { cx } from '../classes.ts';
import { weeksOf } from './weeks.ts';

/** A month of days, weeks starting on Monday. For the pointer: the keyboard types in the box it hangs under. */
export function MonthCalendar(props: { day: Day | null; today: Day; onPick: (day: Day) => void }) {
  const { day, today, onPick } = props;
  const { t, i18n } = useTranslation('grid');
  const format = formatFor(i18n.language);
  const [turned, setTurned] = useState({ from: day, month: monthOfDay(day ?? today) });
  if (turned.from !== day) setTurned({ from: day, month: monthOfDay(day ?? turned.month) });
  const { month } = turned;
  const turn = (by: number) => setTurned({ from: day, month: addMonths(month, by) });
  const weeks = weeksOf(month);
  const arrow = 'flex size-7 items-center justify-center rounded-sm text-ink-2 hover:bg-hover pointer-coarse:size-11';
  // Pressing here must not take the focus from the box being typed in.
  return (
    <div onPointerDown={(event) => event.preventDefault()}>
      <div className="flex items-center justify-between pb-1">
        <button type="button" tabIndex={-1} className={arrow} aria-label={t('previousMonth')} onClick={() => turn(-1)}>
          <ChevronLeft className="size-4" aria-hidden="true" />
        </button>
        <span className="font-medium">{format.monthLong(month)}</span>
        <button type="button" tabIndex={-1} className={arrow} aria-label={t('nextMonth')} onClick={() => turn(1)}>
          <ChevronRight className="size-4" aria-hidden="true" />
        </button>
      </div>
      <div className="grid grid-cols-7 justify-items-center">
        {weeks[0]?.map((first) => (
          <span key={first} aria-hidden="true" className="h-6 text-2xs leading-6 font-medium text-ink-3">
            {format.weekday(first).slice(0, 2)}
          </span>
        ))}
        {weeks.flat().map((each) => (
          <button
            key={each}
            type="button"
            tabIndex={-1}
            aria-current={each === today ? 'date' : undefined}
            aria-pressed={each === day}
            onClick={() => onPick(each)}
            className={cx(
              'size-8 rounded-sm text-sm pointer-coarse:size-11',
              each === day
                ? 'bg-accent font-semibold text-on-accent'
                : monthOfDay(each) === month
                  ? 'text-ink hover:bg-hover'
                  : 'text-ink-3 hover:bg-hover',
              each === today && each !== day && 'font-semibold text-accent',
            )}
          >
            <span aria-hidden="true">{Number(each.slice(8))}</span>
            <span className="sr-only">{`${format.weekday(each)} ${format.dayLong(each)}`}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
