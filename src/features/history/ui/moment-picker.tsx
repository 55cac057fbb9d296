import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { type Day, isDay } from '../../../kernel/calendar.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { DayField } from '../../../ui-kit/day-field.tsx';
import { Picker } from '../../../ui-kit/picker.tsx';
import { useToday } from '../../../web/today.ts';
import { readDay } from './typed-day.ts';
import { useMoments } from './use-moments.ts';

const NOW = 'now';
const DAY = 'day';

interface MomentPickerProps {
  label: string;
  value: string | undefined;
  /** Proposed first when a day is asked for. */
  day: Day;
  onChange: (moment: string | undefined) => void;
  format: Format;
}

/** One side of a comparison: now, a named version, or the evening of a day. */
export function MomentPicker({ label, value, day, onChange, format }: MomentPickerProps) {
  const { t, i18n } = useTranslation('versions');
  const { versions, whenOf, nameOf } = useMoments(format);
  const today = useToday();
  const isOfDay = value !== undefined && isDay(value);
  const options = [
    { id: NOW, label: t('now') },
    ...versions.map((version) => ({ id: version.id, label: version.name, hint: whenOf(version) })),
    { id: DAY, label: t('aDay') },
  ];
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-1.5">
      <Picker
        label={label}
        options={options}
        value={isOfDay ? DAY : (value ?? NOW)}
        onChange={(id) => onChange(id === NOW ? undefined : id === DAY ? day : id)}
        trigger={
          <Button look="outline" className="max-w-72">
            <span className="font-normal text-ink-3">{label}</span>
            <span className="truncate">{isOfDay ? t('eveningOf') : nameOf(value)}</span>
            <ChevronDown className="size-3.5 shrink-0 text-ink-3" aria-hidden="true" />
          </Button>
        }
      />
      {isOfDay && (
        <span className="w-52 rounded-md border border-line-2 px-1">
          <DayField
            label={`${label} ${t('eveningOf')}`}
            value={value}
            text={format.dayLong(value)}
            today={today}
            disabled={false}
            pickLabel={t('pickDay')}
            onType={(text) => {
              const read = readDay(text, today, i18n.language);
              if (!read || read > today) return t('dayProblem');
              onChange(read);
              return undefined;
            }}
            onPick={(picked) => onChange(picked > today ? today : picked)}
          />
        </span>
      )}
    </span>
  );
}
