import { type ChangeEvent, type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../i18n/format.ts';
import { addDays, addMonths, type Day, dayOf, daysInMonth, monthOfDay } from '../../kernel/calendar.ts';
import { cx } from '../classes.ts';
import { AnchoredPopover } from '../popover.tsx';
import type { EditorProps } from './grid-shared.ts';
import type { CellEditor, GridRow } from './grid-types.ts';
import { MonthCalendar } from './month-calendar.tsx';
import { EDITOR_BOX, useTextEdit } from './use-text-edit.ts';

/** A day typed the way people write days, with a month beside it; arrows go a day, Page keys a month. */
export function DayEditor<Row extends GridRow>(
  props: EditorProps<Row> & { editor: Extract<CellEditor<Row>, { kind: 'day' }> },
) {
  const { editor, row, column } = props;
  const { i18n } = useTranslation();
  const noteId = useId();
  // A day reached with the arrows; typing forgets it.
  const [stepped, setStepped] = useState<Day | null>(null);
  const edit = useTextEdit(props, {
    input: (text) => (stepped ? { kind: 'day', day: stepped } : { kind: 'text', text: text.trim() }),
  });
  const typed = edit.touched && !stepped && edit.text.trim() !== '' ? editor.interpret(edit.text, row) : undefined;
  const day = stepped ?? (edit.touched ? (typed && 'day' in typed && typed.day) || null : editor.value(row));
  const today = todayHere();
  const refused = edit.touched ? undefined : props.problem?.problem;
  const wrong = refused ?? (typed && 'problem' in typed ? typed.problem : undefined);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.shiftKey ? undefined : dayAfterKey(event.key, day ?? today);
    if (!next) {
      edit.onKeyDown(event);
      return;
    }
    event.preventDefault();
    setStepped(next);
    edit.type(formatFor(i18n.language).dayLong(next));
  };
  return (
    <>
      <input
        {...edit.box}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          setStepped(null);
          edit.box.onChange(event);
        }}
        onKeyDown={onKeyDown}
        aria-describedby={noteId}
        aria-invalid={refused ? true : undefined}
        className={cx(EDITOR_BOX, 'w-full min-w-36', refused && 'outline-bad')}
      />
      <AnchoredPopover anchor={edit.box.ref} label={column.header} onDismiss={() => edit.commit('leave')}>
        <div data-grid-editor="" className="w-60 p-2">
          <p id={noteId} className={cx('min-h-5 px-1 pb-1 text-sm empty:hidden', wrong ? 'text-bad' : 'text-ink-2')}>
            {wrong ?? (typed && 'reading' in typed ? typed.reading : undefined)}
          </p>
          <MonthCalendar
            day={day}
            today={today}
            onPick={(picked) => edit.commit('stay', { kind: 'day', day: picked })}
          />
        </div>
      </AnchoredPopover>
    </>
  );
}

function todayHere(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

function dayAfterKey(key: string, from: Day): Day | undefined {
  if (key === 'ArrowUp') return addDays(from, -1);
  if (key === 'ArrowDown') return addDays(from, 1);
  if (key !== 'PageUp' && key !== 'PageDown') return undefined;
  const month = addMonths(monthOfDay(from), key === 'PageUp' ? -1 : 1);
  return `${month}-${String(Math.min(Number(from.slice(8)), daysInMonth(month))).padStart(2, '0')}`;
}
