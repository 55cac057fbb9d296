import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { type Day, isDay } from '../../../kernel/calendar.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { Picker } from '../../../ui-kit/picker.tsx';
import { FIELD_BOX } from '../../../ui-kit/text-field.tsx';
import { useToday } from '../../../web/today.ts';
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
  const { t } = useTranslation('versions');
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
        <input
          type="date"
          aria-label={`${label} ${t('eveningOf')}`}
          value={value}
          max={today}
          onChange={(event) => isDay(event.target.value) && onChange(event.target.value)}
          className={`${FIELD_BOX} h-8 !w-auto pointer-coarse:h-11`}
        />
      )}
    </span>
  );
}
