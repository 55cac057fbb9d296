import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../classes.ts';
import { headingDomId, type GridShared, templateOf } from './grid-shared.ts';
import type { GridColumn, GridRow, GridSort } from './grid-types.ts';

interface GridHeadProps<Row extends GridRow> {
  shared: GridShared<Row>;
  canSort: boolean;
  canMove: boolean;
  canResize: boolean;
  sort: GridSort | null;
  /** The heading that has the focus. */
  heading: string | null;
}

/** A press of the pointer that moves less is a press. */
const DRAG_FROM = 6;

/**
 * The headings: pressed to sort, dragged to another place or by their edge, or the same from the keyboard. They stay as
 * they are while cells are typed in.
 */
export const GridHead = memo(function GridHead<Row extends GridRow>(props: GridHeadProps<Row>) {
  const { shared, sort } = props;
  const { t } = useTranslation('grid');
  const [gap, setGap] = useState<number | null>(null);
  const hintId = `${shared.gridId}hint`;
  return (
    <div role="rowgroup" className="sticky top-0 z-20">
      <div
        role="row"
        aria-rowindex={1}
        className="grid h-[33px] grid-cols-(--columns) items-stretch border-y border-line bg-surface-2 pr-3 text-sm text-ink-3"
      >
        {shared.columns.map((column, index) => (
          <Heading
            key={column.id}
            {...props}
            column={column}
            index={index}
            order={sort?.columnId === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined}
            hintId={hintId}
            gap={gap}
            onGap={setGap}
          />
        ))}
      </div>
      {props.canSort && (
        <span id={hintId} className="hidden">
          {t('headingHint')}
        </span>
      )}
    </div>
  );
}) as <Row extends GridRow>(props: GridHeadProps<Row>) => ReactNode;

interface HeadingProps<Row extends GridRow> extends GridHeadProps<Row> {
  column: GridColumn<Row>;
  index: number;
  order: 'ascending' | 'descending' | undefined;
  hintId: string;
  /** Where a dragged heading would go: before the column at this place. */
  gap: number | null;
  onGap: (gap: number | null) => void;
}

function Heading<Row extends GridRow>(props: HeadingProps<Row>) {
  const { shared, column, index, order } = props;
  const isActive = props.heading === column.id;
  const sorts = props.canSort && column.sortable === true;
  const drag = useHeadingDrag(props);
  const Arrow = order === 'descending' ? ArrowDown : ArrowUp;
  const isLast = index === shared.columns.length - 1;
  return (
    <div
      id={headingDomId(shared.gridId, column.id)}
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={order}
      aria-describedby={props.canSort ? props.hintId : undefined}
      tabIndex={props.canSort ? (isActive ? 0 : -1) : undefined}
      data-heading={column.id}
      {...drag}
      className={cx(
        'group/heading relative flex items-center gap-1 px-2 select-none focus-visible:rounded-[5px] focus-visible:-outline-offset-2',
        index === 0 && 'sticky left-0 z-10 bg-surface-2 pl-[22px]!',
        column.align === 'end' && 'justify-end',
        column.align === 'center' && 'justify-center px-1!',
        sorts && 'hover:text-ink',
        order && 'font-medium text-ink',
      )}
    >
      <span className="truncate" title={column.header}>
        {column.short === undefined ? (
          column.header
        ) : (
          <>
            <span aria-hidden="true">{column.short}</span>
            <span className="sr-only">{column.header}</span>
          </>
        )}
      </span>
      {sorts && (
        <Arrow
          aria-hidden="true"
          className={cx(
            'size-3.5 shrink-0',
            order
              ? '-mx-0.5 text-accent'
              : // Over the words: headings are as narrow as what stands under them.
                'absolute inset-y-0 my-auto bg-surface-2 opacity-0 group-hover/heading:opacity-100 print:hidden',
            !order && (column.align === 'end' ? 'left-1' : 'right-1'),
            // A figure and its heading end at the same place: the arrow stands before.
            column.align === 'end' && '-order-1',
          )}
        />
      )}
      {props.canResize && <Edge {...props} />}
      {(props.gap === index || (props.gap === index + 1 && isLast)) && (
        <span className={cx('absolute inset-y-0 z-10 w-0.5 bg-accent', props.gap === index ? '-left-px' : 'right-0')} />
      )}
    </div>
  );
}

