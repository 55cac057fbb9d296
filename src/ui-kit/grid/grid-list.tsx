import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight, Plus } from 'lucide-react';
import { Fragment, memo, useCallback, type ReactNode, useMemo, useRef, useState } from 'react';
import { cx } from '../classes.ts';
import { IconButton } from '../icon-button.tsx';
import { type GridItem, layOut } from './grid-items.ts';
import type { GridColumn, GridGroup, GridProps, GridRow } from './grid-types.ts';
import { ColorMark } from '../color-mark.tsx';

/** The table on a narrow screen: one card per row, opened by a tap; groups fold. Editing happens in the open record. */
export function GridList<Row extends GridRow>(props: GridProps<Row>) {
  const { groups, columns } = props;
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(() => new Set(props.initialCollapsed));
  const creates = props.onCreateRow !== undefined;
  const items = useMemo(() => layOut(groups, collapsed, creates).list, [groups, collapsed, creates]);
  const scrollerRef = useRef<HTMLDivElement>(null);
  const getItemKey = useCallback((line: number) => items[line]?.key ?? line, [items]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: (line) => (items[line]?.kind === 'row' ? 68 : 48),
    getItemKey,
    overscan: 8,
    useFlushSync: false,
  });
  const toggle = (groupId: string) => {
    const next = new Set(collapsed);
    if (!next.delete(groupId)) next.add(groupId);
    setCollapsed(next);
    props.onCollapsedChange?.([...next]);
  };
  const create = (groupId: string) => {
    const rowId = props.onCreateRow?.(groupId);
    if (rowId) props.onOpenRow?.(rowId);
  };
  const { onOpenRow } = props;
  const openRow = useCallback((rowId: string) => onOpenRow?.(rowId), [onOpenRow]);

  if (items.length === 0 && props.empty !== undefined) return <div className="flex-1">{props.empty}</div>;
  return (
    <div ref={scrollerRef} className="min-h-0 flex-1 overflow-y-auto overscroll-contain print:overflow-visible">
      <ul aria-label={props.label} className="relative print:h-auto!" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
              className="absolute inset-x-0 top-0 border-b border-line print:static print:transform-none!"
            >
              {item.kind === 'row' ? (
                <Card row={item.row} columns={columns} open={item.row.id === props.openRowId} onOpen={openRow} />
              ) : item.kind === 'group' ? (
                <GroupHeading item={item} onToggle={toggle} onOpen={props.onOpenGroup} />
              ) : (
                <button
                  type="button"
                  onClick={() => create(item.group.id)}
                  className="flex min-h-11 w-full items-center gap-2 px-4 text-ink-3"
                >
                  <Plus className="size-4" strokeWidth={1.75} aria-hidden="true" />
                  {props.createLabel}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {props.footer && (
        <p className="flex min-h-12 items-center justify-between gap-3 border-t-2 border-line bg-surface-2 px-4 font-semibold">
          <span>
            {props.footer.title} <span className="font-normal text-ink-3">{props.footer.aside}</span>
          </span>
          {endOf(columns, props.footer.cells)}
        </p>
      )}
    </div>
  );
}

function GroupHeading<Row extends GridRow>(props: {
  item: Extract<GridItem<Row>, { kind: 'group' }>;
  onToggle: (groupId: string) => void;
  onOpen: ((groupId: string) => void) | undefined;
}) {
  const { group, collapsed } = props.item;
  const header: GridGroup<Row>['header'] = group.header;
  const { onOpen } = props;
  return (
    <span className="flex bg-surface">
      <button
        type="button"
        aria-expanded={!collapsed}
        onClick={() => props.onToggle(group.id)}
        className="flex min-h-12 min-w-0 flex-1 items-center gap-2 px-3 text-left font-semibold"
      >
        <ChevronDown className={cx('size-4 shrink-0 text-ink-3', collapsed && '-rotate-90')} aria-hidden="true" />
        {header?.color && <ColorMark color={header.color} />}
        <span className="min-w-0 text-pretty">{header?.title}</span>
        <span className="font-normal text-ink-3">{header?.count}</span>
      </button>
      {onOpen && header?.openLabel !== undefined && (
        <IconButton
          icon={ChevronRight}
          label={header.openLabel}
          onClick={() => onOpen(group.id)}
          className="mr-2 self-center"
        />
      )}
    </span>
  );
}

interface CardProps<Row extends GridRow> {
  row: Row;
  columns: readonly GridColumn<Row>[];
  open: boolean;
  onOpen: (rowId: string) => void;
}

const Card = memo(function Card<Row extends GridRow>({ row, columns, open, onOpen }: CardProps<Row>) {
  const shown = (place: GridColumn<Row>['card']) =>
    columns
      .filter((column) => column.card === place && column.text(row) !== '')
      .map((column) => <Fragment key={column.id}>{column.render?.(row) ?? column.text(row)}</Fragment>);
  return (
    <button
      type="button"
      onClick={() => onOpen(row.id)}
      className={cx('flex min-h-11 w-full flex-col gap-1 px-4 py-2.5 text-left', open ? 'bg-sel' : 'bg-surface')}
    >
      <span className="flex w-full items-start gap-3">
        <span className="flex min-w-0 flex-1 items-center gap-2 font-medium">{shown('title')}</span>
        <span className="shrink-0 whitespace-nowrap">{shown('end')}</span>
      </span>
      <span className="flex w-full flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-2">{shown('meta')}</span>
    </button>
  );
}) as <Row extends GridRow>(props: CardProps<Row>) => ReactNode;

function endOf(columns: readonly GridColumn<never>[], cells: Readonly<Record<string, ReactNode>>): ReactNode {
  const column = columns.find(({ card }) => card === 'end');
  return column && cells[column.id];
}
