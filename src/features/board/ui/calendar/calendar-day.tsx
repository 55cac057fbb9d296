import { Plus } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import type { Day } from '../../../../kernel/calendar.ts';
import { weekdayOf } from '../../../../kernel/span.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { Popover } from '../../../../ui-kit/popover.tsx';
import type { Piece } from '../../calendar/rules.ts';
import type { BoardRow } from '../../rows/rules.ts';
import type { PlanningWords } from '../planning-words.ts';
import { CalendarChip } from './calendar-chip.tsx';

/** Heights in px: the number of the day, and each action under it, on two lines where a week stands alone. */
export const DAY_HEAD = 26;
export const LANE = 21;
export const TALL_LANE = 43;

export interface DayCellProps {
  day: Day;
  today: Day;
  /** A day of the month before or after. */
  isOutside: boolean;
  isActive: boolean;
  isOver: boolean;
  /** What begins here this week. */
  pieces: readonly Piece<BoardRow>[];
  /** Everything on this day, hidden or not. */
  all: readonly BoardRow[];
  hidden: number;
  lanes: number;
  isTall: boolean;
  openActionId: string | null;
  carriedId: string | undefined;
  peers: ReadonlyMap<string, string>;
  words: PlanningWords;
  format: Format;
  canEdit: (actionId: string) => boolean;
  canCreate: boolean;
  domId: string;
}

export const DayCell = memo(function DayCell(props: DayCellProps) {
  const { day, pieces, hidden, isActive, isTall, words, format } = props;
  const lane = isTall ? TALL_LANE : LANE;
  const { t } = useTranslation('planning');
  const { t: tBoard } = useTranslation('board');
  const name = `${format.weekday(day)} ${format.dayLong(day)}`;
  const actions = props.all.length === 0 ? t('calendar.none') : tBoard('count', { count: props.all.length });
  const date = Number(day.slice(8));
  const chip = (row: BoardRow, piece?: Piece<BoardRow>) => (
    <CalendarChip
      row={row}
      label={words.row(row, row.action, undefined)}
      isOpen={row.id === props.openActionId}
      isCarried={row.id === props.carriedId}
      isEditable={props.canEdit(row.id)}
      isTabStop={isActive || piece === undefined}
      peerId={props.peers.get(row.id)}
      isTall={isTall}
      isCutBefore={piece?.isCutBefore}
      isCutAfter={piece?.isCutAfter}
    />
  );
  return (
    <div
      id={props.domId}
      role="gridcell"
      tabIndex={isActive ? 0 : -1}
      aria-current={day === props.today ? 'date' : undefined}
      data-day={day}
      className={cx(
        'group/day relative min-w-0 border-l border-line first:border-l-0 focus-visible:rounded-[5px] focus-visible:-outline-offset-2',
        props.isOver ? 'bg-sel' : weekdayOf(day) > 5 || props.isOutside ? 'bg-surface-2' : 'bg-surface',
      )}
    >
      <div className="flex items-center px-2" style={{ height: DAY_HEAD }}>
        <span className="sr-only">{t('calendar.day', { day: name, actions })}</span>
        <span
          aria-hidden="true"
          className={cx(
            'flex h-5 min-w-5 items-center justify-center rounded-full px-1 text-sm',
            day === props.today
              ? 'bg-accent font-semibold text-on-accent'
              : props.isOutside
                ? 'text-ink-3'
                : 'text-ink-2',
          )}
        >
          {date === 1 && day !== props.today ? format.dayShort(day, Number(day.slice(0, 4))) : date}
        </span>
        {props.canCreate && (
          <button
            type="button"
            tabIndex={-1}
            data-add=""
            aria-label={t('calendar.add', { day: format.dayLong(day) })}
            className="ml-auto flex size-5 items-center justify-center rounded-sm text-ink-3 opacity-0 group-hover/day:opacity-100 hover:bg-hover hover:text-ink print:hidden"
          >
            <Plus className="size-3.5" strokeWidth={1.75} aria-hidden="true" />
          </button>
        )}
      </div>
      {pieces.map((piece) => (
        <div
          key={piece.item.id}
          className="absolute z-[1]"
          style={{
            top: DAY_HEAD + piece.lane * lane,
            left: piece.isCutBefore ? 0 : 4,
            width: `calc(${(piece.to - piece.from + 1) * 100}% - ${(piece.isCutBefore ? 0 : 4) + (piece.isCutAfter ? 0 : 5)}px)`,
          }}
        >
          {chip(piece.item, piece)}
        </div>
      ))}
      {hidden > 0 && (
        <div className="absolute inset-x-1 z-[1]" style={{ top: DAY_HEAD + (props.lanes - 1) * lane }}>
          <Popover
            label={name}
            className="w-64 p-2"
            trigger={
              <button
                type="button"
                tabIndex={isActive ? 0 : -1}
                aria-label={t('calendar.moreOf', { count: hidden, day: name })}
                className="h-5 rounded-[5px] px-1.5 text-sm text-ink-3 hover:bg-hover hover:text-ink"
              >
                {t('calendar.more', { count: hidden })}
              </button>
            }
          >
            <p className="px-1.5 pb-1.5 font-medium first-letter:uppercase">{name}</p>
            <ul data-list-day={day} className="flex max-h-72 flex-col gap-1 overflow-y-auto">
              {props.all.map((row) => (
                <li key={row.id}>{chip(row)}</li>
              ))}
            </ul>
          </Popover>
        </div>
      )}
    </div>
  );
});
