import { ChevronLeft, ChevronRight, Spline } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import type { GridPeer } from '../../../../ui-kit/grid/grid-types.ts';
import { hueOf } from '../../../../ui-kit/identity.ts';
import type { BoardRow } from '../../rows/rules.ts';
import { type DateEdit, type Dates, editedDates } from '../../scheduling/rules.ts';
import { barOf } from '../../timeline/rules.ts';
import { OutsideMark } from '../outside-mark.tsx';
import { GanttBar } from './gantt-bar.tsx';
import { type GanttShared, lineDomId, type View } from './gantt-shared.ts';

export const LINE =
  'absolute top-0 left-0 flex min-w-full border-b border-line outline-none print:static print:transform-none! print:break-inside-avoid';

/** The name at the left stays in view; the ring of the focus is drawn on it, as the line is wider than the screen. */
export const NAME =
  'sticky left-0 z-10 flex shrink-0 items-center gap-2 border-r border-line pr-2 ' +
  'group-focus-visible/row:shadow-[inset_0_0_0_2px_var(--accent)]';

const PRIORITY_TONES = { A: 'accent', B: 'plain', C: 'outline' } as const;

export interface GanttLineProps {
  shared: GanttShared;
  row: BoardRow;
  /** What is being done to its dates. */
  edit: DateEdit | undefined;
  view: View;
  line: number;
  top: number;
  level: number;
  isTabStop: boolean;
  isOpen: boolean;
  /** Its bar lies out of sight, earlier or later. */
  away: 'before' | 'after' | undefined;
  /** A dependency is being drawn over it: whether it can end here. */
  drop: 'taken' | 'refused' | undefined;
  peers: readonly GridPeer[] | undefined;
}

/** An action: its name, and its dates on the scale. Drawn again only when one of these changes. */
export const GanttLine = memo(function GanttLine(props: GanttLineProps) {
  const { shared, row, edit, line, isOpen } = props;
  const { t } = useTranslation('planning');
  const { timeline, names, words } = shared;
  const forecast = shared.forecasts.get(row.id);
  const dates = edit ? editedDates(edit, row.action) : row.action;
  const bar = barOf(timeline, dates);
  const isInView = bar && bar.x < props.view.right && bar.x + bar.width > props.view.left - 400;
  const isEditable = shared.canEdit(row);
  const label = words.row(row, dates, forecast);
  return (
    <div
      id={lineDomId(shared.ganttId, row.id)}
      role="row"
      aria-rowindex={line + 2}
      aria-level={props.level}
      aria-label={label}
      tabIndex={props.isTabStop ? 0 : -1}
      data-line={line}
      data-action={row.id}
      data-record={row.id}
      data-shown={isOpen ? '' : undefined}
      style={{ transform: `translateY(${props.top}px)`, width: names + timeline.width }}
      className={cx(LINE, 'group/row h-9', props.peers && 'z-[5]', edit && 'z-[5]')}
    >
      <div
        role="rowheader"
        style={{ width: names }}
        className={cx(
          NAME,
          props.level === 2 ? 'pl-[43px]' : 'pl-[22px]',
          isOpen ? 'bg-sel' : 'bg-surface group-hover/row:bg-surface-2',
        )}
      >
        {isOpen && <span className="absolute inset-y-0 left-0 w-0.5 bg-accent" />}
        <Chip tone={PRIORITY_TONES[row.action.priority]}>{row.action.priority}</Chip>
        <span data-open="" className="min-w-0 flex-1 truncate">
          {row.action.title}
        </span>
        <OutsideMark actionId={row.id} />
        {isEditable && (
          <button
            type="button"
            tabIndex={-1}
            data-links=""
            data-tooltip={t('links.title')}
            data-tooltip-keys="l"
            aria-label={t('links.edit', { title: row.action.title })}
            className="absolute right-8 flex size-6 items-center justify-center rounded-sm bg-surface-2 text-ink-3 opacity-0 group-hover/row:opacity-100 group-focus-visible/row:opacity-100 hover:bg-hover hover:text-ink print:hidden"
          >
            <Spline className="size-3.5" strokeWidth={1.75} aria-hidden="true" />
          </button>
        )}
        {row.owner && <Avatar id={row.owner.id} name={row.owner.name} />}
        {props.peers?.map((peer) => (
          <Peer key={peer.id} peer={peer} />
        ))}
      </div>
      <div
        role="gridcell"
        data-lane={bar ? undefined : ''}
        data-tooltip={!bar && isEditable ? t('placeHint') : undefined}
        className={cx(
          'relative flex-1',
          isOpen && 'bg-accent/5',
          props.drop === 'taken' && 'bg-accent/10',
          props.drop === 'refused' && 'bg-bad/10',
          !bar && isEditable && 'cursor-cell',
        )}
      >
        {bar && isInView && (
          <GanttBar
            bar={bar}
            row={row}
            shared={shared}
            forecast={forecast}
            isEditable={isEditable}
            isEdited={edit !== undefined}
            label={label}
          />
        )}
        {bar && edit && <NewDates x={bar.x} dates={dates} shared={shared} />}
        {bar && props.away && <Away side={props.away} dates={dates} shared={shared} />}
        {!bar && isEditable && (
          <button
            type="button"
            tabIndex={-1}
            data-place=""
            style={{ left: names + 10 }}
            className="sticky mt-[7px] ml-2.5 flex h-[22px] items-center rounded-sm border border-dashed border-line-2 bg-surface px-2 text-sm text-ink-3 hover:border-accent hover:text-accent print:hidden"
          >
            {t('place')}
          </button>
        )}
      </div>
    </div>
  );
});

