import {
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import { usePrinting } from '../media.ts';
import { CreateLine, GroupLine } from './grid-group-line.tsx';
import { GridFoot } from './grid-foot.tsx';
import { GridHead } from './grid-head.tsx';
import { FOOT_HEIGHT, type GridItem, HEAD_HEIGHT, ROW_HEIGHT } from './grid-items.ts';
import { GridController } from './grid-controller.ts';
import { columnsOn, isSingle, type Range, sumOfRange } from './grid-range.ts';
import { RowLine } from './grid-row-line.tsx';
import { type GridShared, cellDomId, headingDomId, templateOf, widthOf } from './grid-shared.ts';
import { GridSelectionBar } from './grid-selection-bar.tsx';
import { useGridNews } from './use-grid-news.ts';
import type { GridPeer, GridProps, GridRow } from './grid-types.ts';
import { useFittingColumns } from './use-fitting-columns.ts';
import { useGridEvents } from './use-grid-events.ts';
import { useLineWindow, useScroller } from './use-line-window.ts';

export function GridTable<Row extends GridRow>(given: GridProps<Row>) {
  const [columns, measure] = useFittingColumns(given.columns);
  const props = { ...given, columns };
  const { groups, footer } = props;
  const { peers } = given;
  const { t } = useTranslation('grid');
  const gridId = useId();
  const [said, setSaid] = useState('');
  const [controller] = useState(() => new GridController(props));
  const state = useSyncExternalStore(controller.subscribe, () => controller.state);
  useLayoutEffect(() => controller.receive(props));

  useImperativeHandle(props.handle, () => controller.handle, [controller]);

  const items = controller.layOut(props);
  const ticks = props.renderSelection !== undefined;
  const fills = props.onWrite !== undefined;
  const shared = useMemo<GridShared<Row>>(
    () => ({ gridId, columns, controller, ticks, fills }),
    [gridId, columns, controller, ticks, fills],
  );
  const peersByRow = useMemo(() => groupPeers(peers), [peers]);
  const activeLine = state.cursor ? (items.lines.get(state.cursor.active.key) ?? controller.position().line) : -1;

  const printing = usePrinting();
  const scrollerRef = useRef<HTMLDivElement>(null);
  const [scroller, attach] = useScroller(scrollerRef);
  const { tops } = items;
  const { drawn, height, show } = useLineWindow({
    scroller,
    tops,
    head: HEAD_HEIGHT,
    foot: footer ? FOOT_HEIGHT : 0,
    kept: activeLine,
    all: printing,
  });
  useFocusActive(controller, state.focusWish, gridId, scrollerRef, show);
  const events = useGridEvents(controller, scrollerRef, props, setSaid);

  const { openRowId } = props;
  useEffect(() => {
    if (openRowId) controller.follow(openRowId);
  }, [controller, openRowId]);

  useEffect(() => controller.fitPage(Math.floor(height / ROW_HEIGHT) - 1), [controller, height]);

  const range = state.filling ?? (state.cursor ? controller.range() : undefined);
  const shownRange = range && !isSingle(range) ? range : undefined;
  const sum = useRangeSum(shownRange, items.list, props);
  const news = useGridNews(state.news, columns);
  const tree = groups.some((group) => group.header);

  if (items.list.length === 0 && props.empty !== undefined) return <div className="flex-1">{props.empty}</div>;
  return (
    <div ref={measure} className="relative flex min-h-0 flex-1 flex-col print:block">
      <div
        ref={attach}
        role={tree ? 'treegrid' : 'grid'}
        aria-label={props.label}
        aria-rowcount={items.list.length + (footer ? 2 : 1)}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        {...events}
        className="group/grid relative min-h-0 flex-1 overflow-auto overscroll-contain print:overflow-visible"
      >
        <div
          data-columns=""
          style={{ minWidth: widthOf(columns), ['--columns' as string]: templateOf(columns) }}
          className="flex flex-col"
        >
          <GridHead
            shared={shared}
            sort={props.sort ?? null}
            heading={state.heading}
            canSort={props.onSort !== undefined}
            canMove={props.onMoveColumn !== undefined}
            canResize={props.onResizeColumn !== undefined}
          />
          <div role="rowgroup" className="relative print:h-auto!" style={{ height: tops.at(-1) }}>
            {drawn.map((line) => {
              const item = items.list[line];
              const start = tops[line] ?? 0;
              if (!item) return null;
              const activeColumn = line === activeLine ? state.cursor?.active.columnId : undefined;
              const tabStop = state.heading === null && (activeLine === -1 ? line === 0 : line === activeLine);
              const common = { shared, line, start, activeColumn, tabStop };
              const level = tree ? 2 : 1;
              if (item.kind === 'group') return <GroupLine key={item.key} {...common} item={item} />;
              if (item.kind === 'create') {
                return (
                  <CreateLine
                    key={item.key}
                    {...common}
                    groupId={item.group.id}
                    level={level}
                    label={props.createLabel ?? ''}
                  />
                );
              }
              const [left, right] = (shownRange && columnsOn(shownRange, line)) ?? [-1, -1];
              return (
                <RowLine
                  key={item.key}
                  {...common}
                  row={item.row}
                  level={level}
                  left={left}
                  right={right}
                  isTop={line === shownRange?.top}
                  isBottom={line === shownRange?.bottom}
                  handle={fills && state.selected.size === 0 && line === range?.bottom ? range.right : -1}
                  selected={state.selected.has(item.row.id)}
                  open={item.row.id === props.openRowId}
                  editing={state.editing?.rowId === item.row.id ? state.editing : null}
                  kept={state.kept.get(item.row.id)}
                  peers={peersByRow.get(item.row.id)}
                  nearFoot={line >= items.list.length - 3 && items.list.length > 6}
                />
              );
            })}
          </div>
          {footer && <GridFoot shared={shared} footer={footer} line={items.list.length + 1} sum={sum} />}
        </div>
      </div>
      {props.renderSelection && state.selected.size > 0 && (
        <GridSelectionBar count={state.selected.size} controller={controller}>
          {props.renderSelection([...state.selected])}
        </GridSelectionBar>
      )}
      <output className="sr-only">{said}</output>
      <output className="sr-only">{news}</output>
      <output className="sr-only">
        {state.selected.size > 0 ? t('selected', { count: state.selected.size }) : ''}
      </output>
    </div>
  );
}

/** What the amounts of a range make together, in words; null where there are not two of them. */
function useRangeSum<Row extends GridRow>(
  range: Range | undefined,
  lines: readonly GridItem<Row>[],
  { columns, formatSum }: Pick<GridProps<Row>, 'columns' | 'formatSum'>,
): string | null {
  const { t } = useTranslation('grid');
  const { top = 0, bottom = -1, left = 0, right = -1 } = range ?? {};
  const { count, sum } = useMemo(
    () => sumOfRange({ top, bottom, left, right }, lines, columns),
    [top, bottom, left, right, lines, columns],
  );
  return formatSum && count > 1 ? t('sum', { count, sum: formatSum(sum) }) : null;
}

/**
 * Gives the focus to the active cell when it moved by key or press, after bringing it in view: at once when the cell is
 * there, while the page is still laid out (the editor that goes, with the focus in it, would have it laid out twice in the
 * middle of the key), else once it has been drawn.
 */
function useFocusActive<Row extends GridRow>(
  controller: GridController<Row>,
  wish: number,
  gridId: string,
  scrollerRef: React.RefObject<HTMLDivElement | null>,
  show: (line: number) => void,
) {
  const done = useRef(0);
  const bring = useEffectEvent((): boolean => {
    const { heading, editing } = controller.state;
    const cell = controller.activeCell();
    const id = heading === null ? cell && cellDomId(gridId, cell.key, cell.columnId) : headingDomId(gridId, heading);
    const element = id === undefined ? null : document.getElementById(id);
    const scroller = scrollerRef.current;
    if (!element || !scroller || editing) return false;
    if (heading === null) show(controller.position().line);
    showColumn(scroller, element);
    if (document.activeElement !== element) element.focus({ preventScroll: true });
    return true;
  });
  useLayoutEffect(
    () => controller.subscribe(() => void (controller.state.focusWish !== done.current && bring())),
    [controller],
  );
  useLayoutEffect(() => {
    // The focus was on a cell that has just been removed: the browser dropped it on the page.
    const lost = document.activeElement === document.body && scrollerRef.current?.dataset.focused === '';
    if ((done.current !== wish || lost) && bring()) done.current = wish;
  });
}

/** Scrolls sideways only as far as needed, clear of the first column, which stays. */
function showColumn(scroller: HTMLElement, element: HTMLElement) {
  const first = scroller.querySelector<HTMLElement>('[role=columnheader]');
  if (!first || element.getAttribute('aria-colindex') === '1') return;
  const left = element.offsetLeft - first.offsetWidth;
  const right = element.offsetLeft + element.offsetWidth - scroller.clientWidth;
  if (scroller.scrollLeft > left) scroller.scrollLeft = left;
  else if (scroller.scrollLeft < right) scroller.scrollLeft = right;
}

function groupPeers(peers: readonly GridPeer[] | undefined): ReadonlyMap<string, readonly GridPeer[]> {
  return Map.groupBy(peers ?? [], (peer) => peer.rowId);
}
