import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../../kernel/calendar.ts';
import type { GridGroup } from '../../../../ui-kit/grid/grid-types.ts';
import { useScroller } from '../../../../ui-kit/grid/use-line-window.ts';
import { useNarrow, usePrinting } from '../../../../ui-kit/media.ts';
import { showToast } from '../../../../ui-kit/toast.tsx';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../../actions/schema.ts';
import type { Board } from '../../rules.ts';
import type { BoardRow } from '../../rows/rules.ts';
import { editedDates } from '../../scheduling/rules.ts';
import { barOf, DAY_WIDTHS, type Timeline, timelineOf } from '../../timeline/rules.ts';
import type { EditContext } from '../board-edits.ts';
import { groupColor, groupTitle } from '../group-title.ts';
import { usePeers } from '../use-peers.ts';
import { DependencyPicker } from './dependency-picker.tsx';
import { GanttCorner } from './gantt-corner.tsx';
import { GanttCreateLine, GanttGroupLine } from './gantt-group-line.tsx';
import { GanttLine } from './gantt-line.tsx';
import { DraftLink, GanttLinks, linksAmong } from './gantt-links.tsx';
import type { GanttProps } from './gantt-list.tsx';
import { GanttBands, GanttScale } from './gantt-scale.tsx';
import type { GanttShared } from './gantt-shared.ts';
import { planningWords } from '../planning-words.ts';
import { useDateEdit } from './use-date-edit.ts';
import { useGanttCommands } from './use-gantt-commands.ts';
import { useGanttLines } from './use-gantt-lines.ts';
import { useGanttPointer } from './use-gantt-pointer.ts';
import { useLinking } from './use-linking.ts';
import { useScaleView } from './use-scale-view.ts';

const NAMES = 320;
const NAMES_WHEN_NARROW = 260;
/** Width of the chart on paper, names left out, in px: a sheet in portrait. */
const PAPER_WIDTH = 400;

