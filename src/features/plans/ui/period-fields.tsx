import { useTranslation } from 'react-i18next';
import type { Day } from '../../../kernel/calendar.ts';
import { parseDay } from '../../../kernel/typed-day.ts';
import { formatFor } from '../../../i18n/format.ts';
import { TextField } from '../../../ui-kit/text-field.tsx';

export interface Period {
  start: string;
  end: string;
}

/** The two days of a period as typed, read the way people type days; undefined where they are not understood. */
export function readPeriod(period: Period, today: Day, locale: 'fr' | 'en'): { start?: Day; end?: Day } {
  const read = (text: string, role: 'start' | 'end') => {
    const reading = parseDay(text, { today, periodStart: today, periodEnd: today, role, locale });
    return 'rule' in reading || reading.day === null ? undefined : reading.day;
  };
  const [start, end] = [read(period.start, 'start'), read(period.end, 'end')];
  return { ...(start && { start }), ...(end && { end }) };
}

/** First and last day of a plan, typed as people type days, with how they are understood. */
export function PeriodFields(props: {
  period: Period;
  today: Day;
  disabled?: boolean;
  onChange: (period: Period) => void;
  onLeave?: () => void;
}) {
  const { t, i18n } = useTranslation('plans');
  const { period, today, disabled } = props;
  const format = formatFor(i18n.language);
  const { start, end } = readPeriod(period, today, i18n.language === 'en' ? 'en' : 'fr');
  // Said back only when it was typed another way.
  const understood = (day: Day, typed: string) => (format.dayLong(day) === typed ? undefined : format.dayLong(day));
  const isReversed = start !== undefined && end !== undefined && end < start;
  return (
    <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
      <TextField
        label={t('start')}
        value={period.start}
        disabled={disabled}
        hint={start && understood(start, period.start)}
        error={start ? null : t('dayUnreadable')}
        onChange={(event) => props.onChange({ ...period, start: event.target.value })}
        onBlur={props.onLeave}
      />
      <TextField
        label={t('end')}
        value={period.end}
        disabled={disabled}
        hint={end && understood(end, period.end)}
        error={end ? (isReversed ? t('reversed') : null) : t('dayUnreadable')}
        onChange={(event) => props.onChange({ ...period, end: event.target.value })}
        onBlur={props.onLeave}
      />
    </div>
  );
}
