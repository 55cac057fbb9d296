import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TriangleAlert } from 'lucide-react';
import { ColorMark } from '../../../../ui-kit/color-mark.tsx';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import { StatusMark } from '../../../../web/status-mark.tsx';
import type { Forecast } from '../../forecast/rules.ts';
import type { BoardRow } from '../../rows/rules.ts';
import { barOf, timelineOf, type Timeline, xOfDay } from '../../timeline/rules.ts';
import type { BoardLookProps } from '../board-look.ts';
import { groupColor, groupTitle } from '../group-title.ts';
import type { BoardGroup } from '../../rules.ts';
import { OutsideMark } from '../outside-mark.tsx';
import { type PlanningWords, planningWords } from '../planning-words.ts';

/** The scale of the small bars: as many px as the plan has days would be too many; shares of the width are drawn. */
const DAY_WIDTH = 1;

export interface GanttProps extends BoardLookProps {
  groups: readonly BoardGroup[];
  forecasts: ReadonlyMap<string, Forecast>;
}

/** The chart on a narrow screen: actions with their dates in words, each over a small scale of the whole plan. */
export function GanttList(props: GanttProps) {
  const { board, groups, edit, format, forecasts, openActionId, onOpen } = props;
  const { t } = useTranslation('planning');
  const { t: tBoard } = useTranslation('board');
  const scrollerRef = useRef<HTMLDivElement>(null);
  const timeline = useMemo(() => timelineOf(edit.plan, [], edit.today, DAY_WIDTH), [edit]);
  const words = useMemo(
    () =>
      planningWords({
        t,
        format,
        status: (status) => tBoard(`statuses.${status}`),
        titleOf: (id) => board.all.get(id)?.action.title,
        outside: board.outside,
        today: edit.today,
      }),
    [t, tBoard, format, board.all, board.outside, edit],
  );
  const items = useMemo(
    () =>
      groups.flatMap((group) => [
        ...(board.grouping === 'none' ? [] : [{ key: group.id, group, row: undefined }]),
        ...group.rows.map((row) => ({ key: row.id, group, row })),
      ]),
    [groups, board.grouping],
  );
  const getItemKey = useCallback((index: number) => items[index]?.key ?? index, [items]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: (index) => (items[index]?.row ? 88 : 48),
    getItemKey,
    overscan: 6,
    useFlushSync: false,
  });
  return (
    <div ref={scrollerRef} className="min-h-0 flex-1 overflow-y-auto overscroll-contain border-t border-line">
      <ul aria-label={t('gantt')} className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
              className="absolute inset-x-0 top-0 border-b border-line"
            >
              {item.row ? (
                <Card
                  row={item.row}
                  forecast={forecasts.get(item.row.id)}
                  timeline={timeline}
                  today={edit.today}
                  words={words}
                  status={tBoard(`statuses.${item.row.status}`)}
                  isOpen={item.row.id === openActionId}
                  onOpen={onOpen}
                />
              ) : (
                <h2 className="flex min-h-12 items-center gap-2 px-4 font-semibold">
                  <ColorMark color={groupColor(item.group.id, board) ?? 'var(--mute)'} />
                  {groupTitle(item.group.id, board, format, tBoard)}
                  <span className="font-normal text-ink-3">{format.number(item.group.rows.length)}</span>
                </h2>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const TONES = {
  todo: 'bg-mute',
  in_progress: 'bg-accent',
  late: 'bg-bad',
  done: 'bg-ok',
  paused: 'bg-warn',
  cancelled: 'bg-line-2',
} as const;

const Card = memo(function Card(props: {
  row: BoardRow;
  forecast: Forecast | undefined;
  timeline: Timeline;
  today: string;
  words: PlanningWords;
  status: string;
  isOpen: boolean;
  onOpen: (actionId: string) => void;
}) {
  const { row, forecast, timeline, words } = props;
  const bar = barOf(timeline, row.action);
  const share = (px: number) => `${(px / timeline.width) * 100}%`;
  return (
    <button
      type="button"
      onClick={() => props.onOpen(row.id)}
      className={cx('flex w-full flex-col gap-1.5 px-4 py-2.5 text-left', props.isOpen ? 'bg-sel' : 'bg-surface')}
    >
      <span className="flex w-full items-start gap-3">
        <span className="min-w-0 flex-1 font-medium text-pretty">{row.action.title}</span>
        <OutsideMark actionId={row.id} />
        {row.owner && <Avatar id={row.owner.id} name={row.owner.name} />}
      </span>
      <span className="flex w-full flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
        <StatusMark status={row.status} label={props.status} />
        <span className={cx('first-letter:uppercase', row.status === 'late' && 'text-bad')}>
          {words.dates(row.action)}
        </span>
        {forecast?.isCritical && (
          <span className="flex items-center gap-1 text-bad">
            <TriangleAlert className="size-3.5 shrink-0" aria-hidden="true" />
            <span className="first-letter:uppercase">{words.fate(forecast, row.action)}</span>
          </span>
        )}
      </span>
      <span aria-hidden="true" className="relative block h-2 w-full rounded-full bg-hover">
        {bar && (
          <span
            data-forced-mark=""
            className={cx('absolute inset-y-0 min-w-2 rounded-full', TONES[row.status])}
            style={{ left: `min(${share(bar.x)}, calc(100% - 8px))`, width: share(bar.width) }}
          />
        )}
        {props.today >= timeline.from && props.today <= timeline.to && (
          <span className="absolute -inset-y-0.5 w-px bg-ink" style={{ left: share(xOfDay(timeline, props.today)) }} />
        )}
      </span>
    </button>
  );
});