/** Actions as bars over the plan’s period: moved, stretched and linked with the pointer or the keyboard. */
export function GanttChart(props: GanttProps) {
  const { board, groups: boardGroups, forecasts, view, onView, edit, format, openActionId } = props;
  const { t } = useTranslation('planning');
  const { t: tBoard } = useTranslation('board');
  const store = usePlanStore();
  const ganttId = useId();
  const isPrinting = usePrinting();
  const names = useNarrow(1080) ? NAMES_WHEN_NARROW : NAMES;
  const scrollerRef = useRef<HTMLDivElement>(null);
  const [scroller, attach] = useScroller(scrollerRef);
  const bodyRef = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const { zoom } = view;
  const { today, plan } = edit;
  const inPlan = today < plan.periodStart ? plan.periodStart : today > plan.periodEnd ? plan.periodEnd : today;

  const timeline = useTimeline(board, edit, isPrinting ? undefined : DAY_WIDTHS[zoom]);
  const groups = useMemo(
    () =>
      boardGroups.map(
        (group): GridGroup<BoardRow> => ({
          id: group.id,
          rows: group.rows,
          ...(board.grouping !== 'none' && {
            header: {
              title: groupTitle(group.id, board, format, tBoard),
              openLabel: group.objective ? tBoard('objective.open') : undefined,
              color: groupColor(group.id, board),
              count: format.number(group.rows.length),
            },
          }),
        }),
      ),
    [boardGroups, board, format, tBoard],
  );
  const canCreate = store.allowsCreating(actionKind, { ownerId: store.actor.personId });
  const { lines, drawn, activeLine, activeItem, go, toggle } = useGanttLines({
    groups,
    // On paper nothing is created, and every line keeps its place.
    creates: canCreate && !isPrinting,
    scroller,
    scrollerRef,
    ganttId,
    isPrinting,
  });
  const scale = useScaleView(scrollerRef, timeline, names, inPlan);
  const shownView = isPrinting ? { left: 0, right: timeline.width } : scale.view;
  const shared = useMemo(
    (): GanttShared => ({
      ganttId,
      timeline,
      zoom: isPrinting ? 'quarter' : zoom,
      today,
      period: { start: plan.periodStart, end: plan.periodEnd },
      names,
      format,
      forecasts,
      words: planningWords({
        t,
        format,
        status: (status) => tBoard(`statuses.${status}`),
        titleOf: (id) => board.all.get(id)?.action.title,
        outside: board.outside,
        today,
      }),
      canEdit: ({ action }) => store.allows(actionKind, 'update', action),
    }),
    [
      ganttId,
      timeline,
      isPrinting,
      zoom,
      today,
      plan,
      names,
      format,
      forecasts,
      t,
      tBoard,
      board.all,
      board.outside,
      store,
    ],
  );

  const editing = useDateEdit(board);
  const linking = useLinking(board, setSaid);
  const pointer = useGanttPointer({
    scrollerRef,
    bodyRef,
    shared,
    lines,
    editing,
    linking,
    rowOf: (id) => board.rows.get(id),
    onRefused: (text) => showToast({ text }),
  });
  const peers = usePeers();
  const peersByRow = useMemo(() => Map.groupBy(peers, (peer) => peer.rowId), [peers]);
  const activeId = activeItem?.kind === 'row' ? activeItem.row.id : undefined;
  useEffect(() => {
    store.moveTo(activeId === undefined ? null : { kind: 'action', id: activeId, field: 'due' });
  }, [store, activeId]);

  const datesOf = (actionId: string) => {
    const action = board.all.get(actionId)?.action;
    return action && editing.edit?.actionId === actionId ? editedDates(editing.edit, action) : action;
  };
  const links = useMemo(() => linksAmong(lines), [lines]);
  const commands = useGanttCommands({
    ...props,
    shared,
    lines,
    activeLine,
    editing,
    inPlan,
    reveal: scale.reveal,
    scrollToDay: scale.scrollToDay,
    go,
    toggle,
    say: setSaid,
    bodyRef,
  });
  const { linkedId } = commands;
  const linkedRow = linkedId === undefined ? undefined : board.all.get(linkedId);

  const awayOf = ({ action }: BoardRow) => {
    const bar = barOf(timeline, action);
    if (!bar || isPrinting) return undefined;
    if (bar.x + bar.width < scale.seen.left + 4) return 'before';
    return bar.x > scale.seen.right - 4 ? 'after' : undefined;
  };
  const criticalLines = useMemo(
    () =>
      lines.list.flatMap((item, line) => (item.kind === 'row' && forecasts.get(item.row.id)?.isCritical ? [line] : [])),
    [lines, forecasts],
  );
  const isTree = board.grouping !== 'none';
  return (
    <div className="relative flex min-h-0 flex-1 flex-col border-t border-line print:block print:[print-color-adjust:exact]">
      <GanttCorner
        zoom={zoom}
        onZoom={(next) => onView({ ...view, zoom: next })}
        onToday={() => scale.scrollToDay(inPlan)}
        width={names}
        criticalCount={criticalLines.length}
        onNextCritical={() =>
          commands.goTo(criticalLines.find((line) => line > activeLine) ?? criticalLines[0] ?? activeLine)
        }
      />
      <div
        ref={attach}
        role={isTree ? 'treegrid' : 'grid'}
        aria-label={t('gantt')}
        aria-rowcount={lines.list.length + 1}
        aria-colcount={2}
        onScroll={scale.onScroll}
        onKeyDown={commands.onKeyDown}
        onClick={commands.onClick}
        onPointerDown={(event) => {
          commands.onPress(event);
          pointer.onPointerDown(event);
        }}
        onFocus={({ target }) => {
          if (scrollerRef.current) scrollerRef.current.dataset.focused = '';
          commands.onFocus(target);
        }}
        onBlur={({ relatedTarget }) => {
          const scroller = scrollerRef.current;
          if (!scroller || !relatedTarget || scroller.contains(relatedTarget)) return;
          delete scroller.dataset.focused;
          editing.commit();
        }}
        className="relative min-h-0 flex-1 overflow-auto overscroll-contain print:overflow-visible"
      >
        <GanttScale shared={shared} view={shownView} />
        <div
          ref={bodyRef}
          role="rowgroup"
          className="relative min-h-[calc(100%-52px)] min-w-full print:h-auto!"
          style={{ height: lines.tops.at(-1), width: names + timeline.width }}
        >
          <GanttBands shared={shared} view={shownView} />
          <GanttLinks
            links={links}
            lines={lines}
            shared={shared}
            view={shownView}
            first={drawn[0] ?? 0}
            last={drawn.at(-1) ?? 0}
            activeId={activeId}
            datesOf={datesOf}
          />
          {drawn.map((line) => {
            const item = lines.list[line];
            if (!item) return null;
            const isTabStop = activeLine === -1 ? line === 0 : line === activeLine;
            const common = { shared, line, top: lines.tops[line] ?? 0, isTabStop };
            if (item.kind === 'group') {
              return <GanttGroupLine key={item.key} {...common} group={item.group} isCollapsed={item.collapsed} />;
            }
            if (item.kind === 'create') {
              return <GanttCreateLine key={item.key} {...common} group={item.group} label={tBoard('newAction')} />;
            }
            const isOver = pointer.draft?.overId === item.row.id;
            const edit = editing.edit?.actionId === item.row.id ? editing.edit : undefined;
            return (
              <GanttLine
                key={item.key}
                {...common}
                row={item.row}
                edit={edit}
                view={shownView}
                level={isTree ? 2 : 1}
                isOpen={item.row.id === openActionId}
                away={awayOf(item.row)}
                drop={isOver ? (pointer.draft?.isRefused ? 'refused' : 'taken') : undefined}
                peers={peersByRow.get(item.row.id)}
              />
            );
          })}
          {pointer.draft && <DraftLink {...pointer.draft} />}
        </div>
      </div>
      {linkedRow && (
        <DependencyPicker
          row={linkedRow}
          all={board.all}
          linking={linking}
          anchor={commands.anchorRef}
          onDismiss={commands.closeLinks}
        />
      )}
      <output className="sr-only">{said}</output>
    </div>
  );
}

/** The scale; the same object until its ends change. Without a width for its days, it fits a sheet of paper. */
function useTimeline({ all }: Board, { plan, today }: EditContext, dayWidth: number | undefined): Timeline {
  const { from, to } = useMemo(
    () =>
      timelineOf(
        plan,
        [...all.values()].map(({ action }) => action),
        today,
        1,
      ),
    [all, plan, today],
  );
  return useMemo(() => {
    const days = daysBetween(from, to) + 1;
    const each = dayWidth ?? PAPER_WIDTH / days;
    return { from, to, dayWidth: each, width: days * each };
  }, [from, to, dayWidth]);
}
