import { Check, TriangleAlert } from 'lucide-react';
import { addDays } from '../../../../kernel/calendar.ts';
import type { ShownStatus } from '../../../actions/schema.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import type { Forecast } from '../../forecast/rules.ts';
import type { BoardRow } from '../../rows/rules.ts';
import { type Bar, xOfDay } from '../../timeline/rules.ts';
import type { GanttShared } from './gantt-shared.ts';

const LOOKS: Record<ShownStatus, { track: string; fill: string; mark: string }> = {
  todo: { track: 'border-line-2 bg-hover', fill: 'bg-mute', mark: 'border-mute bg-surface' },
  in_progress: { track: 'border-accent-2 bg-accent-soft', fill: 'bg-accent', mark: 'border-accent bg-accent-soft' },
  late: { track: 'border-bad/50 bg-bad-soft', fill: 'bg-bad', mark: 'border-bad bg-bad' },
  done: { track: 'border-ok/30 bg-ok-soft', fill: 'bg-transparent', mark: 'border-ok bg-ok-soft' },
  paused: { track: 'border-warn/40 bg-warn-soft', fill: 'bg-warn', mark: 'border-warn bg-warn-soft' },
  cancelled: { track: 'border-dashed border-line-2 bg-surface', fill: 'bg-line-2', mark: 'border-dashed border-mute' },
};

/** Where the finish is foreseen, when that is after the due date. */
function tailOf({ timeline }: GanttShared, bar: Bar, row: BoardRow, forecast: Forecast | undefined) {
  const { dueDate } = row.action;
  if (!forecast?.finish || dueDate === null || forecast.finish <= dueDate) return 0;
  return Math.max(0, xOfDay(timeline, addDays(forecast.finish, 1)) - bar.x - bar.width);
}

/**
 * An action on the scale: a bar with its progress inside, a diamond when only its due date is known, a dashed end when
 * that is missing. Late ones trail up to where they can be finished; critical ones carry a sign.
 */
export function GanttBar(props: {
  bar: Bar;
  row: BoardRow;
  shared: GanttShared;
  forecast: Forecast | undefined;
  isEditable: boolean;
  isEdited: boolean;
  label: string;
}) {
  const { bar, row, shared, forecast, isEditable, isEdited } = props;
  const look = LOOKS[row.status];
  const tail = isEdited ? 0 : tailOf(shared, bar, row, forecast);
  const isDiamond = bar.shape === 'due';
  const width = isDiamond ? 14 : Math.max(bar.width, 6);
  const left = isDiamond ? bar.x + bar.width / 2 - 7 : bar.x;
  return (
    <div
      className={cx('absolute inset-y-0', isEdited && 'z-[1]')}
      style={{ left, width }}
      data-tooltip={isEdited ? undefined : props.label}
    >
      {tail > 0 && (
        <span
          className="absolute top-1/2 left-full border-t-2 border-dotted border-bad/70"
          style={{ width: isDiamond ? Math.max(0, tail + bar.width / 2 - 7) : tail }}
        />
      )}
      {forecast?.isCritical && (
        <TriangleAlert
          aria-hidden="true"
          strokeWidth={2}
          className="absolute top-1/2 size-3.5 -translate-y-1/2 text-bad"
          style={{ left: width + tail + 5 }}
        />
      )}
      <span
        data-handle={isEditable ? 'whole' : undefined}
        data-forced-mark=""
        className={cx(
          'absolute inset-x-0 top-1/2 block overflow-hidden border',
          isDiamond
            ? 'h-3.5 -translate-y-1/2 scale-[0.72] rotate-45 rounded-[3px]'
            : 'h-[18px] -translate-y-1/2 rounded-[5px]',
          bar.shape === 'start' && 'rounded-r-none border-r-0 border-dashed',
          isDiamond ? look.mark : look.track,
          isEditable && (isEdited ? 'cursor-grabbing' : 'cursor-grab'),
          isEdited && 'shadow-pop',
          'group-focus-visible/row:outline-2 group-focus-visible/row:outline-offset-1 group-focus-visible/row:outline-accent',
        )}
      >
        {!isDiamond && row.action.progress > 0 && (
          <span
            className={cx('block h-full opacity-70', look.fill)}
            style={{ width: `${Math.round(row.action.progress * 100)}%` }}
          />
        )}
      </span>
      {row.status === 'done' && width > 26 && (
        <Check
          aria-hidden="true"
          strokeWidth={2.5}
          className="pointer-events-none absolute top-1/2 left-1.5 size-3 -translate-y-1/2 text-ok"
        />
      )}
      {isEditable && <Handles isDiamond={isDiamond} isStart={bar.shape === 'start'} />}
    </div>
  );
}

/** What one drags besides the bar itself, shown under the pointer: either end, and the dot that makes a dependency. */
function Handles({ isDiamond, isStart }: { isDiamond: boolean; isStart: boolean }) {
  const grip =
    'absolute top-1/2 h-[18px] w-2 -translate-y-1/2 cursor-ew-resize opacity-0 group-hover/row:opacity-100 ' +
    'before:absolute before:inset-y-1 before:w-0.5 before:rounded-full before:bg-ink-3';
  return (
    <span aria-hidden="true" className="print:hidden">
      <span data-handle="start" className={cx(grip, isDiamond ? '-left-2.5' : '-left-0.5', 'before:left-[3px]')} />
      <span
        data-handle="due"
        className={cx(grip, isDiamond || isStart ? '-right-2' : '-right-0.5', 'before:right-[3px]')}
      />
      {!isStart && (
        <span
          data-handle="link"
          className={cx(
            'absolute top-1/2 size-4 -translate-y-1/2 cursor-crosshair opacity-0 group-hover/row:opacity-100',
            'before:absolute before:inset-1 before:rounded-full before:border-[1.5px] before:border-accent before:bg-surface',
            isDiamond ? '-right-6' : '-right-[18px]',
          )}
        />
      )}
    </span>
  );
}
