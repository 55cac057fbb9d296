import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import type { Day } from '../kernel/calendar.ts';
import { MonthCalendar } from './grid/month-calendar.tsx';
import { IconButton } from './icon-button.tsx';
import { InlineText } from './inline-text.tsx';
import { Popover } from './popover.tsx';

/** A day typed as people write days, or picked from a month. */
export function DayField(props: {
  label: string;
  value: Day | null;
  /** The day as it is written. */
  text: string;
  placeholder?: string;
  today: Day;
  disabled: boolean;
  pickLabel: string;
  /** Takes what was typed, or says what is wrong with it. */
  onType: (text: string) => string | undefined;
  onPick: (day: Day) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="flex min-w-0 items-start">
      <div className="min-w-0 flex-1">
        <InlineText
          label={props.label}
          value={props.text}
          {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
          disabled={props.disabled}
          className="px-1.5 tabular-nums"
          onCommit={props.onType}
        />
      </div>
      {!props.disabled && (
        <Popover
          label={props.label}
          open={isOpen}
          onOpenChange={setOpen}
          align="end"
          trigger={<IconButton icon={CalendarDays} label={`${props.pickLabel}, ${props.label}`} className="size-7!" />}
        >
          <div className="w-60 p-2">
            <MonthCalendar
              day={props.value}
              today={props.today}
              onPick={(day) => {
                setOpen(false);
                props.onPick(day);
              }}
            />
          </div>
        </Popover>
      )}
    </div>
  );
}