/** A press sorts; a pull takes the column along. */
function useHeadingDrag<Row extends GridRow>(props: HeadingProps<Row>) {
  const { shared, column, index, onGap } = props;
  const start = useRef<{ x: number; gap: number | null } | null>(null);
  if (!props.canSort) return {};
  const canMove = props.canMove && index > 0;
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      start.current = { x: event.clientX, gap: null };
      // Only a mouse drags headings: a finger scrolls.
      if (canMove && event.pointerType === 'mouse') event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const from = start.current;
      if (!from || !canMove || event.pointerType !== 'mouse') return;
      if (from.gap === null && Math.abs(event.clientX - from.x) < DRAG_FROM) return;
      from.gap = gapAt(event.currentTarget, event.clientX);
      onGap(from.gap);
    },
    onPointerUp() {
      const from = start.current;
      start.current = null;
      onGap(null);
      if (!from) return;
      shared.controller.goToHeading(column.id);
      if (from.gap === null) shared.controller.sortBy(column.id);
      else shared.controller.moveColumn(column.id, from.gap > index ? from.gap - 1 : from.gap);
    },
    onPointerCancel() {
      start.current = null;
      onGap(null);
    },
  };
}

/** Before which heading something at `x` would be put; never before the first. */
function gapAt(heading: HTMLElement, x: number): number {
  const all = [...(heading.parentElement?.children ?? [])].map((each) => each.getBoundingClientRect());
  return Math.max(1, all.filter(({ left, width }) => left + width / 2 < x).length);
}

/** The edge of a heading: pulled, it widens the column; pressed twice, it fits what it holds. */
function Edge<Row extends GridRow>({ shared, column, index }: HeadingProps<Row>) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const widthAt = (x: number) => Math.max(48, Math.round((start.current?.width ?? 0) + x - (start.current?.x ?? 0)));
  return (
    <span
      aria-hidden="true"
      className="absolute inset-y-0 -right-1 z-10 w-2 cursor-col-resize after:absolute after:inset-y-1.5 after:left-[3px] after:w-0.5 after:rounded-full hover:after:bg-accent pointer-coarse:hidden print:hidden"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width: event.currentTarget.parentElement?.offsetWidth ?? column.width };
      }}
      onPointerMove={(event) => {
        if (!start.current) return;
        // Straight to the page: drawing every line again at each pixel would stutter.
        const width = widthAt(event.clientX);
        const pulled = shared.columns.map((each, at) => (at === index ? { ...each, width, grow: false } : each));
        gridOf(event.currentTarget)?.style.setProperty('--columns', templateOf(pulled));
      }}
      onPointerUp={(event) => {
        event.stopPropagation();
        if (start.current && event.clientX !== start.current.x) {
          shared.controller.resizeColumn(column.id, widthAt(event.clientX));
        }
        start.current = null;
      }}
      onDoubleClick={(event) => {
        shared.controller.resizeColumn(column.id, fittingWidth(event.currentTarget, index, column.width));
      }}
    />
  );
}

function gridOf(edge: HTMLElement): HTMLElement | null {
  return edge.closest<HTMLElement>('[data-columns]');
}

/** Wide enough for what the lines on screen cut short; null, its own width, when nothing is. */
function fittingWidth(edge: HTMLElement, index: number, width: number): number | null {
  const cells = gridOf(edge)?.querySelectorAll<HTMLElement>(`[aria-colindex="${index + 1}"] .truncate`) ?? [];
  const missing = Math.max(0, ...[...cells].map((cell) => cell.scrollWidth - cell.clientWidth));
  return missing === 0 ? null : width + missing + 2;
}