/** Where a bar is that one cannot see, and the way there. */
function Away({ side, dates, shared }: { side: 'before' | 'after'; dates: Dates; shared: GanttShared }) {
  const { format, today, names } = shared;
  const day = (side === 'before' ? (dates.dueDate ?? dates.startDate) : (dates.startDate ?? dates.dueDate)) ?? today;
  const Arrow = side === 'before' ? ChevronLeft : ChevronRight;
  return (
    <button
      type="button"
      tabIndex={-1}
      data-reveal=""
      aria-hidden="true"
      style={side === 'before' ? { left: names + 6 } : { right: 6 }}
      className={cx(
        'sticky z-[1] flex h-full w-fit items-center gap-0.5 text-xs whitespace-nowrap text-ink-3 hover:text-ink print:hidden',
        side === 'after' && 'ml-auto',
      )}
    >
      {side === 'before' && <Arrow className="size-3.5" />}
      {format.dayShort(day, Number(today.slice(0, 4)))}
      {side === 'after' && <Arrow className="size-3.5" />}
    </button>
  );
}

/** Where a bar is being put, under it and in view whatever of it is: the lines of the scale do not tell one day from the next. */
function NewDates({ x, dates, shared: { names, words } }: { x: number; dates: Dates; shared: GanttShared }) {
  return (
    // Those who hear the page are told as they push.
    <span aria-hidden="true" className="pointer-events-none absolute inset-x-0 top-full z-[1] print:hidden">
      <span
        className="sticky block w-fit rounded-sm bg-ink px-2 py-1 text-sm text-surface shadow-pop"
        style={{ left: names + 6, right: 6, marginLeft: Math.max(0, x) }}
      >
        {words.dates(dates)}
      </span>
    </span>
  );
}

/** A colleague is on this line: outlined in their colour, with their first name. */
function Peer({ peer }: { peer: GridPeer }) {
  const color = `oklch(var(--peer-l) 0.17 ${hueOf(peer.id)})`;
  return (
    <span
      data-peer={peer.id}
      data-print="hidden"
      className="pointer-events-none absolute inset-px rounded-[5px] border-2"
      style={{ borderColor: color }}
    >
      <span
        data-forced-mark=""
        className="absolute -top-[9px] right-1 rounded-[3px] px-1.5 text-2xs leading-[15px] font-semibold text-[#fff]"
        style={{ background: color }}
      >
        {peer.name.split(' ')[0]}
      </span>
    </span>
  );
}
