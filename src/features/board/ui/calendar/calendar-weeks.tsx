import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type Day, firstDay, mondayOf, monthOfDay } from '../../../../kernel/calendar.ts';
import { weeksOf } from '../../../../ui-kit/grid/weeks.ts';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../../actions/schema.ts';
import { drawnDays, fitWeek, layOutWeek, pageOfDay } from '../../calendar/rules.ts';
import type { BoardRow } from '../../rows/rules.ts';
import { CalendarChip } from './calendar-chip.tsx';
import { usePeers } from '../use-peers.ts';
import { DAY_HEAD, DayCell, LANE, TALL_LANE } from './calendar-day.tsx';
import { dayForKey } from './calendar-keys.ts';
import type { CalendarProps } from './calendar-props.ts';
import { UndatedTray } from './undated-tray.tsx';
import { TRAY, useCarrying } from './use-carrying.ts';

/** Lanes of a week alone: all it may need. */
const NO_LIMIT = 200;

/** Weeks of days with the actions due on them, and those without a due date beside. */
export function CalendarWeeks(props: CalendarProps) {
  const { board, page, onPage, edit, format, words, openActionId, onOpen, onCreate } = props;
  const { t } = useTranslation('planning');
  const store = usePlanStore();
  const gridId = useId();
  const weeksRef = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [active, setActive] = useState<{ day: Day; wish: number }>();
  const { today } = edit;
  const weeks = useMemo(
    () =>
      page.kind === 'month'
        ? weeksOf(page.month)
        : [Array.from({ length: 7 }, (_, weekday) => addDays(page.monday, weekday))],
    [page],
  );
  const isShown = (day: Day) =>
    page.kind === 'month' ? monthOfDay(day) === page.month : mondayOf(day) === page.monday;
  const firstShown = page.kind === 'month' ? firstDay(page.month) : page.monday;
  const activeDay = active && isShown(active.day) ? active.day : isShown(today) ? today : firstShown;

  const { lanes, measure } = useLanes(page.kind);
  const rows = useMemo(() => [...board.rows.values()], [board.rows]);
  const layout = useLayout(rows, weeks, lanes);
  const undated = useMemo(() => rows.filter(({ action }) => action.dueDate === null), [rows]);
  const canEdit = useCallback(
    (actionId: string) => {
      const row = board.rows.get(actionId);
      return row !== undefined && store.allows(actionKind, 'update', row.action);
    },
    [board.rows, store],
  );
  const carrying = useCarrying({ canEdit, format, say: setSaid });
  const { carried } = carrying;
  const peers = usePeers();
  const peersByRow = useMemo(() => new Map(peers.map(({ rowId, id }) => [rowId, id])), [peers]);

  const goTo = (day: Day) => {
    setActive((last) => ({ day, wish: (last?.wish ?? 0) + 1 }));
    if (!isShown(day)) onPage(pageOfDay(page, day));
  };
  const done = useRef(0);
  useLayoutEffect(() => {
    if (!active || done.current === active.wish) return;
    const element = document.getElementById(gridId + active.day);
    if (!element) return;
    done.current = active.wish;
    element.focus();
  });

  const onCarryKey = (event: KeyboardEvent, over: Day) => {
    const next = dayForKey(event.key, over, page.kind, today);
    if (next !== undefined) {
      carrying.carryTo(next);
      goTo(next);
    } else if (event.key === 'Enter' || event.key === ' ') carrying.put();
    else if (event.key === 'Escape') {
      const back = carried?.from;
      carrying.cancel();
      if (back) goTo(back);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      carrying.carryTo(TRAY);
      carrying.put();
    } else return;
    event.preventDefault();
  };
  const onChipKey = (event: KeyboardEvent, actionId: string, chip: HTMLElement) => {
    const cell = chip.closest<HTMLElement>('[data-day]');
    if (event.key === ' ') {
      event.preventDefault();
      if (!canEdit(actionId)) return;
      const due = board.rows.get(actionId)?.action.dueDate ?? null;
      carrying.pickUp(actionId, due, due ?? activeDay);
      goTo(due ?? activeDay);
    } else if (event.key === 'Escape' && cell?.role === 'gridcell') {
      event.preventDefault();
      cell.focus();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      const chips = [...(cell?.querySelectorAll<HTMLElement>('button:not([data-add])') ?? [])];
      const next = chips[chips.indexOf(chip) + (event.key === 'ArrowUp' ? -1 : 1)];
      if (next) next.focus();
      else if (event.key === 'ArrowUp' && cell?.role === 'gridcell') cell.focus();
    } else if (cell?.role === 'gridcell' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      goTo(addDays(activeDay, event.key === 'ArrowLeft' ? -1 : 1));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const actionId = target.dataset.chip;
    const day = target.dataset.day;
    if (carried && !carried.at && carried.over !== undefined) onCarryKey(event, carried.over);
    else if (actionId !== undefined) onChipKey(event, actionId, target);
    else if (day !== undefined && day !== TRAY) {
      const next = dayForKey(event.key, day, page.kind, today);
      if (next !== undefined) goTo(next);
      else if (event.key === 'Enter') onCreate?.(day);
      else if (event.key === ' ') target.querySelector<HTMLElement>('button:not([data-add])')?.focus();
      else return;
      event.preventDefault();
    }
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    const actionId = target.closest<HTMLElement>('[data-chip]')?.dataset.chip;
    const day = target.closest<HTMLElement>('[data-day]')?.dataset.day;
    if (actionId !== undefined) onOpen(actionId);
    else if (day !== undefined && day !== TRAY && target.closest('[data-add]')) onCreate?.(day);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const day = (event.target as HTMLElement).closest<HTMLElement>('[data-day]')?.dataset.day;
    if (day !== undefined && day !== TRAY && !(event.target as HTMLElement).closest('button')) onCreate?.(day);
  };
  const onFocus = (event: FocusEvent) => {
    const target = event.target as HTMLElement;
    const { chip, day } = target.dataset;
    if (chip !== undefined) store.moveTo({ kind: 'action', id: chip, field: 'due' });
    // The Tab key, or a press, came to another day.
    if (day !== undefined && day !== TRAY && day !== activeDay) goTo(day);
  };

  const carriedRow = carried?.at && board.all.get(carried.actionId);
  const over = carried?.over;
  return (
    <div
      className="flex min-h-0 flex-1 print:block"
      onPointerDown={carrying.onPointerDown}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onFocus={onFocus}
    >
      <div role="grid" aria-label={t('calendar.label')} className="flex min-h-0 min-w-0 flex-1 flex-col">
        <div role="row" className="grid h-8 shrink-0 grid-cols-7 border-b border-line bg-surface-2">
          {weeks[0]?.map((day) => (
            <span
              key={day}
              role="columnheader"
              className="truncate border-l border-line px-2.5 text-sm leading-8 text-ink-2 first:border-l-0 first-letter:uppercase"
            >
              {format.weekday(day)}
            </span>
          ))}
        </div>
        <div ref={weeksRef} role="rowgroup" className="flex min-h-0 flex-1 flex-col overflow-y-auto">
          {layout.map(({ monday, height, days }, index) => (
            <div
              key={monday}
              ref={index === 0 ? measure : undefined}
              role="row"
              className="grid min-h-[76px] flex-1 grid-cols-7 border-b border-line print:break-inside-avoid"
              style={page.kind === 'week' ? { minHeight: DAY_HEAD + height * TALL_LANE + 8 } : undefined}
            >
              {days.map(({ day, ...content }) => (
                <DayCell
                  key={day}
                  {...content}
                  domId={gridId + day}
                  day={day}
                  today={today}
                  isOutside={!isShown(day)}
                  isActive={day === activeDay}
                  isOver={day === over}
                  lanes={lanes}
                  isTall={page.kind === 'week'}
                  openActionId={openActionId}
                  carriedId={carried?.actionId}
                  peers={peersByRow}
                  words={words}
                  format={format}
                  canEdit={canEdit}
                  canCreate={onCreate !== undefined}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
      {undated.length > 0 && (
        <UndatedTray
          rows={undated}
          words={words}
          format={format}
          openActionId={openActionId}
          carriedId={carried?.actionId}
          isOver={over === TRAY}
          canEdit={canEdit}
        />
      )}
      {carried?.at && carriedRow && (
        <div
          aria-hidden="true"
          data-carried=""
          className="pointer-events-none fixed top-0 left-0 z-50 w-44 rounded-[5px] bg-surface shadow-pop"
          style={{ transform: `translate(${carried.at.x + 8}px, ${carried.at.y + 6}px)` }}
        >
          <CalendarChip
            row={carriedRow}
            label=""
            isOpen={false}
            isCarried={false}
            isEditable={false}
            isTabStop={false}
            peerId={undefined}
          />
        </div>
      )}
      <output className="sr-only">{said}</output>
    </div>
  );
}

/** How many actions fit under the number of a day: as many as the height of a week gives. */
function useLanes(kind: 'month' | 'week') {
  const [height, setHeight] = useState(0);
  const measure = useCallback((week: HTMLDivElement | null) => {
    if (!week) return;
    const observer = new ResizeObserver(() => setHeight(week.clientHeight));
    observer.observe(week);
    return () => observer.disconnect();
  }, []);
  return { lanes: kind === 'week' ? NO_LIMIT : Math.max(1, Math.floor((height - DAY_HEAD - 1) / LANE)), measure };
}

/** What stands on each day of each week. */
function useLayout(rows: readonly BoardRow[], weeks: readonly (readonly Day[])[], lanes: number) {
  return useMemo(() => {
    const [first, last] = [weeks[0]?.[0] ?? '', weeks.at(-1)?.[6] ?? ''];
    const near = rows.filter(({ action }) => {
      const days = drawnDays(action);
      return days !== null && days.to >= first && days.from <= last;
    });
    return weeks.map((days) => {
      const pieces = layOutWeek(near, days[0] ?? first);
      const { shown, hidden } = fitWeek(pieces, lanes);
      return {
        monday: days[0] ?? first,
        height: 1 + Math.max(0, ...shown.map(({ lane }) => lane)),
        days: days.map((day, weekday) => ({
          day,
          pieces: shown.filter(({ from }) => from === weekday),
          all: pieces.filter(({ from, to }) => from <= weekday && weekday <= to).map(({ item }) => item),
          hidden: hidden[weekday] ?? 0,
        })),
      };
    });
  }, [rows, weeks, lanes]);
}
