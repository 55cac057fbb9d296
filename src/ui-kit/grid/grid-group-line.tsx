import { ChevronDown, Plus } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { cx } from '../classes.ts';
import type { GridItem } from './grid-items.ts';
import { cellDomId, type GridShared, LINE, lineStyle } from './grid-shared.ts';
import type { GridColumn, GridRow } from './grid-types.ts';
import { ColorMark } from '../color-mark.tsx';

interface LineProps<Row extends GridRow> {
  shared: GridShared<Row>;
  line: number;
  start: number;
  activeColumn: string | undefined;
  tabStop: boolean;
}

type GroupLineProps<Row extends GridRow> = LineProps<Row> & { item: Extract<GridItem<Row>, { kind: 'group' }> };

const FOCUS = 'focus-visible:rounded-[5px] focus-visible:-outline-offset-2';

/** A group’s own line: fold, colour, title, count, what it is for, subtotals. The cursor takes it as one cell. */
export const GroupLine = memo(function GroupLine<Row extends GridRow>(props: GroupLineProps<Row>) {
  const { shared, item, line } = props;
  const header = item.group.header;
  if (!header) return null;
  const { aside, span } = asideSpan(shared.columns, header.cells);
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-level={1}
      aria-expanded={!item.collapsed}
      style={lineStyle(props.start)}
      className={cx(LINE, 'h-10 border-b border-line bg-surface font-semibold tracking-[-0.01em]')}
    >
      {shared.columns.map((column, index) => {
        if (index === 0) {
          return (
            <div
              key={column.id}
              // The cursor keeps its column while it crosses group lines: whichever it is, this cell stands for it.
              id={cellDomId(shared.gridId, item.key, props.activeColumn ?? column.id)}
              role="gridcell"
              aria-colindex={1}
              tabIndex={props.tabStop ? 0 : -1}
              aria-expanded={!item.collapsed}
              data-line={line}
              data-column={0}
              data-toggle={item.group.id}
              className={cx(
                'sticky left-0 z-10 flex min-w-0 items-center gap-2 bg-surface pr-2 pl-[18px] select-none',
                FOCUS,
              )}
            >
              <ChevronDown
                aria-hidden="true"
                className={cx('size-4 shrink-0 text-ink-3 transition-transform', item.collapsed && '-rotate-90')}
              />
              {header.color && <ColorMark color={header.color} className="mr-0.5" />}
              {header.openLabel === undefined ? (
                <span className="truncate">{header.title}</span>
              ) : (
                // Reached from the keyboard by ⌘ Enter on the line: one tab stop for the whole table.
                <button
                  type="button"
                  tabIndex={-1}
                  title={header.openLabel}
                  onClick={() => shared.controller.openGroup(item.group)}
                  className="truncate rounded-xs decoration-line-2 decoration-2 underline-offset-4 hover:underline"
                >
                  {header.title}
                </button>
              )}
              <span className="shrink-0 font-normal text-ink-3">{header.count}</span>
            </div>
          );
        }
        if (index === aside && span > 0)
          return <Aside key={column.id} index={index} span={span} content={header.aside} />;
        if (index > aside && index < aside + span) return null;
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={index + 1}
            className={cx(
              'flex items-center px-2 whitespace-nowrap',
              column.align === 'end' && 'justify-end',
              column.align === 'center' && 'justify-center px-1!',
            )}
          >
            {header.cells?.[column.id]}
          </div>
        );
      })}
    </div>
  );
}) as <Row extends GridRow>(props: GroupLineProps<Row>) => ReactNode;

function Aside({ index, span, content }: { index: number; span: number; content: ReactNode }) {
  return (
    <div
      role="gridcell"
      aria-colindex={index + 1}
      aria-colspan={span}
      style={{ gridColumn: `span ${span}` }}
      className="flex min-w-0 items-center gap-2 truncate px-2 font-normal text-ink-2"
    >
      {content}
    </div>
  );
}

/** The aside runs from the second column up to the first subtotal; no column where that is the second already. */
function asideSpan(
  columns: readonly GridColumn<never>[],
  cells: Readonly<Record<string, ReactNode>> | undefined,
): { aside: number; span: number } {
  const firstTotal = columns.findIndex(({ id }, index) => index > 0 && cells?.[id] !== undefined);
  return { aside: 1, span: (firstTotal === -1 ? columns.length : firstTotal) - 1 };
}

type CreateLineProps<Row extends GridRow> = LineProps<Row> & { groupId: string; label: string; level: 1 | 2 };

/** The line at the foot of a group that makes a new row there. */
export const CreateLine = memo(function CreateLine<Row extends GridRow>(props: CreateLineProps<Row>) {
  const { shared, line } = props;
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-level={props.level === 2 ? 2 : undefined}
      style={lineStyle(props.start)}
      className={cx(LINE, 'h-9 border-b border-line bg-surface print:hidden')}
    >
      <div
        id={cellDomId(shared.gridId, `${props.groupId}+`, props.activeColumn ?? shared.columns[0]?.id ?? '')}
        role="gridcell"
        aria-colindex={1}
        aria-colspan={shared.columns.length}
        tabIndex={props.tabStop ? 0 : -1}
        data-line={line}
        data-column={0}
        data-create={props.groupId}
        className={cx(
          'sticky left-0 col-span-full flex w-fit min-w-60 items-center gap-2 pr-3 text-ink-3 hover:text-ink',
          props.level === 2 ? 'pl-[43px]' : 'pl-[22px]',
          FOCUS,
        )}
      >
        <Plus className="size-4" strokeWidth={1.75} aria-hidden="true" />
        {props.label}
      </div>
    </div>
  );
}) as <Row extends GridRow>(props: CreateLineProps<Row>) => ReactNode;
